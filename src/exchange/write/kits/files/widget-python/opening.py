"""Who opened the page, and whether the portal says so."""

import hmac
import json
from urllib.parse import urlsplit

NEEDED = ("AUTH_ID", "APPLICATION_TOKEN", "PLACEMENT")


def is_token(given, expected):
    """Takes the same time whatever the token is."""
    return hmac.compare_digest(given.encode(), expected.encode())


def check(query, form, portal, token):
    """Whether the portal of the settings opened the page.

    200; 400 where fields are missing, 403 where they are forged. Whose AUTH_ID it is, only the
    portal knows.

    query: of the address, the portal and the language; form: of the body, everything else.
    portal: its origin; token: the application's on that portal.
    """
    domain = query.get("DOMAIN", "")
    if domain == "" or any(form.get(name, "") == "" for name in NEEDED):
        return 400
    is_known = is_token(form["APPLICATION_TOKEN"], token)
    return 200 if is_known and domain == urlsplit(portal).netloc else 403


def read_options(text):
    """PLACEMENT_OPTIONS are a JSON text; without options the field is missing."""
    try:
        options = json.loads(text)
    except (ValueError, RecursionError):
        return {}
    return options if isinstance(options, dict) else {}


def text_or_none(value):
    return value if isinstance(value, str) and value != "" else None


def read_opening(query, form, person, app, portal):
    """What the page is told of its opening. Call it after `check`."""
    language = query.get("LANG", "")
    options = read_options(form.get("PLACEMENT_OPTIONS", ""))
    return {
        "title": app["titles"].get(language, app["title"]),
        "portal": portal,
        "person": person,
        "language": "ru" if language in ("ru", "ua", "kz") else "en",
        "placement": form["PLACEMENT"],
        "dialogId": text_or_none(options.get("dialogId")),
        "messageId": text_or_none(options.get("messageId")),
        "uri": text_or_none(options.get("URI")),
    }
