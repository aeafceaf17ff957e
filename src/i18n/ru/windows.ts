import type source from '../en/windows.ts';
import type { Translation } from '../message.ts';
import appConnection from './app-connection.ts';
import draftsVersions from './drafts-versions.ts';
import draftsWindow from './drafts-window.ts';
import handoffShare from './handoff-share.ts';
import handoff from './handoff.ts';
import publishOutcome from './publish-outcome.ts';

const windows: Translation<typeof source> = {
  ...appConnection,
  ...publishOutcome,
  ...handoff,
  ...draftsWindow,
  ...draftsVersions,
  ...handoffShare,
};

export default windows;
