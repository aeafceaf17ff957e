/** The window with the list of drafts. */
const draftsWindow = {
  'drafts.title': 'Drafts in this browser',
  'drafts.lead': 'Drafts belong to this browser and this address. Export a design to take it elsewhere.',
  'drafts.name': 'Name',
  'drafts.empty': 'Nothing filled in',
  'drafts.new': 'New draft',
  'drafts.duplicate': 'Duplicate',
  'drafts.copyOf': '{name} (copy)',
  'drafts.remove': 'Remove draft {name}',
  'drafts.removed': 'Draft “{name}” was removed.',
  'drafts.current': 'open',
  'drafts.openOne': 'Open draft {name}',
  'drafts.unreadable': {
    one: 'One stored draft cannot be read by this version. It was left as it is.',
    other: '{count} stored drafts cannot be read by this version. They were left as they are.',
  },
} as const;

export default draftsWindow;
