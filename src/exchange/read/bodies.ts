import type { Variables } from './double-braces.ts';
import { HOLE, LooseFault, parseLoose } from './loose-json.ts';
import { flatten, nestPairs, parseForm } from './pairs.ts';
import { partsOf, type MapTree, type Tree } from './tree.ts';

/** A text with its holes as numbered signs, as the parsers of bodies take them. */
interface Marked {
  readonly text: string;
  readonly holes: readonly Tree[];
}

function mark(parts: readonly (string | Tree)[]): Marked {
  const holes: Tree[] = [];
  const text = parts.map((part) => {
    if (typeof part === 'string') return part.replaceAll(HOLE.open, '').replaceAll(HOLE.close, '');
    holes.push(part);
    return `${HOLE.open}${holes.length - 1}${HOLE.close}`;
  });
  return { text: text.join(''), holes };
}

/** Names with brackets in a map that a library will encode as a form. */
function nested(map: MapTree): MapTree {
  const isFlat = !map.list && map.entries.some(({ key }) => /^[^[\]]+\[.*\]$/.test(key));
  return isFlat ? { ...nestPairs(flatten(map), map.at, map.open), end: map.end } : map;
}

const LARGEST = 4_000_000;

/** Parameters in a text: JSON, or a form body. `null`: neither. Decodes once; what is encoded within stays as it is. */
export function decodeBody(tree: Tree, variables?: Variables): MapTree | null {
  if (tree.kind === 'map') return nested(tree);
  if (tree.kind === 'encoded') return decodeBody(tree.of, variables);
  const parts = partsOf(tree);
  const [only] = parts ?? [];
  if (parts === null) return null;
  if (parts.length === 1 && typeof only === 'object' && only !== tree)
    return only.kind === 'hole' ? null : decodeBody(only);
  if (parts.length === 1 && typeof only === 'object') return null;
  const { text, holes } = mark(parts);
  return text.length > LARGEST ? null : (asJson(text, tree.at, holes, variables) ?? asForm(text, tree.at, holes));
}

function asJson(text: string, at: number, holes: readonly Tree[], variables?: Variables): MapTree | null {
  if (!/^\s*[[{(]/.test(text)) return null;
  try {
    const { tree } = parseLoose(text, variables === undefined ? { holes } : { variables, holes });
    return tree.kind === 'map' ? { ...tree, at, end: at } : null;
  } catch (error) {
    if (error instanceof LooseFault) return null;
    throw error;
  }
}

const FORM = new RegExp(`^\\s*\\??(?:[\\w.%[\\]-]+=|${HOLE.open}\\d+${HOLE.close}(?:&|$))`);

function asForm(text: string, at: number, holes: readonly Tree[]): MapTree | null {
  const form = FORM.test(text) ? parseForm(text.trim(), at, holes) : null;
  return form !== null && (form.entries.length > 0 || form.open !== null) ? form : null;
}
