"""The page and its files, under whatever path they are asked for, as a WSGI application."""

import json
import os
import re
import sys
import traceback
from pathlib import Path
from typing import Callable, NamedTuple
from urllib.parse import parse_qsl
from wsgiref.simple_server import make_server

from opening import check, read_opening
from portal import person_of

HERE = Path(__file__).parent
APP = json.loads((HERE / "app.json").read_text("utf-8"))
PAGE = (HERE / "page.html").read_text("utf-8")
TYPES = {".css": "text/css", ".js": "text/javascript"}
FILES = {name: (HERE / "public" / name).read_bytes() for name in ("page.css", "page.js", "chat.js")}
LIMIT = 100_000

SAFE = [("X-Content-Type-Options", "nosniff"), ("Referrer-Policy", "no-referrer")]
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors "
)
STATUSES = {
    200: "200 OK",
    400: "400 Bad Request",
    403: "403 Forbidden",
    405: "405 Method Not Allowed",
    413: "413 Content Too Large",
    502: "502 Bad Gateway",
}
REFUSALS = {
    400: "This page opens from a chat of Bitrix24.",
    403: "The portal does not vouch for this.",
    405: "A portal opens this page by POST.",
    413: "This is no opening of a portal.",
    502: "The portal does not answer.",
}


class Settings(NamedTuple):
    # Origin of the portal.
    portal: str
    # The application's, on that portal.
    token: str
    person_of: Callable = person_of
    app: dict = APP


def in_script(value):
    """Nothing in it can end the script element around it."""
    return re.sub("[<>&]", lambda sign: f"\\u{ord(sign[0]):04x}", json.dumps(value))


def page(opening):
    values = {"LANGUAGE": opening["language"], "OPENING": in_script(opening)}
    html = re.sub(r"\{\{(LANGUAGE|OPENING)\}\}", lambda place: values[place[1]], PAGE)
    headers = [
        ("Content-Type", "text/html; charset=utf-8"),
        ("Content-Security-Policy", POLICY + opening["portal"]),
        ("Cache-Control", "no-store"),
    ]
    return 200, headers, html.encode()


def refusal(status):
    return status, [("Content-Type", "text/plain; charset=utf-8")], REFUSALS[status].encode()


def file(name):
    content_type = f"{TYPES[Path(name).suffix]}; charset=utf-8"
    return 200, [("Content-Type", content_type)], FILES[name]


def open_page(query, form, settings):
    status = check(query, form, settings.portal, settings.token)
    if status != 200:
        return refusal(status)
    try:
        person = settings.person_of(settings.portal, form["AUTH_ID"])
    except Exception:
        traceback.print_exc(file=sys.stderr)
        return refusal(502)
    if person is None:
        return refusal(403)
    return page(read_opening(query, form, person, settings.app, settings.portal))


def fields(text):
    return dict(parse_qsl(text, keep_blank_values=True))


def answer(environ, settings):
    name = environ.get("PATH_INFO", "").rpartition("/")[2]
    if environ["REQUEST_METHOD"] == "GET" and name in FILES:
        return file(name)
    if environ["REQUEST_METHOD"] != "POST":
        return refusal(405)
    length = int(environ.get("CONTENT_LENGTH") or 0)
    if length > LIMIT:
        return refusal(413)
    body = environ["wsgi.input"].read(length).decode("utf-8", "replace")
    # The handler's own address may hold a parameter of the same name; the portal's comes last.
    return open_page(fields(environ.get("QUERY_STRING", "")), fields(body), settings)


def create_application(settings):
    def application(environ, start_response):
        status, headers, body = answer(environ, settings)
        start_response(STATUSES[status], SAFE + headers + [("Content-Length", str(len(body)))])
        return [body]

    return application


def setting(variable):
    """Of the environment, which has to have it."""
    value = os.environ.get(variable, "")
    if value == "":
        raise SystemExit(f"{variable} is not set")
    return value


def read_settings():
    return Settings(setting(APP["portalVariable"]).rstrip("/"), setting(APP["tokenVariable"]))


def main():
    host = os.environ.get("HOST", "127.0.0.1")
    port = int(os.environ.get("PORT", "8080"))
    with make_server(host, port, create_application(read_settings())) as server:
        print(f"http://{host}:{port}/", flush=True)
        server.serve_forever()


if __name__ == "__main__":
    main()
