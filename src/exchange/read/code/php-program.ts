import type { Expr, ClassField, Fn, Program, Span, Stmt } from './ir.ts';
import { literal, refuseNested } from './nodes.ts';
import { PhpExpressions } from './php-expressions.ts';
import { isNode, isSet, nodeIn, nodesIn, phpSpan, refuseDeep, textIn, type PhpNode } from './php-node.ts';
import { rootOf } from './php-root.ts';

const OPEN = '<?php ';

/** Parses PHP, with or without its opening tag, and brings it to the common form. */
export function parsePhp(text: string): Program {
  const shift = /<\?(?:php|=|\s)/i.test(text) ? 0 : OPEN.length;
  refuseNested(text);
  const root = rootOf(shift === 0 ? text : OPEN + text);
  if (!isNode(root)) return { body: [], faults: root === null ? [{ from: 0, to: text.length }] : [] };
  refuseDeep(root);
  const statements = new PhpStatements(shift);
  return {
    body: statements.list(nodesIn(root, 'children')),
    faults: nodesIn(root, 'errors').map((error) => faultSpan(error, text, shift)),
  };
}

/** The parser says where it stumbled; a string that is not closed begins earlier. */
function faultSpan(error: PhpNode, text: string, shift: number): Span {
  const { from, to } = phpSpan(error, shift);
  const at = from === 0 && to === 0 ? text.length : from;
  return { from: at, to: Math.max(at, to) };
}

class PhpStatements {
  readonly #shift: number;
  readonly #expressions: PhpExpressions;

