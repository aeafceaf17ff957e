// Package b24 stands in for b24gosdk: the shapes of the calls that generated code makes.
package b24

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"net/http"
)

type Params map[string]any

type Result struct {
	Result json.RawMessage `json:"result"`
	Error  string          `json:"error"`
}

type Client struct{ address string }

type Core struct{ address string }

func NewClient(webhookURL string) (*Client, error) { return &Client{webhookURL}, nil }

func (client *Client) Core() *Core { return &Core{client.address} }

func (core *Core) Call(ctx context.Context, method string, params Params) (*Result, error) {
	body, err := json.Marshal(params)
	if err != nil {
		return nil, err
	}
	request, err := http.NewRequestWithContext(ctx, "POST", core.address+method, bytes.NewReader(body))
	if err != nil {
		return nil, err
	}
	request.Header.Set("Content-Type", "application/json")
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		return nil, err
	}
	defer response.Body.Close()
	result := &Result{}
	if err := json.NewDecoder(response.Body).Decode(result); err != nil {
		return nil, err
	}
	if result.Error != "" {
		return nil, errors.New(result.Error)
	}
	return result, nil
}
