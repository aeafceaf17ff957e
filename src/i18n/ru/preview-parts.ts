import type source from '../en/preview-parts.ts';
import type { Translation } from '../message.ts';
import previewChat from './preview-chat.ts';
import previewFate from './preview-fate.ts';
import previewFrame from './preview-frame.ts';
import previewMessage from './preview-message.ts';
import previewSide from './preview-side.ts';

const previewParts: Translation<typeof source> = {
  ...previewChat,
  ...previewFate,
  ...previewFrame,
  ...previewMessage,
  ...previewSide,
};

export default previewParts;
