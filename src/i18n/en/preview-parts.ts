import previewChat from './preview-chat.ts';
import previewFate from './preview-fate.ts';
import previewFrame from './preview-frame.ts';
import previewMessage from './preview-message.ts';
import previewSide from './preview-side.ts';

/** The parts of the preview that open later; loaded as one. */
const previewParts = {
  ...previewChat,
  ...previewFate,
  ...previewFrame,
  ...previewMessage,
  ...previewSide,
} as const;

export default previewParts;
