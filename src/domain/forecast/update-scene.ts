import type { Design } from '../design/schema.ts';
import { hashOf } from '../design/active-environment.ts';
import { digestText, knowsIcon } from '../calls/acknowledged.ts';
import { planOf, type DesignPlan, type PlanNote } from '../calls/plan.ts';
import { worldWithPublished, type Published } from '../calls/published.ts';
import type { Viewer } from '../kernel/viewer.ts';
import { applyLive, openPage, staleness, type OpenRecord, type Staleness } from '../messenger/classic/live.ts';
import { createPortal, type Portal } from '../portal/imbot/portal.ts';
import type { LiveCommand } from '../portal/imbot/state.ts';
import type { ServedApp, StoredIcon } from '../portal/imbot/stored-app.ts';
import type { World } from '../portal/imbot/world.ts';
import type { PreviewSubject } from './preview-subject.ts';

/** Which page is looked at: as it is now, still open when the update came, or loaded again after it. */
export type UpdateMoment = 'now' | 'open' | 'reloaded';

/** A registered app before and after the update, or the re-creation, that the design stands for. */
export interface UpdateScene {
  readonly choice: DesignPlan['choice'];
  readonly appId: number;
  /** Its number afterwards: a re-creation gives another one. */
  readonly laterId: number;
  readonly before: Portal;
  readonly after: Portal;
  /** What open pages receive; empty: the portal refuses it. */
  readonly live: readonly LiveCommand[];
  readonly notes: readonly PlanNote[];
  /** Drawn where the app has an icon that is not known here; `null`: it has none, or the twin knows it. */
  readonly icon: StoredIcon | null;
}

/** One viewer's page at each moment. */
export interface UpdatePages {
  readonly now: OpenRecord | null;
  readonly open: OpenRecord | null;
  readonly reloaded: OpenRecord | null;
  /** What the open page shows otherwise than the one loaded again. */
  readonly stale: readonly Staleness[];
  /** The update brings new texts, and even a page loaded again gets the old ones for a while. */
  readonly textsLate: boolean;
}

/** An icon whose picture is not known. */
const UNKNOWN_ICON: StoredIcon = { type: 'image/png', width: 108, height: 66, base64: '' };

/** Plays the plan on a portal that holds the app as it was last acknowledged. */
export function updateScene(design: Design, world: World, published: Published): UpdateScene {
  const { appId, acknowledged, digests } = published;
  // The key itself where it is the one acknowledged, so that the digests in the address are right.
  const sameHash = digests.hash !== null && acknowledged['HASH'] === digestText(digests.hash);
  const asKnown = sameHash ? { ...acknowledged, HASH: hashOf(design) } : acknowledged;
  const known = worldWithPublished(world, { ...published, acknowledged: asKnown }, design);
  const { choice, steps, notes } = planOf(design, published);
  const before = createPortal(known);
  const after = createPortal(known);
  const clientId = before.storedApp(appId)?.applicationId ?? '';
  const played = steps.map(({ kind, method, params }) => ({
    kind,
    ...after.call(method, params, { type: 'oauth', clientId }),
  }));
  const made = played.find(({ kind }) => kind === 'register')?.answer;
  const hasOther = typeof acknowledged['ICON_FILE'] === 'string' || !knowsIcon(acknowledged);
  return {
    choice,
    appId,
    laterId: made?.ok === true ? Number(made.result) : appId,
    before,
    after,
    live: played.flatMap(({ liveCommands }) => liveCommands),
    notes,
    icon: hasOther ? UNKNOWN_ICON : null,
  };
}

/** What the page of one viewer holds of the app at each moment. */
export function pagesAt(scene: UpdateScene, viewer: Viewer): UpdatePages {
  const { appId, laterId, before, after } = scene;
  const now = appOf(before.servedApps(viewer), appId, scene.icon);
  // What is registered anew has the icon that was sent with it.
  const icon = laterId === appId ? scene.icon : null;
  const served = appOf(after.servedApps(viewer), laterId, icon);
  const fresh = appOf(after.servedAppsFresh(viewer), laterId, icon);
  const page = now === null ? [] : openPage([now]);
  const open = scene.live.reduce(applyLive, page)[0] ?? null;
  const texts = (app: ServedApp | null): string => JSON.stringify([app?.title, app?.description, app?.copyright]);
  return {
    now: page[0] ?? null,
    open,
    reloaded: served === null ? null : (openPage([served])[0] ?? null),
    stale: staleness(open, served, now !== null),
    textsLate: texts(served) !== texts(fresh),
  };
}

function appOf(apps: readonly ServedApp[], wanted: number, icon: StoredIcon | null): ServedApp | null {
  const app = apps.find(({ id }) => id === wanted);
  return app === undefined ? null : { ...app, icon: app.icon ?? icon };
}

/** What the preview shows of a page, in the place of what registering the design would give. */
export function subjectAt(pages: UpdatePages, moment: UpdateMoment, design: PreviewSubject): PreviewSubject {
  const record = pages[moment];
  const app = record?.app ?? null;
  return {
    ...design,
    served: app,
    refusal: null,
    hasAction: app !== null && (app.iframe !== '' || app.js !== ''),
    asked: moment === 'now' ? { width: app?.iframeWidth ?? null, height: app?.iframeHeight ?? null } : design.asked,
    drawnContext: record?.drawnContext,
    taken: moment === 'open' && app === null && pages.now !== null,
  };
}
