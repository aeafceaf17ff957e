const drafts = {
  'drafts.open': 'Drafts',
  'drafts.untitled': 'Untitled chat app',
  'drafts.state.untouched': 'Nothing to save yet',
  'drafts.state.waiting': 'Saving…',
  'drafts.state.saving': 'Saving…',
  'drafts.state.saved': 'Saved in this browser · {time}',
  'drafts.state.memory': 'Kept until this page closes · {time}',
  'drafts.memoryOnly':
    'This browser denies storage here, so drafts live only until this page closes. Export the design to keep it.',
  'drafts.state.failed': 'Not saved',
  'drafts.error.refused': 'This browser denies storage here. Export the design to keep it.',
  'drafts.error.full': 'The browser’s storage is full. Remove drafts you do not need, or export the design.',
  'drafts.error.missing': 'This draft is not there any more. It may have been removed in another tab.',
  'drafts.error.unreadable': 'This draft cannot be read by this version. It was left as it is.',
  'drafts.error.failed': 'The browser’s storage failed. Export the design to keep it; the next change is tried again.',
} as const;

export default drafts;
