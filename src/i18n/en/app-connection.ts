/** What is said while no portal is connected, or the installation waits. */
const appConnection = {
  'app.retry': 'Connect again',
  'app.install': 'Finish the installation',
  'app.installWhy':
    'The portal waits for it: until then it sends no events to a bot, also to one that is registered already, and nobody else can open this application.',
  'app.installOpen': 'Finish the installation…',
  'app.installAsk': 'Finish the installation?',
  'app.installThen': 'The portal then loads this page anew.',
  'app.installKept': 'The open draft is saved in this browser and comes back.',
  'app.installLost': 'The open draft is not saved in this browser: it will be gone. Export it first.',
  'app.installExport': 'Export…',
  'app.installNow': 'Finish and reload',
  'app.translated': 'The browser translates this page',
  'app.translatedWhy':
    'Values, codes and payloads stay as they are; its sentences are a machine’s. What changes is first shown as we wrote it. Show the original for our own words.',
  'app.trouble': 'Something is wrong with the connection',
  'app.troubleScope':
    'This application was not granted the scope imbot: no bots can be listed, and no chat app registered.',
  'app.troubleBots': 'The portal’s list of bots could not be read.',
  'app.check': 'Check the connection…',
  'app.failure': 'The portal is not connected',
  'app.createBot': 'Create a bot',
} as const;

export default appConnection;
