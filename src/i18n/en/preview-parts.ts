import previewFrame from './preview-frame.ts';
import previewMessage from './preview-message.ts';
import previewSide from './preview-side.ts';

/** The parts of the preview that open later; loaded as one. */
const previewParts = { ...previewFrame, ...previewMessage, ...previewSide } as const;

export default previewParts;
