const publish = {
  'publish.register': 'Register on {portal}',
  'publish.registerShort': 'Register',
  'publish.export': 'Export design…',
  'publish.plan': 'Show the plan',
  'publish.removeOpen': 'Remove…',
  'publish.knownOpen': 'Registered elsewhere?',
  'publish.standalone': 'No portal connected: drafts, preview and export work, registering does not.',
  'publish.notConnected': 'The portal does not answer. Drafts, preview and export still work.',
  'publish.connecting': 'Connecting to the portal…',
  'publish.reason.untouched': 'Nothing is filled in yet.',
  'publish.reason.loading': 'Checking the design…',
  'publish.reason.missing': 'The checks could not be loaded. Reload the page; nothing is lost.',
  'publish.reason.ledger': 'Reading what was registered from here…',
  'publish.reason.icon': 'The icon is still being made.',
  'publish.reason.unknown': 'First ask the portal how the last call ended.',
} as const;

export default publish;
