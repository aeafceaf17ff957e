import { posix } from 'node:path';
import { parse } from 'svelte/compiler';

/** A component that changes a member of a model, which only the model's own verbs may. */
export interface Assignment {
  file: string;
  /** As it stands there: `model.page = …`, `bind:value={model.text}`. */
  code: string;
}

interface Node {
  type: string;
  start: number;
  end: number;
  [key: string]: unknown;
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string';

const children = (node: Node): Node[] => Object.values(node).flat().filter(isNode);

const nodeAt = (node: Node, key: string): Node | undefined => {
  const value = node[key];
  return isNode(value) ? value : undefined;
};

const nodesAt = (node: Node, key: string): Node[] => {
  const value = node[key];
  return Array.isArray(value) ? value.filter(isNode) : [];
};

const nameOf = (node: Node | undefined): string | undefined =>
  node?.type === 'Identifier' && typeof node['name'] === 'string' ? node['name'] : undefined;

function walk(node: Node, visit: (node: Node) => void): void {
  visit(node);
  for (const child of children(node)) walk(child, visit);
}

/** What an expression may hand on from its parts: not what a function makes of them. */
function handedOn(node: Node | undefined): Node[] {
  if (node === undefined) return [];
  switch (node.type) {
    case 'MemberExpression':
      return handedOn(nodeAt(node, 'object'));
    case 'ChainExpression':
    case 'TSNonNullExpression':
    case 'TSAsExpression':
    case 'TSSatisfiesExpression':
    case 'ParenthesizedExpression':
      return handedOn(nodeAt(node, 'expression'));
    case 'LogicalExpression':
      return [...handedOn(nodeAt(node, 'left')), ...handedOn(nodeAt(node, 'right'))];
    case 'ConditionalExpression':
      return [...handedOn(nodeAt(node, 'consequent')), ...handedOn(nodeAt(node, 'alternate'))];
    case 'AssignmentExpression':
      return handedOn(nodeAt(node, 'right'));
    case 'CallExpression':
      return handedOnByCall(node);
    default:
      return [node];
  }
}

/** `$derived(model.page)` is the page; `model.parts.find(…)` is one of the parts. */
function handedOnByCall(node: Node): Node[] {
  const callee = nodeAt(node, 'callee');
  const [first] = nodesAt(node, 'arguments');
  if (nameOf(callee) === '$derived' || nameOf(callee) === 'untrack') return handedOn(first);
  if (callee?.type === 'MemberExpression' && nameOf(nodeAt(callee, 'object')) === '$derived') return handedOn(first);
  if (callee?.type === 'MemberExpression') return handedOn(callee);
  return [node];
}

function boundNames(pattern: Node | undefined): string[] {
  if (pattern === undefined) return [];
  const name = nameOf(pattern);
  if (name !== undefined) return [name];
  if (pattern.type === 'Property') return boundNames(nodeAt(pattern, 'value'));
  if (pattern.type === 'AssignmentPattern') return boundNames(nodeAt(pattern, 'left'));
  if (pattern.type === 'RestElement') return boundNames(nodeAt(pattern, 'argument'));
  return [...nodesAt(pattern, 'properties'), ...nodesAt(pattern, 'elements')].flatMap(boundNames);
}

/** Names of types that are classes of ours, by the imports of the component. */
function importedClasses(root: Node, file: string, files: ReadonlyMap<string, string>): Set<string> {
  const classes = new Set<string>();
  walk(root, (node) => {
    if (node.type !== 'ImportDeclaration') return;
    const from = nodeAt(node, 'source')?.['value'];
    if (typeof from !== 'string' || !from.startsWith('.')) return;
    const source = files.get(posix.join(posix.dirname(file), from)) ?? '';
    for (const specifier of nodesAt(node, 'specifiers')) {
      const imported = nameOf(nodeAt(specifier, 'imported'));
      const local = nameOf(nodeAt(specifier, 'local'));
      if (imported === undefined || local === undefined) continue;
      if (new RegExp(`^export class ${imported}\\b`, 'm').test(source)) classes.add(local);
    }
  });
  return classes;
}

const mentions = (type: Node | undefined, classes: ReadonlySet<string>): boolean => {
  let found = false;
  if (type !== undefined) walk(type, (node) => (found ||= classes.has(nameOf(node) ?? '')));
  return found;
};

/** Names of members of interfaces and type literals whose type is, or holds, a class of ours. */
function modelMembers(root: Node, classes: ReadonlySet<string>): Set<string> {
  const members = new Set<string>();
  walk(root, (node) => {
    if (node.type !== 'TSPropertySignature' || !mentions(nodeAt(node, 'typeAnnotation'), classes)) return;
    const name = nameOf(nodeAt(node, 'key'));
    if (name !== undefined) members.add(name);
  });
  return members;
}

/** Of `let { model: mine, text } = $props()` the local names whose prop is a model. */
function modelProps(pattern: Node, members: ReadonlySet<string>): string[] {
  return nodesAt(pattern, 'properties').flatMap((property) =>
    members.has(nameOf(nodeAt(property, 'key')) ?? '') ? boundNames(property) : [],
  );
}

const isContextRead = (node: Node): boolean =>
  node.type === 'CallExpression' && /^use[A-Z]/.test(nameOf(nodeAt(node, 'callee')) ?? '');

const isPropsRead = (node: Node | undefined): boolean =>
  node?.type === 'CallExpression' && nameOf(nodeAt(node, 'callee')) === '$props';

/** Names in a component that stand for a model or for a part of one. */
function modelNames(root: Node, classes: ReadonlySet<string>): Set<string> {
  const members = modelMembers(root, classes);
  const names = new Set<string>();
  const isModel = (node: Node): boolean =>
    isContextRead(node) ||
    names.has(nameOf(node) ?? '') ||
    (node.type === 'NewExpression' && classes.has(nameOf(nodeAt(node, 'callee')) ?? ''));
  const take = (pattern: Node | undefined, value: Node | undefined): void => {
    if (handedOn(value).some(isModel)) for (const name of boundNames(pattern)) names.add(name);
  };
  const visit = (node: Node): void => {
    if (node.type === 'VariableDeclarator') {
      const [id, init] = [nodeAt(node, 'id'), nodeAt(node, 'init')];
      if (id !== undefined && isPropsRead(init)) for (const name of modelProps(id, members)) names.add(name);
      else take(id, init);
    }
    if (node.type === 'EachBlock') take(nodeAt(node, 'context'), nodeAt(node, 'expression'));
    if (node.type === 'Identifier' && mentions(nodeAt(node, 'typeAnnotation'), classes)) {
      names.add(nameOf(node) ?? '');
    }
  };
  // What is derived may stand before what it is derived from: until nothing new is found.
  for (let count = -1; count !== names.size;) {
    count = names.size;
    walk(root, visit);
  }
  return names;
}

function changed(node: Node): Node[] {
  switch (node.type) {
    case 'AssignmentExpression':
      return assigned(nodeAt(node, 'left'));
    case 'UpdateExpression':
      return assigned(nodeAt(node, 'argument'));
    case 'UnaryExpression':
      return node['operator'] === 'delete' ? assigned(nodeAt(node, 'argument')) : [];
    case 'BindDirective':
      return assigned(nodeAt(node, 'expression'));
    default:
      return [];
  }
}

const PATTERNS = [
  'ArrayPattern',
  'ObjectPattern',
  'Property',
  'AssignmentPattern',
  'RestElement',
  'TSNonNullExpression',
];

/** The members that an assignment changes, also inside of a pattern. */
function assigned(target: Node | undefined): Node[] {
  if (target === undefined) return [];
  if (target.type === 'MemberExpression') return [target];
  return PATTERNS.includes(target.type) ? children(target).flatMap(assigned) : [];
}

/** Every place where a component changes a member of a model instead of calling one of its verbs. */
export function findAssignments(files: ReadonlyMap<string, string>): Assignment[] {
  return [...files].flatMap(([file, text]) => {
    if (!file.endsWith('.svelte')) return [];
    const root = parse(text, { modern: true }) as unknown as Node;
    const names = modelNames(root, importedClasses(root, file, files));
    const found: Assignment[] = [];
    walk(root, (node) => {
      const targets = changed(node).filter((target) =>
        handedOn(target).some((origin) => isContextRead(origin) || names.has(nameOf(origin) ?? '')),
      );
      if (targets.length > 0) found.push({ file, code: text.slice(node.start, node.end) });
    });
    return found;
  });
}
