import type { Expr, Fn, Param, Stmt } from './ir.ts';
import { isSet, nodeIn, nodesIn, textIn, type PhpNode } from './php-node.ts';
import { PhpPart } from './php-part.ts';

/** Functions of PHP and their parameters. */
export class PhpFunctions extends PhpPart {
  readonly #body: (nodes: readonly PhpNode[]) => Stmt[];

  constructor(shift: number, read: (node: PhpNode) => Expr, body: (nodes: readonly PhpNode[]) => Stmt[]) {
    super(shift, read);
    this.#body = body;
  }

  fn(node: PhpNode): Fn {
    const body = nodeIn(node, 'body');
    const span = this.span(node);
    const isArrow = node.kind === 'arrowfunc';
    const uses = nodesIn(node, 'uses').map((used) => `$${textIn(used, 'name')}`);
    const stmts: Stmt[] =
      body === null
        ? []
        : isArrow
          ? [{ kind: 'return', value: this.read(body), ...span }]
          : this.#body(nodesIn(body, 'children'));
    const name = textIn(node, 'name');
    return {
      name: node.kind === 'function' ? `${name.toLowerCase()}()` : name,
      params: nodesIn(node, 'arguments').map((param) => this.#param(param)),
      body: stmts,
      closed: isArrow ? null : uses,
      takesSelf: false,
      shared: isSet(node, 'isStatic'),
      ...span,
    };
  }

  #param(node: PhpNode): Param {
    const name = textIn(node, 'name');
    const value = nodeIn(node, 'value');
    const isField = Number(node['flags'] ?? 0) > 0 || isSet(node, 'readonly');
    return {
      target: { kind: 'name', name: `$${name}`, ...this.span(node) },
      name,
      fallback: value === null ? null : this.read(value),
      rest: isSet(node, 'variadic') ? 'list' : 'no',
      field: isField ? name : null,
    };
  }
}
