import type { SyntaxNode } from '@lezer/common';
import type { Expr, Item } from './ir.ts';
import { JsPart } from './js-part.ts';
import { childrenOf, literal, opaque, partsOf, spanOf, unescape, withoutComments } from './nodes.ts';

/** Objects, arrays and templates of JavaScript. */
export class JsLiterals extends JsPart {
  /** `null`: it is none of them. */
  of(node: SyntaxNode): Expr | null {
    const span = spanOf(node);
    if (node.name === 'TemplateString') return this.#template(node);
    if (node.name === 'ObjectExpression')
      return { kind: 'map', items: childrenOf(node).flatMap((child) => this.#property(child)), list: false, ...span };
    if (node.name === 'ArrayExpression') return { kind: 'map', items: this.#elements(node), list: true, ...span };
    return null;
  }

  #template(node: SyntaxNode): Expr {
    const parts: Expr[] = [];
    let at = node.from + 1;
    const plain = (to: number): void => {
      parts.push(literal(unescape(this.text.slice(at, to).replaceAll('\r\n', '\n')), { from: at, to }));
    };
    for (const child of node.getChildren('Interpolation')) {
      plain(child.from);
      parts.push(this.read.firstIn(child) ?? opaque([], spanOf(child)));
      at = child.to;
    }
    plain(Math.max(at, node.to - 1));
    return { kind: 'join', parts, ...spanOf(node) };
  }

  #property(node: SyntaxNode): Item[] {
    if (node.name !== 'Property') return [];
    const children = childrenOf(node);
    if (children[0]?.name === 'Spread') return [{ key: null, value: this.#last(node), spread: true }];
    if (node.getChild('ParamList') !== null)
      return [
        {
          key: this.#key(node),
          value: { kind: 'fn', fn: this.read.declarations.fn(node), ...spanOf(node) },
          spread: false,
        },
      ];
    const isShort = !children.some(({ name }) => name === ':' || name === '[');
    const [first] = partsOf(node);
    if (isShort && first !== undefined)
      return [
        { key: this.#key(node), value: { kind: 'name', name: this.source(first), ...spanOf(first) }, spread: false },
      ];
    return [{ key: this.#key(node), value: this.#last(node), spread: false }];
  }

  #last(node: SyntaxNode): Expr {
    const last = withoutComments(node).findLast(({ name }) => name !== '⚠');
    return last === undefined ? opaque([], spanOf(node)) : this.read.of(last);
  }

  #key(node: SyntaxNode): Expr {
    return this.read.patterns.key(node);
  }

  #elements(node: SyntaxNode): Item[] {
    const items: Item[] = [];
    let spread = false;
    for (const child of childrenOf(node)) {
      if (child.name === 'Spread') spread = true;
      else if (!/^[[\],]$|Comment$|⚠/.test(child.name)) {
        items.push({ key: null, value: this.read.of(child), spread });
        spread = false;
      }
    }
    return items;
  }
}
