import {
  entryOf,
  holeTree,
  mapTree,
  scalarTree,
  textTree,
  type TreeEntry,
  type HoleTree,
  type MapTree,
  type Tree,
} from './tree.ts';
import { HOLE } from './loose-json.ts';

/** One row of a form: a name with brackets, and what it holds. */
export interface Pair {
  readonly name: string;
  readonly value: Tree;
  readonly off?: boolean;
  readonly maybe?: boolean;
}

interface Draft {
  readonly rows: Map<string, Draft | Leaf>;
}
interface Leaf {
  readonly leaf: Tree;
  readonly off: boolean;
  readonly maybe: boolean;
}

const MAX_ROWS = 20_000;
const MAX_DEPTH = 24;

/** Nests `LANG[0][TITLE]` as PHP does: empty brackets count up, a later row of the same name wins. */
export function nestPairs(pairs: readonly Pair[], at: number, open: HoleTree | null = null): MapTree {
  const root: Draft = { rows: new Map() };
  for (const pair of pairs.slice(0, MAX_ROWS)) put(root, namesOf(pair.name), pair);
  return { ...asTree(root, at), open };
}

function namesOf(name: string): string[] {
  const found = /^([^[\]]+)((?:\[[^[\]]*\])*)/.exec(name);
  if (found === null) return [name];
  const inner = [...(found[2] ?? '').matchAll(/\[([^[\]]*)\]/g)].map((part) =>
    (part[1] ?? '').replace(/^["']|["']$/g, ''),
  );
  return [found[1] ?? name, ...inner].slice(0, MAX_DEPTH);
}

function put(draft: Draft, [first = '', ...rest]: string[], pair: Pair): void {
  const key = first === '' ? String(draft.rows.size) : first;
  if (rest.length === 0) {
    draft.rows.delete(key);
    draft.rows.set(key, { leaf: pair.value, off: pair.off ?? false, maybe: pair.maybe ?? false });
    return;
  }
  const held = draft.rows.get(key);
  const inner = held !== undefined && 'rows' in held ? held : { rows: new Map<string, Draft | Leaf>() };
  draft.rows.set(key, inner);
  put(inner, rest, pair);
}

function asTree(draft: Draft, at: number): MapTree {
  const rows = [...draft.rows];
  if (rows.every(([key]) => /^\d{1,9}$/.test(key))) rows.sort(([left], [right]) => Number(left) - Number(right));
  const entries = rows.map(([key, row]): TreeEntry => {
    if ('rows' in row) return entryOf(key, asTree(row, at));
    return entryOf(key, row.leaf, row);
  });
  const list = entries.length > 0 && entries.every(({ key }, index) => key === String(index));
  return mapTree(entries, at, at, list);
}

/** Reads a body or query in the form of an address; `holes` as in {@link HOLE}. */
export function parseForm(text: string, at: number, holes: readonly Tree[] = []): MapTree {
  let offset = 0;
  let open: HoleTree | null = null;
  const pairs: Pair[] = [];
  for (const part of text.replace(/^\?/, '').split('&')) {
    const where = at + offset;
    offset += part.length + 1;
    if (part.trim() === '') continue;
    const equals = part.indexOf('=');
    const spread = equals < 0 ? spreadOf(part, holes) : null;
    if (spread !== null) {
      if (spread.kind === 'map') pairs.push(...flatten(spread));
      else open = holeTree(spread.kind === 'hole' ? spread.source : part, where, 'spread');
    } else if (equals > 0) {
      pairs.push({
        name: decode(part.slice(0, equals)).trim(),
        value: decodeHoles(part.slice(equals + 1), where, holes),
      });
    }
  }
  return nestPairs(pairs, at, open);
}

/** A hole where a row should stand: parameters merged in from elsewhere. */
function spreadOf(part: string, holes: readonly Tree[]): Tree | null {
  const tree = holes[Number(new RegExp(`^${HOLE.open}(\\d+)${HOLE.close}$`).exec(part)?.[1])];
  return tree?.kind === 'encoded' ? tree.of : (tree ?? null);
}

/** The rows of a form that nest to this map. */
export function flatten(map: MapTree, prefix = ''): Pair[] {
  return map.entries.flatMap(({ key, value, off, maybe }): Pair[] => {
    const name = prefix === '' ? key : `${prefix}[${key}]`;
    return value.kind === 'map' && value.entries.length > 0 ? flatten(value, name) : [{ name, value, off, maybe }];
  });
}

function decodeHoles(text: string, at: number, holes: readonly Tree[]): Tree {
  const parts = text.split(new RegExp(`${HOLE.open}(\\d+)${HOLE.close}`));
  const trees = parts.map((part, index) => (index % 2 === 0 ? decode(part) : (holes[Number(part)] ?? '')));
  return trees.length === 1 ? scalarTree(decode(text), at) : textTree(trees, at);
}

/** Decodes once, and leaves alone what is no escape. */
export function decode(text: string): string {
  const spaced = text.replaceAll('+', ' ');
  if (!spaced.includes('%')) return spaced;
  try {
    return decodeURIComponent(spaced);
  } catch {
    return spaced.replace(/(?:%[0-9a-fA-F]{2})+/g, (run) => {
      try {
        return decodeURIComponent(run);
      } catch {
        return run;
      }
    });
  }
}
