package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"net/http"
	"os"
	"strings"
	"time"
)

// Params are those of a REST call.
type Params map[string]any

var client = http.Client{Timeout: 10 * time.Second}

// call makes one REST call. endpoint is such as https://DOMAIN/rest/, or an incoming webhook.
func call(endpoint, method string, params Params) (result any, err error) {
	body, err := json.Marshal(params)
	if err != nil {
		return nil, err
	}
	response, err := client.Post(strings.TrimRight(endpoint, "/")+"/"+method, "application/json", bytes.NewReader(body))
	if err != nil {
		return nil, err
	}
	defer response.Body.Close()
	var answer struct {
		Result      any    `json:"result"`
		Error       string `json:"error"`
		Description string `json:"error_description"`
	}
	if err := json.NewDecoder(response.Body).Decode(&answer); err != nil {
		return nil, fmt.Errorf("%s: %w", method, err)
	}
	if answer.Error != "" {
		return nil, fmt.Errorf("%s: %s %s", method, answer.Error, answer.Description)
	}
	return answer.Result, nil
}

// setting is of the environment, which has to have it.
func setting(variable string) (string, error) {
	value := os.Getenv(variable)
	if value == "" {
		return "", fmt.Errorf("%s is not set", variable)
	}
	return value, nil
}
