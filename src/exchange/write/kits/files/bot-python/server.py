"""Takes the portal's events, under whatever path they come, as a WSGI application."""

import json
import os
import sys
import traceback
from pathlib import Path
from urllib.parse import parse_qsl
from wsgiref.simple_server import make_server

from bot import Settings, answer
from portal import call, setting

APP = json.loads(Path(__file__).with_name("app.json").read_text("utf-8"))
LIMIT = 1_000_000
STATUSES = {
    200: "200 OK",
    403: "403 Forbidden",
    405: "405 Method Not Allowed",
    413: "413 Content Too Large",
    500: "500 Internal Server Error",
}


def call_portal(access, method, params):
    if access is None:
        client_id = setting(APP["clientIdVariable"])
        return call(setting("BITRIX24_WEBHOOK_URL"), method, {**params, "CLIENT_ID": client_id})
    return call(access.endpoint, method, {**params, "auth": access.token})


def status_of(environ, settings):
    if environ["REQUEST_METHOD"] != "POST":
        return 405
    length = int(environ.get("CONTENT_LENGTH") or 0)
    if length > LIMIT:
        return 413
    body = environ["wsgi.input"].read(length).decode("utf-8", "replace")
    return answer(dict(parse_qsl(body, keep_blank_values=True)), settings)


def create_application(settings):
    def application(environ, start_response):
        try:
            status = status_of(environ, settings)
        except (Exception, SystemExit):
            traceback.print_exc(file=sys.stderr)
            status = 500
        start_response(STATUSES[status], [("Content-Length", "0")])
        return []

    return application


def read_settings():
    return Settings(setting(APP["tokenVariable"]), APP["command"]["COMMAND"], call_portal)


def main():
    host = os.environ.get("HOST", "127.0.0.1")
    port = int(os.environ.get("PORT", "8080"))
    with make_server(host, port, create_application(read_settings())) as server:
        print(f"http://{host}:{port}/", flush=True)
        server.serve_forever()


if __name__ == "__main__":
    main()
