import { holeTree, scalarTree, textTree, type Tree } from './tree.ts';

/** Values that a file gives to names in double braces. */
export type Variables = ReadonlyMap<string, string>;

/** A text in which names in double braces stand for values, or are holes. */
export function expand(text: string, at: number, variables: Variables): Tree {
  const parts = text.split(/(\{\{[^{}]{1,300}\}\})/);
  return textTree(
    parts.map((part, index) => (index % 2 === 0 ? part : named(part, at, variables))),
    at,
  );
}

/** What a name in double braces stands for. */
export function named(source: string, at: number, variables: Variables): Tree {
  const value = variables.get(source.slice(2, -2).trim());
  return value === undefined ? holeTree(source, at) : scalarTree(value, at);
}
