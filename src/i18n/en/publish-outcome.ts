/** How a call to the portal goes and went, and the windows around publishing. */
const publishOutcome = {
  'publish.working.register': 'Registering on {portal}…',
  'publish.working.update': 'Updating on {portal}…',
  'publish.working.remove': 'Removing from {portal}…',
  'publish.working.check': 'Asking {portal}…',
  'publish.working.bind': 'Binding a widget on {portal}…',
  'publish.working.unbind': 'Removing a widget from {portal}…',
  'publish.part': 'Call {at} of {of}',
  'publish.removedBefore': 'The app was removed before; it is not there now. The design is here to be registered.',
  'publish.done.register':
    'Registered on {portal}. People see it after a reload of the page, or 15 to 26 minutes later.',
  'publish.done.existed':
    'This bot and code were registered on {portal} already: the portal gave the old id back and changed nothing. Update it to send this design.',
  'publish.done.installing':
    'The installation is not finished: until then the portal sends no events, neither to this bot nor of this app.',
  'publish.done.bind': 'The widgets are bound on {portal}. People find them after a reload of the page.',
  'publish.done.unbind':
    'The widget was removed from {portal}. Pages that are open show it until they are loaded again.',
  'publish.done.widgetsToo': 'The widgets of the new chat are as designed, too.',
  'publish.done.widgetsInstalling':
    'The installation is not finished: until then the portal shows no widget to anybody.',
  'publish.done.update': 'The portal {portal} acknowledged the update.',
  'publish.done.recreate':
    'Registered anew on {portal}, under this APP_ID. People see it after a reload of the page, or 15 to 26 minutes later.',
  'publish.done.check': 'The app exists on {portal} and belongs to this application.',
  'publish.done.remove': 'App {appId} was removed from {portal}.',
  'publish.done.gone': 'App {appId} does not exist on {portal} any more.',
  'publish.first.title': 'The first minute',
  'publish.first.now':
    'It can be opened at once: {bot} writes to you, and a button in the message opens the app, before any page shows it.',
  'publish.first.chat.group':
    'It works in group chats alone, so a button does, too: give the DIALOG_ID of a group chat that the bot is in.',
  'publish.first.chat.lines':
    'It works in open-line chats alone, so a button does, too: give the DIALOG_ID of one that the bot is in.',
  'publish.first.chat.call':
    'It works in chats of calls alone, so a button does, too: give the DIALOG_ID of one that the bot is in.',
  'publish.first.admin': 'It is for administrators of the portal: let one of them press it.',
  'publish.first.button': 'Open',
  'publish.first.message': 'The app “{title}” is registered. The button opens it.',
  'publish.first.send': 'Send the message',
  'publish.first.sending': 'Sending…',
  'publish.first.sent': 'Sent. Open the chat with {bot} in the old messenger and press the button.',
  'publish.first.failed': 'The message was not sent',
  'publish.first.noDialog': 'Where to? Give a DIALOG_ID.',
  'publish.first.hidden': 'It is hidden: no page will show it, only buttons of messages open it.',
  'publish.first.early':
    'Pages that are open show it by themselves between {from} and {to}, in {minutes} min at the earliest; one that is loaded again shows it at once.',
  'publish.first.due':
    'From now on pages that are open show it, the last of them by {to}; one that is loaded again shows it at once.',
  'publish.first.over':
    'By now ({to}) every page should show it. If one does not, load it again, then look at “Who sees it”.',
  'publish.first.steps': 'Try before others do',
  'publish.first.step.opens': 'The button opens your page, and it is whole in its window',
  'publish.first.step.checks': 'Your page checks USER_HASH and DOMAIN_HASH with the signature key',
  'publish.first.step.runs': 'The button does what the command says',
  'publish.first.step.seen': 'After a reload the icon stands under the text field, where it should',
  'publish.first.step.listed': 'After a reload its line stands in the list of applications',
  'publish.first.step.other': 'Somebody who is no administrator sees the same',
  'publish.failed.register': 'Not registered on {portal}',
  'publish.failed.update': 'Not updated on {portal}',
  'publish.failed.remove': 'Not removed from {portal}',
  'publish.failed.bind': 'The widget was not bound on {portal}',
  'publish.failed.unbind': 'The widget was not removed from {portal}',
  'publish.failed.check': 'Not looked up on {portal}',
  'publish.copyId': 'Copy APP_ID',
  'publish.dismiss': 'Dismiss',
  'publish.forget': 'Forget this app',
  'publish.notRemembered':
    'This browser could not store the APP_ID. Copy it now: no method of the portal lists chat apps.',
  'publish.rawAnswer': 'Raw answer',
  'publish.recreate.title': 'Register the chat app anew?',
  'publish.recreate.what':
    'No update brings what has changed, so two calls are made: the app is removed, then the design is registered. Between the two there is no app.',
  'publish.recreate.id':
    'It gets another APP_ID. Buttons in messages that carry APP_ID {appId} stop working, and open pages show the new app only after a reload.',
  'publish.recreate.confirm': 'Re-create on {portal}',
  'publish.remove.title': 'Remove the chat app?',
  'publish.remove.what':
    'People lose it at once, and message buttons that carry its APP_ID stop working. A new registration gets another APP_ID. The design stays here.',
  'publish.remove.app': 'App',
  'publish.remove.bot': 'Bot',
  'publish.remove.portal': 'Portal',
  'publish.remove.confirm': 'Remove from {portal}',
  'publish.bot.title': 'Create a bot',
  'publish.bot.lead': 'A chat app belongs to a bot, and only to one that this application registered.',
  'publish.bot.name': 'Bot name',
  'publish.bot.nameMissing': 'The portal wants a name: people see it in the chat list.',
  'publish.bot.code': 'Bot code',
  'publish.bot.codeHint': 'Unique on the whole portal; choose one that names your application.',
  'publish.bot.codeMissing': 'The portal wants a code.',
  'publish.bot.code.ours':
    'A bot of this application has this code: the portal answers that one, and changes nothing of it.',
  'publish.bot.code.taken':
    'A bot of another application has this code. It cannot own your chat app: choose another code.',
  'publish.bot.code.unclear':
    'A bot of the portal has this code. If it is another application’s it cannot own your chat app; the portal does not say whose it is.',
  'publish.bot.code.full': 'This application has as many bots as it may. Use one of them, or remove one.',
  'publish.bot.events': 'Its events',
  'publish.bot.events.fetch': 'Are fetched, no server',
  'publish.bot.events.handler': 'Go to an address',
  'publish.bot.events.fetchHint':
    'imbot.v2: the portal keeps them until they are fetched. Enough for a bot that only owns chat apps.',
  'publish.bot.events.handlerHint': 'imbot: the portal posts them to your server.',
  'publish.bot.handler': 'Handler address',
  'publish.bot.handlerHint': 'Receives the bot’s events. The portal does not check that it answers.',
  'publish.bot.handlerWrong': 'An http or https address whose host has a dot, such as https://bot.example.com/handler.',
  'publish.bot.installing': 'The installation is not finished: until then the bot gets no events and does not answer.',
  'publish.bot.create': 'Create on {portal}',
  'publish.bot.failed': 'The bot was not created',
  'publish.widgets.title': 'Widgets that the portal has',
  'publish.widgets.asking': 'Asking the portal for its list…',
  'publish.widgets.none': 'The portal has no widget of this application.',
  'publish.widgets.lead':
    'Of this application, in the order of binding. Taking one over puts its settings into this design; nothing is sent.',
  'publish.widgets.ours': 'of this design',
  'publish.widgets.take': 'Take over',
  'publish.widgets.remove': 'Remove from the portal',
  'publish.known.title': 'Registered elsewhere?',
  'publish.known.lead':
    'No method lists chat apps. If you know the APP_ID of the app with this bot and code, enter it: the portal is asked whether it exists, nothing is changed.',
  'publish.known.id': 'APP_ID',
  'publish.known.wrong': 'A whole number above zero.',
  'publish.known.lost': 'The number is lost?',
  'publish.known.lostWhy':
    'Registering again with the same bot and code answers the number of the app that is there, and changes nothing of it. If there is none, one is made: hidden and without an icon, so that nobody sees it; the plan then shows what is missing.',
  'publish.known.find': 'Find it by registering again',
  'publish.known.check': 'Look it up',
} as const;

export default publishOutcome;
