package main

import (
	"crypto/md5"
	"encoding/hex"
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"net/url"
	"reflect"
	"regexp"
	"strings"
	"testing"
)

const key = "a-key-of-this-test"

var handler = Handler{Hash: key, App: App{Title: "</script>{{THEME}}$&"}}

func digest(text string) string {
	sum := md5.Sum([]byte(text))
	return hex.EncodeToString(sum[:])
}

// opened makes the parameters as the portal sends them, some changed: name, value, name, value.
func opened(changes ...string) url.Values {
	query := url.Values{}
	for name, value := range map[string]string{
		"DOMAIN":           "https://acme.bitrix24.com",
		"DOMAIN_HASH":      digest("acme.bitrix24.com" + key),
		"USER_ID":          "7",
		"USER_HASH":        digest("7" + key),
		"DIALOG_ID":        "chat42",
		"DIALOG_ENTITY_ID": "undefined",
		"LANG":             "en",
		"CONTEXT":          "textarea",
		"DARK_MODE":        "N",
	} {
		query.Set(name, value)
	}
	for at := 0; at < len(changes); at += 2 {
		query.Set(changes[at], changes[at+1])
	}
	return query
}

func load(method, address string) *httptest.ResponseRecorder {
	response := httptest.NewRecorder()
	handler.ServeHTTP(response, httptest.NewRequest(method, address, nil))
	return response
}

func openingOf(t *testing.T, query url.Values) (opening Opening) {
	t.Helper()
	html := load(http.MethodGet, "/?"+query.Encode()).Body.String()
	found := regexp.MustCompile(`(?s)id="opening">(.*?)</script>`).FindStringSubmatch(html)
	if found == nil {
		t.Fatalf("no opening in %s", html)
	}
	if err := json.Unmarshal([]byte(found[1]), &opening); err != nil {
		t.Fatal(err)
	}
	return opening
}

func TestOpensForThePortal(t *testing.T) {
	response := load(http.MethodGet, "/any/path?x=1&"+opened().Encode())
	if response.Code != http.StatusOK {
		t.Errorf("status %d", response.Code)
	}
	if policy := response.Header().Get("Content-Security-Policy"); !strings.HasSuffix(policy, "frame-ancestors https://acme.bitrix24.com") {
		t.Errorf("policy %s", policy)
	}
	if !strings.Contains(response.Body.String(), `<html lang="en" data-theme="light">`) {
		t.Error(response.Body.String())
	}
}

func TestTellsThePageWhoOpenedItWhateverTheTitleHolds(t *testing.T) {
	opening := openingOf(t, opened())
	if opening.Title != handler.App.Title || opening.UserID != 7 || opening.DialogID != "chat42" || opening.EntityID != "" {
		t.Errorf("%+v", opening)
	}
	if opening.Context != "textarea" || opening.MessageID != nil || opening.Params != nil {
		t.Errorf("%+v", opening)
	}
}

func TestTellsThePageWhatAButtonCarried(t *testing.T) {
	query := opened("CONTEXT", "button", "MESSAGE_ID", "911", "BUTTON_PARAMS", "{&quot;order&quot;:7}")
	opening := openingOf(t, query)
	if *opening.MessageID != 911 || opening.Params.Text != `{"order":7}` || string(opening.Params.Data) != `{"order":7}` {
		t.Errorf("%+v", opening)
	}
}

func TestCheck(t *testing.T) {
	forged := digest("something else")
	const port = "https://portal.example:8443"
	for name, row := range map[string]struct {
		query  url.Values
		status int
	}{
		"signed":                       {opened(), 200},
		"forged portal":                {opened("DOMAIN_HASH", forged), 403},
		"forged person":                {opened("USER_HASH", forged), 403},
		"short":                        {opened("USER_HASH", "short"), 403},
		"another portal":               {opened("DOMAIN", "https://evil.example"), 403},
		"a path":                       {opened("DOMAIN", "https://acme.bitrix24.com/path"), 403},
		"a line break":                 {opened("DOMAIN", "https://acme.bitrix24.com\n"), 403},
		"another person":               {opened("USER_ID", "8"), 403},
		"empty":                        {opened("USER_ID", ""), 400},
		"nothing":                      {url.Values{}, 400},
		"the portal's for a person's":  {opened("USER_ID", "acme.bitrix24.com", "USER_HASH", digest("acme.bitrix24.com"+key)), 403},
		"the person's for a portal's":  {opened("DOMAIN", "https://7", "DOMAIN_HASH", digest("7"+key)), 403},
		"by its host":                  {opened("DOMAIN", port, "DOMAIN_HASH", digest("portal.example"+key)), 200},
		"by its host with the port":    {opened("DOMAIN", port, "DOMAIN_HASH", digest("portal.example:8443"+key)), 200},
		"twice, the portal's own last": {url.Values{"USER_ID": {"8", "7"}, "USER_HASH": {digest("7" + key)}, "DOMAIN": {"https://acme.bitrix24.com"}, "DOMAIN_HASH": {digest("acme.bitrix24.com" + key)}}, 200},
	} {
		if status := check(row.query, key); status != row.status {
			t.Errorf("%s: %d", name, status)
		}
	}
}

func TestReadsWhatAButtonCarriedAsItReallyArrives(t *testing.T) {
	for value, expected := range map[string]*Params{
		"[object Object]":      nil,
		`{"a":"&quot;"}`:       {Text: `{"a":"&quot;"}`, Data: json.RawMessage(`{"a":"&quot;"}`)},
		"a=1&amp;copy=2&#039;": {Text: "a=1&copy=2'"},
		"&amp;lt;":             {Text: "&lt;"},
	} {
		if params := readParams(value); !reflect.DeepEqual(params, expected) {
			t.Errorf("%s: %+v", value, params)
		}
	}
}

func TestServesItsOwnFilesAndAnswersGetAlone(t *testing.T) {
	if kind := load(http.MethodGet, "/any/path/messenger.js").Header().Get("Content-Type"); kind != "text/javascript; charset=utf-8" {
		t.Error(kind)
	}
	if status := load(http.MethodPost, "/?"+opened().Encode()).Code; status != http.StatusMethodNotAllowed {
		t.Errorf("status %d", status)
	}
	if status := load(http.MethodGet, "/app.json").Code; status != http.StatusBadRequest {
		t.Errorf("status %d", status)
	}
}
