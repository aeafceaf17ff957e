import json
import re
import unittest
from hashlib import md5
from urllib.parse import urlencode
from wsgiref.util import setup_testing_defaults

from opening import check, read_params
from server import create_application

KEY = "a-key-of-this-test"
APP = {"title": "</script>{{THEME}}$&\\1", "titles": {}}


def digest(text):
    return md5(text.encode()).hexdigest()


def opened(**changes):
    """The parameters as the portal sends them, some changed."""
    parameters = {
        "DOMAIN": "https://acme.bitrix24.com",
        "DOMAIN_HASH": digest("acme.bitrix24.com" + KEY),
        "USER_ID": "7",
        "USER_HASH": digest("7" + KEY),
        "DIALOG_ID": "chat42",
        "DIALOG_ENTITY_ID": "undefined",
        "LANG": "en",
        "CONTEXT": "textarea",
        "DARK_MODE": "N",
    }
    return {**parameters, **changes}


def load(query="", path="/", method="GET"):
    environ = {"REQUEST_METHOD": method, "PATH_INFO": path, "QUERY_STRING": query}
    setup_testing_defaults(environ)
    started = {}

    def start_response(status, headers):
        started.update(status=int(status[:3]), headers=dict(headers))

    body = b"".join(create_application(KEY, APP)(environ, start_response))
    return started["status"], started["headers"], body.decode()


def opening_of(parameters):
    _, _, html = load(urlencode(parameters))
    return json.loads(re.search(r'id="opening">(.*?)</script>', html, re.DOTALL)[1])


class Opening(unittest.TestCase):
    def test_opens_for_the_portal(self):
        status, headers, body = load("x=1&" + urlencode(opened()), "/any/path")
        self.assertEqual(status, 200)
        self.assertTrue(headers["Content-Security-Policy"].endswith("frame-ancestors https://acme.bitrix24.com"))
        self.assertIn('<html lang="en" data-theme="light">', body)

    def test_tells_the_page_who_opened_it_whatever_the_title_holds(self):
        opening = opening_of(opened())
        self.assertEqual(opening["title"], APP["title"])
        self.assertEqual((opening["userId"], opening["dialogId"], opening["entityId"]), (7, "chat42", ""))
        self.assertEqual((opening["context"], opening["messageId"], opening["params"]), ("textarea", None, None))

    def test_tells_the_page_what_a_button_carried(self):
        changes = {"CONTEXT": "button", "MESSAGE_ID": "911", "BUTTON_PARAMS": "{&quot;order&quot;:7}"}
        opening = opening_of(opened(**changes))
        self.assertEqual(opening["messageId"], 911)
        self.assertEqual(opening["params"], {"text": '{"order":7}', "data": {"order": 7}})


class Check(unittest.TestCase):
    def refused(self, status, **changes):
        self.assertEqual(check(opened(**changes), KEY), status)

    def test_is_closed_to_everybody_else(self):
        forged = digest("something else")
        self.refused(403, DOMAIN_HASH=forged)
        self.refused(403, USER_HASH=forged)
        self.refused(403, USER_HASH="kürz")
        self.refused(403, DOMAIN="https://evil.example")
        self.refused(403, DOMAIN="https://acme.bitrix24.com/path")
        self.refused(403, DOMAIN="https://acme.bitrix24.com\n")
        self.refused(403, USER_ID="8")
        self.refused(403, USER_ID="٧")
        self.refused(400, USER_ID="")
        self.assertEqual(check({}, KEY), 400)

    def test_does_not_take_the_digest_of_a_portal_for_that_of_a_person_nor_the_other_way_round(self):
        self.refused(403, USER_ID="acme.bitrix24.com", USER_HASH=digest("acme.bitrix24.com" + KEY))
        self.refused(403, DOMAIN="https://7", DOMAIN_HASH=digest("7" + KEY))

    def test_takes_a_portal_on_a_port_by_both_of_its_names(self):
        domain = "https://portal.example:8443"
        for name in ("portal.example", "portal.example:8443"):
            self.assertEqual(check(opened(DOMAIN=domain, DOMAIN_HASH=digest(name + KEY)), KEY), 200)

    def test_takes_the_last_of_a_parameter_that_comes_twice(self):
        self.assertEqual(load("USER_ID=8&" + urlencode(opened()))[0], 200)
        self.assertEqual(load(urlencode(opened()) + "&USER_ID=8")[0], 403)


class Params(unittest.TestCase):
    def test_reads_what_a_button_carried_as_it_really_arrives(self):
        self.assertIsNone(read_params("[object Object]"))
        self.assertEqual(read_params('{"a":"&quot;"}'), {"text": '{"a":"&quot;"}', "data": {"a": "&quot;"}})
        self.assertEqual(read_params("a=1&amp;copy=2&#039;"), {"text": "a=1&copy=2'", "data": None})
        self.assertEqual(read_params("&amp;lt;"), {"text": "&lt;", "data": None})


class Files(unittest.TestCase):
    def test_serves_its_own_files_and_answers_get_alone(self):
        self.assertEqual(load(path="/any/path/messenger.js")[1]["Content-Type"], "text/javascript; charset=utf-8")
        self.assertEqual(load(urlencode(opened()), method="POST")[0], 405)
        self.assertEqual(load(path="/app.json")[0], 400)


if __name__ == "__main__":
    unittest.main()
