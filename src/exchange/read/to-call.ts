import type { Json, JsonObject } from '../../domain/kernel/json.ts';
import { decodeBody } from './bodies.ts';
import type { Blank, FoundCall, FoundMethod, Ignored, Interpretation } from './found.ts';
import { canonical, isMessengerPlace, PARAMETERS, type Level } from './parameters.ts';
import { flatten } from './pairs.ts';
import { placeholder } from './placeholder.ts';
import { isSecretName, type Secrets } from './secrets.ts';
import {
  entryOf,
  holeTree,
  mapTree,
  scalarTree,
  type EncodedTree,
  type TreeEntry,
  type HoleTree,
  type MapTree,
  type TextTree,
  type Tree,
} from './tree.ts';

/** A call before its parameters are sorted: what a reader found. */
export interface Candidate {
  readonly method: FoundMethod;
  readonly params: MapTree | HoleTree;
  readonly at: number;
  readonly inferred: boolean;
}

/** Keys that could reach a prototype; no parameter is called so. */
const UNSAFE: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);
const MAX_DEPTH = 24;
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
    const value = isSecretName(entry.key) ? undefined : asJson(entry.value, 0);
    this.ignored.push(value === undefined ? { path } : { path, value });
  }

  #remember({ key, value }: TreeEntry): void {
    if (isSecretName(key) && value.kind === 'scalar') this.#secrets.add(key, String(value.value), value.at);
  }

  blank(path: string, tree: Tree, reason?: Blank['reason']): void {
    if (this.unknown.length >= MAX_LISTED) return;
    const hole = firstHole(tree, 0);
    const source = hole?.source ?? (path.endsWith('HASH') ? '…' : (sourceOf(tree) ?? ''));
    this.unknown.push({ path, reason: reason ?? hole?.reason ?? 'expression', source });
  }
}

function sourceOf(tree: Tree): string | null {
  const value = asJson(tree, 0);
  return value === undefined ? null : (typeof value === 'string' ? value : JSON.stringify(value)).slice(0, 200);
}

function firstHole(tree: Tree, depth: number): HoleTree | null {
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

/** Whether a call is for the messenger: every chat app is, of widgets those with a place there. */
export function isForMessenger({ method, params }: Candidate): boolean {
  if (method !== 'placement.bind') return true;
  if (params.kind === 'hole') return false;
  const place = params.entries.findLast(({ key }) => key.toUpperCase() === 'PLACEMENT')?.value;
  if (place?.kind === 'scalar') return isMessengerPlace(String(place.value));
  const starts = place?.kind === 'text' && typeof place.parts[0] === 'string' && isMessengerPlace(place.parts[0]);
  return starts || (place !== undefined && hasIconName(params));
}

function hasIconName(params: MapTree): boolean {
  const options = params.entries.findLast(({ key }) => key.toUpperCase() === 'OPTIONS')?.value;
  return options?.kind === 'map' && options.entries.some(({ key }) => key === 'iconName');
}
