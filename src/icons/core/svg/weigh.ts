import { attributesOf, type SvgTag } from './scan.ts';

interface Node {
  readonly children: Node[];
  readonly references: string[];
  /** Elements drawn for it, references followed; `null` until known. */
  weight: number | null;
  busy: boolean;
}

function referencesOf(tag: SvgTag): string[] {
  const found = tag.attributes.matchAll(/href\s*=\s*["']\s*#([^"']+)["']|url\(\s*["']?#([^"')]+)/g);
  return Array.from(found, ([, link, url]) => link ?? url ?? '');
}

function treeOf(tags: readonly SvgTag[]): { root: Node; byId: Map<string, Node> } {
  const root: Node = { children: [], references: [], weight: null, busy: false };
  const byId = new Map<string, Node>();
  const open: Node[] = [root];
  for (const tag of tags) {
    if (tag.kind === 'close') {
      if (open.length > 1) open.pop();
      continue;
    }
    const node: Node = { children: [], references: referencesOf(tag), weight: null, busy: false };
    const id = attributesOf(tag).find(({ name }) => name === 'id')?.value;
    if (id !== undefined && !byId.has(id)) byId.set(id, node);
    open.at(-1)?.children.push(node);
    if (tag.kind === 'open') open.push(node);
  }
  return { root, byId };
}

/** Children before parents, without recursion: a file may nest as deep as it is long. */
function weigh(start: Node, byId: ReadonlyMap<string, Node>, limit: number): number {
  const stack = [start];
  for (let node = stack.at(-1); node !== undefined; node = stack.at(-1)) {
    if (node.weight !== null) {
      stack.pop();
      continue;
    }
    const parts = [...node.children, ...node.references.flatMap((id) => byId.get(id) ?? [])];
    const unknown = node.busy ? [] : parts.filter((part) => part.weight === null && !part.busy);
    node.busy = true;
    if (unknown.length > 0) {
      stack.push(...unknown);
      continue;
    }
    // A circle is cut where it closes; browsers do the same.
    const own = node === start ? 0 : 1;
    const sum = parts.reduce((total, part) => total + (part.weight ?? 0), own);
    node.weight = Math.min(sum, limit);
    stack.pop();
  }
  return start.weight ?? 0;
}

/**
 * How many elements the browser would draw, those behind `use`, patterns, masks and the like counted every time they are
 * referred to: ten lines can refer to each other a million times. Counts up to `limit`.
 */
export function drawnElements(tags: readonly SvgTag[], limit: number): number {
  const { root, byId } = treeOf(tags);
  return weigh(root, byId, limit);
}
