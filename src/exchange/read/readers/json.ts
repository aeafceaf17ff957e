import { DESIGN_FORMAT } from '../../../domain/design/format.ts';
import { isJsonObject } from '../../../domain/kernel/json.ts';
import { documentsOfDrafts, DRAFTS_FORMAT } from '../../drafts-file.ts';
import type { Variables } from '../double-braces.ts';
import { LooseFault, parseLoose, parseLooseEntries } from '../loose-json.ts';
import { detectKind } from '../kind.ts';
import { findShapes } from '../shapes.ts';
import type { Piece, Reader, Sink } from '../sink.ts';
import { asJson } from '../tree-values.ts';
import { plainText, valueNamed, type MapTree, type Tree } from '../tree.ts';

const MAX_DEPTH = 3;
const OPTIONS = { variables: new Map<string, string>(), bareOnly: true };
const CODE_KEYS =
  /code|func|script|source|run|cmd|command|body|raw|text|content|input|value|arguments|expression|snippet|example/i;

/** Reads JSON, strict or not, also several values behind each other. */
export const read: Reader = (piece, sink) => {
  const { text, base } = piece;
  let at = text.search(/[^\s\uFEFF]/);
  try {
    if (/^\s*["'“]?\w+["'”]?\s*:/.test(text)) {
      take(parseLooseEntries(text, OPTIONS).tree, piece, sink);
      return;
    }
    while (at >= 0 && at < text.length) {
      const { tree, end } = parseLoose(text, { from: at, ...OPTIONS });
      take(tree, piece, sink);
      const next = text.slice(end).search(/[^\s,;]/);
      at = next < 0 ? -1 : end + next;
      if (at >= 0 && !/^[[{"]/.test(text.slice(at))) {
        rest(piece, sink, at);
        return;
      }
    }
  } catch (error) {
    if (!(error instanceof LooseFault)) throw error;
    sink.faults.push({ from: base + error.from, at: base + error.at, code: error.deep ? 'too-deep' : 'syntax' });
  }
};

/** What follows a value and is none: read as running text. */
function rest(piece: Piece, sink: Sink, at: number): void {
  if (piece.depth >= MAX_DEPTH) return;
  sink.pieces.push({
    ...piece,
    text: piece.text.slice(at),
    base: piece.base + at,
    kind: 'log',
    depth: piece.depth + 1,
  });
}

function take(tree: Tree, piece: Piece, sink: Sink): void {
  if (tree.kind === 'map') takeMap(tree, piece, sink);
  const text = plainText(tree);
  if (text !== null) nest(text, tree.at, '', piece, sink);
}

function takeMap(tree: MapTree, piece: Piece, sink: Sink): void {
  const format = plainText(valueNamed(tree, 'format'));
  if (format === DESIGN_FORMAT || format === DRAFTS_FORMAT) {
    const file = asJson(tree, 0);
    sink.designs.push(...(documentsOfDrafts(file) ?? [file]).filter(isJsonObject));
    return;
  }
  const { candidates, others } = findShapes(tree, {
    variables: variablesOf(tree),
    equals: isWorkflow(tree),
    onText: (text, at, key) => nest(text, at, key, piece, sink),
  });
  for (const candidate of candidates) sink.candidates.push({ ...candidate, at: candidate.at + piece.base });
  for (const other of others) sink.others.add(other);
}

/** A workflow whose texts are templates only behind an equals sign. */
function isWorkflow(tree: MapTree): boolean {
  const nodes = valueNamed(tree, 'nodes');
  return (
    nodes?.kind === 'map' &&
    nodes.entries.some(({ value }) => value.kind === 'map' && /n8n/i.test(plainText(valueNamed(value, 'type')) ?? ''))
  );
}

/** Names that a collection of requests gives values to. */
function variablesOf(tree: MapTree): Variables {
  const list = valueNamed(tree, 'variable', 'variables', 'values');
  const known = new Map<string, string>();
  for (const { value } of list?.kind === 'map' ? list.entries : []) {
    const name = value.kind === 'map' ? plainText(valueNamed(value, 'key', 'name')) : null;
    const held = value.kind === 'map' ? valueNamed(value, 'value') : undefined;
    if (name !== null && held?.kind === 'scalar' && held.value !== null && held.value !== '')
      known.set(name, String(held.value));
  }
  return known;
}

/** A text within: JSON that was encoded once more, or code. */
function nest(text: string, at: number, key: string, piece: Piece, sink: Sink): void {
  if (piece.depth >= MAX_DEPTH || text.length > 2_000_000) return;
  const isJson = /^\s*[[{]/.test(text);
  if (!isJson && !(CODE_KEYS.test(key) || key === '')) return;
  const kind = isJson ? 'json' : detectKind(text, '');
  if (!['json', 'js', 'php', 'python', 'go', 'shell', 'http'].includes(kind)) return;
  const faults = sink.faults.length;
  sink.pieces.push({ text, base: piece.base + at, kind, hint: '', depth: piece.depth + 1 });
  sink.faults.length = faults;
}
