import { isDeepStrictEqual } from 'node:util';
import type { JsonObject } from '../../../src/domain/kernel/json.ts';
import { isChatType, type ChatType } from '../../../src/domain/messenger/current/chats.ts';
import { menuWidgets } from '../../../src/domain/messenger/current/message-menu.ts';
import { stripLayout } from '../../../src/domain/messenger/current/strip.ts';
import { widgetVisibility, type WidgetVisibilityInput } from '../../../src/domain/messenger/current/visibility.ts';
import { widgetColour } from '../../../src/domain/portal/placement/colours.ts';
import type { Place } from '../../../src/domain/portal/placement/places.ts';
import type { StoredOptions } from '../../../src/domain/portal/placement/stored-widget.ts';
import type { Mismatch } from './compare.ts';

/** `placement-visibility/1`: who sees a bound widget, and how the places fill. */
export interface VisibilityCaseFile {
  readonly meta: { readonly format: string; readonly defaults: Circumstances };
  readonly rows: readonly VisibilityRow[];
  readonly strip: readonly StripRow[];
  readonly colours: readonly ColourRow[];
  readonly menu: readonly MenuRow[];
}

interface Circumstances {
  readonly device: 'web' | 'mobile';
  readonly installed: boolean;
  readonly access: boolean;
}

export interface VisibilityRow extends Partial<Circumstances> {
  readonly id: string;
  readonly placement: Place;
  readonly options: StoredOptions;
  readonly dialogType: string | null;
  readonly viewer: { readonly admin: boolean; readonly extranet: boolean };
  readonly shown: boolean | 'no-place';
}

interface StripRow {
  readonly id: string;
  readonly fitting: number;
  readonly titlesShown: boolean;
  readonly circles: number;
  readonly more: number;
  readonly height: number;
}

interface ColourRow {
  readonly id: string;
  readonly placementId: number;
  readonly color: string;
  readonly portalColoursOff: boolean;
  readonly expect: string;
}

interface MenuRow {
  readonly id: string;
  readonly otherExtras: number;
  readonly widgets: number;
  readonly shown: number;
  readonly where: 'submenu' | 'inline' | null;
  readonly deletedMessage?: boolean;
}

export interface PlayableRow {
  readonly id: string;
  readonly play: () => Mismatch[];
}

/** Every row of the four tables. */
export function visibilityRows({ meta, rows, strip, colours, menu }: VisibilityCaseFile): readonly PlayableRow[] {
  return [
    ...rows.map((row) => ({ id: row.id, play: () => playRow({ ...meta.defaults, ...row }) })),
    ...strip.map((row) => ({ id: row.id, play: () => playStrip(row) })),
    ...colours.map((row) => ({ id: row.id, play: () => playColour(row) })),
    ...menu.map((row) => ({ id: row.id, play: () => playMenu(row) })),
  ];
}

const VIEWER = 1;

function playRow(row: VisibilityRow & Circumstances): Mismatch[] {
  const { placement: place, options, viewer, device, installed, access, shown } = row;
  const input: WidgetVisibilityInput = {
    chat: chatOf(row.dialogType),
    viewer: { userId: VIEWER, role: viewer.extranet ? 'extranet' : 'employee', admin: viewer.admin },
    device,
    application: { installed, ...(!access && { access: [] }) },
  };
  const { verdict, reason } = widgetVisibility({ place, options }, input);
  const expected = shown === true ? 'shown' : shown === 'no-place' ? shown : 'left-out';
  return verdict === expected ? [] : [{ what: 'shown', expected, got: `${verdict}: ${reason}` }];
}

/** A type that has no name of its own here is a chat like any other: that is the client's rule, too. */
function chatOf(type: string | null): ChatType | null {
  return type === null || isChatType(type) ? type : 'chat';
}

function differing(what: string, expected: JsonObject | string, got: JsonObject | string): Mismatch[] {
  return isDeepStrictEqual(expected, got) ? [] : [{ what, expected, got }];
}

function playStrip({ fitting, titlesShown, circles, more, height }: StripRow): Mismatch[] {
  const layout = stripLayout(Array.from({ length: fitting }, (_, index) => index));
  return differing(
    'strip',
    { titlesShown, circles, more, height },
    {
      titlesShown: layout.form === 'pills',
      circles: layout.drawn.length,
      more: layout.rest.length,
      height: layout.height,
    },
  );
}

function playColour({ placementId, color, portalColoursOff, expect }: ColourRow): Mismatch[] {
  return differing('colour', expect, widgetColour(placementId, color, portalColoursOff));
}

function playMenu({ otherExtras, widgets, deletedMessage = false, shown, where }: MenuRow): Mismatch[] {
  const fitting = Array.from({ length: widgets }, (_, index) => index);
  const menu = menuWidgets(fitting, otherExtras, deletedMessage);
  return differing('menu', { shown, where }, { shown: menu.shown.length, where: menu.where });
}
