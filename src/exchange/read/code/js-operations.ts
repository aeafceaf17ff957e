import type { SyntaxNode } from '@lezer/common';
import type { Expr } from './ir.ts';
import { JsPart } from './js-part.ts';
import { childrenOf, literal, withoutComments, opaque, spanOf } from './nodes.ts';

/** What operators of JavaScript make of their sides. */
export class JsOperations extends JsPart {
  /** `null`: it is none. */
  of(node: SyntaxNode): Expr | null {
    switch (node.name) {
      case 'BinaryExpression':
        return this.#binary(node);
      case 'ConditionalExpression':
        return this.#choice(node);
      case 'AssignmentExpression':
        return this.#assignment(node);
      case 'UnaryExpression':
        return this.#unary(node);
      case 'PostfixExpression':
        return this.#postfix(node);
      default:
        return null;
    }
  }

  #binary(node: SyntaxNode): Expr {
    const span = spanOf(node);
    const children = withoutComments(node);
    const [left, sign, right] = children;
    if (left === undefined || sign === undefined || right === undefined)
      return opaque(left === undefined ? [] : [this.read.of(left)], span);
    if (sign.name === 'as' || sign.name === 'satisfies') return this.read.of(left);
    const op = this.source(sign);
    const sides = { left: this.read.of(left), right: this.read.of(right) };
    if (op === '+') return { kind: 'sum', ...sides, ...span };
    if (op === '||') return { kind: 'fallback', op: 'or', ...sides, ...span };
    if (op === '&&') return { kind: 'fallback', op: 'and', ...sides, ...span };
    if (op === '??') return { kind: 'fallback', op: 'nullish', ...sides, ...span };
    return opaque([sides.left, sides.right], span);
  }

  #choice(node: SyntaxNode): Expr {
    const [test, yes, no] = withoutComments(node).filter(({ name }) => name !== 'LogicOp');
    if (test === undefined || yes === undefined || no === undefined) return this.read.other(node);
    return {
      kind: 'choice',
      test: this.read.of(test),
      yes: this.read.of(yes),
      no: this.read.of(no),
      ...spanOf(node),
    };
  }

  #assignment(node: SyntaxNode): Expr {
    const children = withoutComments(node);
    const [target, sign, value] = children;
    if (target === undefined || sign === undefined || value === undefined) return this.read.other(node);
    return {
      kind: 'assign',
      target: this.read.patterns.target(target),
      op: this.source(sign),
      value: this.read.of(value),
      declares: false,
      ...spanOf(node),
    };
  }

  #unary(node: SyntaxNode): Expr {
    const [sign, value] = childrenOf(node);
    if (sign === undefined || value === undefined) return opaque([], spanOf(node));
    const inner = this.read.of(value);
    const op = this.source(sign);
    if (op === 'delete') return { kind: 'remove', target: inner, ...spanOf(node) };
    if ((op === '-' || op === '+') && inner.kind === 'lit')
      return literal(Number(inner.value) * (op === '-' ? -1 : 1), spanOf(node));
    if (op === '!' && inner.kind === 'lit') return literal(!inner.value, spanOf(node));
    return opaque([inner], spanOf(node));
  }

  /** `x!` is x; `x++` makes x unknown. */
  #postfix(node: SyntaxNode): Expr {
    const [value, sign] = childrenOf(node);
    if (value === undefined) return opaque([], spanOf(node));
    if (sign !== undefined && this.source(sign) === '!') return this.read.of(value);
    return {
      kind: 'assign',
      target: this.read.patterns.target(value),
      op: '++',
      value: literal(1, spanOf(node)),
      declares: false,
      ...spanOf(node),
    };
  }
}
