import type { Expr, Span } from './ir.ts';
import { opaque } from './nodes.ts';
import { nodeIn, phpSpan, type PhpNode } from './php-node.ts';

/** What reads one kind of PHP's nodes; what stands within goes back to `read`. */
export class PhpPart {
  protected readonly read: (node: PhpNode) => Expr;
  readonly #shift: number;

  /** `shift`: characters before the text that the parser did not see. */
  constructor(shift: number, read: (node: PhpNode) => Expr) {
    this.#shift = shift;
    this.read = read;
  }

  protected inner(node: PhpNode, key: string): Expr {
    const inner = nodeIn(node, key);
    return inner === null ? opaque([], this.span(node)) : this.read(inner);
  }

  protected span(node: PhpNode): Span {
    return phpSpan(node, this.#shift);
  }
}
