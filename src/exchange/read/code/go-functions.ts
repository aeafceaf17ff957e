import type { SyntaxNode } from '@lezer/common';
import type { Fn, Param, Stmt } from './ir.ts';
import { childrenOf, spanOf } from './nodes.ts';

/** Functions and methods of Go and their parameters. */
export class GoFunctions {
  readonly #text: string;
  readonly #body: (node: SyntaxNode) => Stmt[];

  constructor(text: string, body: (node: SyntaxNode) => Stmt[]) {
    this.#text = text;
    this.#body = body;
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
