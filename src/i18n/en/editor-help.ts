/** General truths about the fields of the form, each shown when it is asked for. */
const help = {
  'editor.help.icon':
    'A PNG of 108 × 66 px with two states side by side: normal at the left, and at the right the one under the pointer. From any picture the designer makes it. Without an icon the app is only a line in the list of applications. An update does not change the icon of a registered app: for another one it has to be re-created.',
  'editor.help.kind':
    'A page opens in a window of the messenger, from your own server. A command needs no server: it puts or sends a text, calls a number or opens a support chat. Of a registered app an update turns a command into a page; the other way round the page would go on opening, so the app is re-created.',
  'editor.help.language':
    'The language of the viewer’s portal. Who has none of these gets what the portal falls back to; the list below says which title that is.',
  'editor.help.title':
    'What people read: a line of the list of applications, the head of the frame window, and the icon’s tooltip where there is no description. The portal wants one in one language at least.',
  'editor.help.description': 'The tooltip of the icon and of its line in the list of applications.',
  'editor.help.copyright': 'Stands small at the right of the frame window’s head.',
  'editor.help.method':
    'What becomes of the text below: it is put into the text field, sent at once, called as a number, or taken as the code of an open line whose support chat opens.',
  'editor.help.width':
    'Of the page inside the window; the portal takes 320 px where none is sent, and 250 px at least. Browsers draw no frame under 300 px.',
  'editor.help.height':
    'Of the page inside the window; the portal takes 250 px where none is sent, and 50 px at least. Browsers draw no frame under 150 px, and the messenger cuts it to the list of messages.',
  'editor.help.adminOnly':
    'Sent as “-ADMIN” behind the context. By the context, all others do not see the icon, or see it and a click does nothing: the table of chats and viewers says which.',
  'editor.help.bot':
    'A chat app belongs to a bot of the same REST application and goes when the bot is deleted. An update cannot give it to another bot.',
  'editor.help.code':
    'Your own name for the app, unique within its bot; your page gets it as APP_CODE. An update cannot change it. Registering the same bot and code again changes nothing: the portal answers the old id.',
  'editor.help.words':
    'The portal keeps the first part that reads as a command: a slash, then Latin letters, digits, “-”, “_” and “+”, words parted by single spaces, two characters at least. The rest is cut off without a word.\nThe documentation also allows “/” inside and does not mention the two characters; portals do not agree.',
  'editor.help.call': 'The portal keeps what stands at the end of the text out of digits, spaces and + - ( ) #.',
  'editor.help.support': 'The code of the open line: 32 hexadecimal characters, with nothing after them.',
  'editor.help.address':
    'The portal adds “?” or “&” and its parameters: DIALOG_ID, USER_ID, USER_HASH and others. Behind a #fragment your server would not get them.\nThe page runs in a sandboxed frame: no alert, no downloads, no leaving the frame. It talks to the messenger by window messages, not through BX24.',
  'editor.help.window':
    'Over the icon, also when not sent: a click beside the window closes it. Free: in the middle, can be moved, stays open when the chat is changed. From a message button the window is always free.',
  'editor.help.hash':
    'HASH is your secret: the portal signs USER_HASH and DOMAIN_HASH with it, so that your server can tell who opened the page. USER_HASH = md5(user id + HASH), DOMAIN_HASH = md5(host + HASH).\nThe documentation describes DOMAIN_HASH differently, and the referrer check of its sample is the wrong way round; the digests in its code are right. With a new key, pages that check the old one refuse everybody. The key lies in plain in this browser’s drafts: whoever uses this browser can read it.',
  'editor.help.context':
    'In which chats the app is offered. One-to-one chats include those with bots, group chats include open lines; “the app’s own bot” is the chat with the bot above and no other.',
  'editor.help.hidden':
    'Neither in the icon row nor in the list of apps; it opens from message buttons alone. That is no protection: anybody with such a button can open it. It works for both kinds, though the documentation’s sample of a command leaves it out.',
  'editor.help.extranet': 'Extranet users are given only the apps that say yes here.',
  'editor.help.liveChat':
    'Visitors of a live chat and people of other messengers are given only the apps that say yes here.',
} as const;

export default help;
