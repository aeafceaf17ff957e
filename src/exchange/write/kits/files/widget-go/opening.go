package main

import (
	"crypto/sha256"
	"crypto/subtle"
	"encoding/json"
	"net/http"
	"net/url"
)

// Person is who opened the page, as the portal says.
type Person struct {
	ID   string `json:"id"`
	Name string `json:"name"`
}

// Opening is what the page is told. Only portal and person are certain.
type Opening struct {
	Title     string  `json:"title"`
	Portal    string  `json:"portal"`
	Person    Person  `json:"person"`
	Language  string  `json:"language"`
	Placement string  `json:"placement"`
	DialogID  *string `json:"dialogId"`
	MessageID *string `json:"messageId"`
	URI       *string `json:"uri"`
}

// isToken takes the same time whatever the token is.
func isToken(given, expected string) bool {
	a, b := sha256.Sum256([]byte(given)), sha256.Sum256([]byte(expected))
	return subtle.ConstantTimeCompare(a[:], b[:]) == 1
}

// last takes the portal's parameter: the handler's own address may hold one of the same name, and the portal's comes last.
func last(query url.Values, name string) string {
	values := query[name]
	if len(values) == 0 {
		return ""
	}
	return values[len(values)-1]
}

// check says whether the portal of the settings opened the page: 200; 400 where fields are missing, 403 where they are forged. Whose
// AUTH_ID it is, only the portal knows. host is the portal's, token the application's on it.
func check(query, form url.Values, host, token string) int {
	domain := last(query, "DOMAIN")
	if domain == "" || form.Get("AUTH_ID") == "" || form.Get("APPLICATION_TOKEN") == "" || form.Get("PLACEMENT") == "" {
		return http.StatusBadRequest
	}
	isKnown := isToken(form.Get("APPLICATION_TOKEN"), token)
	if isKnown && domain == host {
		return http.StatusOK
	}
	return http.StatusForbidden
}

// textOf gives a text of the options, nil where there is none.
func textOf(options map[string]any, name string) *string {
	text, ok := options[name].(string)
	if !ok || text == "" {
		return nil
	}
	return &text
}

func languageOf(language string) string {
	switch language {
	case "ru", "ua", "kz":
		return "ru"
	}
	return "en"
}

// readOpening is for after check.
func readOpening(query, form url.Values, person Person, app App, portal string) Opening {
	language := last(query, "LANG")
	title, ok := app.Titles[language]
	if !ok {
		title = app.Title
	}
	// A JSON text; without options the field is missing.
	var options map[string]any
	if err := json.Unmarshal([]byte(form.Get("PLACEMENT_OPTIONS")), &options); err != nil {
		options = nil
	}
	return Opening{
		Title:     title,
		Portal:    portal,
		Person:    person,
		Language:  languageOf(language),
		Placement: form.Get("PLACEMENT"),
		DialogID:  textOf(options, "dialogId"),
		MessageID: textOf(options, "messageId"),
		URI:       textOf(options, "URI"),
	}
}
