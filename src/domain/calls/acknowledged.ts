import { isJsonObject, type Json, type JsonObject } from '../kernel/json.ts';
import type { Kind } from '../design/schema.ts';
import type { Digests } from './digests.ts';

const IDENTITY: ReadonlySet<string> = new Set(['BOT_ID', 'CODE']);

/**
 * Parameters in the form the ledger keeps: without BOT_ID and CODE, HASH and ICON_FILE as `sha256:<hex>`. One of the two
 * whose digest is not given is left out, never kept in the clear.
 */
export function acknowledgedOf(params: JsonObject, digests: Digests): JsonObject {
  const kept: Record<string, Json> = {};
  for (const [name, value] of Object.entries(params)) {
    if (IDENTITY.has(name)) continue;
    const digest = name === 'HASH' ? digests.hash : name === 'ICON_FILE' ? digests.icon : undefined;
    if (digest === undefined) kept[name] = value;
    else if (digest !== null) kept[name] = digestText(digest);
  }
  return kept;
}

/**
 * What the ledger keeps after an update was acknowledged: the fields that were sent replace the older ones. No update brings
 * an icon, so one that was not known stays so: `ICON_FILE: null`.
 */
export function acknowledgedAfter(acknowledged: JsonObject, fields: JsonObject, digests: Digests): JsonObject {
  const icon = knowsIcon(acknowledged) ? {} : { ICON_FILE: null };
  return { ...acknowledged, ...acknowledgedOf(fields, digests), ...icon };
}

/** Whether the icon of an app is known, be it that it has none; of an app that was taken over by its id it is not. */
export function knowsIcon(acknowledged: JsonObject): boolean {
  return Object.keys(acknowledged).length > 0 && acknowledged['ICON_FILE'] !== null;
}

/**
 * The kind of an app whose parameters were acknowledged; `null`: not known, as of an app that was taken over by its id. Both
 * kinds' parameters lie there only after a switch to a frame, since a registration by us never carries both.
 */
export function acknowledgedKind(acknowledged: JsonObject): Kind | null {
  if ('IFRAME' in acknowledged) return 'frame';
  return 'JS_METHOD' in acknowledged ? 'command' : null;
}

/** The first title that was acknowledged; empty: not known. */
export function acknowledgedTitle({ LANG: rows }: JsonObject): string {
  const row = Array.isArray(rows) ? (rows as readonly Json[])[0] : undefined;
  const title = row !== undefined && isJsonObject(row) ? row['TITLE'] : undefined;
  return typeof title === 'string' ? title : '';
}

/** A digest as the ledger keeps it. */
export function digestText(hex: string): string {
  return `sha256:${hex}`;
}

/** Equal as form text: `350` and `"350"` are the same on the wire. */
export function sameOnTheWire(one: Json | undefined, other: Json | undefined): boolean {
  if (one === undefined || other === undefined) return one === other;
  return JSON.stringify(asText(one)) === JSON.stringify(asText(other));
}

function asText(value: Json): Json {
  if (value === null || typeof value !== 'object') return String(value);
  if (!isJsonObject(value)) return value.map(asText);
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, asText(inner)]));
}
