import type { Json, JsonObject } from '../../domain/kernel/json.ts';
import { decodeBody } from './bodies.ts';
import type { Blank, FoundCall, FoundMethod, Ignored, Interpretation } from './found.ts';
import { canonical, PARAMETERS, type Level } from './parameters.ts';
import { placeholder } from './placeholder.ts';
import { isSecretName, type Secrets } from './secrets.ts';
import {
  entryOf,
  holeTree,
  mapTree,
  scalarTree,
  type TreeEntry,
  type HoleTree,
  type MapTree,
  type Tree,
} from './tree.ts';
import { asJson, firstHole, sourceOf, UNSAFE, wholeSource } from './tree-values.ts';

/** A call before its parameters are sorted: what a reader found. */
export interface Candidate {
  readonly method: FoundMethod;
  readonly params: MapTree | HoleTree;
  readonly at: number;
  readonly inferred: boolean;
}

/** Unknown or strange parameters of one call. */
const MAX_LISTED = 400;

class Sorter {
  readonly unknown: Blank[] = [];
  readonly ignored: Ignored[] = [];
  readonly interpretations = new Set<Interpretation>();
  readonly #secrets: Secrets;
  /** Offsets of the values, by path. */
  readonly spots = new Map<string, number>();
  hash: string | null = null;

  constructor(secrets: Secrets) {
    this.#secrets = secrets;
  }

