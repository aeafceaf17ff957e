/** The window of the kit for a server. */
const codeKit = {
  'code.kit.open': 'Kit for a server…',
  'code.kit.title': 'Kit for a server',
  'code.kit.handler':
    'The page that the app opens, and the server that lets only the portal in: both digests, the messages to the messenger, tests. No packages are needed.',
  'code.kit.bot':
    'The bot’s side of the command: it has the portal know the slash command, takes the portal’s events alone, and answers. With tests; no packages are needed.',
  'code.kit.widget':
    'The page that a widget of the new chat opens, and the server that lets only the portal in: tokens, the options of the place, insert or copy, tests. No packages are needed.',
  'code.kit.for': 'For',
  'code.kit.for.handler': 'Frame app',
  'code.kit.for.bot': 'Bot',
  'code.kit.for.widget': 'Widget of the new chat',
  'code.kit.none': 'Nothing of this app runs on a server',
  'code.kit.none.call': 'The app calls a number: the messenger does that by itself.',
  'code.kit.none.support': 'The app opens a support chat: the messenger does that by itself.',
  'code.kit.none.off': 'The design is for neither messenger: no app and no widget is switched on.',
  'code.kit.language': 'Language',
  'code.kit.needs.php': 'PHP 8.0 or newer',
  'code.kit.needs.node': 'Node 20 or newer',
  'code.kit.needs.python': 'Python 3.9 or newer',
  'code.kit.needs.go': 'Go 1.19 or newer',
  'code.kit.hash': 'Put the signature key (HASH) in',
  'code.kit.hash.out': 'The server reads it from {variable}.',
  'code.kit.hash.in': 'It lies in {file}. Whoever has the kit could sign as the portal.',
  'code.kit.lacks.hash': 'The design has no signature key yet. The server does not open the page without it.',
  'code.kit.lacks.register':
    'With the key “register” only the portal can sign for a person: the server does not open the page with it.',
  'code.kit.lacks.command':
    'The design has no slash command that the portal takes yet. Write it into app.json, or fill it in and download the kit again.',
  'code.kit.files': 'Files of the kit',
  'code.kit.count': { one: '{count} file, {size} as {archive}', other: '{count} files, {size} as {archive}' },
  'code.kit.download': 'Download',
} as const;

export default codeKit;
