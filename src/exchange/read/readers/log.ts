import { foundMethod, MENTION } from '../address.ts';
import type { FoundMethod } from '../found.ts';
import { parseLoose, LooseFault } from '../loose-json.ts';
import { parseForm } from '../pairs.ts';
import { knowsAny } from '../parameters.ts';
import { printed } from '../print-r.ts';
import { bodyIn } from '../parameters-in.ts';
import { findShapes } from '../shapes.ts';
import type { Piece, Reader, Sink } from '../sink.ts';
import type { MapTree, Tree } from '../tree.ts';

const SIGNATURE = /["']?(?:LANGUAGE_ID|JS_METHOD|IFRAME_WIDTH|BOT_ID|FIELDS|PLACEMENT|params|method)["']?\s*[:=]/i;
/** What may stand between a method and its parameters: words such as "params:", signs, one line break. */
const GAP = /^(?:\.json|\.xml)?["'`)\]]{0,2}[^{}[\]()"'\n]{0,60}\n?[^{}[\]()"'\n]{0,60}["'`(]?(?=[{[])/;
const MAX_STARTS = 4000;
/** Characters of a line that are looked at before a name, and from a value on. */
const MAX_BEFORE = 2000;
const MAX_LINE = 400_000;

/** Reads running text: lines of a log, mail, chat. Parameters are taken where they stand behind a method, or tell by themselves. */
export const read: Reader = (piece, sink) => {
  const taken = new Spans();
  mentions(piece, sink, taken);
  values(piece, sink, taken);
  for (const found of printed(piece.text)) {
    if (!taken.has(found.at)) report(findShapes(found.tree).candidates, piece, sink);
  }
};

class Spans {
  readonly #spans: { from: number; to: number }[] = [];
  add(from: number, to: number): void {
    this.#spans.push({ from, to });
  }
  has(at: number): boolean {
    return this.#spans.some(({ from, to }) => at >= from && at < to);
  }
}

function mentions(piece: Piece, sink: Sink, taken: Spans): void {
  let count = 0;
  for (const found of piece.text.matchAll(MENTION)) {
    if ((count += 1) > MAX_STARTS || (count % 100 === 0 && sink.expired())) return;
    const method = foundMethod(found[0]);
    const end = found.index + found[0].length;
    if (method === null || taken.has(found.index) || isInside(piece.text, found.index)) continue;
    const params = behind(piece.text, end, method);
    if (params === null) continue;
    taken.add(found.index, params.end);
    sink.candidates.push({ method, params: params.tree, at: piece.base + found.index, inferred: false });
  }
}

/** Within a quoted text of data, a name is only talked about. */
function isInside(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - MAX_BEFORE), at);
  const line = before.slice(before.lastIndexOf('\n') + 1);
  return (
    /["'][\w ]{1,40}["']\s*:\s*"[^"]*$/.test(line) &&
    !/["'](?:method|cmd|action|url|path|uri)["']\s*:\s*"[^"]*$/i.test(line)
  );
}

function behind(text: string, at: number, method: FoundMethod): { tree: MapTree; end: number } | null {
  const rest = text.slice(at, at + 400);
  const query = /^(?:\.json|\.xml)?\?([^\s"'<>]+)/.exec(rest);
  if (query !== null) return asForm(query[1] ?? '', at, text, query[0].length, method);
  const gap = GAP.exec(rest);
  if (gap !== null) return asJson(text, at + gap[0].length, method);
  const form = /^(?:\.json|\.xml)?["']?[\s:,>=|-]{1,20}(?:[a-z]{1,12}[:=]\s*)?["']?([\w%[\]]+=\S+)/i.exec(rest);
  if (form === null) return null;
  const start = at + form[0].length - (form[1] ?? '').length;
  const word = /^\S+/.exec(text.slice(start, start + MAX_LINE))?.[0] ?? '';
  return asForm(word.replace(/["']$/, ''), start, text, word.length, method);
}

function asForm(
  source: string,
  at: number,
  text: string,
  length: number,
  method: FoundMethod,
): { tree: MapTree; end: number } | null {
  const tree = parseForm(source, at);
  const known = knowsAny(
    method,
    tree.entries.map(({ key }) => key),
  );
  return known ? { tree, end: Math.min(text.length, at + length) } : null;
}

function asJson(text: string, at: number, method: FoundMethod): { tree: MapTree; end: number } | null {
  const parsed = tryParse(text, at);
  const params = parsed === null ? null : bodyIn(parsed.tree, method);
  return parsed !== null && params?.kind === 'map' ? { tree: params, end: parsed.end } : null;
}

/** A value at an offset; texts in which quotes are escaped once more are read, too. */
function tryParse(text: string, at: number): { tree: Tree; end: number } | null {
  try {
    return parseLoose(text, { from: at, variables: new Map() });
  } catch (error) {
    if (!(error instanceof LooseFault)) throw error;
  }
  const line = /^[^\n]*/.exec(text.slice(at, at + MAX_LINE))?.[0] ?? '';
  if (!line.includes('\\"')) return null;
  try {
    const { tree } = parseLoose(line.replaceAll('\\"', '"').replaceAll('\\\\', '\\'), { variables: new Map() });
    return { tree: tree.kind === 'map' ? { ...tree, at } : tree, end: at + line.length };
  } catch (error) {
    if (error instanceof LooseFault) return null;
    throw error;
  }
}

/** Values that begin in a line and carry names that only such calls have. */
function values(piece: Piece, sink: Sink, taken: Spans): void {
  const { text } = piece;
  let at = 0;
  let starts = 0;
  for (const line of text.split('\n')) {
    const from = at;
    at += line.length + 1;
    const start = line.search(/[{[]\s*(?:["'{[]|\w+\s*:|$)/);
    if (starts > 0 && starts % 50 === 0 && sink.expired()) return;
    if (start < 0 || taken.has(from + start) || !isPromising(text, from, line) || (starts += 1) > MAX_STARTS) continue;
    const parsed = tryParse(text, from + start);
    if (parsed === null) continue;
    const { candidates } = findShapes(parsed.tree, { variables: new Map() });
    if (candidates.length === 0) continue;
    taken.add(from + start, parsed.end);
    report(candidates, piece, sink);
  }
}

const isPromising = (text: string, from: number, line: string): boolean =>
  SIGNATURE.test(line) || (line.length < 40 && SIGNATURE.test(text.slice(from, from + 600)));

function report(candidates: ReturnType<typeof findShapes>['candidates'], piece: Piece, sink: Sink): void {
  for (const candidate of candidates) sink.candidates.push({ ...candidate, at: candidate.at + piece.base });
}
