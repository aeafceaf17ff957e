import type { PortalSession } from '../ports/host.ts';
import type { BotJournal } from './bot-journal.ts';
import type { KnownApps } from './known-apps.ts';
import type { BindingMoment } from './widgets.ts';

/** What parts work with that ask for widgets or create bots. */
export interface PublishParts {
  readonly session: PortalSession | null;
  readonly apps: KnownApps;
  readonly moment: BindingMoment;
  /** Where creations of bots are written down. */
  readonly bots: BotJournal | undefined;
}
