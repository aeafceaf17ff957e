import json
from urllib.error import HTTPError
from urllib.request import Request, urlopen

PATIENCE = 10


def person_of(portal, auth):
    """Asks the portal whose token it is: id and name, or None where it takes it for nobody's.

    portal: its origin; auth: AUTH_ID of an opening. Raises where the portal does not answer.
    """
    request = Request(
        portal + "/rest/profile",
        data=json.dumps({"auth": auth}).encode(),
        headers={"Content-Type": "application/json"},
    )
    try:
        with urlopen(request, timeout=PATIENCE) as response:
            answer = json.load(response)
    except HTTPError as error:
        with error:
            answer = json.load(error)
    if answer.get("error"):
        return None
    result = answer["result"]
    names = filter(None, (result.get("NAME"), result.get("LAST_NAME")))
    return {"id": str(result["ID"]), "name": " ".join(names)}
