package main

import (
	"encoding/json"
	"errors"
	"io"
	"log"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"reflect"
	"regexp"
	"strings"
	"testing"
)

const token = "a-token-of-this-test"

var ann = Person{ID: "7", Name: "Ann Lee"}

var handler = Handler{
	App:    App{Title: "</script>{{LANGUAGE}}$&"},
	Portal: &url.URL{Scheme: "https", Host: "acme.bitrix24.com"},
	Token:  token,
	PersonOf: func(portal, auth string) (*Person, error) {
		switch auth {
		case "silent":
			return nil, errors.New("no answer")
		case "of-ann":
			return &ann, nil
		}
		return nil, nil
	},
}

func TestMain(m *testing.M) {
	log.SetOutput(io.Discard)
	os.Exit(m.Run())
}

// open opens the page as the portal does, some of it changed: name, value, name, value. An empty value leaves the field out.
func open(domain string, changes ...string) *httptest.ResponseRecorder {
	form := url.Values{
		"AUTH_ID":           {"of-ann"},
		"APPLICATION_TOKEN": {token},
		"PLACEMENT":         {"IM_CONTEXT_MENU"},
		"PLACEMENT_OPTIONS": {`{"messageId":"911","dialogId":"chat42","URI":"\/online\/"}`},
	}
	for at := 0; at < len(changes); at += 2 {
		form.Set(changes[at], changes[at+1])
		if changes[at+1] == "" {
			form.Del(changes[at])
		}
	}
	address := "/any/path?x=1&DOMAIN=" + domain + "&PROTOCOL=1&LANG=en&APP_SID=1"
	request := httptest.NewRequest(http.MethodPost, address, strings.NewReader(form.Encode()))
	request.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	response := httptest.NewRecorder()
	handler.ServeHTTP(response, request)
	return response
}

func openingOf(t *testing.T, response *httptest.ResponseRecorder) (opening Opening) {
	t.Helper()
	found := regexp.MustCompile(`(?s)id="opening">(.*?)</script>`).FindStringSubmatch(response.Body.String())
	if found == nil {
		t.Fatalf("no opening: %d %s", response.Code, response.Body)
	}
	if err := json.Unmarshal([]byte(found[1]), &opening); err != nil {
		t.Fatal(err)
	}
	return opening
}

func TestOpensForThePortalAndTellsThePageWhereItIs(t *testing.T) {
	response := open("acme.bitrix24.com")
	if policy := response.Header().Get("Content-Security-Policy"); !strings.HasSuffix(policy, "frame-ancestors https://acme.bitrix24.com") {
		t.Errorf("policy %s", policy)
	}
	dialogID, messageID, uri := "chat42", "911", "/online/"
	expected := Opening{
		Title:     handler.App.Title,
		Portal:    "https://acme.bitrix24.com",
		Person:    ann,
		Language:  "en",
		Placement: "IM_CONTEXT_MENU",
		DialogID:  &dialogID,
		MessageID: &messageID,
		URI:       &uri,
	}
	if opening := openingOf(t, response); !reflect.DeepEqual(opening, expected) {
		t.Errorf("%+v", opening)
	}
}

func TestDoesWithoutOptionsAndWithBrokenOnes(t *testing.T) {
	for _, text := range []string{"", "[]", "null", `{"dialogId":`, `{"dialogId":7}`} {
		opening := openingOf(t, open("acme.bitrix24.com", "PLACEMENT_OPTIONS", text))
		if opening.DialogID != nil || opening.MessageID != nil || opening.URI != nil {
			t.Errorf("%s: %+v", text, opening)
		}
	}
}

func TestIsClosedToEverybodyElse(t *testing.T) {
	const acme = "acme.bitrix24.com"
	for name, row := range map[string]struct {
		response *httptest.ResponseRecorder
		status   int
	}{
		"another token":   {open(acme, "APPLICATION_TOKEN", "another"), 403},
		"a longer token":  {open(acme, "APPLICATION_TOKEN", token+"x"), 403},
		"nobody's token":  {open(acme, "AUTH_ID", "of-nobody"), 403},
		"another portal":  {open("evil.example"), 403},
		"a second portal": {open(acme + "&DOMAIN=evil.example"), 403},
		"no person":       {open(acme, "AUTH_ID", ""), 400},
		"no token":        {open(acme, "APPLICATION_TOKEN", ""), 400},
		"no portal":       {open(""), 400},
		"too much":        {open(acme, "MORE", strings.Repeat("x", limit)), 413},
		"a silent portal": {open(acme, "AUTH_ID", "silent"), 502},
	} {
		if row.response.Code != row.status {
			t.Errorf("%s: %d", name, row.response.Code)
		}
	}
}

func TestServesItsOwnFilesAndAnswersNoOtherGet(t *testing.T) {
	load := func(path string) *httptest.ResponseRecorder {
		response := httptest.NewRecorder()
		handler.ServeHTTP(response, httptest.NewRequest(http.MethodGet, path, nil))
		return response
	}
	if kind := load("/any/path/chat.js").Header().Get("Content-Type"); kind != "text/javascript; charset=utf-8" {
		t.Error(kind)
	}
	if status := load("/").Code; status != http.StatusMethodNotAllowed {
		t.Errorf("status %d", status)
	}
}
