import appConnection from './app-connection.ts';
import draftsVersions from './drafts-versions.ts';
import draftsWindow from './drafts-window.ts';
import handoffShare from './handoff-share.ts';
import handoff from './handoff.ts';
import publishOutcome from './publish-outcome.ts';
import publishTrouble from './publish-trouble.ts';

/** What the windows over the screen and the tabs that open later say; loaded as one. */
const windows = {
  ...appConnection,
  ...publishOutcome,
  ...publishTrouble,
  ...handoff,
  ...draftsWindow,
  ...draftsVersions,
  ...handoffShare,
} as const;

export default windows;
