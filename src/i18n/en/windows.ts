/** What the windows over the screen and the tabs that open later say: publishing, hand-over, the list of drafts. */
const windows = {
  'publish.working.register': 'Registering on {portal}…',
  'publish.working.update': 'Updating on {portal}…',
  'publish.working.remove': 'Removing from {portal}…',
  'publish.working.check': 'Asking {portal}…',
  'publish.noAnswerYet': 'No answer yet, outcome unknown',
  'publish.silence.late':
    'The portal has been silent for 10 seconds. The call may have been carried out or not. A late answer still counts; waiting up to 90 seconds.',
  'publish.silence.lost':
    'An answer could not be read: the server failed or the connection broke. The call may have been carried out or not. Waiting up to 90 seconds in case an answer still comes.',
  'publish.unknown': 'Outcome unknown',
  'publish.unknown.register':
    'No answer came within 90 seconds. Asking again is safe: a repeated registration changes nothing and tells the APP_ID.',
  'publish.unknown.update':
    'No answer came within 90 seconds. First ask whether the app still exists; then updating again changes nothing twice.',
  'publish.unknown.remove':
    'No answer came within 90 seconds. Ask whether the app still exists; asking changes nothing.',
  'publish.unknown.check': 'No answer came within 90 seconds. Asking again changes nothing.',
  'publish.askAgain': 'Ask the portal',
  'publish.done.register':
    'Registered on {portal}. People see it after a reload of the page, or 15 to 26 minutes later.',
  'publish.done.existed':
    'This bot and code were registered on {portal} already: the portal gave the old id back and changed nothing. Update it to send this design.',
  'publish.done.update': 'The portal {portal} acknowledged the update.',
  'publish.done.check': 'The app exists on {portal} and belongs to this application.',
  'publish.done.remove': 'App {appId} was removed from {portal}.',
  'publish.done.gone': 'App {appId} does not exist on {portal} any more.',
  'publish.failed.register': 'Not registered on {portal}',
  'publish.failed.update': 'Not updated on {portal}',
  'publish.failed.remove': 'Not removed from {portal}',
  'publish.failed.check': 'The portal {portal} refused',
  'publish.copyId': 'Copy APP_ID',
  'publish.dismiss': 'Dismiss',
  'publish.forget': 'Forget this app',
  'publish.notRemembered':
    'This browser could not store the APP_ID. Copy it now: no method of the portal lists chat apps.',
  'publish.rawAnswer': 'Raw answer',
  'publish.remove.title': 'Remove the chat app?',
  'publish.remove.what':
    'People lose it at once, and message buttons that carry its APP_ID stop working. A new registration gets another APP_ID. The design stays here.',
  'publish.remove.app': 'App',
  'publish.remove.bot': 'Bot',
  'publish.remove.portal': 'Portal',
  'publish.remove.confirm': 'Remove from {portal}',
  'publish.bot.title': 'Create a bot',
  'publish.bot.lead':
    'A chat app belongs to a bot, and only to one that this application registered. The bot will be called with imbot.register.',
  'publish.bot.name': 'Bot name',
  'publish.bot.nameMissing': 'The portal wants a name: people see it in the chat list.',
  'publish.bot.code': 'Bot code',
  'publish.bot.codeHint': 'Unique on the whole portal; choose one that names your application.',
  'publish.bot.codeMissing': 'The portal wants a code.',
  'publish.bot.handler': 'Handler address',
  'publish.bot.handlerHint': 'Receives the bot’s events. The portal does not check that it answers.',
  'publish.bot.handlerWrong': 'An http or https address whose host has a dot, such as https://bot.example.com/handler.',
  'publish.bot.create': 'Create on {portal}',
  'publish.bot.failed': 'The bot was not created',
  'publish.known.title': 'Registered elsewhere?',
  'publish.known.lead':
    'No method lists chat apps. If you know the APP_ID of the app with this bot and code, enter it: the portal is asked whether it exists, nothing is changed.',
  'publish.known.id': 'APP_ID',
  'publish.known.wrong': 'A whole number above zero.',
  'publish.known.check': 'Look it up',
  'drafts.title': 'Drafts in this browser',
  'drafts.lead': 'Drafts belong to this browser and this address. Export a design to take it elsewhere.',
  'drafts.name': 'Name',
  'drafts.empty': 'Nothing filled in',
  'drafts.new': 'New draft',
  'drafts.duplicate': 'Duplicate',
  'drafts.copyOf': '{name} (copy)',
  'drafts.remove': 'Remove draft {name}',
  'drafts.removed': 'Draft “{name}” was removed.',
  'drafts.current': 'open',
  'drafts.openOne': 'Open draft {name}',
  'drafts.unreadable': {
    one: 'One stored draft cannot be read by this version. It was left as it is.',
    other: '{count} stored drafts cannot be read by this version. They were left as they are.',
  },
  'handoff.register': 'Register',
  'handoff.update': 'Update',
  'handoff.call': 'Call',
  'handoff.payload': 'Payload of {method}',
  'handoff.showSecrets': 'Show the signature key (HASH)',
  'handoff.noUpdate': 'Nothing to update',
  'handoff.noUpdateWhy':
    'An update is known once this bot and code are registered from here. It then holds only the fields that differ from what the portal acknowledged.',
  'handoff.nothingDiffers': 'Nothing differs from what the portal acknowledged, so there is nothing to send.',
  'handoff.note.icon':
    'The icon differs, but an update cannot change it (observed): remove the app and register it again.',
  'handoff.note.kindWorks':
    'The kind changes from command to frame. The portal keeps the command beside it; the frame wins on click (observed).',
  'handoff.note.kindFails':
    'The kind changes from frame to command. An update cannot do that: the stored frame wins on click (observed). Remove the app and register it again.',
  'handoff.note.unset': '{name} is not sent any more, so the portal keeps what it has.',
  'handoff.exportTitle': 'Export the design',
  'handoff.exportLead': 'A JSON file that this designer reads again, here or elsewhere.',
  'handoff.includeHash': 'Include the signature key (HASH)',
  'handoff.includeHashHint': 'Whoever has the file could sign as the portal. Leave it out when the file travels.',
  'handoff.noHash': 'This design has no signature key.',
  'handoff.includePicture': {
    one: 'With the picture the icon was made from',
    other: 'With the pictures the icon was made from',
  },
  'handoff.includePictureHint': '{bytes} more. The icon can then be changed wherever the file is read.',
  'handoff.pictureLeftOut': '{bytes}, left out here',
  'handoff.file': 'File',
  'handoff.importTitle': 'Import a design',
  'handoff.importLead': 'Choose a file or paste its text. Undo brings the present design back.',
  'handoff.chooseFile': 'Choose a file…',
  'handoff.dropHere': 'or drop it here',
  'handoff.paste': 'Text of the design',
  'handoff.import': 'Import',
  'handoff.imported': 'Imported “{name}”.',
  'handoff.importedPlain': 'Imported the design.',
  'handoff.keptHash': 'The signature key was not in the file; the present one was kept.',
  'handoff.dropped': {
    one: 'One unknown field was left out: {fields}',
    other: '{count} unknown fields were left out: {fields}',
  },
  'handoff.badPictures':
    'The picture that the icon was made from could not be taken over from the file. The icon itself is there.',
  'handoff.notImported': 'Not imported; the present design is unchanged.',
  'handoff.error.empty': 'There is nothing to read. Choose a file with a design, or paste its text.',
  'handoff.error.too-large':
    'The text is longer than {limit} characters. A design is far smaller: is this the right file?',
  'handoff.error.not-json':
    'This is not JSON. Export the design again, or send the file as a file instead of through a chat.',
  'handoff.error.not-json-at':
    'This is not JSON: reading stopped at line {line}, column {column}. The file may be cut off or edited by hand.',
  'handoff.error.too-deep': 'The text is nested more than {limit} levels deep, which no design is.',
  'handoff.error.unsafe-key':
    'The text has a key named {key}, which no design has and which could do harm. It was not read.',
  'handoff.error.newer-version':
    'This design was written by a later designer (format version {version}). Reload the page to get the newest one.',
  'handoff.error.invalid-fields':
    'These fields have values that no design can have: {fields}. Mend them in the file, or export the design again.',
  'handoff.error.not-a-design.payload':
    'This looks like the parameters of a call, not like a design. Only files that were exported here can be read yet.',
  'handoff.error.not-a-design.ledger': 'This is a ledger of registered apps, not a design.',
  'handoff.error.not-a-design.other': 'This is JSON, but no design: the marker “format”: “chat-app-design” is missing.',
  'handoff.error.file.too-large': 'The file is larger than 8 MB. A design is far smaller: is this the right file?',
  'handoff.error.file.unreadable': 'The file could not be read. It may have been moved or be locked.',
  'handoff.logEmpty': 'No calls yet',
  'handoff.logEmptyWhy': 'Every call to the portal is written here, with its answer. Secrets are masked.',
  'handoff.logStandalone': 'Standalone, no calls are made.',
  'handoff.log': 'Calls to the portal',
  'handoff.log.pending': 'under way',
  'handoff.log.answered': 'answered',
  'handoff.log.refused': 'refused',
  'handoff.log.silent': 'no answer yet',
  'handoff.log.unknown': 'outcome unknown',
  'handoff.log.took': '{ms} ms',
  'handoff.log.parameters': 'Parameters',
  'handoff.log.answer': 'Answer',
} as const;

export default windows;
