package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"net/http"
	"strings"
	"time"
)

var client = http.Client{Timeout: 10 * time.Second}

// personOf asks the portal whose token it is; nil: it takes the token for nobody's. An error: it does not answer.
func personOf(portal, auth string) (*Person, error) {
	body, err := json.Marshal(map[string]string{"auth": auth})
	if err != nil {
		return nil, err
	}
	response, err := client.Post(portal+"/rest/profile", "application/json", bytes.NewReader(body))
	if err != nil {
		return nil, err
	}
	defer response.Body.Close()
	var answer struct {
		Error  string `json:"error"`
		Result *struct {
			ID       any    `json:"ID"`
			Name     string `json:"NAME"`
			LastName string `json:"LAST_NAME"`
		} `json:"result"`
	}
	if err := json.NewDecoder(response.Body).Decode(&answer); err != nil {
		return nil, fmt.Errorf("profile: %w", err)
	}
	if answer.Error != "" {
		return nil, nil
	}
	if answer.Result == nil {
		return nil, fmt.Errorf("profile: no answer")
	}
	name := strings.TrimSpace(answer.Result.Name + " " + answer.Result.LastName)
	return &Person{ID: fmt.Sprint(answer.Result.ID), Name: name}, nil
}
