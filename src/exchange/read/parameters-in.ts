import { decodeBody } from './bodies.ts';
import type { FoundMethod } from './found.ts';
import { expand, type Variables } from './double-braces.ts';
import { nestPairs } from './pairs.ts';
import { knowsAny } from './parameters.ts';
import { asJson } from './tree-values.ts';
import { entryNamed, entryOf, plainText, valueNamed, type HoleTree, type MapTree, type Tree } from './tree.ts';

/** Where parameters stand beside a method or an address, most telling first. */
const BODY_KEYS = [
  'params', 'parameters', 'jsonbody', 'json', 'form', 'form_params', 'formparams', 'urlencoded', 'formdata', 'multipart',
  'body', 'data', 'payload', 'bodyparameters', 'postdata', 'curlopt_postfields', 'bodycontent', 'rawbody', 'requestbody',
  'raw', 'text', 'content', 'http', 'args', 'arguments', 'fields', 'input', 'mapper', 'value', 'values', 'assignments',
  'query', 'qs', 'querystring', 'queryparameters', 'search', 'init', 'options', 'bodyjson', 'jsonparameters',
]; // prettier-ignore
/** Deeper than this no value is gone into. */
export const MAX_DEPTH = 48;

export interface BraceOptions {
  readonly variables?: Variables;
  /** A text starting with an equals sign is a template; all others are plain. */
  readonly equals?: boolean;
}

/** The parameters of a method in or around a value. A hole: they are there, but not known. */
export function bodyIn(tree: Tree, method: FoundMethod): MapTree | HoleTree | null {
  return new ParameterFinder({}).body(tree, method, 0);
}

/** Finds the parameters of a method where they stand beside or within something else. */
export class ParameterFinder {
  readonly #options: BraceOptions;

  constructor(options: BraceOptions) {
    this.#options = options;
  }

  /** The parameters in or around a value. */
  body(tree: Tree, method: FoundMethod, depth: number): MapTree | HoleTree | null {
    if (tree.kind === 'hole') return tree;
    if (depth > 8) return null;
    const known = tree.kind === 'map' ? tree : this.expand(tree);
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
    return tree.kind === 'map' ? this.#expandedMap(tree, depth) : this.expand(tree);
  }

  #expandedMap(map: MapTree, depth: number): MapTree {
    if (depth > MAX_DEPTH) return map;
    return {
      ...map,
      entries: map.entries.map((entry) => ({ ...entry, value: this.#expanded(entry.value, depth + 1) })),
    };
  }

  /** Replaces what stands in double braces. */
  expand(tree: Tree): Tree {
    const { variables, equals = false } = this.#options;
    const text = plainText(tree);
    if (text === null || variables === undefined) return tree;
    if (!equals) return text.includes('{{') ? expand(text, tree.at, variables) : tree;
    return text.startsWith('=') ? expand(text.slice(1), tree.at, variables) : tree;
  }
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
