import app from './app.ts';
import common from './common.ts';
import drafts from './drafts.ts';
import editor from './editor.ts';
import icon from './icon.ts';
import publish from './publish.ts';

/** What the first screen says, one file per feature. */
const base = { ...common, ...app, ...editor, ...icon, ...publish, ...drafts } as const;

export default base;
