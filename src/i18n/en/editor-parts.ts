import environments from './editor-environments.ts';
import fields from './editor-fields.ts';
import help from './editor-help.ts';
import widgets from './editor-widgets.ts';

/** What the form says once a part of it is opened or its help is asked for; loaded as one. */
const editorParts = { ...environments, ...fields, ...help, ...widgets } as const;

export default editorParts;
