import type { I18n } from '../i18n/i18n.svelte.ts';
import { openHost } from '../platform/host/open-host.ts';
import { openLedger } from '../platform/ledger/open-ledger.ts';
import { createLazyTabs, type LazyTabs } from '../platform/tabs/lazy-tabs.ts';
import { browserTimer } from '../platform/timer/browser-timer.ts';
import type { Host } from '../ports/host.ts';
import type { Runtime } from '../ports/runtime.ts';
import type { EditorSession } from '../state/editor-session.svelte.ts';
import { PortalLink } from '../state/portal-link.svelte.ts';
import type { PreviewScenario } from '../state/preview-scenario.svelte.ts';
import { Publish } from '../state/publish.svelte.ts';

/** What reaches outside this page: the portal, and the other tabs. */
export interface PortalServices {
  readonly link: PortalLink;
  readonly tabs: LazyTabs;
  readonly publish: Publish;
}

interface PortalParts {
  readonly window: Window;
  readonly session: EditorSession;
  readonly runtime: Runtime;
}

/** Connects nothing yet. */
export function createPortalServices({ window, session, runtime }: PortalParts): PortalServices {
  const link = new PortalLink(hostOf(window, runtime));
  const tabs = createLazyTabs(async () =>
    (await import('../platform/tabs/browser-tabs.ts')).createBrowserTabs(browserTimer),
  );
  const publish = new Publish({
    session,
    link,
    openLedger: () => openLedger(browserTimer),
    openJournal: async () => (await import('../platform/journal/open-journal.ts')).openJournal(browserTimer),
    runtime,
    tabs,
  });
  return { link, tabs, publish };
}

function hostOf(window: Window, { now }: Runtime): Host {
  const { document } = window;
  return openHost({ window, document, scriptAddress: __BX24_SCRIPT__, timer: browserTimer, now });
}

/** ms after which a connected page begins to hear of other tabs. */
const HEAR_AFTER = 5000;

/** px; a shorter frame cannot show the messenger and the form at once. */
const COMFORTABLE_HEIGHT = 720;

interface Greeting {
  readonly window: Window;
  readonly link: PortalLink;
  readonly tabs: LazyTabs;
  readonly scenario: PreviewScenario;
  readonly i18n: I18n;
}

/** Begins the connection, which goes on beside the first paint. */
export function connect(parts: Greeting): void {
  const { link } = parts;
  void link.connect().then(() => {
    greet(parts);
    if (link.session !== null)
      browserTimer.after(HEAR_AFTER, () => void import('./late.ts').then(({ keepUp }) => keepUp(parts)));
  });
}

/** What passes between a portal and us once: our title, the height we wish for, who looks. */
function greet({ link, scenario, i18n, window }: Greeting): void {
  const portal = link.session;
  if (portal === null) return;
  const { userId } = portal.connection;
  if (userId !== null) scenario.setViewerId(userId);
  void i18n.load('base').then(() => {
    portal.setTitle(i18n.t('app.title'));
  });
  if (window.innerHeight < COMFORTABLE_HEIGHT) portal.fitHeight(COMFORTABLE_HEIGHT);
}
