import { isJsonObject, type Json, type JsonObject } from '../../../src/domain/kernel/json.ts';
import type { FoundCall, ReadResult } from '../../../src/exchange/read/found.ts';
import type { Difference, Expectation, ExpectedCall } from './format.ts';

/** Everything in which a reading differs from what an index expects. */
export function differences(result: ReadResult, expected: Expectation): Difference[] {
  return [
    ...ofCalls(result, expected),
    ...ofSecrets(result, expected),
    ...ofHashes(result, expected),
    ...ofPlace(result, expected),
  ];
}

function ofCalls({ calls }: ReadResult, expected: Expectation): Difference[] {
  const readings = [expected.apps, ...(expected.alsoRight ?? [])].map((apps) => ofReading(calls, apps, expected));
  const [first = []] = readings;
  return readings.some((found) => found.length === 0) ? [] : first;
}

/** The calls of one reading in their order; of a broken text parts of what may be recovered may come, too. */
function ofReading(
  calls: readonly FoundCall[],
  apps: readonly ExpectedCall[],
  { mayRecover = [] }: Expectation,
): Difference[] {
  const rest =
    apps.length > 0 && mayRecover.length > 0
      ? calls.filter((call) => !mayRecover.some((one) => isPart(call, one)))
      : calls;
  const kept = apps.length === 0 ? calls.filter((call) => !mayRecover.some((one) => isPart(call, one))) : rest;
  if (kept.length !== apps.length)
    return [{ what: 'number of calls', expected: apps.length, got: kept.map(({ method }) => method) }];
  return apps.flatMap((app, index) => ofCall(kept[index], app, index));
}

function isPart(call: FoundCall, most: ExpectedCall): boolean {
  const known = leaves(most.params);
  return (
    call.method === most.method && [...leaves(call.params)].every(([path, value]) => isLoosely(value, known.get(path)))
  );
}

function ofCall(call: FoundCall | undefined, app: ExpectedCall, index: number): Difference[] {
  if (call === undefined) return [];
  const at = (what: string): string => `${index}. ${what}`;
  const named: Difference[] = [];
  if (call.method !== app.method) named.push({ what: at('method'), expected: app.method, got: call.method });
  if (call.target !== app.target) named.push({ what: at('target'), expected: app.target, got: call.target });
  const ignored = ofSets(
    app.ignored,
    call.ignored.map(({ path }) => path),
    at('ignored'),
  );
  return [...named, ...ofParams(call, app, at), ...ofUnknown(call, app, at), ...ignored];
}

function ofParams(call: FoundCall, { params, lenient = [] }: ExpectedCall, at: (what: string) => string): Difference[] {
  const wanted = leaves(params);
  const got = leaves(call.params);
  const blanks = call.unknown.map(({ path }) => path.toUpperCase());
  const isBlank = (path: string): boolean =>
    blanks.some((blank) => covers(blank, path)) && lenient.some((one) => covers(one.toUpperCase(), path));
  const missing = [...wanted].filter(([path, value]) => !isLoosely(value, got.get(path)) && !isBlank(path));
  const extra = [...got].filter(([path, value]) => !wanted.has(path) && value !== null);
  return [
    ...missing.map(([path, value]) => ({ what: at(path), expected: value, got: got.get(path) ?? null })),
    ...extra.map(([path, value]) => ({ what: at(`${path} not expected`), expected: null, got: value })),
  ];
}

const covers = (outer: string, path: string): boolean => outer === path || path.startsWith(`${outer}.`);

function ofUnknown({ unknown, params }: FoundCall, app: ExpectedCall, at: (what: string) => string): Difference[] {
  const lenient = new Set((app.lenient ?? []).map((path) => path.toUpperCase()));
  const got = unknown.map(({ path }) => path).filter((path) => !lenient.has(path.toUpperCase()));
  const wanted = app.unknown.filter((path) => !lenient.has(path.toUpperCase()));
  return ofSets(
    wanted.map((path) => furtherRow(path, params)),
    got.map((path) => furtherRow(path, params)),
    at('unknown'),
  );
}

