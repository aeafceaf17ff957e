import io
import json
import re
import unittest
from contextlib import redirect_stderr
from urllib.parse import urlencode
from wsgiref.util import setup_testing_defaults

from server import Settings, create_application

TOKEN = "a-token-of-this-test"
ANN = {"id": "7", "name": "Ann Lee"}
APP = {"title": "</script>{{LANGUAGE}}$&\\1", "titles": {}}
OPTIONS = '{"messageId":"911","dialogId":"chat42","URI":"\\/online\\/"}'


def person_of(_portal, auth):
    if auth == "silent":
        raise OSError("no answer")
    return ANN if auth == "of-ann" else None


SETTINGS = Settings("https://acme.bitrix24.com", TOKEN, person_of, APP)


def load(path="/", method="GET", query="", body=b""):
    environ = {"REQUEST_METHOD": method, "PATH_INFO": path, "QUERY_STRING": query}
    environ.update({"CONTENT_LENGTH": str(len(body)), "wsgi.input": io.BytesIO(body)})
    setup_testing_defaults(environ)
    started = {}

    def start_response(status, headers):
        started.update(status=int(status[:3]), headers=dict(headers))

    text = b"".join(create_application(SETTINGS)(environ, start_response)).decode()
    return started["status"], started["headers"], text


def open_page(domain="acme.bitrix24.com", **changes):
    """Opens the page as the portal does, some of it changed; what is None is left out."""
    fields = {
        "AUTH_ID": "of-ann",
        "APPLICATION_TOKEN": TOKEN,
        "PLACEMENT": "IM_CONTEXT_MENU",
        "PLACEMENT_OPTIONS": OPTIONS,
        **changes,
    }
    given = {name: value for name, value in fields.items() if value is not None}
    query = f"x=1&DOMAIN={domain}&PROTOCOL=1&LANG=en&APP_SID=1"
    return load("/any/path", "POST", query, urlencode(given).encode())


def opening_of(html):
    return json.loads(re.search(r'id="opening">(.*?)</script>', html, re.DOTALL)[1])


class Page(unittest.TestCase):
    def test_opens_for_the_portal_and_tells_the_page_where_it_is(self):
        status, headers, html = open_page()
        self.assertEqual(status, 200)
        policy = headers["Content-Security-Policy"]
        self.assertTrue(policy.endswith("frame-ancestors https://acme.bitrix24.com"))
        expected = {
            "title": APP["title"],
            "portal": "https://acme.bitrix24.com",
            "person": ANN,
            "language": "en",
            "placement": "IM_CONTEXT_MENU",
            "dialogId": "chat42",
            "messageId": "911",
            "uri": "/online/",
        }
        self.assertEqual(opening_of(html), expected)

    def test_does_without_options_and_with_broken_ones(self):
        for text in (None, "", "[]", "null", '{"dialogId":', '{"dialogId":7}'):
            opening = opening_of(open_page(PLACEMENT_OPTIONS=text)[2])
            found = (opening["dialogId"], opening["messageId"], opening["uri"])
            self.assertEqual(found, (None, None, None))


class Check(unittest.TestCase):
    def test_is_closed_to_everybody_else(self):
        self.assertEqual(open_page(APPLICATION_TOKEN="another")[0], 403)
        self.assertEqual(open_page(APPLICATION_TOKEN=TOKEN + "ü")[0], 403)
        self.assertEqual(open_page(AUTH_ID="of-nobody")[0], 403)
        self.assertEqual(open_page("evil.example")[0], 403)
        self.assertEqual(open_page("acme.bitrix24.com&DOMAIN=evil.example")[0], 403)
        self.assertEqual(open_page(AUTH_ID=None)[0], 400)
        self.assertEqual(open_page(APPLICATION_TOKEN=None)[0], 400)
        self.assertEqual(open_page("")[0], 400)
        self.assertEqual(open_page(MORE="x" * 100_000)[0], 413)
        self.assertEqual(load()[0], 405)

    def test_says_that_the_portal_does_not_answer(self):
        with redirect_stderr(io.StringIO()):
            self.assertEqual(open_page(AUTH_ID="silent")[0], 502)


class Files(unittest.TestCase):
    def test_serves_its_own_files(self):
        content_type = load("/any/path/chat.js")[1]["Content-Type"]
        self.assertEqual(content_type, "text/javascript; charset=utf-8")


if __name__ == "__main__":
    unittest.main()
