import type { SyntaxNode } from '@lezer/common';
import type { ClassField, Expr, Fn, Item, Stmt } from './ir.ts';
import type { JsPatterns } from './js-patterns.ts';
import { behind, childrenOf, literal, withoutComments, opaque, spanOf } from './nodes.ts';

/** What gives names to values in JavaScript: declarations, enumerations, functions, and the members of classes. */
export class JsDeclarations {
  readonly #text: string;
  readonly #patterns: JsPatterns;
  readonly #expr: (node: SyntaxNode) => Expr;
  readonly #body: (node: SyntaxNode) => Stmt[];

  constructor(
    text: string,
    patterns: JsPatterns,
    expr: (node: SyntaxNode) => Expr,
    body: (node: SyntaxNode) => Stmt[],
  ) {
    this.#text = text;
    this.#patterns = patterns;
    this.#expr = expr;
    this.#body = body;
  }

  /** The assignments that a declaration makes. */
  declaration(node: SyntaxNode): Expr[] {
    const found: Expr[] = [];
    const children = withoutComments(node);
    for (const [index, child] of children.entries()) {
      if (!/^(?:VariableDefinition|ObjectPattern|ArrayPattern)$/.test(child.name)) continue;
      const equals = children.slice(index + 1).findIndex(({ name }) => name === 'Equals' || name === ',');
      const value = children[index + 1 + equals]?.name === 'Equals' ? children[index + 2 + equals] : undefined;
      const given = value === undefined ? opaque([], spanOf(child)) : this.#expr(value);
      found.push({
        kind: 'assign',
        target: this.#patterns.target(child),
        op: '=',
        value: given,
        declares: true,
        from: child.from,
        to: value?.to ?? child.to,
      });
    }
    return found;
  }

  /** An enumeration as a map from name to value, counted where none is given. */
  enumeration(node: SyntaxNode): Expr {
    const items: Item[] = [];
    let next = 0;
    const children = childrenOf(node.getChild('EnumBody') ?? node);
    for (const [index, child] of children.entries()) {
      if (child.name !== 'PropertyName' && child.name !== 'String') continue;
      if (children[index - 1]?.name === 'Equals') continue;
      const given = children[index + 1]?.name === 'Equals' ? children[index + 2] : undefined;
      const value = given === undefined ? literal(next, spanOf(child)) : this.#expr(given);
      if (value.kind === 'lit' && typeof value.value === 'number') next = value.value + 1;
      items.push({ key: literal(this.#source(child).replace(/^['"]|['"]$/g, ''), child), value, spread: false });
    }
    const name: Expr = { kind: 'name', name: this.nameOf(node), ...spanOf(node) };
    return {
      kind: 'assign',
      target: name,
      op: '=',
      value: { kind: 'map', items, list: false, ...spanOf(node) },
      declares: true,
      ...spanOf(node),
    };
  }

  fn(node: SyntaxNode): Fn {
    const list = node.getChild('ParamList');
    const block = node.getChild('Block');
    const last = childrenOf(node).at(-1);
    const single = list === null ? node.getChild('VariableDefinition') : null;
    const result: Stmt[] =
      last === undefined || block !== null ? [] : [{ kind: 'return', value: this.#expr(last), ...spanOf(last) }];
    const shared = childrenOf(node).some(({ name }) => name === 'static');
    const params =
      list === null
        ? node.name === 'ArrowFunction' && single !== null
          ? [this.#patterns.single(single)]
          : []
        : this.#patterns.params(list);
    return {
      name: this.nameOf(node),
      params,
      body: block === null ? result : this.#body(block),
      closed: null,
      takesSelf: false,
      shared,
      ...spanOf(node),
    };
  }

  field(node: SyntaxNode): ClassField {
    const children = childrenOf(node);
    const equals = children.findIndex(({ name }) => name === 'Equals');
    const value = equals < 0 ? undefined : children[equals + 1];
    const shared = children.some(({ name }) => name === 'static');
    return { name: this.nameOf(node), value: value === undefined ? null : this.#expr(value), shared };
  }

  nameOf(node: SyntaxNode): string {
    const named = childrenOf(node).find(({ name }) =>
      /^(?:VariableDefinition|PropertyDefinition|PrivatePropertyDefinition|TypeDefinition|PropertyName)$/.test(name),
    );
    const quoted = node.name === 'Property' || node.name === 'MethodDeclaration' ? node.getChild('String') : null;
    if (named === undefined) return quoted === null ? '' : this.#source(quoted).slice(1, -1);
    return node.name === 'ArrowFunction' ? '' : this.#source(named);
  }

  parentOf(node: SyntaxNode): string | null {
    const parent = behind(childrenOf(node), 'extends');
    return parent?.name === 'VariableName' ? this.#source(parent) : null;
  }

  #source({ from, to }: SyntaxNode): string {
    return this.#text.slice(from, to);
  }
}
