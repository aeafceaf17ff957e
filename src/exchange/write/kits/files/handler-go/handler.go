package main

import (
	"embed"
	"encoding/json"
	"net/http"
	"path"
	"strings"
)

//go:embed public
var public embed.FS

//go:embed page.html
var pageHTML string

const policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; " +
	"base-uri 'none'; form-action 'none'; frame-ancestors "

var types = map[string]string{".css": "text/css; charset=utf-8", ".js": "text/javascript; charset=utf-8"}

var refusals = map[int]string{
	http.StatusBadRequest:       "This page opens from a chat of Bitrix24.",
	http.StatusForbidden:        "The signature does not fit.",
	http.StatusMethodNotAllowed: "Only GET is answered here.",
}

// App is what app.json says of the chat app.
type App struct {
	HashVariable    string `json:"hashVariable"`
	PreviewVariable string `json:"previewVariable"`
	// Title is for languages that Titles lacks.
	Title  string            `json:"title"`
	Titles map[string]string `json:"titles"`
}

// Handler answers requests for the page and its files, under whatever path they come.
type Handler struct {
	// Hash is HASH of the app's registration.
	Hash string
	App  App
	// PreviewOrigin may open the page besides the portal; empty: nobody.
	PreviewOrigin string
}

func (h Handler) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("X-Content-Type-Options", "nosniff")
	w.Header().Set("Referrer-Policy", "no-referrer")
	if r.Method != http.MethodGet && r.Method != http.MethodHead {
		refuse(w, http.StatusMethodNotAllowed)
		return
	}
	if body, err := public.ReadFile("public/" + path.Base(r.URL.Path)); err == nil {
		w.Header().Set("Content-Type", types[path.Ext(r.URL.Path)])
		w.Write(body)
		return
	}
	query := r.URL.Query()
	if status := check(query, h.Hash); status != http.StatusOK {
		refuse(w, status)
		return
	}
	servePage(w, readOpening(query, h.App, h.PreviewOrigin))
}

func refuse(w http.ResponseWriter, status int) {
	http.Error(w, refusals[status], status)
}

func servePage(w http.ResponseWriter, opening Opening) {
	// Nothing in it can end the script element around it: json writes <, > and & as escapes.
	data, err := json.Marshal(opening)
	if err != nil {
		http.Error(w, "The opening cannot be written.", http.StatusInternalServerError)
		return
	}
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	w.Header().Set("Content-Security-Policy", policy+strings.Join(opening.Origins, " "))
	w.Header().Set("Cache-Control", "no-store")
	values := strings.NewReplacer("{{LANGUAGE}}", opening.Language, "{{THEME}}", opening.Theme, "{{OPENING}}", string(data))
	values.WriteString(w, pageHTML)
}
