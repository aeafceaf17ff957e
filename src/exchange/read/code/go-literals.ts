import type { SyntaxNode } from '@lezer/common';
import type { Expr, Item } from './ir.ts';
import { childrenOf, literal, opaque, spanOf, isSign } from './nodes.ts';

/** The names under which the fields of structures travel, by the structure's name. */
export type GoTags = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** Literals of Go that have a type, and what the types say of their values. */
export class GoLiterals {
  /** Named types of lists: the type of what they hold. */
  readonly elements = new Map<string, string>();
  readonly #text: string;
  readonly #tags: GoTags;
  readonly #of: (node: SyntaxNode) => Expr;

  constructor(text: string, tags: GoTags, of: (node: SyntaxNode) => Expr) {
    this.#text = text;
    this.#tags = tags;
    this.#of = of;
  }

  typed(node: SyntaxNode): Expr {
    const [type] = childrenOf(node);
    const value = node.getChild('LiteralValue');
    if (type === undefined || value === null) return opaque([], spanOf(node));
    const name = this.#typeName(type);
    const map = this.values(value, this.elementOf(node) ?? name, this.#isList(type));
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

  values(node: SyntaxNode, type: string, list: boolean): Expr {
    const elements = node.getChildren('Element');
    const items = elements.flatMap((element) => this.#element(element, type));
    const isList = list || (items.length > 0 && items.every(({ key }) => key === null));
    return { kind: 'map', items, list: isList, type, ...spanOf(node) };
  }

  #element(node: SyntaxNode, type: string): Item[] {
    const key = node.getChild('Key');
    const value = childrenOf(node).findLast((child) => !isSign(child) && child.name !== 'Key');
    if (value === undefined) return [];
    const inner = value.name === 'LiteralValue' ? this.values(value, type, false) : this.#of(value);
    return [{ key: key === null ? null : this.#key(key, type), value: inner, spread: false }];
  }

  /** Field names stand for themselves; keys of maps are expressions. */
  #key(node: SyntaxNode, type: string): Expr {
    const [inner] = childrenOf(node);
    if (inner === undefined) return opaque([], spanOf(node));
    return this.#tags.has(type) && inner.name !== 'String'
      ? literal(this.#source(inner), spanOf(inner))
      : this.#of(inner);
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

  /** Field names of a structure with the names under which they travel. */
  tagsOf(field: SyntaxNode): [string, string][] {
    const tag = field.getChild('String');
    const found = tag === null ? null : /(?:json|url|form|schema):"([^",]*)/.exec(this.#source(tag));
    return field.getChildren('FieldName').map((name) => [this.#source(name), found?.[1] || this.#source(name)]);
  }

  #source({ from, to }: SyntaxNode): string {
    return this.#text.slice(from, to);
  }
}
