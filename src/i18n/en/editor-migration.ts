import type { MigrationCode, MigrationFate, MigrationPart } from '../../domain/calls/migration-row.ts';

type Wanted =
  | `editor.migration.part.${MigrationPart}`
  | `editor.migration.fate.${MigrationFate}`
  | `editor.migration.what.${MigrationCode}`;

/** What the new chat makes of a chat app, part by part, and what to do about it. */
const editorMigration = {
  'editor.migration.title': 'What becomes of the chat app in the new chat',
  'editor.migration.intro':
    'The new chat shows no chat apps. A widget takes the place of one, as far as it can. As seen up to May 2026; tried on no portal.',
  'editor.migration.off': 'No widget is switched on yet. What the widgets can take over is offered once one is.',
  'editor.migration.list': 'Part by part',
  'editor.migration.copyLink': 'Copy the link',
  'editor.migration.fate.maps': 'Stays',
  'editor.migration.fate.changes': 'Changes',
  'editor.migration.fate.dies': 'Is lost',

  'editor.migration.part.page': 'Handler page',
  'editor.migration.part.parameters': 'Parameters of the address',
  'editor.migration.part.messages': 'Messages of the page',
  'editor.migration.part.command': 'Command',
  'editor.migration.part.size': 'Window size',
  'editor.migration.part.popup': 'Lasting window',
  'editor.migration.part.hash': 'Signature key',
  'editor.migration.part.icon': 'Icon',
  'editor.migration.part.chats': 'Chats',
  'editor.migration.part.admin': 'Administrators only',
  'editor.migration.part.extranet': 'Extranet users',
  'editor.migration.part.live-chat': 'Live chat',
  'editor.migration.part.hidden': 'Hidden',
  'editor.migration.part.titles': 'Title',
  'editor.migration.part.descriptions': 'Description',
  'editor.migration.part.copyright': 'Copyright',
  'editor.migration.part.bot': 'Bot',
  'editor.migration.part.code': 'Code',
  'editor.migration.part.buttons': 'Buttons of messages',

  'editor.migration.what.page':
    'The address stays. The portal opens it with a form (POST) and tokens instead of GET with signatures: a server that answers GET alone says 405.',
  'editor.migration.what.parameters':
    'DIALOG_ID and MESSAGE_ID come in PLACEMENT_OPTIONS, a text with JSON, as dialogId and messageId. Ask user.current who it is, and im.dialog.get or im.chat.get about the chat. DARK_MODE, IS_CHROME and BUTTON_PARAMS do not come.',
  'editor.migration.what.messages':
    'The page cannot put, send, call, open support or close by frame messages. im:setImTextareaContent puts a text into the field on the newest portals; a message is sent by im.message.add.',
  'editor.migration.what.command-put':
    'A widget has no commands. Let a bot send a button with ACTION PUT and “{text}”, or open a page that inserts it with im:setImTextareaContent (newest portals).',
  'editor.migration.what.command-send':
    'A widget has no commands. Let a bot send a button with ACTION SEND and “{text}”, or open a page that sends it with im.message.add.',
  'editor.migration.what.command-call':
    'A widget has no commands. Let a bot send a button with ACTION CALL and “{text}”, or open a page that calls BX24.im.phoneTo (outdated, says the documentation).',
  'editor.migration.what.command-support':
    'A widget has no commands, and no way to open a line by its code is documented. With a known dialog: a button with ACTION DIALOG, or BX24.im.openMessenger.',
  'editor.migration.what.size':
    '{width} × {height} px stay pixels, though the documentation says percent. Without a size the window is 100 × 100. It is not cut to the list of messages any more.',
  'editor.migration.what.size-elsewhere':
    'Only the place by the text field has a window of a given size; {width} × {height} px can be said nowhere else.',
  'editor.migration.what.popup':
    'The window by the text field closes with a click beside it. What has to stay open belongs in the side panel or the top menu.',
  'editor.migration.what.hash':
    'Nothing is signed with the key. Let the server check the tokens that come with the form (AUTH_ID, member_id) and ask the portal with them.',
  'editor.migration.what.icon':
    'No picture of your own: a glyph of Font Awesome 4 on a coloured circle. The nearest by name is {name}.',
  'editor.migration.what.icon-taken':
    'No picture of your own: the glyph {name} stands for it. In the message menu and the newest top menu no glyph is drawn.',
  'editor.migration.what.icon-unknown':
    'No picture of your own, and no glyph has a similar name. Choose one: the portal demands it by the text field, in the side panel and in the top menu.',
  'editor.migration.what.chats-all': 'All chats stay all chats.',
  'editor.migration.what.chats-user':
    'One to one stays. Chats with bots belong to it, too, as the client shows it; the documentation says without them.',
  'editor.migration.what.chats-chat':
    'In the new chat the word covers groups, calls and channels, but neither open lines nor CRM: those have words of their own.',
  'editor.migration.what.chats-lines': 'Open lines stay open lines.',
  'editor.migration.what.chats-bot':
    'No word for the chat with the own bot. The nearest is one to one: the widget is then in every private chat, with people as well.',
  'editor.migration.what.chats-call':
    'No word for chats of calls. They belong to groups and channels: the widget is then in all of those.',
  'editor.migration.what.chats-connector':
    'No word for one channel of an open line (“{word}”). The widget is in all open lines; let the page look at the chat.',
  'editor.migration.what.chats-unknown':
    'The old messenger takes no notice of “{word}” and shows it everywhere; for a widget the portal refuses it (INVALID_ERROR_CONTEXT).',
  'editor.migration.what.admin': 'Becomes role ADMIN. The portal itself keeps to it; before, only the browser did.',
  'editor.migration.what.extranet': 'Becomes extranet Y. On phones the filter does not work.',
  'editor.migration.what.live-chat': 'Guests of a live chat have no widgets.',
  'editor.migration.what.hidden':
    'A widget cannot be hidden. What is to be opened by a button alone: a link in the button, and no widget.',
  'editor.migration.what.titles': 'Title in every language stays.',
  'editor.migration.what.descriptions': 'The portal keeps it, and the chat shows it nowhere.',
  'editor.migration.what.copyright': 'There is no place for it. It can stand in the page.',
  'editor.migration.what.bot': 'A widget belongs to the application, not to a bot.',
  'editor.migration.what.code': 'A widget has no code. The portal tells it by application, place and address.',
  'editor.migration.what.buttons':
    'A button with APP_ID is drawn and does nothing; in open lines it still opens the app, says the documentation alone. Use LINK, ACTION or COMMAND; in the message menu, a widget on every message. To hand the bot parameters (imbot.v2, event ONIMBOTV2CONTEXTGET; not on phones), a link of this form, with your portal in the place of PORTAL. Let the bot ask before it does anything.',

  'editor.migration.repair.size': 'Take {width} × {height} px',
  'editor.migration.repair.icon': 'Take {name}',
  'editor.migration.repair.chats': 'Take these chats: {chats}',
  'editor.migration.repair.admin': 'Take administrators only',
  'editor.migration.repair.extranet': 'Take extranet users',
} as const satisfies Readonly<Record<Wanted, string>> & Readonly<Record<string, string>>;

export default editorMigration;
