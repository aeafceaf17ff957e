import type { Cast, Expr } from './ir.ts';
import { literal, opaque } from './nodes.ts';
import { nodeIn, nodesIn, textIn, type PhpNode } from './php-node.ts';
import { PhpPart } from './php-part.ts';

const CASTS: Readonly<Record<string, Cast>> = {
  int: 'int',
  integer: 'int',
  float: 'float',
  double: 'float',
  string: 'string',
  bool: 'bool',
  boolean: 'bool',
};

/** What operators of PHP make of their sides. */
export class PhpOperations extends PhpPart {
  /** `null`: it is none. */
  of(node: PhpNode): Expr | null {
    switch (node.kind) {
      case 'bin':
        return this.#binary(node);
      case 'retif':
        return this.#choice(node);
      case 'cast':
        return this.#cast(node);
      case 'match':
        return this.#match(node);
      case 'unary':
        return this.#unary(node);
      default:
        return null;
    }
  }

  #binary(node: PhpNode): Expr {
    const span = this.span(node);
    const sides = { left: this.inner(node, 'left'), right: this.inner(node, 'right') };
    switch (node['type']) {
      case '.':
        return { kind: 'join', parts: [sides.left, sides.right], ...span };
      case '+':
        return { kind: 'sum', ...sides, ...span };
      case '??':
        return { kind: 'fallback', op: 'nullish', ...sides, ...span };
      default:
        return opaque([sides.left, sides.right], span);
    }
  }

  #choice(node: PhpNode): Expr {
    const test = this.inner(node, 'test');
    const yes = nodeIn(node, 'trueExpr');
    const no = this.inner(node, 'falseExpr');
    if (yes === null) return { kind: 'fallback', op: 'or', left: test, right: no, ...this.span(node) };
    return { kind: 'choice', test, yes: this.read(yes), no, ...this.span(node) };
  }

  #cast(node: PhpNode): Expr {
    const into = CASTS[textIn(node, 'type')] ?? 'as-is';
    return { kind: 'cast', into, value: this.inner(node, 'expr'), ...this.span(node) };
  }

  /** What `match` gives depends on the run; its arms may hold calls. */
  #match(node: PhpNode): Expr {
    const arms = nodesIn(node, 'arms').map((arm) => this.inner(arm, 'body'));
    return opaque([this.inner(node, 'cond'), ...arms], this.span(node));
  }

  #unary(node: PhpNode): Expr {
    const inner = this.inner(node, 'what');
    const type = node['type'];
    if (inner.kind === 'lit' && (type === '-' || type === '+'))
      return literal(Number(inner.value) * (type === '-' ? -1 : 1), this.span(node));
    if (inner.kind === 'lit' && type === '!') return literal(!inner.value, this.span(node));
    return opaque([inner], this.span(node));
  }
}
