import type source from '../en/problems.ts';
import type { Translation } from '../message.ts';
import app from './problem-app.ts';
import characters from './problem-characters.ts';
import list from './problem-list.ts';
import look from './problem-look.ts';
import page from './problem-page.ts';
import reasons from './problem-reasons.ts';
import stored from './problem-stored.ts';
import update from './problem-update.ts';
import ready from './publish-ready.ts';

const rules = { ...characters, ...stored, ...app, ...page, ...look, ...update };

const area: Translation<typeof source> = { ...ready, ...list, ...rules, ...reasons };

export default area;
