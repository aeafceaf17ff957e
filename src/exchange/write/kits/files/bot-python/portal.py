import json
import os
from urllib.error import HTTPError
from urllib.request import Request, urlopen

PATIENCE = 10


class Refused(Exception):
    """The portal refused a call."""


def call(endpoint, method, params):
    """Makes one REST call and gives what the portal answered.

    endpoint: such as https://DOMAIN/rest/, or an incoming webhook.
    Raises Refused where the portal says no, OSError where it does not answer.
    """
    request = Request(
        endpoint.rstrip("/") + "/" + method,
        data=json.dumps(params).encode(),
        headers={"Content-Type": "application/json"},
    )
    try:
        with urlopen(request, timeout=PATIENCE) as response:
            answer = json.load(response)
    except HTTPError as error:
        with error:
            answer = json.load(error)
    if answer.get("error"):
        raise Refused(f"{method}: {answer['error']} {answer.get('error_description', '')}")
    return answer["result"]


def setting(variable):
    """Of the environment, which has to have it."""
    value = os.environ.get(variable, "")
    if value == "":
        raise SystemExit(f"{variable} is not set")
    return value
