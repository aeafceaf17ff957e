import type { Span } from './ir.ts';
import { MAX_NESTING } from './nodes.ts';

/** A node of the PHP parser, whose own types leave out much of what it gives. */
export type PhpNode = { readonly kind: string } & Readonly<Record<string, unknown>>;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

export function isNode(value: unknown): value is PhpNode {
  return isRecord(value) && typeof value['kind'] === 'string';
}

export function nodeIn(node: PhpNode, key: string): PhpNode | null {
  const value = node[key];
  return isNode(value) ? value : null;
}

export function nodesIn(node: PhpNode, key: string): PhpNode[] {
  const value: unknown = node[key];
  return Array.isArray(value) ? value.filter(isNode) : [];
}

/** Throws a `RangeError` for a tree that is nested without end: signs in a row nest without brackets. */
export function refuseDeep(root: PhpNode): void {
  let level: readonly unknown[] = [root];
  for (let depth = 0; level.length > 0; depth += 1) {
    // Lists lie between nodes, so that there are two levels for one.
    if (depth > MAX_NESTING * 2) throw new RangeError('nested too deeply');
    level = level.flatMap((value) =>
      Array.isArray(value) ? (value as unknown[]) : isNode(value) ? insideOf(value) : [],
    );
  }
}

function insideOf(node: PhpNode): unknown[] {
  return Object.entries(node).flatMap(([key, value]) => (key === 'loc' || typeof value !== 'object' ? [] : [value]));
}

/** The text under a key, be it there itself or as an identifier. */
export function textIn(node: PhpNode, key: string): string {
  const value = node[key];
  return typeof value === 'string' ? value : isNode(value) ? textIn(value, 'name') : '';
}

export function isSet(node: PhpNode, key: string): boolean {
  return node[key] === true;
}

/** Offsets of a node, moved by what was put before the text. */
export function phpSpan(node: PhpNode, shift: number): Span {
  const { loc } = node;
  const at = (end: 'start' | 'end'): number => {
    const point = isRecord(loc) ? loc[end] : null;
    const offset = isRecord(point) ? point['offset'] : null;
    return typeof offset === 'number' ? Math.max(0, offset - shift) : 0;
  };
  return { from: at('start'), to: at('end') };
}
