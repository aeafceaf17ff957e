import type source from '../en/windows.ts';
import type { Translation } from '../message.ts';
import appConnection from './app-connection.ts';
import publishOutcome from './publish-outcome.ts';
import publishTrouble from './publish-trouble.ts';
import handoff from './handoff.ts';
import draftsWindow from './drafts-window.ts';
import draftsVersions from './drafts-versions.ts';
import handoffShare from './handoff-share.ts';

const windows: Translation<typeof source> = {
  ...appConnection,
  ...publishOutcome,
  ...publishTrouble,
  ...draftsWindow,
  ...draftsVersions,
  ...handoff,
  ...handoffShare,
};

export default windows;
