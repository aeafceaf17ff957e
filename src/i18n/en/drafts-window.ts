/** The window with the list of drafts. */
const draftsWindow = {
  'drafts.memoryOnly':
    'The browser’s storage cannot be had here, so drafts live only until this page closes. Export the design to keep it.',
  'drafts.error.refused': 'This browser denies storage here. Export the design to keep it.',
  'drafts.error.full': 'The browser’s storage is full. Remove drafts you do not need, or export the design.',
  'drafts.error.missing': 'This draft is not there any more. It may have been removed in another tab.',
  'drafts.error.newer': 'Another tab has saved a newer version of this draft.',
  'drafts.error.silent':
    'The browser’s storage does not answer. It is tried again by itself; export the design to be on the safe side.',
  'drafts.error.unreadable': 'This draft cannot be read by this version. It was left as it is.',
  'drafts.error.failed':
    'The browser’s storage failed. It is tried again by itself; export the design to be on the safe side.',
  'drafts.title': 'Drafts in this browser',
  'drafts.lead':
    'Drafts belong to this browser and this address. Export a design to take it elsewhere. Safari may clear what a page inside a portal has stored after seven days without a visit.',
  'drafts.name': 'Name',
  'drafts.empty': 'Nothing filled in',
  'drafts.new': 'New draft',
  'drafts.rename': 'Rename draft {name}',
  'drafts.renameOne': 'New name of {name}',
  'drafts.duplicateOne': 'Duplicate draft {name}',
  'drafts.duplicate': 'Duplicate',
  'drafts.copyOf': '{name} (copy)',
  'drafts.mineOf': '{name} (mine, {time})',
  'drafts.remove': 'Remove draft {name}',
  'drafts.removed': 'Draft “{name}” was removed.',
  'drafts.registered': 'registered · APP_ID {appId}',
  'drafts.find': 'Find a draft',
  'drafts.shown': '{shown} of {count} drafts',
  'drafts.all.title': 'All drafts as one file',
  'drafts.all.lead':
    'Import reads the file again, here or elsewhere, and makes new drafts of it: drafts that are there are never overwritten. Versions stay in this browser.',
  'drafts.all.save': 'Save all drafts',
  'drafts.all.saved': { one: 'One draft is in the file.', other: '{count} drafts are in the file.' },
  'drafts.all.unread': {
    one: 'One that cannot be read is not.',
    other: '{count} that cannot be read are not.',
  },
  'drafts.all.tooLarge':
    'All drafts together are {bytes}, and a file of at most {limit} can be read again. Export some by themselves.',
  'drafts.removedTitle': 'Removed',
  'drafts.removedLead': 'Removed drafts stay here for 30 days.',
  'drafts.removedAt': 'removed {time}',
  'drafts.restore': 'Restore',
  'drafts.restored': '“{name}” is back among the drafts.',
  'drafts.restoredOpen': 'Open it',
  'drafts.purge': 'Remove {name} for ever',
  'drafts.unreadableSave': 'Save as a file',
  'drafts.current': 'open',
  'drafts.openOne': 'Open draft {name}',
  'drafts.conflict.newer': 'This draft was changed in another tab while you edited it here',
  'drafts.conflict.newerWhy': 'Nothing was overwritten. Yours is not saved yet: choose which version goes on here.',
  'drafts.conflict.missing': 'This draft was removed in another tab while it was open here',
  'drafts.conflict.missingWhy': 'What you see here is not saved any more.',
  'drafts.conflict.theirs': 'Take theirs',
  'drafts.conflict.mine': 'Keep mine as a copy',
  'drafts.conflict.other': 'Open another draft',
  'drafts.conflict.keep': 'Keep it',
  'drafts.unreadable': {
    one: 'One stored draft cannot be read by this version. It was left as it is.',
    other: '{count} stored drafts cannot be read by this version. They were left as they are.',
  },
} as const;

export default draftsWindow;
