import type { FieldPath } from '../domain/design/field-path.ts';
import { LIMITS } from '../domain/design/limits.ts';
import { isJsonObject, type Json, type JsonObject } from '../domain/kernel/json.ts';
import type { Blank, BlankReason, FoundCall } from './read/found.ts';

/** A parameter at its line of the text; `null`: the text has none of its own for it. */
interface Placed {
  /** Dotted path below the parameters, FIELDS of an update left out. */
  readonly path: string;
  readonly line: number | null;
}

/** From line to line; `null`: of no call. */
export type LineSpan = readonly [number, number] | null;

/** A parameter that went into the design. `value` is short, and empty for what is not shown: pictures and keys. */
export interface Taken extends Placed {
  readonly value: string;
}

/**
 * Why a parameter did not go into the design. `unknown`: the call has no such parameter; `secret`: a credential of the caller;
 * `icon`: no picture that the portal could take; `too-long`: cut to what a design holds; `place`: no place of the new chat.
 */
export type LeftOutReason = 'unknown' | 'secret' | 'icon' | 'too-long' | 'place';

export interface LeftOutPart extends Placed {
  readonly reason: LeftOutReason;
  readonly value: string;
}

/** A parameter that somebody has to fill in. `update`: a call that changes an app does not say it. */
export interface ToFill extends Placed {
  readonly reason: BlankReason | 'update';
  /** The expression as written; may be empty. */
  readonly source: string;
  /** Where it stands in the form; `null`: nowhere. */
  readonly field: FieldPath | null;
}

const plain = (path: string): string => path.replace(/^FIELDS\./, '');

/** The line of a parameter, FIELDS or not. */
export function linesOf({ lines: known, place }: FoundCall): (path: string) => number | null {
  const byPath = new Map(Object.entries(known).map(([path, line]) => [plain(path), line]));
  return (path) => byPath.get(plain(path)) ?? (byPath.size === 0 ? place.line : null);
}

export function spanOf({ lines: known }: FoundCall): LineSpan {
  const all = Object.values(known);
  return all.length === 0 ? null : [Math.min(...all), Math.max(...all)];
}

export function joined(one: LineSpan, other: LineSpan): LineSpan {
  if (one === null || other === null) return one ?? other;
  return [Math.min(one[0], other[0]), Math.max(one[1], other[1])];
}

export function takenOf(params: JsonObject, lineOf: (path: string) => number | null): Taken[] {
  return Object.entries(params)
    .filter(([name, value]) => name !== 'FIELDS' && !isEmptyRow(value))
    .map(([path, value]) => ({ path, line: lineOf(path), value: shortOf(path, value) }));
}

const isEmptyRow = (value: Json): boolean => Array.isArray(value) && value.length === 0;

const MAX_VALUE = 120;

/** A value as a word or two; of texts by language their titles. */
export function shortOf(path: string, value: Json | undefined): string {
  if (value === undefined || path === 'ICON_FILE') return '';
  const said =
    path === 'LANG' || path === 'LANG_ALL' ? titles(value) : typeof value === 'string' ? value : JSON.stringify(value);
  return said.length > MAX_VALUE ? `${said.slice(0, MAX_VALUE)}…` : said;
}

function titles(value: Json): string {
  const rows: readonly Json[] = Array.isArray(value) ? value : isJsonObject(value) ? Object.values(value) : [];
  return rows
    .map((row) => (isJsonObject(row) ? shortOf('', row['TITLE']) : ''))
    .filter(Boolean)
    .join(', ');
}

export function ignoredOf({ ignored }: FoundCall, lineOf: (path: string) => number | null): LeftOutPart[] {
  return ignored.map(({ path, value, secret }) => ({
    path: plain(path),
    line: lineOf(path),
    reason: secret === true ? 'secret' : 'unknown',
    value: shortOf('', value),
  }));
}

export function toFill(
  { path, reason, source }: Blank,
  lineOf: (path: string) => number | null,
  fieldOf: (path: string) => FieldPath | null,
): ToFill {
  return {
    path: plain(path),
    line: lineOf(path),
    reason,
    source: source.slice(0, MAX_VALUE),
    field: fieldOf(plain(path)),
  };
}

/** Texts that a design holds only the beginning of. */
export function tooLong(params: JsonObject, lineOf: (path: string) => number | null): LeftOutPart[] {
  return Object.entries(params)
    .filter(([name, value]) => name !== 'ICON_FILE' && typeof value === 'string' && value.length > LIMITS.text)
    .map(([path]) => ({ path, line: lineOf(path), reason: 'too-long', value: '' }));
}

/** What an update does not say of the app that it changes. */
export const ownerBlank = (path: string, field: FieldPath): ToFill => ({
  path,
  line: null,
  reason: 'update',
  source: '',
  field,
});
