const drafts = {
  'drafts.open': 'Drafts',
  'drafts.untitled': 'Untitled chat app',
  'drafts.state.untouched': 'Nothing to save yet',
  'drafts.state.waiting': 'Saving…',
  'drafts.state.saving': 'Saving…',
  'drafts.state.saved': 'Saved in this browser · {time}',
  'drafts.state.memory': 'Kept until this page closes · {time}',
  'drafts.memoryOnly':
    'The browser’s storage cannot be had here, so drafts live only until this page closes. Export the design to keep it.',
  'drafts.state.failed': 'Not saved',
  'drafts.state.conflict': 'Changed elsewhere',
  'drafts.error.refused': 'This browser denies storage here. Export the design to keep it.',
  'drafts.error.full': 'The browser’s storage is full. Remove drafts you do not need, or export the design.',
  'drafts.error.missing': 'This draft is not there any more. It may have been removed in another tab.',
  'drafts.error.newer': 'Another tab has saved a newer version of this draft.',
  'drafts.error.silent':
    'The browser’s storage does not answer. It is tried again by itself; export the design to be on the safe side.',
  'drafts.error.unreadable': 'This draft cannot be read by this version. It was left as it is.',
  'drafts.error.failed':
    'The browser’s storage failed. It is tried again by itself; export the design to be on the safe side.',
} as const;

export default drafts;
