import type { SyntaxNode } from '@lezer/common';
import type { Expr, Param, PatternItem, Target } from './ir.ts';
import { behind, childrenOf, literal, opaque, partsOf, spanOf, unescape } from './nodes.ts';

/** Names, keys, parameters and destructuring of JavaScript. */
export class JsPatterns {
  readonly #text: string;
  readonly #expr: (node: SyntaxNode) => Expr;

  constructor(text: string, expr: (node: SyntaxNode) => Expr) {
    this.#text = text;
    this.#expr = expr;
  }

  target(node: SyntaxNode): Target {
    if (node.name === 'ObjectPattern' || node.name === 'ObjectExpression')
      return { kind: 'pattern', items: this.#named(node), ...spanOf(node) };
    if (node.name === 'ArrayPattern' || node.name === 'ArrayExpression')
      return { kind: 'pattern', items: this.#placed(node), ...spanOf(node) };
    if (node.name === 'VariableDefinition') return { kind: 'name', name: this.#source(node), ...spanOf(node) };
    return this.#expr(node);
  }

  #named(node: SyntaxNode): PatternItem[] {
    return childrenOf(node).flatMap((child): PatternItem[] => {
      if (child.name !== 'PatternProperty' && child.name !== 'Property') return [];
      const children = childrenOf(child);
      const rest = children[0]?.name === 'Spread';
      const colon = children.findIndex(({ name }) => name === ':');
      const [first] = partsOf(child);
      const bind = colon < 0 ? first : children[colon + 1];
      if (bind === undefined) return [];
      const key = rest ? null : this.key(child);
      const target: Target =
        colon < 0 ? { kind: 'name', name: this.#source(bind), ...spanOf(bind) } : this.target(bind);
      return [{ key, target, fallback: this.#fallback(children), rest }];
    });
  }

  #placed(node: SyntaxNode): PatternItem[] {
    const items: PatternItem[] = [];
    let rest = false;
    let filled = false;
    for (const child of childrenOf(node)) {
      if (child.name === ',' && !filled) items.push({ key: null, target: null, fallback: null, rest: false });
      if (child.name === ',') filled = false;
      else if (child.name === 'Spread') rest = true;
      else if (
        /^(?:VariableDefinition|VariableName|ObjectPattern|ArrayPattern|MemberExpression)$/.test(child.name) &&
        !filled
      ) {
        items.push({ key: null, target: this.target(child), fallback: null, rest });
        filled = true;
      }
    }
    return items;
  }

  #fallback(children: readonly SyntaxNode[]): Expr | null {
    const value = behind(children, 'Equals');
    return value === undefined ? null : this.#expr(value);
  }

  /** The key of a property: a name, a text, a number, or an expression in brackets. */
  key(node: SyntaxNode): Expr {
    const children = childrenOf(node);
    const open = children.findIndex(({ name }) => name === '[');
    const computed = open >= 0 && open <= 1 ? children[open + 1] : undefined;
    if (computed !== undefined) return this.#expr(computed);
    const [first] = partsOf(node);
    if (first === undefined) return opaque([], spanOf(node));
    const source = this.#source(first);
    return literal(first.name === 'String' ? unescape(source.slice(1, -1)) : source, spanOf(first));
  }

  single(node: SyntaxNode): Param {
    const name = this.#source(node);
    return { target: { kind: 'name', name, ...spanOf(node) }, name, fallback: null, rest: 'no', field: null };
  }

  params(list: SyntaxNode): Param[] {
    const params: Param[] = [];
    let rest: Param['rest'] = 'no';
    let isField = false;
    const children = childrenOf(list);
    for (const [index, child] of children.entries()) {
      if (child.name === 'Spread') rest = 'list';
      else if (child.name === 'Privacy' || child.name === 'readonly') isField = true;
      else if (/^(?:VariableDefinition|ObjectPattern|ArrayPattern)$/.test(child.name)) {
        const name = this.#source(child);
        params.push({
          target: this.target(child),
          name,
          fallback: this.#fallbackBehind(children, index),
          rest,
          field: isField ? name : null,
        });
        rest = 'no';
        isField = false;
      }
    }
    return params;
  }

  #fallbackBehind(children: readonly SyntaxNode[], index: number): Expr | null {
    const end = children.findIndex(({ name }, at) => at > index && name === ',');
    return this.#fallback(children.slice(index + 1, end < 0 ? undefined : end));
  }

  #source({ from, to }: SyntaxNode): string {
    return this.#text.slice(from, to);
  }
}
