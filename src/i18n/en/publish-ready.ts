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
  'publish.willSend': 'Will be sent: {fields}',
  'publish.reason.blocks': { one: 'A problem blocks registering.', other: '{count} problems block registering.' },
  'publish.reason.working': 'A call is under way.',
  'publish.reason.nothing': 'Nothing differs from what the portal acknowledged.',
  'publish.needsAnew': 'Only a new registration brings the icon or the kind: the app is removed first.',
} as const;

export default publishReady;
