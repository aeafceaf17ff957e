import type { ServedApp } from '../portal/stored-app.ts';

/**
 * Commands the portal pushes to pages that are open. `appUpdateIcon` goes out when context, page, command, size, popup flag
 * or registration was among the fields given, else `appDeleteIcon`; registering pushes nothing (observed).
 */
export type LiveCommand =
  | {
      readonly command: 'appUpdateIcon';
      readonly id: number;
      readonly context: string;
      readonly iframe: string;
      readonly iframeWidth: number;
      readonly iframeHeight: number;
      readonly iframePopup: boolean;
      readonly js: string;
    }
  | { readonly command: 'appDeleteIcon'; readonly id: number };

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
 * An open page after a command. An update refreshes context, command, address and size in the data; popup flag, texts,
 * digests and icon stay, and so does the place where the cell was drawn. A deletion takes the icon away until reload.
 */
export function applyLive(records: readonly OpenRecord[], command: LiveCommand): readonly OpenRecord[] {
  if (command.command === 'appDeleteIcon') return records.filter((record) => record.app.id !== command.id);
  const { context, js, iframe, iframeWidth, iframeHeight } = command;
  return records.map((record) =>
    record.app.id === command.id
      ? { ...record, app: { ...record.app, context, js, iframe, iframeWidth, iframeHeight } }
      : record,
  );
}

/** What an open page shows wrong until it is loaded again, compared with what the portal would serve now. */
export type Staleness =
  'gone' | 'not-there-yet' | 'title' | 'description' | 'copyright' | 'popup' | 'digests' | 'place';

export function staleness(record: OpenRecord | null, served: ServedApp | null): readonly Staleness[] {
  if (served === null) return [];
  if (record === null) return ['gone'];
  const { app, drawnContext } = record;
  const found: Staleness[] = [];
  if (app.title !== served.title) found.push('title');
  if (app.description !== served.description) found.push('description');
  if (app.copyright !== served.copyright) found.push('copyright');
  if (app.iframePopup !== served.iframePopup) found.push('popup');
  if (app.domainHash !== served.domainHash || app.userHash !== served.userHash) found.push('digests');
  if (drawnContext !== served.context) found.push('place');
  return found;
}
