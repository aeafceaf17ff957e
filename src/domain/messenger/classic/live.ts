import type { LiveCommand } from '../../portal/imbot/state.ts';
import type { ServedApp } from '../../portal/imbot/stored-app.ts';

/** A record as an open page holds it. */
export interface OpenRecord {
  readonly app: ServedApp;
  /** Context the cell was drawn with: its class is not redrawn until the page is loaded again. */
  readonly drawnContext: string;
}

/** What a page holds that was loaded just now. */
export function openPage(apps: readonly ServedApp[]): readonly OpenRecord[] {
  return apps.map((app) => ({ app, drawnContext: app.context }));
}

/**
 * An open page after a command. Registering pushes nothing (observed). An update refreshes
 * context, command, address and size in the data, as far as they were given; popup flag, texts,
 * digests and icon stay, and so does the place where the cell was drawn. A deletion takes the icon away until reload.
 */
export function applyLive(records: readonly OpenRecord[], live: LiveCommand): readonly OpenRecord[] {
  const { iconId } = live.params;
  if (live.command === 'appDeleteIcon') return records.filter(({ app }) => app.id !== iconId);
  const { context, js, iframe, iframeWidth, iframeHeight } = live.params;
  return records.map((record) => {
    if (record.app.id !== iconId) return record;
    const { app } = record;
    return {
      ...record,
      app: {
        ...app,
        context: context ?? app.context,
        js: js ?? app.js,
        iframe: iframe ?? app.iframe,
        iframeWidth: iframeWidth ?? app.iframeWidth,
        iframeHeight: iframeHeight ?? app.iframeHeight,
      },
    };
  });
}

/** What an open page shows wrong until it is loaded again, compared with what the portal would serve now. */
export type Staleness =
  | 'gone'
  | 'not-there-yet'
  | 'still-there'
  | 'hidden'
  | 'title'
  | 'description'
  | 'copyright'
  | 'popup'
  | 'digests'
  | 'place';

/**
 * What of an app an open page shows otherwise than a page that is loaded now. `record` is what the page holds after the
 * command, `wasThere` whether it held the app before.
 */
export function staleness(record: OpenRecord | null, served: ServedApp | null, wasThere = true): readonly Staleness[] {
  if (served === null) return record === null ? [] : ['still-there'];
  if (record === null) return [wasThere ? 'gone' : 'not-there-yet'];
  const { app, drawnContext } = record;
  const found: Staleness[] = [];
  if (app.hidden !== served.hidden) found.push('hidden');
  if (app.title !== served.title) found.push('title');
  if (app.description !== served.description) found.push('description');
  if (app.copyright !== served.copyright) found.push('copyright');
  if (app.iframePopup !== served.iframePopup) found.push('popup');
  if (app.domainHash !== served.domainHash || app.userHash !== served.userHash) found.push('digests');
  if (drawnContext !== served.context) found.push('place');
  return found;
}
