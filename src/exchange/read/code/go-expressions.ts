import type { SyntaxNode } from '@lezer/common';
import type { Arg, Expr, Fn, Item, Param, Stmt } from './ir.ts';
import { childrenOf, literal, opaque, spanOf, unescape } from './nodes.ts';
import { MAX_PARTS } from './ir.ts';

const isSign = ({ name }: SyntaxNode): boolean => /^[^\w]+$|Comment$/.test(name);
const EXPRESSIONS =
  /(?:Expr|Exp|Literal|String|Number|VariableName|Conversion|TypeAssertion|Rune|Nil|Bool|DefName|FunctionLiteral)$/;

/** Expressions of Go in the common form. */
export class GoExpressions {
  /** Named types of lists: the type of what they hold. */
  readonly elements = new Map<string, string>();
  /** Broken texts can give trees in which a part stands for several things: more parts than this are not gone into. */
  #left = MAX_PARTS;
  readonly #text: string;
  readonly #tags: ReadonlyMap<string, ReadonlyMap<string, string>>;
  readonly #body: (node: SyntaxNode) => Stmt[];

  constructor(
    text: string,
    tags: ReadonlyMap<string, ReadonlyMap<string, string>>,
    body: (node: SyntaxNode) => Stmt[],
  ) {
    this.#text = text;
    this.#tags = tags;
    this.#body = body;
  }

  isExpression(node: SyntaxNode): boolean {
    return EXPRESSIONS.test(node.name);
  }

