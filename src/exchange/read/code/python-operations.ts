import type { SyntaxNode } from '@lezer/common';
import type { Arg, Expr } from './ir.ts';
import { childrenOf, literal, withoutComments, opaque, spanOf } from './nodes.ts';

/** What operators of Python make of their sides. */
export class PythonOperations {
  readonly #text: string;
  readonly #of: (node: SyntaxNode) => Expr;

  constructor(text: string, of: (node: SyntaxNode) => Expr) {
    this.#text = text;
    this.#of = of;
  }

  /** `null`: it is none. */
  of(node: SyntaxNode): Expr | null {
    switch (node.name) {
      case 'BinaryExpression':
        return this.#binary(node);
      case 'ConditionalExpression':
        return this.#choice(node);
      case 'UnaryExpression':
        return this.#unary(node);
      default:
        return null;
    }
  }

  #binary(node: SyntaxNode): Expr {
    const span = spanOf(node);
    const [left, sign, right] = withoutComments(node);
    if (left === undefined || sign === undefined || right === undefined) return opaque([], span);
    const sides = { left: this.#of(left), right: this.#of(right) };
    const op = this.#source(sign);
    if (op === '+') return { kind: 'sum', ...sides, ...span };
    if (op === 'or' || op === 'and') return { kind: 'fallback', op, ...sides, ...span };
    if (op === '|') return this.#asCall('dict.merge', [sides.left, sides.right], node);
    if (op === '%') return this.#asCall('percent', [sides.left, sides.right], node);
    return opaque([sides.left, sides.right], span);
  }

  /** An operator as a call of what it does. */
  #asCall(name: string, values: readonly Expr[], node: SyntaxNode): Expr {
    const span = spanOf(node);
    const args = values.map((value): Arg => ({ name: null, value, spread: false }));
    if (name === 'percent')
      return { kind: 'call', callee: { kind: 'name', name, ...span }, args, fresh: false, ...span };
    return { kind: 'map', items: values.map((value) => ({ key: null, value, spread: true })), list: false, ...span };
  }

  #choice(node: SyntaxNode): Expr {
    const [yes, , test, , no] = withoutComments(node);
    if (yes === undefined || test === undefined || no === undefined) return opaque([], spanOf(node));
    return { kind: 'choice', test: this.#of(test), yes: this.#of(yes), no: this.#of(no), ...spanOf(node) };
  }

  #unary(node: SyntaxNode): Expr {
    const [sign, value] = childrenOf(node);
    const inner = value === undefined ? opaque([], spanOf(node)) : this.#of(value);
    const op = sign === undefined ? '' : this.#source(sign);
    if (inner.kind === 'lit' && (op === '-' || op === '+'))
      return literal(Number(inner.value) * (op === '-' ? -1 : 1), spanOf(node));
    if (inner.kind === 'lit' && op === 'not') return literal(!inner.value, spanOf(node));
    return opaque([inner], spanOf(node));
  }

  #source({ from, to }: SyntaxNode): string {
    return this.#text.slice(from, to);
  }
}
