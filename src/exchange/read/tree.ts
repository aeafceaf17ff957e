import type { BlankReason } from './found.ts';

export type Scalar = string | number | boolean | null;

export interface ScalarTree {
  readonly kind: 'scalar';
  readonly value: Scalar;
  readonly at: number;
}

/** A value that the text does not tell. */
export interface HoleTree {
  readonly kind: 'hole';
  readonly reason: BlankReason;
  readonly source: string;
  readonly at: number;
}

/** A text with at least one part that is not plain: a hole, or parameters in an encoded form. */
export interface TextTree {
  readonly kind: 'text';
  readonly parts: readonly (string | Tree)[];
  readonly at: number;
}

/** Parameters turned into JSON or a form body by the code itself. */
export interface EncodedTree {
  readonly kind: 'encoded';
  readonly how: 'json' | 'form';
  readonly of: Tree;
  readonly at: number;
}

export interface TreeEntry {
  readonly key: string;
  readonly value: Tree;
  /** Given under a condition only. */
  readonly maybe: boolean;
  /** Switched off where it stands: a disabled row of a request. */
  readonly off: boolean;
}

export interface MapTree {
  readonly kind: 'map';
  readonly entries: readonly TreeEntry[];
  readonly list: boolean;
  /** Further entries that the text does not tell. */
  readonly open: HoleTree | null;
  readonly at: number;
  readonly end: number;
}

/**
 * What every reader turns its language into: values as far as the text tells them, with the offsets where they stand. Entries are
 * lists, never properties of objects, so that no key of a text can reach a prototype.
 */
export type Tree = ScalarTree | HoleTree | TextTree | EncodedTree | MapTree;

export function scalarTree(value: Scalar, at: number): ScalarTree {
  return { kind: 'scalar', value, at };
}

export function holeTree(source: string, at: number, reason: BlankReason = 'expression'): HoleTree {
  return { kind: 'hole', source: source.slice(0, 400), at, reason };
}

export function entryOf(key: string, value: Tree, more: { maybe?: boolean; off?: boolean } = {}): TreeEntry {
  return { key, value, maybe: more.maybe ?? false, off: more.off ?? false };
}

export function mapTree(entries: readonly TreeEntry[], at: number, end = at, list = false): MapTree {
  return { kind: 'map', entries, list, open: null, at, end };
}

/** Characters of one text: as many as are read at all. */
const MAX_LENGTH = 8_000_000;

/** Joins parts of a text; without a part that is not plain it is a plain text. */
export function textTree(parts: readonly (string | Tree)[], at: number): Tree {
  const joined: (string | Tree)[] = [];
  let length = 0;
  for (const part of parts.flatMap(plainParts)) {
    if (typeof part === 'string') length += part.length;
    if (length > MAX_LENGTH) return holeTree('…', at);
    const last = joined.at(-1);
    if (typeof part === 'string' && typeof last === 'string') joined[joined.length - 1] = last + part;
    else if (part !== '') joined.push(part);
  }
  const [only] = joined;
  if (only === undefined) return scalarTree('', at);
  if (joined.length > 1) return { kind: 'text', parts: joined, at };
  return typeof only === 'string' ? scalarTree(only, at) : { kind: 'text', parts: joined, at };
}

function plainParts(part: string | Tree): readonly (string | Tree)[] {
  if (typeof part === 'string') return [part];
  if (part.kind === 'scalar') return [part.value === null ? '' : String(part.value)];
  return part.kind === 'text' ? part.parts : [part];
}

/** The parts of anything that can stand in a text; `null` for maps. */
export function partsOf(tree: Tree): readonly (string | Tree)[] | null {
  if (tree.kind === 'scalar') return typeof tree.value === 'string' ? [tree.value] : null;
  return tree.kind === 'map' ? null : tree.kind === 'text' ? tree.parts : [tree];
}

/** A plain text's value, else `null`. */
export function plainText(tree: Tree | undefined): string | null {
  return tree?.kind === 'scalar' && typeof tree.value === 'string' ? tree.value : null;
}

/** The entry of a name in any letter case; of several the last, as portals do. */
export function entryNamed(map: MapTree, ...names: readonly string[]): TreeEntry | undefined {
  return map.entries.findLast(({ key }) => names.includes(key.toLowerCase()));
}

export function valueNamed(map: MapTree, ...names: readonly string[]): Tree | undefined {
  return entryNamed(map, ...names)?.value;
}
