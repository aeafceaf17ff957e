/** The window of the apps that are known on the connected portal. */
const apps = {
  'apps.title': 'Apps on this portal',
  'apps.lead':
    'What was registered or looked up with this designer on {portal}, by any of its administrators. No method of the portal lists chat apps, so those made by other means are missing until they are looked up by their APP_ID.',
  'apps.find': 'Title, code or APP_ID',
  'apps.none': 'No app of {portal} is known here',
  'apps.noneWhy':
    'Register one, or look up by its APP_ID one that was registered elsewhere: fill in its bot and code, then “Registered elsewhere?” in the foot.',
  'apps.noPortal': 'No portal is connected',
  'apps.noPortalWhy': 'Open the designer inside a portal: what was registered there is listed here.',
  'apps.untitled': 'Without a title',
  'apps.bot': 'Bot {id}',
  'apps.history': 'History',
  'apps.history.none': 'Nothing is written of it on the portal yet.',
  'apps.word.registered': 'Registered as APP_ID {appId}',
  'apps.word.updated': 'Updated',
  'apps.word.adopted': 'Taken over: it was registered before, APP_ID {appId}',
  'apps.word.unsure': 'Two changed it without knowing of each other: only what both say is known',
  'apps.word.removed': 'Removed',
  'apps.someone': 'somebody',
  'apps.compare': 'Compare',
  'apps.now': 'Known now',
  'apps.draftNow': 'Draft now',
  'apps.rollBack': 'Roll back…',
  'apps.rollBackWhy':
    'Rolling back puts the old values into the draft and shows the plan; nothing is sent before you press. Icon and signature key cannot be rolled back, since neither is kept here: the draft’s own stay. To have an old one back, choose the picture or type the key again in the draft; the plan then says what is sent for it.',
  'apps.broughtBack': 'The values of {at} are in the draft. Nothing is sent yet.',
  'apps.record.failed': 'What other administrators did could not be read',
  'apps.record.unwritten':
    'The portal has not acknowledged yet what was done here; it is written again with the next change.',
  'apps.record.readOnly':
    'You see what administrators did. What you do here stays in this browser: only administrators may write on the portal.',
  'apps.state.same': 'up to date',
  'apps.state.changed': 'changed here',
  'apps.state.no-draft': 'no draft here',
  'apps.state.unknown': 'contents unknown',
  'apps.state.reading': 'comparing…',
  'apps.open': 'Open the design',
  'apps.make': 'Make a draft of it',
  'apps.copyId': 'Copy APP_ID {appId}',
  'apps.unreadable': 'The draft of this app could not be read.',
  'apps.noDraftWhy':
    'A draft that is made of what is known has no signature key, which an update leaves as it is, and no icon: put it in before you send anything, or the plan is to re-create the app without one.',
  'apps.unknownWhy': 'Of an app that was looked up the portal says only that it exists.',
  'apps.taken': 'This is app {appId}, from the draft “{name}”.',
  'apps.takenWhy': 'Bot and code are what the portal knows an app by: registering here changes that same app.',
  'apps.takenOpen': 'Open it',
} as const;

export default apps;
