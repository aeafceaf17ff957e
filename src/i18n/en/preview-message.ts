/** The designed message and its buttons. */
const previewMessage = {
  'preview.message.no-frame': 'ignored: no frame is open',
  'preview.message.other-origin': 'ignored: it comes from another origin than that of the address',
  'preview.message.not-text': 'ignored: it must be JSON as text, not an object',
  'preview.message.not-json': 'ignored: the text is not JSON',
  'preview.message.not-an-object': 'ignored: the JSON is not an object',
  'preview.message.no-action': 'ignored: action is missing',
  'preview.message.no-load-id': 'ignored: uniqueLoadId is missing',
  'preview.message.earlier-load-id': 'ignored: this uniqueLoadId was of an earlier load; each load gets a new one',
  'preview.message.wrong-load-id': 'ignored: uniqueLoadId is not the one of init',
  'preview.message.unknown-action': 'ignored: the messenger does not know this action',
  'preview.button.about':
    'In the old messenger a button opens the app at once: a page that does not know it yet asks the portal, so there are no 15 to 26 minutes to wait as for an icon. Hidden apps open, too; the window is always free and movable, whatever is set; the context is still checked.',
  'preview.button.elsewhere': 'A bot cannot write in this dialog.',
  'preview.button.goToBot': 'Go to the chat with the bot',
  'preview.button.text': 'Message of the bot',
  'preview.button.exampleText': 'Your order is ready.',
  'preview.button.exampleButton': 'Open',
  'preview.button.addKey': 'Keyboard button',
  'preview.button.addLine': 'Menu line',
  'preview.button.takeAway': 'Take the message away',
  'preview.button.number': 'Button {number}',
  'preview.button.of': '{label}, button {number}',
  'preview.button.buttonText': 'Text',
  'preview.button.place': 'Place',
  'preview.button.keyboard': 'Keyboard',
  'preview.button.menu': 'Menu',
  'preview.button.disabled': 'Disabled',
  'preview.button.up': 'Move button {number} up',
  'preview.button.down': 'Move button {number} down',
  'preview.button.remove': 'Remove button {number}',
  'preview.button.isFirst': 'It is the first.',
  'preview.button.isLast': 'It is the last.',
  'preview.button.paramsExample': 'order-5',
  'preview.button.arrives': 'BUTTON_PARAMS will be:',
  'preview.button.encode': 'Percent-encode',
  'preview.button.trap.no-text.what': 'The portal drops a button without text.',
  'preview.button.trap.no-text.why':
    'It says nothing about it; where no button is left, it refuses the message with KEYBOARD_ERROR or MENU_ERROR.',
  'preview.button.trap.no-text.how': 'Write what stands on the button.',
  'preview.button.trap.empty.what': 'The page gets [object Object] instead of nothing.',
  'preview.button.trap.empty.why': 'The messenger makes an object of empty parameters, and its name arrives.',
  'preview.button.trap.empty.how': 'Give any text, or let the page treat [object Object] as empty.',
  'preview.button.trap.apostrophe.what': 'An apostrophe breaks the button: a click opens nothing.',
  'preview.button.trap.apostrophe.why':
    'The keyboard puts the parameters between single quotes of a script; an apostrophe ends them. The menu does not.',
  'preview.button.trap.apostrophe.how': 'Percent-encode the parameters and decode them in the page, or use the menu.',
  'preview.button.trap.line-break.what': 'A line break breaks the button: a click opens nothing.',
  'preview.button.trap.line-break.why':
    'The keyboard puts the parameters between single quotes of a script, and those cannot go over two lines.',
  'preview.button.trap.line-break.how': 'Percent-encode the parameters and decode them in the page, or use the menu.',
  'preview.button.trap.broken-escape.what': 'A backslash breaks the button: a click opens nothing.',
  'preview.button.trap.broken-escape.why':
    'The keyboard reads the parameters as a script’s text, where this backslash begins an escape that never ends.',
  'preview.button.trap.broken-escape.how':
    'Percent-encode the parameters and decode them in the page, or use the menu.',
  'preview.button.trap.backslash.what': 'Backslashes do not arrive as they are.',
  'preview.button.trap.backslash.why':
    'The keyboard reads the parameters as a script’s text: \\n becomes a line break, and \\" of JSON loses its backslash.',
  'preview.button.trap.backslash.how': 'Percent-encode the parameters and decode them in the page, or use the menu.',
  'preview.button.trap.escaped.what': 'The menu hands the parameters over as HTML: & < > " are escaped.',
  'preview.button.trap.escaped.why': 'A keyboard button hands over the characters themselves, a menu line does not.',
  'preview.button.trap.escaped.how':
    'Turn &amp; &lt; &gt; &quot; back in the page, percent-encode the parameters, or use the keyboard.',
  'preview.button.unserved.unknown-app-endless':
    '{viewer}: not served the app. A click makes their page ask the portal without end.',
  'preview.button.unserved.unknown-app': '{viewer}: not served the app. A click ends in a script error.',
  'preview.button.unservedMore.extranet':
    'Extranet users get the app only with EXTRANET_SUPPORT = Y. Switch it on, or keep such messages out of their chats.',
  'preview.button.unservedMore.guest':
    'Guests of a live chat get the app only with LIVECHAT_SUPPORT = Y. Switch it on, or keep such messages out of their chats.',
  'preview.button.messageMenu': 'Menu of the message',
  'preview.button.quote': 'Quote',
  'preview.button.copyText': 'Copy',
  'preview.button.silence.disabled': 'Nothing happens: the button is disabled.',
  'preview.button.silence.no-action': 'Nothing happens: the button only shows its text.',
  'preview.button.silence.message-not-sent': 'Nothing happens: the message is not sent yet.',
  'preview.button.silence.params-break-script': 'Nothing opens: APP_PARAMS break the button’s script.',
  'preview.button.silence.unknown-app':
    'Nothing opens: this viewer is not served the app. The page asks once more, then stops with a script error.',
  'preview.button.silence.unknown-app-endless':
    'Nothing opens: this viewer is not served the app, and the page asks the portal for it without end.',
  'preview.button.silence.menu-command-without-params': 'Nothing happens: a menu line’s command needs parameters.',
  'preview.button.silence.context': 'Nothing opens: the context “{context}” does not fit this chat or viewer.',
  'preview.button.refusal.MESSAGE_EMPTY': 'The portal refuses a message without text (MESSAGE_EMPTY).',
  'preview.button.refusal.DIALOG_ID_EMPTY': 'The portal needs a dialog (DIALOG_ID_EMPTY).',
  'preview.button.refusal.KEYBOARD_ERROR':
    'No button of the keyboard has a text: the portal refuses the message (KEYBOARD_ERROR).',
  'preview.button.refusal.KEYBOARD_OVERSIZE':
    'The keyboard has 60,000 characters or more: the portal refuses the message (KEYBOARD_OVERSIZE).',
  'preview.button.refusal.MENU_ERROR': 'No line of the menu has a text: the portal refuses the message (MENU_ERROR).',
  'preview.button.refusal.MENU_OVERSIZE':
    'The menu has 60,000 characters or more: the portal refuses the message (MENU_OVERSIZE).',
  'preview.button.dialogHint': 'A person’s id, or chat and a number',
  'preview.button.appId': 'APP_ID of your app, known once it is registered',
  'preview.button.copyCall': 'Copy the call',
  'preview.button.send': 'Send',
  'preview.button.sendTo': 'Send on {portal}',
  'preview.button.needsPortal': 'To send it, open the designer on a portal.',
  'preview.button.needsApp': 'To send it, register the app first: the buttons need its APP_ID.',
  'preview.button.wouldRefuse': 'The portal would refuse this message.',
  'preview.button.sending': 'Sending…',
  'preview.button.sent': 'Sent on {portal}: MESSAGE_ID {id}.',
  'preview.button.noAnswerYet': 'No answer yet, outcome unknown. A late answer still counts.',
  'preview.button.unanswered':
    'No answer came: the outcome is unknown. Look into the dialog before you send again; it would be written twice.',
} as const;

export default previewMessage;
