/** The window of the apps that are known on the connected portal. */
const apps = {
  'apps.title': 'Apps on this portal',
  'apps.lead':
    'What was registered or looked up from this browser on {portal}. No method of the portal lists chat apps, so those made elsewhere are missing until they are looked up by their APP_ID.',
  'apps.find': 'Title, code or APP_ID',
  'apps.none': 'No app of {portal} is known here',
  'apps.noneWhy':
    'Register one, or look up by its APP_ID one that was registered elsewhere: fill in its bot and code, then “Registered elsewhere?” in the foot.',
  'apps.noPortal': 'No portal is connected',
  'apps.noPortalWhy': 'Open the designer inside a portal: what was registered there is listed here.',
  'apps.untitled': 'Without a title',
  'apps.bot': 'Bot {id}',
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
