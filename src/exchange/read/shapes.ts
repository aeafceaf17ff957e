import { foundMethod, methodIn, type Named } from './address.ts';
import { decodeBody } from './bodies.ts';
import { isBare } from './bare.ts';
import type { FoundMethod } from './found.ts';
import { expand, type Variables } from './loose-json.ts';
import { nestPairs } from './pairs.ts';
import { knowsAny } from './parameters.ts';
import { asJson, type Candidate } from './to-call.ts';
import {
  entryNamed,
  entryOf,
  mapTree,
  plainText,
  scalarTree,
  valueNamed,
  type TreeEntry,
  type HoleTree,
  type MapTree,
  type Tree,
} from './tree.ts';

const METHOD_KEYS = [
  'method',
  'restmethod',
  'apimethod',
  'api_method',
  'rest_method',
  'cmd',
  'command',
  'action',
  'operation',
];
const ADDRESS_KEYS = [
  'url',
  'uri',
  'endpoint',
  'href',
  'path',
  'address',
  'requesturl',
  'curlopt_url',
  'link',
  'pathname',
];
/** Where parameters stand beside a method or an address, most telling first. */
const BODY_KEYS = [
  'params', 'parameters', 'jsonbody', 'json', 'form', 'form_params', 'formparams', 'urlencoded', 'formdata', 'multipart',
  'body', 'data', 'payload', 'bodyparameters', 'postdata', 'curlopt_postfields', 'bodycontent', 'rawbody', 'requestbody',
  'raw', 'text', 'content', 'http', 'args', 'arguments', 'fields', 'input', 'mapper', 'value', 'values', 'assignments',
  'query', 'qs', 'querystring', 'queryparameters', 'search', 'init', 'options', 'bodyjson', 'jsonparameters',
]; // prettier-ignore
/** Answers, and requests repeated beside them. */
const PASSED = new Set([
  'response',
  'responses',
  'originalrequest',
  'answer',
  'schema',
  'schemas',
  'responsebody',
  'properties',
]);
const OPERATIONS = ['post', 'get', 'put', 'patch'];
const MAX_DEPTH = 48;

export interface ShapeOptions {
  readonly variables?: Variables;
  /** A text starting with an equals sign is a template; all others are plain. */
  readonly equals?: boolean;
  /** Offered each text that may hold code or an encoded call. */
  readonly onText?: (text: string, at: number, key: string) => void;
}

/** What was found in a tree, in its order. */
export interface Shapes {
  readonly candidates: Candidate[];
  readonly others: Set<string>;
}

/** Looks for calls in data: whatever the form in which a method and its parameters stand together. */
export function findShapes(tree: Tree, options: ShapeOptions = {}): Shapes {
  const finder = new Finder(options);
  finder.walk(tree, 0, '');
  return { candidates: finder.candidates, others: finder.others };
}

/** The parameters of a method in or around a value. A hole: they are there, but not known. */
export function bodyIn(tree: Tree, method: FoundMethod): MapTree | HoleTree | null {
  return new Finder({}).body(tree, method, 0);
}

class Finder implements Shapes {
  readonly candidates: Candidate[] = [];
  readonly others = new Set<string>();
  readonly #options: ShapeOptions;

  constructor(options: ShapeOptions) {
    this.#options = options;
  }

  walk(tree: Tree, depth: number, key: string): void {
    if (depth > MAX_DEPTH) return;
    const lines = tree.kind === 'map' && /^(?:source|lines|script|code)$/i.test(key) ? linesOf(tree) : null;
    if (lines !== null) this.#options.onText?.(lines, tree.at, key);
    else if (tree.kind === 'map') this.#map(tree, depth);
    else if (tree.kind === 'encoded') this.walk(tree.of, depth + 1, key);
    else if (tree.kind !== 'hole') this.#text(tree, key);
  }