  of(node: SyntaxNode): Expr {
    const span = spanOf(node);
    this.#left -= 1;
    if (this.#left < 0) return opaque([], span);
    switch (node.name) {
      case 'VariableName':
      case 'DefName':
      case 'TypeName':
        return this.#name(node);
      case 'String':
        return literal(goString(this.#source(node)), span);
      case 'Number':
        return literal(Number(this.#source(node).replaceAll('_', '')), span);
      case 'Bool':
        return literal(this.#source(node) === 'true', span);
      case 'Nil':
        return literal(null, span);
      case 'TypedLiteral':
        return this.#typed(node);
      case 'LiteralValue':
        return this.#values(node, '', false);
      case 'ParenthesizedExp':
      case 'ParenthesizedExpr':
      case 'TypeAssertion':
        return this.#firstIn(node);
      default:
        return this.#operation(node);
    }
  }

  #name(node: SyntaxNode): Expr {
    const name = this.#source(node);
    if (name === 'true' || name === 'false') return literal(name === 'true', spanOf(node));
    return { kind: 'name', name, ...spanOf(node) };
  }

  #operation(node: SyntaxNode): Expr {
    switch (node.name) {
      case 'SelectorExpr':
      case 'IndexExpr':
      case 'QualifiedType':
        return this.#member(node);
      case 'CallExpr':
        return this.#call(node);
      case 'Conversion':
        return this.#conversion(node);
      case 'BinaryExp':
      case 'BinaryExpr':
        return this.#binary(node);
      case 'UnaryExp':
      case 'UnaryExpr':
        return this.#unary(node);
      case 'FunctionLiteral':
        return { kind: 'fn', fn: this.fn(node), ...spanOf(node) };
      default:
        return opaque(
          childrenOf(node)
            .filter((child) => !isSign(child) && EXPRESSIONS.test(child.name))
            .map((child) => this.of(child)),
          spanOf(node),
        );
    }
  }

  #firstIn(node: SyntaxNode): Expr {
    const [first] = childrenOf(node).filter((child) => !isSign(child));
    return first === undefined ? opaque([], spanOf(node)) : this.of(first);
  }

  #typed(node: SyntaxNode): Expr {
    const [type] = childrenOf(node);
    const value = node.getChild('LiteralValue');
    if (type === undefined || value === null) return opaque([], spanOf(node));
    const name = this.#typeName(type);
    const map = this.#values(value, this.elementOf(node) ?? name, this.#isList(type));
    return /(?:^|\.)Values$/.test(name) && name.includes('.') ? this.#form(map, node) : map;
  }

  #form(map: Expr, node: SyntaxNode): Expr {
    const span = spanOf(node);
    return {
      kind: 'call',
      callee: { kind: 'name', name: 'url.values', ...span },
      args: [{ name: null, value: map, spread: false }],
      fresh: false,
      ...span,
    };
  }

  #isList(type: SyntaxNode): boolean {
    return (
      /^(?:SliceType|ArrayType)$/.test(type.name) ||
      (this.elements.has(this.#source(type)) && !this.#tags.has(this.#source(type)))
    );
  }

  #typeName(type: SyntaxNode): string {
    return this.#source(type).replace(/^[*&]/, '');
  }

  /** The type of what a list or map type holds. */
  elementOf(node: SyntaxNode): string | null {
    const type = childrenOf(node).find(({ name }) => /^(?:SliceType|ArrayType|MapType)$/.test(name));
    const named =
      type === undefined
        ? childrenOf(node).find(({ name }) => name === 'TypeName')
        : childrenOf(type).findLast((child) => !isSign(child));
    if (named === undefined) return null;
    return type === undefined ? (this.elements.get(this.#source(named)) ?? null) : this.#typeName(named);
  }

  #values(node: SyntaxNode, type: string, list: boolean): Expr {
    const elements = node.getChildren('Element');
    const items = elements.flatMap((element) => this.#element(element, type));
    const isList = list || (items.length > 0 && items.every(({ key }) => key === null));
    return { kind: 'map', items, list: isList, type, ...spanOf(node) };
  }

  #element(node: SyntaxNode, type: string): Item[] {
    const key = node.getChild('Key');
    const value = childrenOf(node).findLast((child) => !isSign(child) && child.name !== 'Key');
    if (value === undefined) return [];
    const inner = value.name === 'LiteralValue' ? this.#values(value, type, false) : this.of(value);
    return [{ key: key === null ? null : this.#key(key, type), value: inner, spread: false }];
  }

  /** ClassField names stand for themselves; keys of maps are expressions. */
  #key(node: SyntaxNode, type: string): Expr {
    const [inner] = childrenOf(node);
    if (inner === undefined) return opaque([], spanOf(node));
    return this.#tags.has(type) && inner.name !== 'String'
      ? literal(this.#source(inner), spanOf(inner))
      : this.of(inner);
  }

  #member(node: SyntaxNode): Expr {
    const [of, ...rest] = childrenOf(node).filter(({ name }) => !/Comment$/.test(name));
    const inner = rest.find((child) => !isSign(child));
    if (of === undefined || inner === undefined) return opaque([], spanOf(node));
    const isName = inner.name === 'FieldName' || node.name === 'QualifiedType';
    return {
      kind: 'member',
      of: this.of(of),
      key: isName ? literal(this.#source(inner), inner) : this.of(inner),
      ...spanOf(node),
    };
  }

  /** The grammar binds an operator before a call behind it closer than Go does: `a + string(b)`. */
  #call(node: SyntaxNode): Expr {
    const [callee] = childrenOf(node);
    const list = node.getChild('Arguments');
    const args = list === null ? [] : this.#args(list);
    const span = spanOf(node);
    if (callee === undefined) return opaque([], span);
    const parts = childrenOf(callee).filter(({ name }) => !/Comment$/.test(name));
    const [left, sign, right] = parts;
    if (
      /^BinaryExp/.test(callee.name) &&
      left !== undefined &&
      sign !== undefined &&
      right !== undefined &&
      this.#source(sign) === '+'
    ) {
      const called: Expr = { kind: 'call', callee: this.of(right), args, fresh: false, from: right.from, to: node.to };
      return { kind: 'sum', left: this.of(left), right: called, ...span };
    }
    return { kind: 'call', callee: this.of(callee), args, fresh: false, ...span };
  }

  #args(list: SyntaxNode): Arg[] {
    const children = childrenOf(list).filter(({ name }) => !/^[(),]$|Comment$/.test(name));
    return children.flatMap((child, index): Arg[] => {
      if (child.name === '...') return [];
      return [{ name: null, value: this.of(child), spread: children[index + 1]?.name === '...' }];
    });
  }

  #conversion(node: SyntaxNode): Expr {
    const value = childrenOf(node).findLast((child) => !isSign(child));
    return value === undefined
      ? opaque([], spanOf(node))
      : { kind: 'cast', into: 'as-is', value: this.of(value), ...spanOf(node) };
  }

  #binary(node: SyntaxNode): Expr {
    const span = spanOf(node);
    const [left, sign, right] = childrenOf(node).filter(({ name }) => !/Comment$/.test(name));
    if (left === undefined || sign === undefined || right === undefined) return opaque([], span);
    const sides = { left: this.of(left), right: this.of(right) };
    return this.#source(sign) === '+' ? { kind: 'sum', ...sides, ...span } : opaque([sides.left, sides.right], span);
  }

