package main

import (
	_ "embed"
	"encoding/json"
	"log"
	"net"
	"net/http"
	"net/url"
	"os"
	"time"
)

//go:embed app.json
var appJSON []byte

// setting is of the environment, which has to have it.
func setting(variable string) string {
	value := os.Getenv(variable)
	if value == "" {
		log.Fatalf("%s is not set", variable)
	}
	return value
}

func usual(variable, value string) string {
	if given := os.Getenv(variable); given != "" {
		return given
	}
	return value
}

func main() {
	var app App
	if err := json.Unmarshal(appJSON, &app); err != nil {
		log.Fatalf("app.json: %v", err)
	}
	portal, err := url.Parse(setting(app.PortalVariable))
	if err != nil {
		log.Fatal(err)
	}
	handler := Handler{App: app, Portal: portal, Token: setting(app.TokenVariable), PersonOf: personOf}
	listener, err := net.Listen("tcp", net.JoinHostPort(usual("HOST", "127.0.0.1"), usual("PORT", "8080")))
	if err != nil {
		log.Fatal(err)
	}
	log.Printf("http://%s/", listener.Addr())
	server := http.Server{Handler: handler, ReadHeaderTimeout: 10 * time.Second}
	log.Fatal(server.Serve(listener))
}
