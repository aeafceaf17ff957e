/** Payload, log and export. */
const handoff = {
  'handoff.planned.register': 'Register',
  'handoff.planned.update': 'Update',
  'handoff.planned.recreate': 'Re-create',
  'handoff.planned.bind': 'Widgets',
  'handoff.planned.none': 'Up to date',
  'handoff.register': 'Register anew',
  'handoff.remove': 'Remove',
  'handoff.call': 'Call',
  'handoff.lead.register': 'The button registers the design with this call.',
  'handoff.lead.update': 'The button sends app {appId} what differs from what the portal acknowledged.',
  'handoff.lead.recreate':
    'The button makes two calls: it removes app {appId}, then it registers the design anew, under another APP_ID.',
  'handoff.lead.bind': 'The button brings the widgets of the new chat to the portal with these calls.',
  'handoff.lead.none': 'Nothing differs from what the portal acknowledged of app {appId}, so there is nothing to send.',
  'handoff.lead.standalone':
    'What registering this design would send. No portal is connected, so nothing is sent from here.',
  'handoff.lead.other': 'Only to look at: this is not what the button sends now.',
  'handoff.payload': 'Payload of {method}',
  'handoff.copyWithout': 'Copy without HASH',
  'handoff.downloadWithout': 'Download without HASH',
  'handoff.withoutKey': 'What is copied or downloaded says <HASH> in the place of the signature key.',
  'handoff.withoutBot': 'BOT_ID is missing: the copy says <BOT_ID> in its place until a bot is chosen.',
  'handoff.showSecrets': 'Show the signature key (HASH)',
  'handoff.noUpdate': 'Nothing to send',
  'handoff.note.icon': 'The icon differs, and an update cannot change it (observed): only a new registration does.',
  'handoff.note.kindWorks':
    'The kind changes from command to frame. The portal keeps the command beside it; the frame wins on click (observed).',
  'handoff.note.kindFails':
    'The kind changes from frame to command. An update cannot do that: the stored frame wins on click (observed). Only a new registration does.',
  'handoff.note.along':
    'CONTEXT goes along unchanged. Without it open pages would drop the app, and people would go on seeing the old texts (observed).',
  'handoff.note.unset': '{name} is not sent any more, so the portal keeps what it has.',
  'handoff.note.identity': '{name} differs, and no update changes it (observed): only a new registration does.',
  'handoff.exportTitle': 'Export the design',
  'handoff.exportLead': 'A JSON file that this designer reads again, here or elsewhere.',
  'handoff.environment': 'With the values and the key of the environment “{environment}”.',
  'handoff.values': 'Values that differ by environment',
  'handoff.values.named': 'As named values, with every environment',
  'handoff.values.namedHint':
    'The whole design: who reads it goes on with all environments. Keys are left out unless ticked.',
  'handoff.values.filled': 'Filled in for “{environment}”',
  'handoff.values.filledHint': 'The design as it is in this environment alone; the file knows of no other.',
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
    'These fields have values that no design can have: {fields}. Correct them in the file, or export the design again.',
  'handoff.error.not-a-design.ledger': 'This is a ledger of registered apps, not a design.',
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
  'handoff.log.copy': 'Copy the log',
  'handoff.log.earlier': {
    one: '{count} line is from before the page was loaded again.',
    other: '{count} lines are from before the page was loaded again.',
  },
  'handoff.log.parameters': 'Parameters',
  'handoff.log.answer': 'Answer',
} as const;

export default handoff;
