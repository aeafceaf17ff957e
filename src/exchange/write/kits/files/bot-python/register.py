"""Has the portal know the command. Run once."""

import json
from pathlib import Path

from portal import Refused, call, setting


def main():
    app = json.loads(Path(__file__).with_name("app.json").read_text("utf-8"))
    params = {
        **app["command"],
        "CLIENT_ID": setting(app["clientIdVariable"]),
        "EVENT_COMMAND_ADD": setting(app["handlerVariable"]),
    }
    try:
        print("COMMAND_ID", call(setting("BITRIX24_WEBHOOK_URL"), "imbot.command.register", params))
    except Refused as refusal:
        raise SystemExit(str(refusal)) from refusal


if __name__ == "__main__":
    main()
