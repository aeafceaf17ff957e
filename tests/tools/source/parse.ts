import ts from 'typescript';

const SCRIPT = /<script\b[^>]*>([\s\S]*?)<\/script>/g;

const blank = (text: string): string => text.replace(/[^\n]/g, ' ');

/** The scripts of a component, each on the lines where it stands in the file; everything else is left blank. */
function scriptsOf(component: string): string {
  let scripts = '';
  for (const { 0: element, 1: script = '', index } of component.matchAll(SCRIPT)) {
    const start = index + element.indexOf('>') + 1;
    scripts += blank(component.slice(scripts.length, start)) + script;
  }
  return scripts;
}

/** What a component says beside its scripts: markup and style. */
export function withoutScripts(component: string): string {
  return component.replace(SCRIPT, '');
}

/** The syntax tree of a TypeScript file, or of the scripts of a component. Lines are those of the file. */
export function parseSource(path: string, text: string): ts.SourceFile {
  const code = path.endsWith('.svelte') ? scriptsOf(text) : text;
  return ts.createSourceFile(`${path}.ts`, code, ts.ScriptTarget.Latest, true, ts.ScriptKind.TS);
}

/** Calls `visit` with every node of the tree, parents first. */
export function walk(source: ts.SourceFile, visit: (node: ts.Node) => void): void {
  const enter = (node: ts.Node): void => {
    visit(node);
    ts.forEachChild(node, enter);
  };
  enter(source);
}

/** The line on which a node begins, from 1, behind the comments before it. */
export function lineOf(node: ts.Node): number {
  const source = node.getSourceFile();
  return source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1;
}

/** How many lines a node takes, its first and last included. */
export function linesOf(node: ts.Node): number {
  return node.getSourceFile().getLineAndCharacterOfPosition(node.end).line + 2 - lineOf(node);
}

export function countLines(text: string): number {
  return text.replace(/\n$/, '').split('\n').length;
}
