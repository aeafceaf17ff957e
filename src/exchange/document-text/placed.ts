import type { SyntaxNode } from '@lezer/common';
import { parser } from '@lezer/json';
import { childrenOf } from '../read/code/nodes.ts';

/** From character to character of a text, the last one not included. */
export interface TextSpan {
  readonly from: number;
  readonly to: number;
}

/** A value of a JSON text with its place, and those of everything inside, by key or by index. */
export interface PlacedValue extends TextSpan {
  readonly kind: 'object' | 'array' | 'scalar';
  /** Of the key before it; `null`: it has none. */
  readonly key: TextSpan | null;
  readonly inner: ReadonlyMap<string, PlacedValue>;
}

/** A JSON text, finished or not, as far as it can be made out. */
export interface PlacedText {
  /** `null`: no value is in it. */
  readonly root: PlacedValue | null;
  /** Where the text first is no JSON; `null`: it is, as far as this reader can tell. */
  readonly fault: TextSpan | null;
}

/** Finds the places of a JSON text's values. Never throws: what is broken is passed over. */
export function placeJson(text: string): PlacedText {
  const tree = parser.parse(text);
  let fault: TextSpan | null = null;
  tree.iterate({
    enter: ({ type, from, to }) => {
      if (type.isError && fault === null) fault = { from, to };
    },
  });
  const [value] = childrenOf(tree.topNode).filter(isValue);
  return { root: value === undefined ? null : placed(value, null, text), fault };
}

const isValue = ({ name, type }: SyntaxNode): boolean => !type.isError && VALUES.has(name);
const VALUES: ReadonlySet<string> = new Set(['Object', 'Array', 'String', 'Number', 'True', 'False', 'Null']);

function placed(node: SyntaxNode, key: TextSpan | null, text: string): PlacedValue {
  const { from, to, name } = node;
  const kind = name === 'Object' ? 'object' : name === 'Array' ? 'array' : 'scalar';
  return { from, to, kind, key, inner: new Map(kind === 'object' ? members(node, text) : items(node, text)) };
}

const items = (node: SyntaxNode, text: string): [string, PlacedValue][] =>
  childrenOf(node)
    .filter(isValue)
    .map((item, at) => [String(at), placed(item, null, text)]);

/** Of a key that stands twice the last one, as everybody reads it. */
function members(node: SyntaxNode, text: string): [string, PlacedValue][] {
  return node.getChildren('Property').flatMap((property): [string, PlacedValue][] => {
    const name = property.getChild('PropertyName');
    const value = childrenOf(property).find(isValue);
    if (name === null || value === undefined) return [];
    return [[keyOf(text.slice(name.from, name.to)), placed(value, { from: name.from, to: name.to }, text)]];
  });
}

/** A key as written, without its escapes. */
function keyOf(quoted: string): string {
  try {
    return String(JSON.parse(quoted));
  } catch {
    return quoted;
  }
}

/** The value at a path; `isThere` false: that of the nearest place around it that is there. `null`: not even the document is. */
export function nearest(
  { root }: PlacedText,
  path: readonly string[],
): { readonly value: PlacedValue; readonly isThere: boolean } | null {
  if (root === null) return null;
  let value = root;
  for (const key of path) {
    const next = value.inner.get(key);
    if (next === undefined) return { value, isThere: false };
    value = next;
  }
  return { value, isThere: true };
}

/** What is marked for a place: a scalar itself, of what has parts its key, else its bracket. */
export function markOf(value: PlacedValue): TextSpan {
  if (value.kind === 'scalar') return { from: value.from, to: value.to };
  return value.key ?? { from: value.from, to: value.from + 1 };
}

/** Line and column of a character, both from 1. */
export function lineColumn(text: string, at: number): { readonly line: number; readonly column: number } {
  const before = text.slice(0, at);
  return { line: before.split('\n').length, column: at - before.lastIndexOf('\n') };
}

/** Keys and indexes of the smallest key or value that a character stands in; `[]`: the document's own. */
export function pathAt({ root }: PlacedText, at: number): readonly string[] {
  const path: string[] = [];
  let inside = root?.inner ?? NONE;
  for (let step = stepAt(inside, at); step !== undefined; step = stepAt(inside, at)) {
    path.push(step[0]);
    inside = step[1].inner;
  }
  return path;
}

const NONE: PlacedValue['inner'] = new Map();

const stepAt = (inner: PlacedValue['inner'], at: number): [string, PlacedValue] | undefined =>
  [...inner].find(([, { key, from, to }]) => (key?.from ?? from) <= at && at <= to);
