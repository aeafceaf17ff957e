package main

import "fmt"

// reply is what the bot answers. Texts may hold the messenger's BB codes.
func reply(command Command) string {
	if command.Params == "" {
		return fmt.Sprintf("/%s is here, %s.", command.Name, command.Person)
	}
	return fmt.Sprintf("/%s got: %s", command.Name, command.Params)
}
