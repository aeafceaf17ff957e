import { foundMethod, methodIn, type Named } from './address.ts';
import { decodeBody } from './bodies.ts';
import { isBare } from './bare.ts';
import type { FoundMethod } from './found.ts';
import { MAX_DEPTH, ParameterFinder, withQuery, type BraceOptions } from './parameters-in.ts';
import type { Candidate } from './to-call.ts';
import {
  entryNamed,
  mapTree,
  plainText,
  scalarTree,
  valueNamed,
  type MapTree,
  type Tree,
  type TreeEntry,
} from './tree.ts';

const METHOD_KEYS = [
  'method', 'restmethod', 'apimethod', 'api_method', 'rest_method', 'cmd', 'command', 'action', 'operation',
]; // prettier-ignore
const ADDRESS_KEYS = [
  'url', 'uri', 'endpoint', 'href', 'path', 'address', 'requesturl', 'curlopt_url', 'link', 'pathname',
]; // prettier-ignore
/** Answers, and requests repeated beside them. */
const PASSED = new Set('response responses originalrequest answer schema schemas responsebody properties'.split(' '));
const OPERATIONS = ['post', 'get', 'put', 'patch'];

export interface ShapeOptions extends BraceOptions {
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

class Finder implements Shapes {
  readonly candidates: Candidate[] = [];
  readonly others = new Set<string>();
  readonly #options: ShapeOptions;
  readonly #parameters: ParameterFinder;

  constructor(options: ShapeOptions) {
    this.#options = options;
    this.#parameters = new ParameterFinder(options);
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
    if (isAboutWidgets(map) || this.#pair(map) || this.#request(map) || this.#bare(map)) return;
    for (const entry of map.entries) {
      if (entry.off || PASSED.has(entry.key.toLowerCase()) || this.#keyed(entry, depth)) continue;
      this.walk(entry.value, depth + 1, entry.key);
    }
  }

  /** `[method, parameters]` */
  #pair(map: MapTree): boolean {
    const [first, second] = map.list ? map.entries : [];
    if (first === undefined || second === undefined || map.entries.length > 3) return false;
    const named = methodIn(this.#parameters.expand(first.value));
    return named !== null && !named.isAddress && second.value.kind === 'map' && this.#take(named, second.value, map.at);
  }

  /** `{method, params}`, or an address with a body. */
  #request(map: MapTree): boolean {
    const named = map.list ? null : (this.#named(map, METHOD_KEYS) ?? this.#named(map, ADDRESS_KEYS));
    return named !== null && this.#take(named, map, map.at);
  }

  #named(map: MapTree, keys: readonly string[]): Named | null {
    for (const key of keys) {
      const value = entryNamed(map, key)?.value;
      const inner = value?.kind === 'map' ? valueNamed(value, 'raw', 'href', 'url') : value;
      const named = inner === undefined ? null : methodIn(this.#parameters.expand(inner));
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
    const params = this.#parameters.body(tree, method, 0);
    if (params !== null) this.candidates.push({ method, params, at: tree.at, inferred: false });
  }

  #take({ method, query }: Named, around: MapTree, at: number): boolean {
    const found = foundMethod(method);
    this.others.add(method);
    if (found === null) return false;
    const asked = query === null ? null : decodeBody(query, this.#options.variables);
    const body = this.#parameters.body(around, found, 0);
    const params = withQuery(body, asked);
    if (params === null) return false;
    this.candidates.push({ method: found, params, at, inferred: false });
    return true;
  }

  #text(tree: Tree, key: string): void {
    const expanded = this.#parameters.expand(tree);
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

/** A widget's removal, or a question about widgets: what stands in it is nobody's registration. */
function isAboutWidgets(map: MapTree): boolean {
  const method = valueNamed(map, 'method');
  return method?.kind === 'scalar' && /^placement\.(?:unbind|get|list)$/i.test(String(method.value));
}