/** A further row of a list that is not known is the same as "whatever rows may follow". */
function furtherRow(path: string, params: JsonObject): string {
  const found = /^((?:FIELDS\.)?LANG)\.(\d+)$/.exec(path);
  const fields = isJsonObject(params['FIELDS']) ? params['FIELDS'] : params;
  const rows = fields['LANG'];
  const known = Array.isArray(rows)
    ? rows.findLastIndex((row: Json) => isJsonObject(row) && Object.keys(row).length > 0) + 1
    : 0;
  return found !== null && Number(found[2]) >= known ? `${found[1] ?? ''}.*` : path;
}

function ofSets(expected: readonly string[], got: readonly string[], what: string): Difference[] {
  const sort = (paths: readonly string[]): string[] => [...new Set(paths.map((path) => path.toUpperCase()))].sort();
  const [left, right] = [sort(expected), sort(got)];
  return left.join() === right.join() ? [] : [{ what, expected: left, got: right }];
}

/** All single values with their paths; empty maps and lists count as one. */
function leaves(value: Json, path = '', into = new Map<string, Json>()): Map<string, Json> {
  if (typeof value !== 'object' || value === null) return into.set(path, value);
  for (const [key, inner] of Object.entries<Json>(value as Readonly<Record<string, Json>>))
    leaves(inner, path === '' ? key.toUpperCase() : `${path}.${key.toUpperCase()}`, into);
  return into;
}

/** `'62'` is 62, true is Y, null is not sent. */
function isLoosely(left: Json, right: Json | undefined): boolean {
  return loose(left) === loose(right ?? null);
}

function loose(value: Json): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'Y' : 'N';
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** Neither in the calls nor anywhere in what is told about them, but for the one place of a signature key. */
function ofSecrets(result: ReadResult, { secrets }: Expectation): Difference[] {
  const shown = JSON.stringify({ ...result, calls: result.calls.map((call) => ({ ...call, hash: null })) });
  const leaked = secrets.filter((secret) => shown.includes(secret));
  return leaked.length === 0 ? [] : [{ what: 'secrets shown', expected: [], got: leaked }];
}

function ofHashes({ calls }: ReadResult, { hashes, apps, mayRecover = [], alsoRight = [] }: Expectation): Difference[] {
  const got = calls.flatMap(({ hash }) => hash ?? []);
  const strange = got.filter((hash) => !hashes.includes(hash));
  const hasBlank = apps.some(({ unknown }) => unknown.some((path) => path.endsWith('HASH')));
  const isWhole = mayRecover.length === 0 && alsoRight.length === 0 && !hasBlank && apps.length > 0;
  const lost = isWhole ? hashes.filter((hash) => !got.includes(hash)) : [];
  return [
    ...(strange.length === 0 ? [] : [{ what: 'hashes that are none', expected: hashes, got: strange }]),
    ...(lost.length === 0 ? [] : [{ what: 'hashes lost', expected: lost, got: [] }]),
  ];
}

function ofPlace({ fault }: ReadResult, { broken }: Expectation): Difference[] {
  const got = fault === null ? null : { line: fault.line, column: fault.column };
  if (broken === null || got === null)
    return (broken === null) === (got === null) ? [] : [{ what: 'fault', expected: asJson(broken), got }];
  const from = broken.from ?? broken;
  const isBehind = got.line > from.line || (got.line === from.line && got.column >= from.column);
  const isBefore = got.line < broken.line || (got.line === broken.line && got.column <= broken.column);
  return isBehind && isBefore ? [] : [{ what: 'fault', expected: asJson(broken), got }];
}

const asJson = (broken: Expectation['broken']): Json =>
  broken === null ? null : { line: broken.line, column: broken.column };
