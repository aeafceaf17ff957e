import type { SyntaxNode } from '@lezer/common';
import type { Expr, Item, Target } from './ir.ts';
import { childrenOf, isSign, withoutComments, opaque, spanOf } from './nodes.ts';

/** Dictionaries, lists, tuples and comprehensions of Python, and the targets that have their form. */
export class PythonCollections {
  readonly #of: (node: SyntaxNode) => Expr;

  constructor(of: (node: SyntaxNode) => Expr) {
    this.#of = of;
  }

  of(node: SyntaxNode): Expr | null {
    const span = spanOf(node);
    switch (node.name) {
      case 'DictionaryExpression':
        return { kind: 'map', items: this.#entries(node), list: false, ...span };
      case 'ArrayExpression':
      case 'TupleExpression':
      case 'SetExpression':
        return { kind: 'map', items: this.#elements(childrenOf(node)), list: true, ...span };
      case 'ArrayComprehensionExpression':
      case 'DictionaryComprehensionExpression':
      case 'ComprehensionExpression':
      case 'SetComprehensionExpression':
        return this.comprehension(node);
      default:
        return null;
    }
  }

  #entries(node: SyntaxNode): Item[] {
    const items: Item[] = [];
    const children = withoutComments(node);
    let done = -1;
    for (const [index, child] of children.entries()) {
      const value = children[index + 1];
      if (value === undefined) break;
      if (child.name === '**') items.push({ key: null, value: this.#of(value), spread: true });
      const key = children[index - 1];
      if (child.name !== ':' || key === undefined || index - 1 <= done) continue;
      done = index + 1;
      items.push({ key: this.#of(key), value: this.#of(value), spread: false });
    }
    return items;
  }

  #elements(children: readonly SyntaxNode[]): Item[] {
    const items: Item[] = [];
    let spread = false;
    for (const child of children) {
      if (child.name === '*') spread = true;
      else if (!isSign(child)) {
        items.push({ key: null, value: this.#of(child), spread });
        spread = false;
      }
    }
    return items;
  }

  /** One expression, or a tuple of several with commas between. */
  tuple(nodes: readonly SyntaxNode[], around: SyntaxNode): Expr | null {
    const parts = nodes.filter((node) => !isSign(node));
    const [only] = parts;
    if (only === undefined) return null;
    if (parts.length === 1 && !nodes.some(({ name }) => name === ',')) return this.#of(only);
    return { kind: 'map', items: this.#elements(nodes), list: true, ...spanOf(around) };
  }

  targets(nodes: readonly SyntaxNode[], around: SyntaxNode): Target {
    const parts = nodes.filter((node) => !isSign(node));
    const [only] = parts;
    if (only !== undefined && parts.length === 1) return this.target(only);
    return {
      kind: 'pattern',
      items: parts.map((part) => ({ key: null, target: this.target(part), fallback: null, rest: false })),
      ...spanOf(around),
    };
  }

  target(node: SyntaxNode): Target {
    if (node.name !== 'TupleExpression' && node.name !== 'ArrayExpression') return this.#of(node);
    return this.targets(childrenOf(node), node);
  }

  comprehension(node: SyntaxNode): Expr {
    const children = withoutComments(node).filter(({ name }) => !/^[[\](){}]$/.test(name));
    const at = children.findIndex(({ name }) => name === 'for');
    const within = children.findIndex(({ name }, index) => index > at && name === 'in');
    // What is not closed may look like one, up to where the text ends.
    if (at === -1 || within === -1)
      return { kind: 'map', items: this.#elements(children), list: true, ...spanOf(node) };
    const head = children.slice(0, at).filter(({ name }) => name !== ':' && name !== 'async');
    const over = children[within + 1];
    const [first, second] = head;
    const isNested = children.slice(within).some(({ name }) => name === 'for');
    if (first === undefined || over === undefined || isNested)
      return opaque(
        head.map((child) => this.#of(child)),
        spanOf(node),
      );
    const tests = children
      .slice(within + 2)
      .filter(({ name }) => name !== 'if')
      .map((test) => this.#of(test));
    const bind = this.targets(children.slice(at + 1, within), node);
    const value = this.#of(second ?? first);
    return {
      kind: 'each',
      over: this.#of(over),
      bind,
      key: second === undefined ? null : this.#of(first),
      value,
      tests,
      ...spanOf(node),
    };
  }
}
