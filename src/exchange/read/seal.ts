import { isJsonObject, type Json, type JsonObject } from '../../domain/kernel/json.ts';
import type { Blank, FoundCall, Ignored } from './found.ts';
import type { Secrets } from './secrets.ts';

/** A call from which every secret is cut that came in with another value: an address with a key, a piece of source. */
export function sealed(call: FoundCall, secrets: Secrets): FoundCall {
  const blanks: Blank[] = [];
  const params = withoutSecrets(call.params, '', secrets, blanks);
  const unknown = call.unknown.map((blank) => ({ ...blank, source: sourceOf(blank, secrets) }));
  const ignored = call.ignored.map((item): Ignored =>
    item.value !== undefined && holds(item.value, secrets) ? { path: item.path, secret: true } : item,
  );
  return { ...call, params, unknown: [...unknown, ...blanks], ignored };
}

const isKey = ({ path }: Blank): boolean => /(?:^|\.)HASH$/.test(path);

/** Of a signature key not even a piece is shown. */
const withoutPieces = (source: string): string => source.replace(/(["'`])[^"'`]*\1/g, '$1…$1');

function sourceOf(blank: Blank, secrets: Secrets): string {
  const clean = secrets.scrub(blank.source);
  return (isKey(blank) ? withoutPieces(clean) : clean).slice(0, 200);
}

/** The text of calls without what a signature key is made of where it is worked out. */
export function withoutKeyPieces(text: string, calls: readonly FoundCall[]): string {
  const sources = calls.flatMap(({ unknown }) => unknown.filter(isKey).map(({ source }) => source));
  return sources.reduce(
    (shown, source) => (source === '' ? shown : shown.replaceAll(source, withoutPieces(source))),
    text,
  );
}

function holds(value: Json, secrets: Secrets): boolean {
  if (typeof value === 'string') return secrets.within(value);
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(([key, inner]: [string, Json]) => secrets.within(key) || holds(inner, secrets));
}

function withoutSecrets(object: JsonObject, prefix: string, secrets: Secrets, blanks: Blank[]): JsonObject {
  const kept = Object.entries(object).flatMap(([key, value]) => {
    const clean = cleaned(value, prefix + key, secrets, blanks);
    return clean === undefined ? [] : [[key, clean] as const];
  });
  return Object.fromEntries(kept);
}

function cleaned(value: Json, path: string, secrets: Secrets, blanks: Blank[]): Json | undefined {
  if (typeof value === 'string' && secrets.within(value)) {
    blanks.push({ path, reason: 'secret', source: '' });
    return undefined;
  }
  if (isJsonObject(value)) return withoutSecrets(value, `${path}.`, secrets, blanks);
  if (!Array.isArray(value)) return value;
  return value.map((item: Json, index) => cleaned(item, `${path}.${index}`, secrets, blanks) ?? null);
}
