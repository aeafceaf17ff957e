import unittest

from bot import Access, Settings, answer, read_commands

TOKEN = "a-token-of-this-test"


def event(**changes):
    """An event as the portal sends it, some of it changed."""
    form = {
        "event": "ONIMCOMMANDADD",
        "data[COMMAND][14][BOT_ID]": "62",
        "data[COMMAND][14][COMMAND]": "help",
        "data[COMMAND][14][COMMAND_ID]": "14",
        "data[COMMAND][14][COMMAND_PARAMS]": "order 7",
        "data[COMMAND][14][MESSAGE_ID]": "1221",
        "data[PARAMS][DIALOG_ID]": "chat42",
        "data[USER][NAME]": "Ann Lee",
        "auth[client_endpoint]": "https://acme.bitrix24.com/rest/",
        "auth[access_token]": "of-the-person",
        "auth[application_token]": TOKEN,
    }
    return {**form, **changes}


def answered(form):
    calls = []
    settings = Settings(TOKEN, "help", lambda *call: calls.append(call))
    return answer(form, settings), calls


class Answer(unittest.TestCase):
    def test_answers_the_command_in_its_message(self):
        status, calls = answered(event())
        self.assertEqual(status, 200)
        access = Access("https://acme.bitrix24.com/rest/", "of-the-person")
        params = {"COMMAND_ID": "14", "MESSAGE_ID": "1221", "MESSAGE": "/help got: order 7"}
        self.assertEqual(calls, [(access, "imbot.command.answer", params)])

    def test_refuses_what_does_not_bring_the_token(self):
        for token in ("", "another", TOKEN + "x", "тоже"):
            self.assertEqual(answered(event(**{"auth[application_token]": token})), (403, []))
        without = event()
        del without["auth[application_token]"]
        self.assertEqual(answered(without), (403, []))

    def test_leaves_other_events_and_other_commands_alone(self):
        self.assertEqual(answered(event(event="ONIMBOTMESSAGEADD")), (200, []))
        self.assertEqual(answered(event(**{"data[COMMAND][14][COMMAND]": "other"})), (200, []))


class Read(unittest.TestCase):
    def test_takes_the_bots_own_token_before_the_persons_and_none_where_none_came(self):
        own = {
            "data[COMMAND][14][AUTH][client_endpoint]": "https://acme.bitrix24.com/rest/",
            "data[COMMAND][14][AUTH][access_token]": "of-the-bot",
        }
        self.assertEqual(read_commands(event(**own))[0].access.token, "of-the-bot")
        self.assertIsNone(read_commands(event(**{"auth[access_token]": ""}))[0].access)

    def test_reads_every_command_of_an_event(self):
        form = event(**{"data[COMMAND][15][COMMAND_ID]": "15", "data[COMMAND][x][COMMAND_ID]": "16"})
        self.assertEqual([command.id for command in read_commands(form)], ["14", "15"])


if __name__ == "__main__":
    unittest.main()
