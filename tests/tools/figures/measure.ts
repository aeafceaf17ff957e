import ts from 'typescript';
import { countLines, lineOf, linesOf, parseSource, walk } from '../source/parse.ts';

/** Something in the sources that has a length, in lines. */
export interface Measured {
  /** Path from the project's root, with the line where it stands for a part of a file. */
  readonly place: string;
  readonly name: string;
  readonly lines: number;
}

type Sources = ReadonlyMap<string, string>;

/** Where a function expression gets its name from, if it has one: what only stands in a call is part of what surrounds it. */
function nameGiver(node: ts.Node): ts.Node | undefined {
  if (!ts.isArrowFunction(node) && !ts.isFunctionExpression(node)) return ts.isFunctionLike(node) ? node : undefined;
  const { parent } = node;
  const givesName =
    ts.isVariableDeclaration(parent) || ts.isPropertyDeclaration(parent) || ts.isPropertyAssignment(parent);
  return givesName ? parent : undefined;
}

function nameOf(node: ts.Node): string {
  const name = ts.getNameOfDeclaration(node as ts.Declaration);
  return name === undefined ? 'constructor' : name.getText();
}

/** Every function that has a name and a body, in scripts and in the scripts of components. */
export function measureFunctions(files: Sources): Measured[] {
  const found: Measured[] = [];
  for (const [path, text] of files) {
    walk(parseSource(path, text), (node) => {
      const named = nameGiver(node);
      if (named === undefined || !('body' in node) || node.body === undefined) return;
      found.push({ place: `${path}:${lineOf(node)}`, name: nameOf(named), lines: linesOf(node) });
    });
  }
  return found;
}

export function measureFiles(files: Sources): Measured[] {
  return [...files].map(([path, text]) => ({ place: path, name: '', lines: countLines(text) }));
}

/** How often each file asserts a type against the compiler's: `x as Y`. `as const` asserts nothing. */
export function countCasts(files: Sources): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [path, text] of files) {
    walk(parseSource(path, text), (node) => {
      const isCast = ts.isAsExpression(node) && !ts.isConstTypeReference(node.type);
      if (isCast || ts.isTypeAssertionExpression(node)) counts.set(path, (counts.get(path) ?? 0) + 1);
    });
  }
  return counts;
}

/** The value that `share` (0 to 1) of the sorted values do not exceed; 0 of none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
