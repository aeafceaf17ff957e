package main

import (
	"crypto/sha256"
	"crypto/subtle"
	"log"
	"net/http"
	"net/url"
	"regexp"
	"sort"
)

const limit = 1_000_000

var commandID = regexp.MustCompile(`^data\[COMMAND\]\[([0-9]+)\]\[COMMAND_ID\]$`)

// Access is how an answer reaches the portal: with the token that the event brought.
type Access struct {
	Endpoint string
	Token    string
}

// Command is one that somebody typed.
type Command struct {
	ID string
	// MessageID is of the message that it stands in.
	MessageID string
	// Name is without the slash.
	Name string
	// Params are what was typed behind it.
	Params   string
	Person   string
	DialogID string
	// Access is nil where the event brought no token.
	Access *Access
}

// Bot answers the portal's events, under whatever path they come.
type Bot struct {
	// Token is application_token of the portal's events.
	Token string
	// Command is without the slash.
	Command string
	Call    func(access *Access, method string, params Params) error
}

// isToken takes the same time whatever the token is.
func isToken(given, expected string) bool {
	a, b := sha256.Sum256([]byte(given)), sha256.Sum256([]byte(expected))
	return subtle.ConstantTimeCompare(a[:], b[:]) == 1
}

func readAccess(get func(name string) string) *Access {
	access := Access{Endpoint: get("client_endpoint"), Token: get("access_token")}
	if access.Endpoint == "" || access.Token == "" {
		return nil
	}
	return &access
}

func readCommand(form url.Values, key string) Command {
	own := func(name string) string { return form.Get("data[COMMAND][" + key + "]" + name) }
	command := Command{
		ID:        own("[COMMAND_ID]"),
		MessageID: own("[MESSAGE_ID]"),
		Name:      own("[COMMAND]"),
		Params:    own("[COMMAND_PARAMS]"),
		Person:    form.Get("data[USER][NAME]"),
		DialogID:  form.Get("data[PARAMS][DIALOG_ID]"),
		// The bot's own token, else that of the person who typed the command.
		Access: readAccess(func(name string) string { return own("[AUTH][" + name + "]") }),
	}
	if command.Access == nil {
		command.Access = readAccess(func(name string) string { return form.Get("auth[" + name + "]") })
	}
	return command
}

// readCommands reads the commands of an event. Its keys are those of PHP: data[COMMAND][14][COMMAND_ID].
func readCommands(form url.Values) []Command {
	var keys []string
	for name := range form {
		if found := commandID.FindStringSubmatch(name); found != nil {
			keys = append(keys, found[1])
		}
	}
	sort.Strings(keys)
	commands := make([]Command, len(keys))
	for at, key := range keys {
		commands[at] = readCommand(form, key)
	}
	return commands
}

func (b Bot) answer(command Command) error {
	return b.Call(command.Access, "imbot.command.answer", Params{
		"COMMAND_ID": command.ID,
		"MESSAGE_ID": command.MessageID,
		"MESSAGE":    reply(command),
	})
}

// status answers an event and says what to tell the portal: 403 where the event is not its own.
func (b Bot) status(form url.Values) int {
	if !isToken(form.Get("auth[application_token]"), b.Token) {
		return http.StatusForbidden
	}
	if form.Get("event") != "ONIMCOMMANDADD" {
		return http.StatusOK
	}
	for _, command := range readCommands(form) {
		if command.Name != b.Command {
			continue
		}
		if err := b.answer(command); err != nil {
			log.Print(err)
			return http.StatusInternalServerError
		}
	}
	return http.StatusOK
}

func (b Bot) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if r.Method != http.MethodPost {
		w.WriteHeader(http.StatusMethodNotAllowed)
		return
	}
	r.Body = http.MaxBytesReader(w, r.Body, limit)
	if err := r.ParseForm(); err != nil {
		w.WriteHeader(http.StatusBadRequest)
		return
	}
	w.WriteHeader(b.status(r.PostForm))
}
