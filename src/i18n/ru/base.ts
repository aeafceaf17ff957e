import type source from '../en/base.ts';
import type { Translation } from '../message.ts';
import app from './app.ts';
import common from './common.ts';
import drafts from './drafts.ts';
import editor from './editor.ts';
import icon from './icon.ts';
import publish from './publish.ts';

const base: Translation<typeof source> = {
  ...common,
  ...app,
  ...editor,
  ...icon,
  ...publish,
  ...drafts,
};

export default base;
