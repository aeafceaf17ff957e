package main

import (
	"crypto/md5"
	"crypto/subtle"
	"encoding/hex"
	"encoding/json"
	"net/http"
	"net/url"
	"regexp"
	"strconv"
	"strings"
)

var (
	// A host has more than digits: DOMAIN_HASH of a host and USER_HASH of a number are made alike, and one must not pass for the other.
	origin    = regexp.MustCompile(`^https?://([a-z0-9._-]*[a-z._-][a-z0-9._-]*)(:[0-9]{1,5})?$`)
	userID    = regexp.MustCompile(`^[1-9][0-9]{0,14}$`)
	messageID = regexp.MustCompile(`^[0-9]{1,15}$`)
	entities  = strings.NewReplacer("&amp;", "&", "&lt;", "<", "&gt;", ">", "&quot;", `"`, "&#39;", "'", "&#039;", "'")
)

// Opening is what the page is told. Only the portal and the person are signed.
type Opening struct {
	Title      string   `json:"title"`
	Origins    []string `json:"origins"`
	Portal     string   `json:"portal"`
	UserID     int64    `json:"userId"`
	Language   string   `json:"language"`
	Theme      string   `json:"theme"`
	DialogID   string   `json:"dialogId"`
	EntityID   string   `json:"entityId"`
	EntityData string   `json:"entityData"`
	Context    string   `json:"context"`
	MessageID  *int64   `json:"messageId"`
	Params     *Params  `json:"params"`
}

// Params is what a button carried, and what that is as JSON.
type Params struct {
	Text string          `json:"text"`
	Data json.RawMessage `json:"data"`
}

// last takes the portal's parameter: the handler page's own address may hold one of the same name, and the portal's comes last.
func last(query url.Values, name string) string {
	values := query[name]
	if len(values) == 0 {
		return ""
	}
	return values[len(values)-1]
}

// isDigestOf takes the same time whatever the digest is.
func isDigestOf(text, digest string) bool {
	sum := md5.Sum([]byte(text))
	return subtle.ConstantTimeCompare([]byte(hex.EncodeToString(sum[:])), []byte(digest)) == 1
}

// isPortal knows that the portal signs its own name, in which a port may or may not stand.
func isPortal(domain, digest, hash string) bool {
	parts := origin.FindStringSubmatch(domain)
	if parts == nil {
		return false
	}
	byHost := isDigestOf(parts[1]+hash, digest)
	byPort := isDigestOf(parts[1]+parts[2]+hash, digest)
	return byHost || byPort
}

func isPerson(id, digest, hash string) bool {
	return userID.MatchString(id) && isDigestOf(id+hash, digest)
}

// check says whether the portal opened the page: 200; 400 where parameters are missing, 403 where they are forged. hash is HASH of the
// app's registration.
func check(query url.Values, hash string) int {
	domain, domainHash := last(query, "DOMAIN"), last(query, "DOMAIN_HASH")
	id, idHash := last(query, "USER_ID"), last(query, "USER_HASH")
	if domain == "" || domainHash == "" || id == "" || idHash == "" {
		return http.StatusBadRequest
	}
	byPortal := isPortal(domain, domainHash, hash)
	byPerson := isPerson(id, idHash, hash)
	if byPortal && byPerson {
		return http.StatusOK
	}
	return http.StatusForbidden
}

// readParams reads BUTTON_PARAMS. It comes as it is from a keyboard, with characters escaped from the menu of a message, and as the
// name of an object where there was nothing.
func readParams(value string) *Params {
	if value == "" || value == "[object Object]" {
		return nil
	}
	unescaped := entities.Replace(value)
	for _, text := range []string{value, unescaped} {
		if json.Valid([]byte(text)) {
			return &Params{Text: text, Data: json.RawMessage(text)}
		}
	}
	return &Params{Text: unescaped}
}

func titleIn(app App, language string) string {
	if title, ok := app.Titles[language]; ok {
		return title
	}
	return app.Title
}

// given knows the word that the messenger sends of a chat without the field.
func given(value string) string {
	if value == "undefined" {
		return ""
	}
	return value
}

func languageOf(language string) string {
	switch language {
	case "ru", "ua", "kz":
		return "ru"
	}
	return "en"
}

func themeOf(darkMode string) string {
	switch darkMode {
	case "Y":
		return "dark"
	case "N":
		return "light"
	}
	return "auto"
}

func number(text string) *int64 {
	if !messageID.MatchString(text) {
		return nil
	}
	value, err := strconv.ParseInt(text, 10, 64)
	if err != nil {
		return nil
	}
	return &value
}

// readOpening is for after check. previewOrigin may open the page, too; empty: nobody.
func readOpening(query url.Values, app App, previewOrigin string) Opening {
	get := func(name string) string { return last(query, name) }
	id, _ := strconv.ParseInt(get("USER_ID"), 10, 64)
	opening := Opening{
		Title:      titleIn(app, get("LANG")),
		Origins:    []string{get("DOMAIN")},
		Portal:     get("DOMAIN"),
		UserID:     id,
		Language:   languageOf(get("LANG")),
		Theme:      themeOf(get("DARK_MODE")),
		DialogID:   get("DIALOG_ID"),
		EntityID:   given(get("DIALOG_ENTITY_ID")),
		EntityData: given(get("DIALOG_ENTITY_DATA_1")),
		Context:    "textarea",
	}
	if previewOrigin != "" {
		opening.Origins = append(opening.Origins, previewOrigin)
	}
	if get("CONTEXT") == "button" {
		opening.Context = "button"
		opening.MessageID = number(get("MESSAGE_ID"))
		opening.Params = readParams(get("BUTTON_PARAMS"))
	}
	return opening
}
