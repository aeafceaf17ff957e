import type { SyntaxNode } from '@lezer/common';
import type { Expr } from './ir.ts';
import type { JsDeclarations } from './js-declarations.ts';
import type { JsPatterns } from './js-patterns.ts';

/** What reads the other parts of an expression. */
interface JsReaders {
  readonly of: (node: SyntaxNode) => Expr;
  /** The first part that means something; `null`: there is none. */
  readonly firstIn: (node: SyntaxNode) => Expr | null;
  /** Looks through what is not understood. */
  readonly other: (node: SyntaxNode) => Expr;
  readonly patterns: JsPatterns;
  readonly declarations: JsDeclarations;
}

/** What reads one kind of JavaScript's nodes; what stands within goes back to `read`. */
export class JsPart {
  protected readonly text: string;
  protected readonly read: JsReaders;

  constructor(text: string, read: JsReaders) {
    this.text = text;
    this.read = read;
  }

  protected source({ from, to }: SyntaxNode): string {
    return this.text.slice(from, to);
  }
}
