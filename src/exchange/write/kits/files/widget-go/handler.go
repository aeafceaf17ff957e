package main

import (
	"embed"
	"encoding/json"
	"log"
	"net/http"
	"net/url"
	"path"
	"strings"
)

//go:embed public
var public embed.FS

//go:embed page.html
var pageHTML string

const limit = 100_000

const policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; " +
	"base-uri 'none'; form-action 'none'; frame-ancestors "

var types = map[string]string{".css": "text/css; charset=utf-8", ".js": "text/javascript; charset=utf-8"}

var refusals = map[int]string{
	http.StatusBadRequest:            "This page opens from a chat of Bitrix24.",
	http.StatusForbidden:             "The portal does not vouch for this.",
	http.StatusMethodNotAllowed:      "A portal opens this page by POST.",
	http.StatusRequestEntityTooLarge: "This is no opening of a portal.",
	http.StatusBadGateway:            "The portal does not answer.",
}

// App is what app.json says of the widget.
type App struct {
	PortalVariable string `json:"portalVariable"`
	TokenVariable  string `json:"tokenVariable"`
	// Title is for languages that Titles lacks.
	Title  string            `json:"title"`
	Titles map[string]string `json:"titles"`
}

// Handler answers requests for the page and its files, under whatever path they come.
type Handler struct {
	App App
	// Portal is its origin.
	Portal *url.URL
	// Token is the application's, on that portal.
	Token string
	// PersonOf asks the portal whose AUTH_ID it is.
	PersonOf func(portal, auth string) (*Person, error)
}

func (h Handler) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("X-Content-Type-Options", "nosniff")
	w.Header().Set("Referrer-Policy", "no-referrer")
	if r.Method == http.MethodGet && serveFile(w, r) {
		return
	}
	if r.Method != http.MethodPost {
		refuse(w, http.StatusMethodNotAllowed)
		return
	}
	r.Body = http.MaxBytesReader(w, r.Body, limit)
	if err := r.ParseForm(); err != nil {
		refuse(w, http.StatusRequestEntityTooLarge)
		return
	}
	h.open(w, r.URL.Query(), r.PostForm)
}

func serveFile(w http.ResponseWriter, r *http.Request) bool {
	body, err := public.ReadFile("public/" + path.Base(r.URL.Path))
	if err != nil {
		return false
	}
	w.Header().Set("Content-Type", types[path.Ext(r.URL.Path)])
	w.Write(body)
	return true
}

func (h Handler) open(w http.ResponseWriter, query, form url.Values) {
	if status := check(query, form, h.Portal.Host, h.Token); status != http.StatusOK {
		refuse(w, status)
		return
	}
	portal := h.Portal.Scheme + "://" + h.Portal.Host
	person, err := h.PersonOf(portal, form.Get("AUTH_ID"))
	switch {
	case err != nil:
		log.Print(err)
		refuse(w, http.StatusBadGateway)
	case person == nil:
		refuse(w, http.StatusForbidden)
	default:
		servePage(w, readOpening(query, form, *person, h.App, portal))
	}
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
	w.Header().Set("Content-Security-Policy", policy+opening.Portal)
	w.Header().Set("Cache-Control", "no-store")
	values := strings.NewReplacer("{{LANGUAGE}}", opening.Language, "{{OPENING}}", string(data))
	values.WriteString(w, pageHTML)
}
