"""Who opened the page, and whether the portal says so."""

import hmac
import json
import re
from hashlib import md5

# A host has more than digits: DOMAIN_HASH of a host and USER_HASH of a number are made alike,
# and one must not pass for the other.
ORIGIN = re.compile(r"https?://([a-z0-9._-]*[a-z._-][a-z0-9._-]*)(:[0-9]{1,5})?")
USER_ID = re.compile(r"[1-9][0-9]{0,14}")
MESSAGE_ID = re.compile(r"[0-9]{1,15}")
ENTITY = re.compile(r"&(?:amp|lt|gt|quot|#0?39);")
ENTITIES = {"&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&#39;": "'", "&#039;": "'"}

# What the portal signs, and what signs it.
SIGNED = ("DOMAIN", "DOMAIN_HASH", "USER_ID", "USER_HASH")


def is_digest_of(text, digest):
    """Takes the same time whatever the digest is."""
    return hmac.compare_digest(md5(text.encode()).hexdigest().encode(), digest.encode())


def is_portal(domain, digest, key):
    """The portal signs its own name, in which a port may or may not stand."""
    parts = ORIGIN.fullmatch(domain)
    if parts is None:
        return False
    host, port = parts[1], parts[2] or ""
    by_host = is_digest_of(host + key, digest)
    by_port = is_digest_of(host + port + key, digest)
    return by_host or by_port


def is_person(user_id, digest, key):
    return USER_ID.fullmatch(user_id) is not None and is_digest_of(user_id + key, digest)


def check(query, key):
    """Whether the portal opened the page: 200; 400 where parameters are missing, 403 where they are forged.

    query: names with values; key: HASH of the app's registration.
    """
    domain, domain_hash, user_id, user_hash = (query.get(name, "") for name in SIGNED)
    if "" in (domain, domain_hash, user_id, user_hash):
        return 400
    checks = [is_portal(domain, domain_hash, key), is_person(user_id, user_hash, key)]
    return 200 if all(checks) else 403


def read_params(value):
    """What the button carried, from BUTTON_PARAMS.

    It comes as it is from a keyboard, with characters escaped from the menu of a message, and as
    the name of an object where there was nothing.
    """
    if value in ("", "[object Object]"):
        return None
    unescaped = ENTITY.sub(lambda entity: ENTITIES[entity[0]], value)
    for text in (value, unescaped):
        try:
            return {"text": text, "data": json.loads(text)}
        except (ValueError, RecursionError):
            continue  # No JSON, or not in this form.
    return {"text": unescaped, "data": None}


def given(value):
    """Of a chat without the field the messenger sends this word."""
    return "" if value == "undefined" else value


def read_opening(query, app, preview_origin=None):
    """What the page is told of its opening. Call it after `check`.

    Only the portal and the person are signed.

    preview_origin: who else may open the page.
    """

    def get(name):
        return query.get(name, "")

    is_button = get("CONTEXT") == "button"
    message_id = get("MESSAGE_ID")
    return {
        "title": app["titles"].get(get("LANG"), app["title"]),
        "origins": [get("DOMAIN"), *([preview_origin] if preview_origin else [])],
        "portal": get("DOMAIN"),
        "userId": int(get("USER_ID")),
        "language": "ru" if get("LANG") in ("ru", "ua", "kz") else "en",
        "theme": {"Y": "dark", "N": "light"}.get(get("DARK_MODE"), "auto"),
        "dialogId": get("DIALOG_ID"),
        "entityId": given(get("DIALOG_ENTITY_ID")),
        "entityData": given(get("DIALOG_ENTITY_DATA_1")),
        "context": "button" if is_button else "textarea",
        "messageId": int(message_id) if is_button and MESSAGE_ID.fullmatch(message_id) else None,
        "params": read_params(get("BUTTON_PARAMS")) if is_button else None,
    }
