import { partsOf, textTree, type Tree } from './tree.ts';
import type { FoundMethod } from './found.ts';

const FOUND: readonly string[] = ['imbot.app.register', 'imbot.app.update', 'imbot.app.unregister', 'placement.bind'];

/** Any mention of a call that is taken. */
export const MENTION = /imbot\.app\.(?:register|update|unregister)|placement\.bind/gi;

/** A sign that stands for a part of an address that the text does not tell. */
const UNTOLD = '\uFFFC';
const METHOD_NAME = /^[a-z][a-z0-9]*(?:\.[a-z0-9_]+){1,6}$/i;
const ADDRESS = /^[^\s<>"']*?([a-z][a-z0-9]*(?:\.[a-z0-9_]+){1,5}?)(?:\.json|\.xml)?\/?$/i;

/** A REST method that a value names, be it its name alone or the end of an address. */
export interface Named {
  readonly method: string;
  /** What stands behind the question mark of the address. */
  readonly query: Tree | null;
  readonly isAddress: boolean;
}

/** The canonical name of a call that is taken; `null` for any other. */
export function foundMethod(method: string): FoundMethod | null {
  const lower = method.toLowerCase();
  return isFound(lower) ? lower : null;
}

function isFound(name: string): name is FoundMethod {
  return FOUND.includes(name);
}

/** The method that a text names by itself or by its address. A file of that name (`docs/imbot.app.register.md`) is none. */
export function methodIn(tree: Tree | undefined): Named | null {
  const parts = tree === undefined || tree.kind === 'hole' ? null : partsOf(tree);
  if (tree === undefined || parts === null) return null;
  const cut = cutQuery(parts);
  const text = cut.head
    .map((part) => (typeof part === 'string' ? part : UNTOLD))
    .join('')
    .trim();
  if (text.length > 2000) return null;
  const query = cut.tail === null ? null : textTree(cut.tail, tree.at);
  if (METHOD_NAME.test(text)) return named(text, query, false);
  return fromAddress(text, query);
}

function named(text: string, query: Tree | null, isAddress: boolean): Named {
  return { method: text.toLowerCase().replace(/\.(json|xml)$/, ''), query, isAddress };
}

function fromAddress(text: string, query: Tree | null): Named | null {
  const start = Math.max(text.lastIndexOf('/', text.length - 2), text.lastIndexOf(UNTOLD));
  if (start < 0) return null;
  const found = ADDRESS.exec(text.slice(start + 1));
  const method = found?.[1];
  if (method === undefined) return null;
  const isRest = text.slice(0, start + 1).includes('/rest/') || /^\/?rest\//.test(text);
  return isRest || foundMethod(method) !== null ? named(method, query, true) : null;
}

function cutQuery(parts: readonly (string | Tree)[]): { head: (string | Tree)[]; tail: (string | Tree)[] | null } {
  const head: (string | Tree)[] = [];
  for (const [index, part] of parts.entries()) {
    const mark = typeof part === 'string' ? part.indexOf('?') : -1;
    if (typeof part !== 'string' || mark < 0) {
      head.push(part);
      continue;
    }
    head.push(part.slice(0, mark));
    return { head, tail: [part.slice(mark + 1), ...parts.slice(index + 1)] };
  }
  return { head, tail: null };
}