  constructor(shift: number) {
    this.#shift = shift;
    this.#expressions = new PhpExpressions(
      shift,
      (nodes) => this.list(nodes),
      (node) => this.#class(node),
    );
  }

  list(nodes: readonly PhpNode[]): Stmt[] {
    return nodes.flatMap((node) => this.#statement(node));
  }

  #body(node: PhpNode | null): Stmt[] {
    if (node === null) return [];
    return node.kind === 'block' ? this.list(nodesIn(node, 'children')) : this.#statement(node);
  }

  #do(expr: Expr): Stmt {
    return { kind: 'do', expr, from: expr.from, to: expr.to };
  }

  #statement(node: PhpNode): Stmt[] {
    switch (node.kind) {
      case 'expressionstatement': {
        const inner = nodeIn(node, 'expression');
        return inner === null ? [] : this.#expression(inner);
      }
      case 'namespace':
      case 'block':
      case 'declare':
      case 'program':
        return this.list(nodesIn(node, 'children'));
      case 'function':
        return [{ kind: 'function', fn: this.#expressions.functions.fn(node), ...this.#span(node) }];
      case 'class':
      case 'trait':
      case 'interface':
      case 'enum':
        return [this.#class(node)];
      case 'constantstatement':
        return nodesIn(node, 'constants').map((item) => this.#constant(item));
      case 'echo':
        return nodesIn(node, 'expressions').map((item) => this.#do(this.#expressions.of(item)));
      case 'static':
        return nodesIn(node, 'variables').map((item) => this.#staticVariable(item));
      case 'global':
        return [
          {
            kind: 'share',
            names: nodesIn(node, 'items').map((item) => `$${textIn(item, 'name')}`),
            ...this.#span(node),
          },
        ];
      case 'unset':
        return nodesIn(node, 'variables').map((item) =>
          this.#do({ kind: 'remove', target: this.#expressions.of(item), ...this.#span(item) }),
        );
      default:
        return this.#controlled(node);
    }
  }

  #expression(node: PhpNode): Stmt[] {
    const isEnd = node.kind === 'throw' || node.kind === 'exit';
    if (!isEnd) return [this.#do(this.#expressions.of(node))];
    const value = nodeIn(node, 'what') ?? nodeIn(node, 'expression');
    return [
      { kind: 'leave', loop: false, value: value === null ? null : this.#expressions.of(value), ...this.#span(node) },
    ];
  }

  #controlled(node: PhpNode): Stmt[] {
    switch (node.kind) {
      case 'if':
        return [this.#if(node)];
      case 'switch':
        return [this.#switch(node)];
      case 'foreach':
        return [this.#foreach(node)];
      case 'for':
        return this.#for(node);
      case 'while':
      case 'do':
        return [this.#loop(this.#body(nodeIn(node, 'body')), node)];
      case 'try':
        return this.#try(node);
      case 'return': {
        const value = nodeIn(node, 'expr');
        return [{ kind: 'return', value: value === null ? null : this.#expressions.of(value), ...this.#span(node) }];
      }
      case 'break':
      case 'continue':
        return [{ kind: 'leave', loop: true, value: null, ...this.#span(node) }];
      case 'throw':
        return this.#expression(node);
      default:
        return [];
    }
  }

  #loop(body: readonly Stmt[], node: PhpNode): Stmt {
    return { kind: 'loop', over: null, key: null, value: null, keysOnly: false, body, ...this.#span(node) };
  }

  #if(node: PhpNode): Stmt {
    const test = nodeIn(node, 'test');
    const no = nodeIn(node, 'alternate');
    const arms = [this.#body(nodeIn(node, 'body')), ...(no === null ? [] : [this.#body(no)])];
    return {
      kind: 'branch',
      tests: test === null ? [] : [this.#expressions.of(test)],
      arms,
      complete: no !== null,
      catches: false,
      ...this.#span(node),
    };
  }

  #switch(node: PhpNode): Stmt {
    const body = nodeIn(node, 'body');
    const cases = body === null ? [] : nodesIn(body, 'children');
    const test = nodeIn(node, 'test');
    return {
      kind: 'branch',
      tests: test === null ? [] : [this.#expressions.of(test)],
      arms: cases.map((item) => this.#body(nodeIn(item, 'body'))),
      complete: cases.some((item) => nodeIn(item, 'test') === null),
      catches: true,
      ...this.#span(node),
    };
  }

  #foreach(node: PhpNode): Stmt {
    const source = nodeIn(node, 'source');
    const key = nodeIn(node, 'key');
    const value = nodeIn(node, 'value');
    return {
      kind: 'loop',
      over: source === null ? null : this.#expressions.of(source),
      key: key === null ? null : this.#expressions.target(key),
      value: value === null ? null : this.#expressions.target(value),
      keysOnly: false,
      body: this.#body(nodeIn(node, 'body')),
      ...this.#span(node),
    };
  }

  #for(node: PhpNode): Stmt[] {
    const run = (key: string): Stmt[] => nodesIn(node, key).map((item) => this.#do(this.#expressions.of(item)));
    return [...run('init'), this.#loop([...this.#body(nodeIn(node, 'body')), ...run('increment')], node)];
  }

  #try(node: PhpNode): Stmt[] {
    const catches = nodesIn(node, 'catches').map((item): Stmt => {
      const arms = [this.#body(nodeIn(item, 'body'))];
      return { kind: 'branch', tests: [], arms, complete: false, catches: false, ...this.#span(item) };
    });
    return [...this.#body(nodeIn(node, 'body')), ...catches, ...this.#body(nodeIn(node, 'always'))];
  }

  #constant(node: PhpNode): Stmt {
    const value = nodeIn(node, 'value');
    const given = value === null ? literal(null, this.#span(node)) : this.#expressions.of(value);
    const target: Expr = { kind: 'name', name: textIn(node, 'name'), ...this.#span(node) };
    return this.#do({ kind: 'assign', target, op: '=', value: given, declares: true, ...this.#span(node) });
  }

  #staticVariable(node: PhpNode): Stmt {
    const variable = nodeIn(node, 'variable');
    const value = nodeIn(node, 'defaultValue') ?? nodeIn(node, 'value');
    if (variable === null || value === null) return this.#do(literal(null, this.#span(node)));
    return this.#do({
      kind: 'assign',
      target: this.#expressions.of(variable),
      op: '=',
      value: this.#expressions.of(value),
      declares: true,
      ...this.#span(node),
    });
  }

  #class(node: PhpNode): Extract<Stmt, { kind: 'class' }> {
    const members = nodesIn(node, 'body');
    const parent = nodeIn(node, 'extends');
    const fields = members.flatMap((member) => this.#fields(member));
    const methods = members
      .filter(({ kind }) => kind === 'method')
      .map((member): Fn => this.#expressions.functions.fn(member));
    const name = textIn(node, 'name') || `class@${this.#span(node).from}`;
    const above = parent === null ? null : this.#expressions.access.className(textIn(parent, 'name'));
    return {
      kind: 'class',
      name: this.#expressions.access.className(name),
      parent: above,
      fields,
      methods,
      ...this.#span(node),
    };
  }

  #fields(member: PhpNode): ClassField[] {
    if (member.kind === 'enumcase') return [this.#field(member, true)];
    if (member.kind === 'classconstant') return nodesIn(member, 'constants').map((item) => this.#field(item, true));
    if (member.kind !== 'propertystatement') return [];
    return nodesIn(member, 'properties').map((item) => this.#field(item, isSet(member, 'isStatic')));
  }

  #field(node: PhpNode, shared: boolean): ClassField {
    const value = nodeIn(node, 'value');
    return { name: textIn(node, 'name'), value: value === null ? null : this.#expressions.of(value), shared };
  }

  #span(node: PhpNode): Span {
    return phpSpan(node, this.#shift);
  }
}
