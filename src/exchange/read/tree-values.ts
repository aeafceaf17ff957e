import type { Json } from '../../domain/kernel/json.ts';
import { flatten } from './pairs.ts';
import type { EncodedTree, HoleTree, MapTree, TextTree, Tree } from './tree.ts';

/** Keys that could reach a prototype; no parameter is called so. */
export const UNSAFE: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);
/** Deeper than this no tree is gone into. */
export const MAX_DEPTH = 24;

/** What a tree without holes says, cut. */
export function sourceOf(tree: Tree): string | null {
  const value = asJson(tree, 0);
  return value === undefined ? null : (typeof value === 'string' ? value : JSON.stringify(value)).slice(0, 200);
}

/** The first that is not known within a tree. */
export function firstHole(tree: Tree, depth: number): HoleTree | null {
  if (depth > MAX_DEPTH) return null;
  if (tree.kind === 'hole') return tree;
  if (tree.kind === 'encoded') return firstHole(tree.of, depth + 1);
  const inner = tree.kind === 'text' ? tree.parts : tree.kind === 'map' ? tree.entries.map(({ value }) => value) : [];
  for (const part of inner) {
    const hole = typeof part === 'string' ? null : firstHole(part, depth + 1);
    if (hole !== null) return hole;
  }
  return tree.kind === 'map' ? tree.open : null;
}

/** Plain JSON of a tree without holes, else `undefined`. */
export function asJson(tree: Tree, depth: number): Json | undefined {
  if (tree.kind === 'scalar') return tree.value;
  if (tree.kind === 'encoded' || tree.kind === 'text') return asText(tree, depth + 1) ?? undefined;
  if (tree.kind !== 'map' || tree.open !== null || depth > MAX_DEPTH) return undefined;
  const values = tree.entries.map(
    ({ key, value, maybe }) => [key, maybe ? undefined : asJson(value, depth + 1)] as const,
  );
  if (values.some(([, value]) => value === undefined)) return undefined;
  const known = values.flatMap(([key, value]) =>
    value === undefined || UNSAFE.has(key) ? [] : [[key, value] as const],
  );
  return tree.list ? known.map(([, value]) => value) : Object.fromEntries(known);
}

/** The text that encoded parameters come to, also within another text. */
function asText(tree: EncodedTree | TextTree, depth: number): string | null {
  if (tree.kind === 'text') {
    const parts = tree.parts.map((part) =>
      typeof part === 'object' && part.kind === 'encoded' ? asText(part, depth) : part,
    );
    return parts.every((part) => typeof part === 'string') ? parts.join('') : null;
  }
  const value = depth > MAX_DEPTH ? undefined : asJson(tree.of, depth);
  if (value === undefined) return null;
  return tree.how === 'json' || tree.of.kind !== 'map' ? JSON.stringify(value) : encodeForm(tree.of);
}

function encodeForm(map: MapTree): string {
  const rows = flatten(map).map(({ name, value }) => [name, asJson(value, 0)] as const);
  const texts = rows.flatMap(([name, value]) =>
    value === null || value === undefined ? [] : [`${escape(name)}=${escape(shown(value))}`],
  );
  return texts.join('&');
}

const shown = (value: Json): string =>
  typeof value === 'boolean' ? (value ? '1' : '0') : typeof value === 'string' ? value : JSON.stringify(value);
const escape = (text: string): string => encodeURIComponent(text).replaceAll('%20', '+');

/** What a text is put together of, one beside the other: `$domain '/handler'`. `null`: it is not put together. */
export function wholeSource(tree: Tree): string | null {
  if (tree.kind !== 'text') return null;
  return tree.parts
    .map((part) => (typeof part === 'string' ? `'${part}'` : (firstHole(part, 0)?.source ?? '…')))
    .join(' ');
}
