"""Events of the portal: whether they are its own, what command they bring, and its answer."""

import hmac
import re
from typing import Callable, NamedTuple, Optional

from reply import reply

COMMAND_ID = re.compile(r"data\[COMMAND\]\[([0-9]+)\]\[COMMAND_ID\]")


class Access(NamedTuple):
    """How an answer reaches the portal: with the token that the event brought."""

    endpoint: str
    token: str


class Command(NamedTuple):
    id: str
    # Of the message that it stands in.
    message_id: str
    # Without the slash.
    name: str
    # What was typed behind it.
    params: str
    # Who typed it.
    person: str
    dialog_id: str
    access: Optional[Access]


class Settings(NamedTuple):
    # application_token of the portal's events.
    token: str
    # Without the slash.
    command: str
    # Takes an Access or None, a method and its parameters.
    call: Callable


def is_token(given, expected):
    """Takes the same time whatever the token is."""
    return hmac.compare_digest(given.encode(), expected.encode())


def read_access(get):
    endpoint, token = get("client_endpoint"), get("access_token")
    return Access(endpoint, token) if endpoint and token else None


def read_command(form, key):
    def get(name):
        return form.get(name, "")

    def own(name):
        return get(f"data[COMMAND][{key}]{name}")

    # The bot's own token, else that of the person who typed the command.
    own_access = read_access(lambda name: own(f"[AUTH][{name}]"))
    return Command(
        id=own("[COMMAND_ID]"),
        message_id=own("[MESSAGE_ID]"),
        name=own("[COMMAND]"),
        params=own("[COMMAND_PARAMS]"),
        person=get("data[USER][NAME]"),
        dialog_id=get("data[PARAMS][DIALOG_ID]"),
        access=own_access or read_access(lambda name: get(f"auth[{name}]")),
    )


def read_commands(form):
    """The commands of an event. Its keys are those of PHP: data[COMMAND][14][COMMAND_ID]."""
    keys = [found[1] for found in map(COMMAND_ID.fullmatch, form) if found is not None]
    return [read_command(form, key) for key in keys]


def answer(form, settings):
    """Answers an event: 200, or 403 where it is not the portal's. form: names with values."""
    if not is_token(form.get("auth[application_token]", ""), settings.token):
        return 403
    if form.get("event") != "ONIMCOMMANDADD":
        return 200
    for command in read_commands(form):
        if command.name == settings.command:
            params = {
                "COMMAND_ID": command.id,
                "MESSAGE_ID": command.message_id,
                "MESSAGE": reply(command),
            }
            settings.call(command.access, "imbot.command.answer", params)
    return 200
