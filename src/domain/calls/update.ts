import type { Json, JsonObject } from '../kernel/json.ts';
import type { Design, Kind } from '../design/schema.ts';
import { acknowledgedKind, digestText, knowsIcon, sameOnTheWire } from './acknowledged.ts';
import type { Digests } from './digests.ts';
import { KIND_NAMES, SHARED_NAMES, wireValue, type WireName } from './wire.ts';

/** What an update cannot do, or does by halves; said beside the call. */
export type UpdateNote =
  /** The portal keeps the old icon whatever is sent (observed): only a re-creation changes it. */
  | { readonly note: 'icon'; readonly change: 'added' | 'changed' | 'removed' }
  /** The old kind stays stored, and a stored frame wins on click: command → frame works, frame → command does not. */
  | { readonly note: 'kind'; readonly from: Kind; readonly to: Kind; readonly works: boolean }
  /** Goes along unchanged: without a field of the display open pages lose the icon, and people the new texts (observed). */
  | { readonly note: 'along'; readonly name: 'CONTEXT' }
  /** The design no longer says anything here; a call cannot un-say it, so the portal keeps `kept` (`null`: a secret). */
  | { readonly note: 'unset'; readonly name: WireName; readonly kept: Json };

export interface Update {
  /** FIELDS of `imbot.app.update`. Empty: there is nothing to send. */
  readonly fields: JsonObject;
  readonly notes: readonly UpdateNote[];
}

/**
 * Only what differs from the parameters last acknowledged (`acknowledgedOf`): everything where nothing was, and the app is
 * then taken to be of the design's kind. What is in doubt (`null`) is sent, be it the portal's default that the design stands for. HASH is never sent empty, ICON_FILE never at
 * all, a command always with its method and parameter, LANG always whole, since the portal replaces the set.
 */
export function updateFields(design: Design, acknowledged: JsonObject, digests: Digests): Update {
  const { kind } = design.chatApp;
  const from = acknowledgedKind(acknowledged) ?? kind;
  const works = !(from === 'frame' && kind === 'command');
  const names = [...(works ? KIND_NAMES[kind] : []), ...SHARED_NAMES];
  const fields: Record<string, Json> = {};
  const notes: UpdateNote[] = [];
  if (from !== kind) notes.push({ note: 'kind', from, to: kind, works });
  for (const name of names) {
    const wanted = wireValue(design, name);
    const held = acknowledged[name];
    const sent = wanted ?? (held === null ? DEFAULTS[name] : undefined);
    if (sent !== undefined) {
      if (held === null || !sameOnTheWire(comparable(name, sent, digests), held)) fields[name] = sent;
    } else if (held !== undefined && !isDefault(name, held)) {
      notes.push({ note: 'unset', name, kept: name === 'HASH' ? null : held });
    }
  }
  completeCommand(design, fields);
  if (hidesIcon(fields)) {
    fields['CONTEXT'] = wireValue(design, 'CONTEXT') ?? acknowledged['CONTEXT'] ?? DEFAULT_CONTEXT;
    notes.push({ note: 'along', name: 'CONTEXT' });
  }
  const icon = iconNote(acknowledged, digests.icon);
  if (icon !== null) notes.push(icon);
  return { fields, notes };
}

/** What the portal takes where no CONTEXT is sent (documentation). */
const DEFAULT_CONTEXT = 'ALL';

/**
 * What the portal takes where nothing is sent (documentation, and observed). Said outright where it may hold something else that an
 * update has brought whose answer never came.
 */
const DEFAULTS: Readonly<Partial<Record<WireName, Json>>> = {
  CONTEXT: DEFAULT_CONTEXT,
  IFRAME_WIDTH: 350,
  IFRAME_HEIGHT: 250,
  IFRAME_POPUP: 'N',
  HIDDEN: 'N',
  EXTRANET_SUPPORT: 'N',
  LIVECHAT_SUPPORT: 'N',
};

const isDefault = (name: WireName, held: Json): boolean => name === 'CONTEXT' && held === DEFAULT_CONTEXT;

/** Fields of the display: an update with one of them reaches open pages and the list people get, one without tells pages to drop the app. */
const DISPLAYED: readonly WireName[] = ['CONTEXT', ...KIND_NAMES.command, ...KIND_NAMES.frame];

/** With one of them a new key would be told to every open page: it goes alone. */
function hidesIcon(fields: JsonObject): boolean {
  const names = Object.keys(fields);
  return names.length > 0 && !names.includes('HASH') && !DISPLAYED.some((name) => names.includes(name));
}

function comparable(name: WireName, wanted: Json, digests: Digests): Json {
  if (name !== 'HASH') return wanted;
  return digests.hash === null ? wanted : digestText(digests.hash);
}

/** A method without its parameter, or the other way round, changes nothing on the portal (observed). */
function completeCommand(design: Design, fields: Record<string, Json>): void {
  if (!('JS_METHOD' in fields) && !('JS_PARAM' in fields)) return;
  for (const name of KIND_NAMES.command) {
    const value = wireValue(design, name);
    if (value !== undefined) fields[name] = value;
  }
}

function iconNote(acknowledged: JsonObject, digest: string | null): UpdateNote | null {
  if (!knowsIcon(acknowledged)) return null;
  const held = acknowledged['ICON_FILE'];
  const wanted = digest === null ? undefined : digestText(digest);
  if (sameOnTheWire(held, wanted)) return null;
  return { note: 'icon', change: held === undefined ? 'added' : wanted === undefined ? 'removed' : 'changed' };
}

/** The whole parameters of an update. */
export function updateParams(appId: number, fields: JsonObject): JsonObject {
  return { APP_ID: appId, FIELDS: fields };
}
