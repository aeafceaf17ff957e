import { keepLog } from '../platform/call-records/kept-log.ts';
import type { LazyTabs } from '../platform/tabs/lazy-tabs.ts';
import type { PortalLink } from '../state/portal-link.svelte.ts';

interface LateParts {
  readonly window: Window;
  readonly link: PortalLink;
  readonly tabs: LazyTabs;
}

/** What a connected page begins late, since nothing depends on it: it hears of other tabs, and its log outlives a reload. */
export function keepUp({ window, link, tabs }: LateParts): void {
  tabs.open();
  keepLog(link, () => window.sessionStorage);
}
