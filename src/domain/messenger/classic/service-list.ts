import type { ServedApp } from '../../portal/imbot/stored-app.ts';
import type { Viewer } from '../../kernel/viewer.ts';
import { FRAME, type Rect } from './metrics.ts';

/**
 * The button is always there on a Bitrix24, except on a portal with no app at all: the function that draws it returns
 * before it when the page was given an empty list (observed). Hidden apps count.
 */
export function hasServiceButton(apps: readonly ServedApp[]): boolean {
  return apps.length > 0;
}

export interface ServiceRow {
  readonly app: ServedApp;
  readonly text: string;
  readonly tooltip: string;
}

/**
 * Lines of the service list: applications without an icon, by id. Not filtered by context, so a line can be inactive; never
 * shown to extranet users, for whom a mark is wanted that the server never sends (observed).
 */
export function serviceRows(apps: readonly ServedApp[], viewer: Viewer): readonly ServiceRow[] {
  if (viewer.role === 'extranet') return [];
  return apps
    .filter((app) => !app.hidden && app.icon === null && app.title !== '')
    .toSorted((a, b) => a.id - b.id)
    .map((app) => ({ app, text: app.title, tooltip: tooltipOf(app) }));
}

/** Where the list's box stands: left edge, and how far its lower edge is above the top of the browser's window. */
export function serviceListPlace(button: Rect): {
  readonly left: number;
  readonly bottom: number;
  readonly angle: number;
} {
  return {
    left: button.left + FRAME.listOffsetLeft - FRAME.angleShift,
    bottom: button.top - FRAME.aboveCell,
    angle: FRAME.listAngleTip,
  };
}

/** Tooltip of an icon and of a line of the list: the description, or the title when there is none. */
export function tooltipOf(app: Pick<ServedApp, 'title' | 'description'>): string {
  return app.description === '' ? app.title : app.description;
}
