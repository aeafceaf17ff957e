package main

import (
	_ "embed"
	"encoding/json"
	"fmt"
	"log"
	"net"
	"net/http"
	"os"
	"time"
)

//go:embed app.json
var appJSON []byte

// App is what app.json says.
type App struct {
	TokenVariable    string `json:"tokenVariable"`
	HandlerVariable  string `json:"handlerVariable"`
	ClientIDVariable string `json:"clientIdVariable"`
	Command          Params `json:"command"`
}

// overWebhook makes a call by the incoming webhook, for which the portal asks CLIENT_ID.
func (app App) overWebhook(method string, params Params) (any, error) {
	webhook, err := setting("BITRIX24_WEBHOOK_URL")
	if err != nil {
		return nil, err
	}
	clientID, err := setting(app.ClientIDVariable)
	if err != nil {
		return nil, err
	}
	params["CLIENT_ID"] = clientID
	return call(webhook, method, params)
}

func (app App) call(access *Access, method string, params Params) (err error) {
	if access == nil {
		_, err = app.overWebhook(method, params)
		return err
	}
	params["auth"] = access.Token
	_, err = call(access.Endpoint, method, params)
	return err
}

// register has the portal know the command.
func (app App) register() error {
	address, err := setting(app.HandlerVariable)
	if err != nil {
		return err
	}
	app.Command["EVENT_COMMAND_ADD"] = address
	commandID, err := app.overWebhook("imbot.command.register", app.Command)
	if err != nil {
		return err
	}
	fmt.Println("COMMAND_ID", commandID)
	return nil
}

func usual(variable, value string) string {
	if given := os.Getenv(variable); given != "" {
		return given
	}
	return value
}

func (app App) serve() error {
	token, err := setting(app.TokenVariable)
	if err != nil {
		return err
	}
	command, _ := app.Command["COMMAND"].(string)
	listener, err := net.Listen("tcp", net.JoinHostPort(usual("HOST", "127.0.0.1"), usual("PORT", "8080")))
	if err != nil {
		return err
	}
	log.Printf("http://%s/", listener.Addr())
	server := http.Server{Handler: Bot{Token: token, Command: command, Call: app.call}, ReadHeaderTimeout: 10 * time.Second}
	return server.Serve(listener)
}

func main() {
	var app App
	if err := json.Unmarshal(appJSON, &app); err != nil {
		log.Fatalf("app.json: %v", err)
	}
	run := app.serve
	if len(os.Args) > 1 && os.Args[1] == "register" {
		run = app.register
	}
	if err := run(); err != nil {
		log.Fatal(err)
	}
}