  #map(map: MapTree, depth: number): void {
    if (this.#pair(map) || this.#request(map) || this.#bare(map)) return;
    for (const entry of map.entries) {
      if (entry.off || PASSED.has(entry.key.toLowerCase()) || this.#keyed(entry, depth)) continue;
      this.walk(entry.value, depth + 1, entry.key);
    }
  }

  /** `[method, parameters]` */
  #pair(map: MapTree): boolean {
    const [first, second] = map.list ? map.entries : [];
    if (first === undefined || second === undefined || map.entries.length > 3) return false;
    const named = methodIn(this.#expand(first.value));
    return named !== null && !named.isAddress && second.value.kind === 'map' && this.#take(named, second.value, map.at);
  }

  /** `{method, params}`, or an address with a body. */
  #request(map: MapTree): boolean {
    if (map.list) return false;
    const named = this.#named(map, METHOD_KEYS) ?? this.#named(map, ADDRESS_KEYS);
    return named !== null && this.#take(named, map, map.at);
  }

  #named(map: MapTree, keys: readonly string[]): Named | null {
    for (const key of keys) {
      const value = entryNamed(map, key)?.value;
      const inner = value?.kind === 'map' ? valueNamed(value, 'raw', 'href', 'url') : value;
      const named = inner === undefined ? null : methodIn(this.#expand(inner));
      if (named !== null) return named;
    }
    return null;
  }

