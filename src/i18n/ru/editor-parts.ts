import type source from '../en/editor-parts.ts';
import type { Translation } from '../message.ts';
import fields from './editor-fields.ts';
import help from './editor-help.ts';

const editorParts: Translation<typeof source> = { ...fields, ...help };

export default editorParts;
