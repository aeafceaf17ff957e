import type source from '../en/problems.ts';
import type { Translation } from '../message.ts';
import app from './problem-app.ts';
import characters from './problem-characters.ts';
import list from './problem-list.ts';
import look from './problem-look.ts';
import reasons from './problem-reasons.ts';
import stored from './problem-stored.ts';
import update from './problem-update.ts';
import ready from './publish-ready.ts';

const area: Translation<typeof source> = {
  ...ready,
  ...list,
  ...characters,
  ...stored,
  ...app,
  ...look,
  ...update,
  ...reasons,
};

export default area;
