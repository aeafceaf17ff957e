/** What the foot of the screen says once the design was analysed. */
const publishReady = {
  'publish.blocks': {
    one: '{count} problem blocks registering: {first}',
    other: '{count} problems block registering, first: {first}',
  },
  'publish.ready': 'Nothing stands in the way.',
  'publish.changed': {
    one: '{count} value will be changed by the portal.',
    other: '{count} values will be changed by the portal.',
  },
  'publish.same': 'The portal acknowledged everything that stands here.',
  'publish.willSend': 'Will be sent: {fields}.',
  'publish.reason.blocks': { one: 'A problem blocks registering.', other: '{count} problems block registering.' },
  'publish.reason.working': 'A call is under way.',
  'publish.reason.nothing': 'Nothing differs from what the portal acknowledged.',
  'publish.bind': 'Bind widgets on {portal}',
  'publish.bindShort': 'Bind widgets',
  'publish.apply': 'Apply the plan on {portal}',
  'publish.applyShort': 'Apply the plan',
  'publish.nothingToSend': 'Nothing to send',
  'publish.noTarget': 'Neither messenger is chosen, so there is nothing to bring to the portal.',
  'publish.widgetCalls': {
    one: 'One call brings the widgets up to date.',
    other: '{count} calls bring the widgets up to date.',
  },
  'publish.update': 'Update app {appId} on {portal}',
  'publish.updateShort': 'Update app {appId}',
  'publish.recreateShort': 'Re-create app {appId}…',
  'publish.upToDate': 'App {appId} is up to date',
  'publish.recreate': 'Re-create app {appId} on {portal}…',
  'publish.needsAnew': 'Only a new registration brings the icon or the kind: the app is removed first.',
} as const;

export default publishReady;
