package main

import (
	_ "embed"
	"encoding/json"
	"log"
	"net"
	"net/http"
	"os"
	"strings"
	"time"
)

//go:embed app.json
var appJSON []byte

// readHash takes HASH of the app's registration from the environment, else from a file beside the program.
func readHash(variable string) string {
	hash := os.Getenv(variable)
	if hash == "" {
		if text, err := os.ReadFile("hash.txt"); err == nil {
			hash = strings.TrimRight(string(text), "\r\n")
		}
	}
	switch hash {
	case "":
		log.Fatalf("Set %s to the HASH that the app was registered with.", variable)
	case "register":
		log.Fatal(`With the HASH "register" nobody but the portal can sign for a person.`)
	}
	return hash
}

func setting(variable, usual string) string {
	if value := os.Getenv(variable); value != "" {
		return value
	}
	return usual
}

func main() {
	var app App
	if err := json.Unmarshal(appJSON, &app); err != nil {
		log.Fatalf("app.json: %v", err)
	}
	handler := Handler{Hash: readHash(app.HashVariable), App: app, PreviewOrigin: os.Getenv(app.PreviewVariable)}
	listener, err := net.Listen("tcp", net.JoinHostPort(setting("HOST", "127.0.0.1"), setting("PORT", "8080")))
	if err != nil {
		log.Fatal(err)
	}
	log.Printf("http://%s/", listener.Addr())
	server := http.Server{Handler: handler, ReadHeaderTimeout: 10 * time.Second}
	log.Fatal(server.Serve(listener))
}
