"""The page and its files, under whatever path they are asked for, as a WSGI application."""

import json
import os
import re
from pathlib import Path
from urllib.parse import parse_qsl
from wsgiref.simple_server import make_server

from opening import check, read_opening

HERE = Path(__file__).parent
APP = json.loads((HERE / "app.json").read_text("utf-8"))
PAGE = (HERE / "page.html").read_text("utf-8")
TYPES = {".css": "text/css", ".js": "text/javascript"}
FILES = {name: (HERE / "public" / name).read_bytes() for name in ("page.css", "page.js", "messenger.js")}

SAFE = [("X-Content-Type-Options", "nosniff"), ("Referrer-Policy", "no-referrer")]
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
    "base-uri 'none'; form-action 'none'; frame-ancestors "
)
STATUSES = {200: "200 OK", 400: "400 Bad Request", 403: "403 Forbidden", 405: "405 Method Not Allowed"}
REFUSALS = {
    400: "This page opens from a chat of Bitrix24.",
    403: "The signature does not fit.",
    405: "Only GET is answered here.",
}


def in_script(value):
    """Nothing in it can end the script element around it."""
    return re.sub("[<>&]", lambda sign: f"\\u{ord(sign[0]):04x}", json.dumps(value))


def page(opening):
    values = {"LANGUAGE": opening["language"], "THEME": opening["theme"], "OPENING": in_script(opening)}
    html = re.sub(r"\{\{(LANGUAGE|THEME|OPENING)\}\}", lambda place: values[place[1]], PAGE)
    headers = [
        ("Content-Type", "text/html; charset=utf-8"),
        ("Content-Security-Policy", POLICY + " ".join(opening["origins"])),
        ("Cache-Control", "no-store"),
    ]
    return 200, headers, html.encode()


def refusal(status):
    return status, [("Content-Type", "text/plain; charset=utf-8")], REFUSALS[status].encode()


def file(name):
    content_type = f"{TYPES[Path(name).suffix]}; charset=utf-8"
    return 200, [("Content-Type", content_type)], FILES[name]


def answer(environ, key, app, preview_origin):
    if environ["REQUEST_METHOD"] not in ("GET", "HEAD"):
        return refusal(405)
    name = environ.get("PATH_INFO", "").rpartition("/")[2]
    if name in FILES:
        return file(name)
    # The handler page's own address may hold a parameter of the same name; the portal's comes last.
    query = dict(parse_qsl(environ.get("QUERY_STRING", ""), keep_blank_values=True))
    status = check(query, key)
    return page(read_opening(query, app, preview_origin)) if status == 200 else refusal(status)


def create_application(key, app=APP, preview_origin=None):
    """key: HASH of the app's registration; preview_origin: who else may open the page."""

    def application(environ, start_response):
        status, headers, body = answer(environ, key, app, preview_origin)
        start_response(STATUSES[status], SAFE + headers + [("Content-Length", str(len(body)))])
        return [] if environ["REQUEST_METHOD"] == "HEAD" else [body]

    return application


def read_hash():
    """HASH of the app's registration: from the environment, else from a file beside this one."""
    beside = HERE / "hash.txt"
    key = os.environ.get(APP["hashVariable"], "")
    if key == "" and beside.exists():
        key = beside.read_text("utf-8").rstrip("\r\n")
    if key == "":
        raise SystemExit(f"Set {APP['hashVariable']} to the HASH that the app was registered with.")
    if key == "register":
        raise SystemExit('With the HASH "register" nobody but the portal can sign for a person.')
    return key


def main():
    host = os.environ.get("HOST", "127.0.0.1")
    port = int(os.environ.get("PORT", "8080"))
    preview_origin = os.environ.get(APP["previewVariable"])
    application = create_application(read_hash(), preview_origin=preview_origin)
    with make_server(host, port, application) as server:
        print(f"http://{host}:{port}/", flush=True)
        server.serve_forever()


if __name__ == "__main__":
    main()
