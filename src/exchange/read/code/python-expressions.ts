import type { SyntaxNode } from '@lezer/common';
import type { Arg, Expr, Stmt } from './ir.ts';
import { childrenOf, isSign, literal, withoutComments, opaque, spanOf } from './nodes.ts';
import { MAX_PARTS } from './ir.ts';
import { PythonCollections } from './python-collections.ts';
import { PythonFunctions } from './python-functions.ts';
import { PythonOperations } from './python-operations.ts';
import { pythonString } from './python-strings.ts';

/** Expressions of Python in the common form. */
export class PythonExpressions {
  /** Names to which the text gives a dictionary: loops go through their keys. */
  readonly dictionaries = new Set<string>();
  /** Broken texts can give trees in which a part stands for several things: more parts than this are not gone into. */
  #left = MAX_PARTS;
  readonly #text: string;
  readonly collections: PythonCollections;
  readonly functions: PythonFunctions;
  readonly #operations: PythonOperations;

  constructor(text: string, body: (node: SyntaxNode) => Stmt[]) {
    this.#text = text;
    const of = (node: SyntaxNode): Expr => this.of(node);
    this.collections = new PythonCollections(of);
    this.functions = new PythonFunctions(text, of, body);
    this.#operations = new PythonOperations(text, of);
    for (const found of text.matchAll(/^[ \t]*([A-Za-z_]\w*)(?:[ \t]*:[^=\n]{0,60})?[ \t]*=[ \t]*(?:\{|dict\()/gm))
      this.dictionaries.add(found[1] ?? '');
  }

  of(node: SyntaxNode): Expr {
    const span = spanOf(node);
    this.#left -= 1;
    if (this.#left < 0) return opaque([], span);
    switch (node.name) {
      case 'VariableName':
        return { kind: 'name', name: this.#source(node), ...span };
      case 'Number':
        return literal(Number(this.#source(node).replaceAll('_', '')), span);
      case 'Boolean':
        return literal(this.#source(node) === 'True', span);
      case 'None':
        return literal(null, span);
      case 'String':
      case 'FormatString':
        return pythonString(node, this.#text, (inner) => this.of(inner));
      case 'ContinuedString':
        return {
          kind: 'join',
          parts: childrenOf(node)
            .filter((child) => !isSign(child))
            .map((child) => this.of(child)),
          ...span,
        };
      case 'ParenthesizedExpression':
      case 'AwaitExpression':
        return this.#wrapped(node);
      default:
        return this.collections.of(node) ?? this.#operation(node);
    }
  }

  #wrapped(node: SyntaxNode): Expr {
    const inner = childrenOf(node).filter((child) => !isSign(child) && child.name !== 'await');
    return inner[0] === undefined ? opaque([], spanOf(node)) : this.of(inner[0]);
  }

  #operation(node: SyntaxNode): Expr {
    switch (node.name) {
      case 'MemberExpression':
        return this.#member(node);
      case 'CallExpression':
        return this.#call(node);
      case 'LambdaExpression':
        return { kind: 'fn', fn: this.functions.lambda(node), ...spanOf(node) };
      case 'NamedExpression':
        return this.#named(node);
      default:
        return this.#operations.of(node) ?? this.#other(node);
    }
  }

  /** Anything else is looked through. */
  #other(node: SyntaxNode): Expr {
    return opaque(
      childrenOf(node)
        .filter((child) => !isSign(child) && /^[A-Z]/.test(child.name))
        .map((child) => this.of(child)),
      spanOf(node),
    );
  }

  #member(node: SyntaxNode): Expr {
    const [of, ...rest] = withoutComments(node);
    if (of === undefined) return opaque([], spanOf(node));
    const property = rest.find(({ name }) => name === 'PropertyName');
    const inner = rest.filter((child) => !isSign(child));
    const isSlice = rest.some(({ name }) => name === ':');
    const key = property === undefined ? inner[0] : undefined;
    const named = property === undefined ? null : literal(this.#source(property), property);
    if (isSlice) return opaque([this.of(of)], spanOf(node));
    return {
      kind: 'member',
      of: this.of(of),
      key: named ?? (key === undefined ? null : this.of(key)),
      ...spanOf(node),
    };
  }

  #call(node: SyntaxNode): Expr {
    const [callee] = childrenOf(node);
    const list = node.getChild('ArgList');
    const args = list === null ? [] : this.#args(list);
    if (callee === undefined) return opaque([], spanOf(node));
    return { kind: 'call', callee: this.of(callee), args, fresh: false, ...spanOf(node) };
  }

  #args(list: SyntaxNode): Arg[] {
    const groups: SyntaxNode[][] = [[]];
    const children = childrenOf(list).filter(({ name }) => !/^[()]$|Comment$/.test(name));
    if (children.some(({ name }) => name === 'for'))
      return [{ name: null, value: this.collections.comprehension(list), spread: false }];
    for (const child of children) {
      if (child.name === ',') groups.push([]);
      else groups.at(-1)?.push(child);
    }
    return groups.flatMap((group) => this.#arg(group));
  }

  #arg([first, second, third]: readonly SyntaxNode[]): Arg[] {
    if (first === undefined) return [];
    if (first.name === '*' || first.name === '**')
      return second === undefined ? [] : [{ name: null, value: this.of(second), spread: true }];
    if (second?.name === 'AssignOp' && third !== undefined)
      return [{ name: this.#source(first), value: this.of(third), spread: false }];
    return [{ name: null, value: this.of(first), spread: false }];
  }

  #named(node: SyntaxNode): Expr {
    const [target, , value] = childrenOf(node);
    if (target === undefined || value === undefined) return opaque([], spanOf(node));
    return {
      kind: 'assign',
      target: this.of(target),
      op: '=',
      value: this.of(value),
      declares: false,
      ...spanOf(node),
    };
  }

  #source({ from, to }: SyntaxNode): string {
    return this.#text.slice(from, to);
  }
}
