# Stands in for b24pysdk: the shapes of the calls that generated code makes.
import json
import urllib.error
import urllib.request

from .errors import BitrixAPIError


class BitrixWebhook:
    def __init__(self, *, domain, webhook_token):
        self._address = f"{domain}/rest/{webhook_token}"

    def call_method(self, *, api_method, params):
        request = urllib.request.Request(
            f"{self._address}/{api_method}",
            data=json.dumps(params).encode(),
            headers={"Content-Type": "application/json"},
        )
        try:
            with urllib.request.urlopen(request) as response:
                return json.load(response)
        except urllib.error.HTTPError as refused:
            answer = json.load(refused)
            raise BitrixAPIError(answer["error"], answer["error_description"]) from refused