  #spot(path: string, { at }: Tree): void {
    if (this.spots.size < MAX_LISTED) this.spots.set(path, at);
  }

  /** The known entries of a map, by canonical name. */
  level(map: MapTree, at: Level, prefix: string): JsonObject {
    const known = new Map<string, Json>();
    for (const entry of map.entries) {
      const name = canonical(at, entry.key);
      if (name === null || entry.off) this.#pass(entry, prefix);
      else this.#take(known, { ...entry, key: name }, at, prefix + name, entry.key);
    }
    if (map.open !== null) this.blank(`${prefix}*`, map.open, 'spread');
    return Object.fromEntries(known);
  }

  #take(known: Map<string, Json>, entry: TreeEntry, at: Level, path: string, written: string): void {
    if (written !== entry.key) this.interpretations.add('keys-raised');
    known.delete(entry.key);
    this.#forget(path);
    this.#spot(path, entry.value);
    if (entry.maybe) {
      this.blank(path, entry.value, 'condition');
      return;
    }
    if (entry.key === 'HASH') {
      this.#sign(entry.value, path);
      return;
    }
    const inner = at.inner[entry.key];
    const value =
      inner === undefined ? this.#plain(entry.value, path, entry.key) : this.#structure(entry.value, inner, path);
    if (value !== undefined) known.set(entry.key, value);
  }

  /** A later spelling of the same name replaces what an earlier one said. */
  #forget(path: string): void {
    // Thousands of strange keys are no parameters: what is told of them has an end.
    if (this.unknown.length + this.ignored.length > MAX_LISTED) return;
    for (const list of [this.unknown, this.ignored]) {
      const kept = list.filter((item) => item.path !== path && !item.path.startsWith(`${path}.`));
      list.splice(0, list.length, ...(kept as never[]));
    }
  }

  #sign(tree: Tree, path: string): void {
    const value = tree.kind === 'scalar' && placeholder(tree, 'HASH') === null ? tree.value : undefined;
    this.hash = null;
    if (value === undefined) this.blank(path, tree.kind === 'scalar' ? holeTree('…', tree.at, 'placeholder') : tree);
    else if (value !== null && value !== '') {
      this.hash = String(value);
      this.#secrets.add('HASH', this.hash, tree.at);
    }
  }

  #structure(tree: Tree, at: Level, path: string): Json | undefined {
    const map = tree.kind === 'hole' ? null : decodeBody(tree);
    if (map === null) return this.#plain(tree, path, '');
    if (at.rows === undefined) return this.level(map, at, `${path}.`);
    return path.endsWith('LANG_ALL') ? this.#byLanguage(map, at.rows, path) : this.#texts(map, at.rows, path);
  }

  /** LANG as a list, however it was written. */
  #texts(map: MapTree, row: Level, path: string): Json | undefined {
    const single = map.entries.some(({ key }) => canonical(row, key) !== null);
    const source = single ? mapTree([entryOf('0', map)], map.at, map.end, true) : map;
    if (!source.list) this.interpretations.add('texts-listed');
    if (source.entries.length === 0 && source.open !== null) {
      this.blank(path, source.open);
      return undefined;
    }
    if (source.open !== null) this.blank(`${path}.*`, source.open, 'spread');
    return source.entries.map((entry, index) => this.#row(entry, row, `${path}.${index}`));
  }

  #row(entry: TreeEntry, row: Level, path: string): Json {
    const map = entry.value.kind === 'map' ? this.#withLanguage(entry.value, entry.key, row) : null;
    if (!entry.maybe && map !== null) return this.level(map, row, `${path}.`);
    this.blank(path, entry.value, entry.maybe ? 'condition' : 'expression');
    return {};
  }

  #withLanguage(map: MapTree, key: string, row: Level): MapTree {
    const hasOne = map.entries.some((entry) => canonical(row, entry.key) === 'LANGUAGE_ID');
    if (hasOne || !/^[a-z]{2}$/i.test(key) || map.entries.length === 0) return map;
    this.interpretations.add('language-from-key');
    return { ...map, entries: [entryOf('LANGUAGE_ID', scalarTree(key, map.at)), ...map.entries] };
  }

  #byLanguage(map: MapTree, row: Level, path: string): Json | undefined {
    if (map.entries.length === 0 && map.open !== null) {
      this.blank(path, map.open);
      return undefined;
    }
    const known = new Map<string, Json>();
    for (const entry of map.entries) {
      const inner = `${path}.${entry.key}`;
      if (UNSAFE.has(entry.key)) continue;
      if (entry.value.kind === 'map' && !entry.maybe) known.set(entry.key, this.level(entry.value, row, `${inner}.`));
      else this.blank(inner, entry.value, entry.maybe ? 'condition' : 'expression');
    }
    if (map.open !== null) this.blank(`${path}.*`, map.open, 'spread');
    return Object.fromEntries(known);
  }

  /** A value as the text has it; a hole anywhere within makes it one. */
  #plain(tree: Tree, path: string, name: string): Json | undefined {
    const stand = tree.kind === 'scalar' ? placeholder(tree, name) : null;
    const value = stand === null ? asJson(tree, 0) : undefined;
    if (value === undefined) this.blank(path, stand ?? tree, stand?.reason);
    return value;
  }

  #pass(entry: TreeEntry, prefix: string): void {
    const path = prefix + entry.key;
    if (UNSAFE.has(entry.key)) return;
    this.#forget(path);
    this.#spot(path, entry.value);
    this.#remember(entry);
    if (this.ignored.length >= MAX_LISTED) return;
    this.ignored.push({ path, ...toldOf(entry) });
  }

  #remember({ key, value }: TreeEntry): void {
    if (isSecretName(key) && value.kind === 'scalar') this.#secrets.add(key, String(value.value), value.at);
  }

  blank(path: string, tree: Tree, reason?: Blank['reason']): void {
    if (this.unknown.length >= MAX_LISTED) return;
    const hole = firstHole(tree, 0);
    const source = path.endsWith('HASH')
      ? (hole?.source ?? '…')
      : (wholeSource(tree) ?? hole?.source ?? sourceOf(tree) ?? '');
    this.unknown.push({ path, reason: reason ?? hole?.reason ?? 'expression', source });
  }
}

function toldOf({ key, value }: TreeEntry): Omit<Ignored, 'path'> {
  if (isSecretName(key)) return { secret: true };
  const told = asJson(value, 0);
  return told === undefined ? {} : { value: told };
}

/** A call whose places are still offsets. */
export type PlacelessCall = Omit<FoundCall, 'place' | 'lines'> & { readonly spots: ReadonlyMap<string, number> };

/** Sorts a candidate's parameters into what is known, blank, ignored and secret. */
export function toCall({ method, params, inferred }: Candidate, secrets: Secrets): PlacelessCall {
  const sorter = new Sorter(secrets);
  if (inferred) sorter.interpretations.add('method-inferred');
  if (params.kind === 'hole') sorter.blank('*', params);
  const known = params.kind === 'map' ? sorter.level(params, PARAMETERS[method], '') : {};
  const { unknown, ignored, hash, spots } = sorter;
  const target = method === 'placement.bind' ? 'widget' : 'chat-app';
  return { method, target, params: known, unknown, ignored, hash, interpretations: [...sorter.interpretations], spots };
}