  #bare(map: MapTree): boolean {
    const bare = isBare(map);
    if (bare === null) return false;
    this.candidates.push({ method: bare.method, params: bare.params, at: map.at, inferred: true });
    return true;
  }

  /** `{"imbot.app.register": parameters}`, and the same as a path of a description. */
  #keyed({ key, value }: TreeEntry, depth: number): boolean {
    const method = key.length > 200 ? null : foundMethod(methodIn(scalarTree(key, 0))?.method ?? '');
    if (method === null || value.kind !== 'map') return false;
    const operations = OPERATIONS.flatMap((name) => valueNamed(value, name) ?? []);
    if (operations.length > 0) for (const operation of operations) this.#examples(operation, method, depth);
    else if (value.list) for (const entry of value.entries) this.#add(method, entry.value);
    else this.#add(method, value);
    return true;
  }

  /** Examples of a description are payloads; its schema's properties are not. */
  #examples(tree: Tree, method: FoundMethod, depth: number): void {
    if (tree.kind !== 'map' || depth > MAX_DEPTH) return;
    for (const { key, value } of tree.entries) {
      if (PASSED.has(key)) continue;
      if (key === 'example') this.#add(method, value);
      else if (key === 'examples' && value.kind === 'map') this.#listed(value, method);
      else this.#examples(value, method, depth + 1);
    }
  }

  #listed(examples: MapTree, method: FoundMethod): void {
    for (const { value } of examples.entries)
      this.#add(method, (value.kind === 'map' ? valueNamed(value, 'value') : undefined) ?? value);
  }

  #add(method: FoundMethod, tree: Tree): void {
    const params = this.body(tree, method, 0);
    if (params !== null) this.candidates.push({ method, params, at: tree.at, inferred: false });
  }

  #take({ method, query }: Named, around: MapTree, at: number): boolean {
    const found = foundMethod(method);
    this.others.add(method);
    if (found === null) return false;
    const asked = query === null ? null : decodeBody(query, this.#options.variables);
    const body = this.body(around, found, 0);
    const params = withQuery(body, asked);
    if (params === null) return false;
    this.candidates.push({ method: found, params, at, inferred: false });
    return true;
  }

  /** The parameters in or around a value. */
  body(tree: Tree, method: FoundMethod, depth: number): MapTree | HoleTree | null {
    if (tree.kind === 'hole') return tree;
    if (depth > 8) return null;
    const known = tree.kind === 'map' ? tree : this.#expand(tree);
    if (known.kind === 'hole') return known;
    const map = decodeBody(known, this.#options.variables);
    if (map === null) return null;
    const rows = this.#rows(map);
    if (rows !== null)
      return knowsAny(
        method,
        rows.entries.map(({ key }) => key),
      )
        ? rows
        : null;
    if (
      !map.list &&
      knowsAny(
        method,
        map.entries.map(({ key }) => key),
      )
    )
      return this.#expandedMap(map, 0);
    return this.#within(map, method, depth);
  }

  #within(map: MapTree, method: FoundMethod, depth: number): MapTree | HoleTree | null {
    let hole: HoleTree | null = map.list ? null : map.open;
    const places = map.list ? map.entries.slice(0, 2) : BODY_KEYS.flatMap((key) => entryNamed(map, key) ?? []);
    for (const { value, off } of places) {
      const found = off ? null : this.body(value, method, depth + 1);
      if (found?.kind === 'map') return found;
      hole ??= found;
    }
    return hole;
  }

  /** Rows of name and value, as tools for requests keep them. */
  #rows(map: MapTree): MapTree | null {
    if (!map.list || map.entries.length === 0) return null;
    const pairs = map.entries.map(({ value }) => (value.kind === 'map' ? this.#rowOf(value) : null));
    const known = pairs.flatMap((pair) => pair ?? []);
    return known.length === pairs.length ? nestPairs(known, map.at) : null;
  }

  #rowOf(row: MapTree): { name: string; value: Tree; off: boolean } | null {
    const name = plainText(valueNamed(row, 'name', 'key', 'field', 'contents_name'));
    const value = valueNamed(row, 'value', 'contents', 'val');
    if (name === null || value === undefined) return null;
    const off = asFlag(valueNamed(row, 'disabled')) === true || asFlag(valueNamed(row, 'enabled')) === false;
    return { name, value: this.#expanded(value, 0), off };
  }

  #expanded(tree: Tree, depth: number): Tree {
    return tree.kind === 'map' ? this.#expandedMap(tree, depth) : this.#expand(tree);
  }

  #expandedMap(map: MapTree, depth: number): MapTree {
    if (depth > MAX_DEPTH) return map;
    return {
      ...map,
      entries: map.entries.map((entry) => ({ ...entry, value: this.#expanded(entry.value, depth + 1) })),
    };
  }

  /** Replaces what stands in double braces. */
  #expand(tree: Tree): Tree {
    const { variables, equals = false } = this.#options;
    const text = plainText(tree);
    if (text === null || variables === undefined) return tree;
    if (!equals) return text.includes('{{') ? expand(text, tree.at, variables) : tree;
    return text.startsWith('=') ? expand(text.slice(1), tree.at, variables) : tree;
  }

  #text(tree: Tree, key: string): void {
    const expanded = this.#expand(tree);
    const named = methodIn(expanded);
    if (named !== null && named.query !== null && !named.isAddress) this.#take(named, mapTree([], tree.at), tree.at);
    const text = plainText(tree);
    if (named === null && text !== null && text.length > 20) this.#options.onText?.(text, tree.at, key);
  }
}

/** Code that a notebook or a tool keeps line by line. */
function linesOf(map: MapTree): string | null {
  const lines = map.list ? map.entries.map(({ value }) => plainText(value)) : [];
  return lines.length > 0 && lines.every((line) => line !== null) ? lines.join('') : null;
}

function asFlag(tree: Tree | undefined): unknown {
  return tree === undefined ? undefined : asJson(tree, 0);
}

/** Adds what an address says behind its question mark; the body's own entries win. */
export function withQuery(body: MapTree | HoleTree | null, query: MapTree | null): MapTree | HoleTree | null {
  if (query === null || query.entries.length === 0) return body;
  if (body === null) return query;
  if (body.kind === 'hole') return { ...query, open: query.open ?? body };
  const keys = new Set(body.entries.map(({ key }) => key.toLowerCase()));
  const added = query.entries.filter(({ key }) => !keys.has(key.toLowerCase()));
  return { ...body, entries: [...body.entries, ...added.map((entry) => entryOf(entry.key, entry.value, entry))] };
}
