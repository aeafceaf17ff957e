const drafts = {
  'drafts.open': 'Drafts',
  'drafts.untitled': 'Untitled chat app',
  'drafts.state.untouched': 'Nothing to save yet',
  'drafts.state.waiting': 'Saving…',
  'drafts.state.saving': 'Saving…',
  'drafts.state.saved': 'Saved',
  'drafts.savedHere': 'Saved in this browser · {time}',
  'drafts.state.memory': 'Kept until this page closes · {time}',
  'drafts.state.failed': 'Not saved',
  'drafts.state.conflict': 'Changed elsewhere',
} as const;

export default drafts;
