import type { Expr, Span } from './ir.ts';
import { literal, opaque } from './nodes.ts';
import { nodeIn, phpSpan, textIn, type PhpNode } from './php-node.ts';

/** Fields, shared fields and entries of arrays in PHP. */
export class PhpAccess {
  readonly #shift: number;
  readonly #of: (node: PhpNode) => Expr;

  constructor(shift: number, of: (node: PhpNode) => Expr) {
    this.#shift = shift;
    this.#of = of;
  }

  of(node: PhpNode): Expr | null {
    switch (node.kind) {
      case 'propertylookup':
      case 'nullsafepropertylookup':
        return { kind: 'member', of: this.#what(node), key: this.#property(node), ...this.#span(node) };
      case 'staticlookup':
        return {
          kind: 'member',
          of: this.classOf(nodeIn(node, 'what')),
          key: this.#property(node),
          ...this.#span(node),
        };
      case 'offsetlookup': {
        const offset = nodeIn(node, 'offset');
        return {
          kind: 'member',
          of: this.#what(node),
          key: offset === null ? null : this.#of(offset),
          ...this.#span(node),
        };
      }
      default:
        return null;
    }
  }

  #property(node: PhpNode): Expr {
    const offset = nodeIn(node, 'offset');
    if (offset?.kind === 'identifier') return literal(textIn(offset, 'name'), this.#span(offset));
    // A shared field: `self::$name`.
    if (offset?.kind === 'variable' && node.kind === 'staticlookup')
      return literal(textIn(offset, 'name'), this.#span(offset));
    return offset === null ? opaque([], this.#span(node)) : this.#of(offset);
  }

  classOf(node: PhpNode | null): Expr {
    if (node?.kind === 'name') return { kind: 'name', name: this.className(textIn(node, 'name')), ...this.#span(node) };
    if (node?.kind === 'parentreference') return { kind: 'name', name: 'self', ...this.#span(node) };
    return node === null ? opaque([], { from: 0, to: 0 }) : this.#of(node);
  }

  /** Classes of the text are known by their sign. */
  className(name: string): string {
    return `:${name.slice(name.lastIndexOf('\\') + 1).toLowerCase()}`;
  }

  #what(node: PhpNode): Expr {
    const inner = nodeIn(node, 'what');
    return inner === null ? opaque([], this.#span(node)) : this.#of(inner);
  }

  #span(node: PhpNode): Span {
    return phpSpan(node, this.#shift);
  }
}
