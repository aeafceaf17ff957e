import type { Expr } from './ir.ts';
import { literal, opaque } from './nodes.ts';
import { nodeIn, textIn, type PhpNode } from './php-node.ts';
import { PhpPart } from './php-part.ts';

/** Fields, shared fields and entries of arrays in PHP. */
export class PhpAccess extends PhpPart {
  of(node: PhpNode): Expr | null {
    switch (node.kind) {
      case 'propertylookup':
      case 'nullsafepropertylookup':
        return { kind: 'member', of: this.inner(node, 'what'), key: this.#property(node), ...this.span(node) };
      case 'staticlookup':
        return {
          kind: 'member',
          of: this.classOf(nodeIn(node, 'what')),
          key: this.#property(node),
          ...this.span(node),
        };
      case 'offsetlookup': {
        const offset = nodeIn(node, 'offset');
        return {
          kind: 'member',
          of: this.inner(node, 'what'),
          key: offset === null ? null : this.read(offset),
          ...this.span(node),
        };
      }
      default:
        return null;
    }
  }

  #property(node: PhpNode): Expr {
    const offset = nodeIn(node, 'offset');
    if (offset?.kind === 'identifier') return literal(textIn(offset, 'name'), this.span(offset));
    // A shared field: `self::$name`.
    if (offset?.kind === 'variable' && node.kind === 'staticlookup')
      return literal(textIn(offset, 'name'), this.span(offset));
    return offset === null ? opaque([], this.span(node)) : this.read(offset);
  }

  classOf(node: PhpNode | null): Expr {
    if (node?.kind === 'name') return { kind: 'name', name: this.className(textIn(node, 'name')), ...this.span(node) };
    if (node?.kind === 'parentreference') return { kind: 'name', name: 'self', ...this.span(node) };
    return node === null ? opaque([], { from: 0, to: 0 }) : this.read(node);
  }

  /** Classes of the text are known by their sign. */
  className(name: string): string {
    return `:${name.slice(name.lastIndexOf('\\') + 1).toLowerCase()}`;
  }
}
