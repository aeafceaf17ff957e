def reply(command):
    """What the bot answers. Texts may hold the messenger's BB codes."""
    if command.params == "":
        return f"/{command.name} is here, {command.person}."
    return f"/{command.name} got: {command.params}"
