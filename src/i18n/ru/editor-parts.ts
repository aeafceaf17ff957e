import type source from '../en/editor-parts.ts';
import type { Translation } from '../message.ts';
import environments from './editor-environments.ts';
import fields from './editor-fields.ts';
import help from './editor-help.ts';
import widgets from './editor-widgets.ts';

const editorParts: Translation<typeof source> = { ...environments, ...fields, ...help, ...widgets };

export default editorParts;
