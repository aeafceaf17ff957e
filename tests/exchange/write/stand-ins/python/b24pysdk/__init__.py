# Stands in for b24pysdk: the shapes of the calls that generated code makes.
import json
import urllib.error
import urllib.request

from .errors import BitrixAPIError


class _Token:
    def __init__(self, address, auth=None):
        self._address = address
        self._auth = {} if auth is None else {"auth": auth}

    def call_method(self, *, api_method, params):
        request = urllib.request.Request(
            f"{self._address}/{api_method}",
            data=json.dumps({**params, **self._auth}).encode(),
            headers={"Content-Type": "application/json"},
        )
        try:
            with urllib.request.urlopen(request) as response:
                return json.load(response)
        except urllib.error.HTTPError as refused:
            answer = json.load(refused)
            raise BitrixAPIError(answer["error"], answer["error_description"]) from refused


class BitrixWebhook(_Token):
    def __init__(self, *, domain, webhook_token):
        super().__init__(f"{domain}/rest/{webhook_token}")


class BitrixApp:
    def __init__(self, *, client_id, client_secret):
        self.client_id, self.client_secret = client_id, client_secret


class BitrixToken(_Token):
    def __init__(self, *, domain, auth_token, refresh_token, bitrix_app):
        super().__init__(f"{domain}/rest", auth_token)
        self.refresh_token, self.bitrix_app = refresh_token, bitrix_app
