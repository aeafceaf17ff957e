import { wholePlanOf } from '../domain/calls/whole-plan.ts';
import type { PortalSession } from '../ports/host.ts';
import type { Journal } from '../ports/journal.ts';
import type { LedgerScope } from '../ports/ledger.ts';
import type { Runtime } from '../ports/runtime.ts';
import type { Tabs } from '../ports/tabs.ts';
import type { KnownApps } from './known-apps.ts';
import type { PublishState } from './publish-state.ts';
import { Publisher } from './publisher.ts';

export { wholePlanOf };
export type { Publisher };

/** What a page gives that makes calls. */
export interface PublisherParts {
  readonly link: { readonly session: PortalSession | null; readonly markForeign: (botId: number) => void };
  readonly runtime: Runtime;
  readonly openJournal: () => Promise<Journal>;
  readonly tabs?: Tabs;
}

/** A publisher over what a page has; `report` hears of every change. */
export function createPublisher(
  { link, runtime, openJournal, tabs }: PublisherParts,
  apps: KnownApps,
  scope: () => LedgerScope | null,
  report: (state: PublishState) => void,
  draft: () => string,
): Publisher {
  return new Publisher({
    ...{ apps, scope, openJournal, report, draft, now: runtime.now },
    sha256: (text) => runtime.sha256(text),
    session: () => link.session,
    onForeignBot: link.markForeign,
    alone: (work) => (tabs === undefined ? work() : tabs.alone('calls', work)),
    ...(tabs && { tabs }),
  });
}
