package main

import (
	"net/http"
	"net/http/httptest"
	"net/url"
	"reflect"
	"strings"
	"testing"
)

const token = "a-token-of-this-test"

// event makes one as the portal sends it, some of it changed: name, value, name, value.
func event(changes ...string) url.Values {
	form := url.Values{}
	for name, value := range map[string]string{
		"event":                             "ONIMCOMMANDADD",
		"data[COMMAND][14][BOT_ID]":         "62",
		"data[COMMAND][14][COMMAND]":        "help",
		"data[COMMAND][14][COMMAND_ID]":     "14",
		"data[COMMAND][14][COMMAND_PARAMS]": "order 7",
		"data[COMMAND][14][MESSAGE_ID]":     "1221",
		"data[PARAMS][DIALOG_ID]":           "chat42",
		"data[USER][NAME]":                  "Ann Lee",
		"auth[client_endpoint]":             "https://acme.bitrix24.com/rest/",
		"auth[access_token]":                "of-the-person",
		"auth[application_token]":           token,
	} {
		form.Set(name, value)
	}
	for at := 0; at < len(changes); at += 2 {
		form.Set(changes[at], changes[at+1])
	}
	return form
}

type made struct {
	access *Access
	method string
	params Params
}

func answered(form url.Values) (status int, calls []made) {
	bot := Bot{Token: token, Command: "help", Call: func(access *Access, method string, params Params) error {
		calls = append(calls, made{access, method, params})
		return nil
	}}
	request := httptest.NewRequest(http.MethodPost, "/any/path", strings.NewReader(form.Encode()))
	request.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	response := httptest.NewRecorder()
	bot.ServeHTTP(response, request)
	return response.Code, calls
}

func TestAnswersTheCommandInItsMessage(t *testing.T) {
	status, calls := answered(event())
	expected := []made{{
		access: &Access{Endpoint: "https://acme.bitrix24.com/rest/", Token: "of-the-person"},
		method: "imbot.command.answer",
		params: Params{"COMMAND_ID": "14", "MESSAGE_ID": "1221", "MESSAGE": "/help got: order 7"},
	}}
	if status != http.StatusOK || !reflect.DeepEqual(calls, expected) {
		t.Errorf("%d %+v", status, calls)
	}
}

func TestRefusesWhatDoesNotBringTheToken(t *testing.T) {
	without := event()
	without.Del("auth[application_token]")
	for _, form := range []url.Values{
		without,
		event("auth[application_token]", ""),
		event("auth[application_token]", "another"),
		event("auth[application_token]", token+"x"),
	} {
		if status, calls := answered(form); status != http.StatusForbidden || calls != nil {
			t.Errorf("%d %+v", status, calls)
		}
	}
}

func TestLeavesOtherEventsAndOtherCommandsAlone(t *testing.T) {
	for _, form := range []url.Values{event("event", "ONIMBOTMESSAGEADD"), event("data[COMMAND][14][COMMAND]", "other")} {
		if status, calls := answered(form); status != http.StatusOK || calls != nil {
			t.Errorf("%d %+v", status, calls)
		}
	}
}

func TestTakesTheBotsOwnTokenBeforeThePersons(t *testing.T) {
	own := event(
		"data[COMMAND][14][AUTH][client_endpoint]", "https://acme.bitrix24.com/rest/",
		"data[COMMAND][14][AUTH][access_token]", "of-the-bot",
	)
	if access := readCommands(own)[0].Access; access.Token != "of-the-bot" {
		t.Errorf("%+v", access)
	}
	if access := readCommands(event("auth[access_token]", ""))[0].Access; access != nil {
		t.Errorf("%+v", access)
	}
}

func TestReadsEveryCommandOfAnEvent(t *testing.T) {
	form := event("data[COMMAND][15][COMMAND_ID]", "15", "data[COMMAND][x][COMMAND_ID]", "16")
	var ids []string
	for _, command := range readCommands(form) {
		ids = append(ids, command.ID)
	}
	if !reflect.DeepEqual(ids, []string{"14", "15"}) {
		t.Error(ids)
	}
}
