import type { SyntaxNode } from '@lezer/common';
import type { Expr, Fn, Param, Stmt } from './ir.ts';
import { childrenOf, spanOf } from './nodes.ts';

/** Functions of Python and their parameters. */
export class PythonFunctions {
  readonly #text: string;
  readonly #of: (node: SyntaxNode) => Expr;
  readonly #body: (node: SyntaxNode) => Stmt[];

  constructor(text: string, of: (node: SyntaxNode) => Expr, body: (node: SyntaxNode) => Stmt[]) {
    this.#text = text;
    this.#of = of;
    this.#body = body;
  }

  lambda(node: SyntaxNode): Fn {
    const list = node.getChild('ParamList');
    const last = childrenOf(node).at(-1);
    const body: Stmt[] = last === undefined ? [] : [{ kind: 'return', value: this.#of(last), ...spanOf(last) }];
    return {
      name: '',
      params: list === null ? [] : this.#params(list),
      body,
      closed: null,
      takesSelf: false,
      shared: false,
      ...spanOf(node),
    };
  }

  fn(node: SyntaxNode, isMethod: boolean): Fn {
    const name = node.getChild('VariableName');
    const list = node.getChild('ParamList');
    const body = node.getChild('Body');
    return {
      name: name === null ? '' : this.#source(name),
      params: list === null ? [] : this.#params(list),
      body: body === null ? [] : this.#body(body),
      closed: null,
      takesSelf: isMethod,
      shared: false,
      ...spanOf(node),
    };
  }

  #params(list: SyntaxNode): Param[] {
    const params: Param[] = [];
    const children = childrenOf(list);
    let rest: Param['rest'] = 'no';
    for (const [index, child] of children.entries()) {
      if (child.name === '*') rest = 'list';
      else if (child.name === '**') rest = 'map';
      else if (child.name === ',') rest = 'no';
      else if (child.name === 'VariableName' && children[index - 1]?.name !== 'AssignOp')
        params.push(this.#param(child, children, index, rest));
    }
    return params;
  }

  #param(node: SyntaxNode, children: readonly SyntaxNode[], index: number, rest: Param['rest']): Param {
    const next = children.slice(index + 1, index + 4);
    const at = next.findIndex(({ name }) => name === 'AssignOp' || name === ',');
    const value = next[at]?.name === 'AssignOp' ? children[index + 2 + at] : undefined;
    const name = this.#source(node);
    return {
      target: { kind: 'name', name, ...spanOf(node) },
      name,
      fallback: value === undefined ? null : this.#of(value),
      rest,
      field: null,
    };
  }

  #source({ from, to }: SyntaxNode): string {
    return this.#text.slice(from, to);
  }
}
