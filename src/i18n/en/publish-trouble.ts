/** What is said of calls whose outcome nobody knows, and of what a page has left in the midst of. */
const publishTrouble = {
  'publish.noAnswerYet': 'No answer yet, outcome unknown',
  'publish.silence.late':
    'The portal has been silent for 10 seconds. The call may have been carried out or not. A late answer still counts; waiting up to 90 seconds.',
  'publish.silence.lost':
    'An answer could not be read, and several were awaited. The call may have been carried out or not. Waiting up to 90 seconds in case its own still comes.',
  'publish.unknown': 'Outcome unknown',
  'publish.unknown.unanswered':
    'No answer came within 90 seconds. If it stays so, you may be signed out: sign in to the portal in another tab, then ask.',
  'publish.unknown.broken': 'The answer could not be read: the server failed, or the connection broke.',
  'publish.unknown.unreadable': 'The portal gave an answer that the designer does not understand.',
  'publish.unknown.refused': 'The portal refused the question, so nothing is known of the call before it.',
  'publish.unknown.unsent': 'The question was not sent, so nothing is known of the call before it.',
  'publish.unknown.register':
    'The app may have been registered or not. Asking is safe: a repeated registration changes nothing and tells the APP_ID.',
  'publish.unknown.update':
    'App {appId} may have been updated or not: what was sent counts as not acknowledged. Asking tells whether it still exists, and changes nothing.',
  'publish.unknown.remove': 'App {appId} may have been removed or not. Asking changes nothing.',
  'publish.unknown.bind':
    'The widget may have been bound or not. The portal has a list of widgets: asking for it changes nothing, and tells.',
  'publish.unknown.unbind':
    'The widget may have been removed or not. The portal has a list of widgets: asking for it changes nothing, and tells.',
  'publish.unknown.check': 'Asking again changes nothing.',
  'publish.asksIn': { one: 'Asked by itself in {count} second.', other: 'Asked by itself in {count} seconds.' },
  'publish.askNow': 'Ask the portal now',
  'publish.askLater': 'Do not ask yet',
  'publish.about': 'This is about bot {bot}, code {code}, and not about what stands in the form now.',
  'publish.left.register': 'A registration was under way when its page was closed',
  'publish.left.update': 'An update was under way when its page was closed',
  'publish.left.remove': 'A removal was under way when its page was closed',
  'publish.left.check': 'An app was being looked up when the page was closed',
  'publish.left.when': 'Begun {when}: bot {bot}, code {code}.',
  'publish.left.app': 'Begun {when}: app {appId}, bot {bot}, code {code}.',
  'publish.left.unknown': 'Whether the portal has done it is not known.',
  'publish.left.how.register':
    'Finishing registers the design that stands here. Undoing removes the app, if there is one.',
  'publish.left.how.undo': 'It was being taken back. Undoing removes the app, if there is one.',
  'publish.left.how.update':
    'What was sent counts as not acknowledged, so the next update sends it again. Asking tells whether the app still exists.',
  'publish.left.how.remove':
    'Finishing removes the app, if it is still there. Asking tells whether it is, and leaves it.',
  'publish.left.how.recreate':
    'Finishing removes the app, if it is still there, and registers the design that stands here. Asking changes nothing.',
  'publish.left.how.check': 'Looking it up again changes nothing.',
  'publish.left.other': 'To finish it, open the draft of this bot and code.',
  'publish.left.finish': 'Finish it',
  'publish.left.undo': 'Undo it',
  'publish.left.ask': 'Ask the portal',
  'publish.bot.done.created': 'Bot {name} was created, id {id}, and is chosen now.',
  'publish.bot.done.existed':
    'A bot with the code {code} was there already, id {id}: it is chosen now, and nothing about it was changed.',
  'publish.bot.done.unsure': 'Bot {name} is there, id {id}, created this time or the time before; it is chosen now.',
  'publish.bot.unlisted':
    'Whether the bot was created is not known: the portal’s list of bots does not have it. Creating it again is safe, since one code gives one bot.',
  'publish.bot.unread':
    'Whether the bot was created is not known, and the list of bots could not be read. Creating it again is safe, since one code gives one bot.',
  'publish.bot.left.there':
    'A page was closed while bot {code} was being created ({when}). The portal has a bot of this code, id {id}.',
  'publish.bot.left.absent':
    'A page was closed while bot {code} was being created ({when}). The portal’s list does not have it. Creating it again is safe, since one code gives one bot.',
  'publish.bot.left.unread':
    'A page was closed while bot {code} was being created ({when}). Whether the portal has it is not known: its list of bots could not be read. Creating it again is safe, since one code gives one bot.',
  'publish.bot.left.use': 'Choose it',
  'publish.done.unsure':
    'Registered on {portal}, this time or the time before; it was sent once more to be sure. What the portal keeps of it was not acknowledged: an update sends it.',
  'publish.done.contested':
    'An earlier call about it may still be under way and undo this one, so what was sent counts as not acknowledged: update it once more in two minutes.',
  'publish.done.still.update':
    'App {appId} exists on {portal}. Whether it was updated the portal does not say: what was sent counts as not acknowledged, and the next update sends it again.',
  'publish.done.still.remove': 'App {appId} is still there on {portal}; it was not removed.',
} as const;

export default publishTrouble;
