import type source from '../en/editor.ts';
import type { Translation } from '../message.ts';

const editor: Translation<typeof source> = {};

export default editor;
