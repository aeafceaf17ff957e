import type source from '../en/preview.ts';
import type { Translation } from '../message.ts';

const preview: Translation<typeof source> = {};

export default preview;
