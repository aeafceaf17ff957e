import type { Design } from '../domain/design/schema.ts';
import { digestText, knowsIcon } from '../domain/calls/acknowledged.ts';
import { updateFields, updateParams, type UpdateNote } from '../domain/calls/update.ts';
import type { Viewer } from '../domain/kernel/viewer.ts';
import { applyLive, openPage, staleness, type OpenRecord, type Staleness } from '../domain/messenger/classic/live.ts';
import { createPortal, type Portal } from '../domain/portal/imbot/portal.ts';
import type { LiveCommand } from '../domain/portal/imbot/state.ts';
import type { ServedApp, StoredIcon } from '../domain/portal/imbot/stored-app.ts';
import type { World } from '../domain/portal/imbot/world.ts';
import { worldWithPublished, type Published } from '../domain/problems/published.ts';
import type { PreviewSubject } from './preview-subject.ts';

/** Which page is looked at: as it is now, still open when the update came, or loaded again after it. */
export type UpdateMoment = 'now' | 'open' | 'reloaded';

/** A registered app before and after the update that the design stands for. */
export interface UpdateScene {
  readonly appId: number;
  readonly before: Portal;
  readonly after: Portal;
  /** What open pages are told; empty: the portal refuses the update. */
  readonly live: readonly LiveCommand[];
  readonly notes: readonly UpdateNote[];
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

/** Plays the update on a portal that holds the app as it was last acknowledged. */
export function updateScene(design: Design, world: World, published: Published): UpdateScene {
  const { appId, acknowledged, digests } = published;
  // The key itself where it is the one acknowledged, so that the digests in the address are right.
  const sameHash = digests.hash !== null && acknowledged['HASH'] === digestText(digests.hash);
  const mended = sameHash ? { ...acknowledged, HASH: design.frame.hash } : acknowledged;
  const known = worldWithPublished(world, { ...published, acknowledged: mended }, design);
  const { fields, notes } = updateFields(design, acknowledged, digests);
  const before = createPortal(known);
  const after = createPortal(known);
  const clientId = before.storedApp(appId)?.applicationId ?? '';
  const { liveCommands } = after.call('imbot.app.update', updateParams(appId, fields), { type: 'oauth', clientId });
  const hasOther = typeof acknowledged['ICON_FILE'] === 'string' || !knowsIcon(acknowledged);
  return { appId, before, after, live: liveCommands, notes, icon: hasOther ? UNKNOWN_ICON : null };
}

/** What the page of one viewer holds of the app at each moment. */
export function pagesAt(scene: UpdateScene, viewer: Viewer): UpdatePages {
  const of = (apps: readonly ServedApp[]): ServedApp | null => {
    const app = apps.find(({ id }) => id === scene.appId);
    return app === undefined ? null : { ...app, icon: app.icon ?? scene.icon };
  };
  const [now, served, fresh] = [
    of(scene.before.servedApps(viewer)),
    of(scene.after.servedApps(viewer)),
    of(scene.after.servedAppsFresh(viewer)),
  ];
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