  #unary(node: SyntaxNode): Expr {
    const [sign, value] = childrenOf(node);
    if (value === undefined || sign === undefined) return opaque([], spanOf(node));
    const inner = this.of(value);
    const op = this.#source(sign);
    if (op === '&' || op === '*') return inner;
    return op === '-' && inner.kind === 'lit'
      ? literal(-Number(inner.value), spanOf(node))
      : opaque([inner], spanOf(node));
  }

  /** What a variable holds that is declared without a value. */
  zeroOf(node: SyntaxNode): Expr | null {
    const type = childrenOf(node).find(({ name }) => /Type$|^TypeName$/.test(name));
    if (type === undefined) return null;
    const span = spanOf(node);
    if (type.name === 'SliceType' || type.name === 'ArrayType') return { kind: 'map', items: [], list: true, ...span };
    const isMap =
      type.name === 'MapType' || this.#tags.has(this.#source(type)) || /Values$|Buffer$/.test(this.#source(type));
    return isMap ? { kind: 'map', items: [], list: false, type: this.#typeName(type), ...span } : null;
  }

  /** ClassField names of a structure with the names under which they travel. */
  tagsOf(field: SyntaxNode): [string, string][] {
    const tag = field.getChild('String');
    const found = tag === null ? null : /(?:json|url|form|schema):"([^",]*)/.exec(this.#source(tag));
    return field.getChildren('FieldName').map((name) => [this.#source(name), found?.[1] || this.#source(name)]);
  }

  fn(node: SyntaxNode): Fn {
    const lists = node.getChildren('Parameters');
    const isMethod = node.name === 'MethodDecl';
    const block = node.getChild('Block');
    const named = node.getChild('DefName') ?? node.getChild('FieldName');
    const params = lists.slice(0, isMethod ? 2 : 1).flatMap((list) => this.#params(list));
    const name = named === null ? '' : `${isMethod ? '.' : ''}${this.#source(named)}`;
    return {
      name,
      params,
      body: block === null ? [] : this.#body(block),
      closed: null,
      takesSelf: isMethod,
      shared: false,
      ...spanOf(node),
    };
  }

  #params(list: SyntaxNode): Param[] {
    return list.getChildren('Parameter').flatMap((param) => {
      const rest = childrenOf(param).some(({ name }) => name === '...') ? 'list' : 'no';
      return param.getChildren('DefName').map((node): Param => {
        const name = this.#source(node);
        return { target: { kind: 'name', name, ...spanOf(node) }, name, fallback: null, rest, field: null };
      });
    });
  }

  #source({ from, to }: SyntaxNode): string {
    return this.#text.slice(from, to);
  }
}

function goString(source: string): string {
  const inner = source.slice(1, -1);
  return source.startsWith('`') ? inner.replaceAll('\r', '') : unescape(inner);
}
