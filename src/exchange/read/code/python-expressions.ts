import type { SyntaxNode } from '@lezer/common';
import type { Arg, Expr, Fn, Item, Param, Stmt, Target } from './ir.ts';
import { childrenOf, literal, opaque, spanOf } from './nodes.ts';
import { MAX_PARTS } from './ir.ts';
import { pythonString } from './python-strings.ts';

const isSign = ({ name }: SyntaxNode): boolean => /^[^\w]+$|Comment$/.test(name);

/** Expressions of Python in the common form. */
export class PythonExpressions {
  /** Names to which the text gives a dictionary: loops go through their keys. */
  readonly dictionaries = new Set<string>();
  /** Broken texts can give trees in which a part stands for several things: more parts than this are not gone into. */
  #left = MAX_PARTS;
  readonly #text: string;
  readonly #body: (node: SyntaxNode) => Stmt[];

  constructor(text: string, body: (node: SyntaxNode) => Stmt[]) {
    this.#text = text;
    this.#body = body;
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
        return this.#collection(node) ?? this.#operation(node);
    }
  }

  #wrapped(node: SyntaxNode): Expr {
    const inner = childrenOf(node).filter((child) => !isSign(child) && child.name !== 'await');
    return inner[0] === undefined ? opaque([], spanOf(node)) : this.of(inner[0]);
  }

  #collection(node: SyntaxNode): Expr | null {
    const span = spanOf(node);
    switch (node.name) {
      case 'DictionaryExpression':
        return { kind: 'map', items: this.#entries(node), list: false, ...span };
      case 'ArrayExpression':
      case 'TupleExpression':
      case 'SetExpression':
        return { kind: 'map', items: this.#elements(childrenOf(node)), list: true, ...span };
      case 'ArrayComprehensionExpression':
      case 'DictionaryComprehensionExpression':
      case 'ComprehensionExpression':
      case 'SetComprehensionExpression':
        return this.#comprehension(node);
      default:
        return null;
    }
  }

  #operation(node: SyntaxNode): Expr {
    switch (node.name) {
      case 'MemberExpression':
        return this.#member(node);
      case 'CallExpression':
        return this.#call(node);
      case 'BinaryExpression':
        return this.#binary(node);
      case 'ConditionalExpression':
        return this.#choice(node);
      case 'UnaryExpression':
        return this.#unary(node);
      case 'LambdaExpression':
        return { kind: 'fn', fn: this.#lambda(node), ...spanOf(node) };
      case 'NamedExpression':
        return this.#named(node);
      default:
        return opaque(
          childrenOf(node)
            .filter((child) => !isSign(child) && /^[A-Z]/.test(child.name))
            .map((child) => this.of(child)),
          spanOf(node),
        );
    }
  }

  #entries(node: SyntaxNode): Item[] {
    const items: Item[] = [];
    const children = childrenOf(node).filter(({ name }) => !/Comment$/.test(name));
    let done = -1;
    for (const [index, child] of children.entries()) {
      const value = children[index + 1];
      if (value === undefined) break;
      if (child.name === '**') items.push({ key: null, value: this.of(value), spread: true });
      const key = children[index - 1];
      if (child.name !== ':' || key === undefined || index - 1 <= done) continue;
      done = index + 1;
      items.push({ key: this.of(key), value: this.of(value), spread: false });
    }
    return items;
  }

  #elements(children: readonly SyntaxNode[]): Item[] {
    const items: Item[] = [];
    let spread = false;
    for (const child of children) {
      if (child.name === '*') spread = true;
      else if (!isSign(child)) {
        items.push({ key: null, value: this.of(child), spread });
        spread = false;
      }
    }
    return items;
  }

  /** One expression, or a tuple of several with commas between. */
  tuple(nodes: readonly SyntaxNode[], around: SyntaxNode): Expr | null {
    const parts = nodes.filter((node) => !isSign(node));
    const [only] = parts;
    if (only === undefined) return null;
    if (parts.length === 1 && !nodes.some(({ name }) => name === ',')) return this.of(only);
    return { kind: 'map', items: this.#elements(nodes), list: true, ...spanOf(around) };
  }

  targets(nodes: readonly SyntaxNode[], around: SyntaxNode): Target {
    const parts = nodes.filter((node) => !isSign(node));
    const [only] = parts;
    if (only !== undefined && parts.length === 1) return this.target(only);
    return {
      kind: 'pattern',
      items: parts.map((part) => ({ key: null, target: this.target(part), fallback: null, rest: false })),
      ...spanOf(around),
    };
  }

  target(node: SyntaxNode): Target {
    if (node.name !== 'TupleExpression' && node.name !== 'ArrayExpression') return this.of(node);
    return this.targets(childrenOf(node), node);
  }

  #comprehension(node: SyntaxNode): Expr {
    const children = childrenOf(node).filter(({ name }) => !/Comment$/.test(name) && !/^[[\](){}]$/.test(name));
    const at = children.findIndex(({ name }) => name === 'for');
    const within = children.findIndex(({ name }, index) => index > at && name === 'in');
    const head = children.slice(0, at).filter(({ name }) => name !== ':' && name !== 'async');
    const over = children[within + 1];
    const [first, second] = head;
    const isNested = children.slice(within).some(({ name }) => name === 'for');
    if (first === undefined || over === undefined || isNested)
      return opaque(
        head.map((child) => this.of(child)),
        spanOf(node),
      );
    const tests = children
      .slice(within + 2)
      .filter(({ name }) => name !== 'if')
      .map((test) => this.of(test));
    const bind = this.targets(children.slice(at + 1, within), node);
    const value = this.of(second ?? first);
    return {
      kind: 'each',
      over: this.of(over),
      bind,
      key: second === undefined ? null : this.of(first),
      value,
      tests,
      ...spanOf(node),
    };
  }

  #member(node: SyntaxNode): Expr {
    const [of, ...rest] = childrenOf(node).filter(({ name }) => !/Comment$/.test(name));
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
      return [{ name: null, value: this.#comprehension(list), spread: false }];
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

  #binary(node: SyntaxNode): Expr {
    const span = spanOf(node);
    const [left, sign, right] = childrenOf(node).filter(({ name }) => !/Comment$/.test(name));
    if (left === undefined || sign === undefined || right === undefined) return opaque([], span);
    const sides = { left: this.of(left), right: this.of(right) };
    const op = this.#source(sign);
    if (op === '+') return { kind: 'sum', ...sides, ...span };
    if (op === 'or' || op === 'and') return { kind: 'fallback', op, ...sides, ...span };
    if (op === '|') return this.#named2('dict.merge', [sides.left, sides.right], node);
    if (op === '%') return this.#named2('percent', [sides.left, sides.right], node);
    return opaque([sides.left, sides.right], span);
  }

  /** An operator as a call of what it does. */
  #named2(name: string, values: readonly Expr[], node: SyntaxNode): Expr {
    const span = spanOf(node);
    const args = values.map((value): Arg => ({ name: null, value, spread: false }));
    if (name === 'percent')
      return { kind: 'call', callee: { kind: 'name', name, ...span }, args, fresh: false, ...span };
    return { kind: 'map', items: values.map((value) => ({ key: null, value, spread: true })), list: false, ...span };
  }

  #choice(node: SyntaxNode): Expr {
    const [yes, , test, , no] = childrenOf(node).filter(({ name }) => !/Comment$/.test(name));
    if (yes === undefined || test === undefined || no === undefined) return opaque([], spanOf(node));
    return { kind: 'choice', test: this.of(test), yes: this.of(yes), no: this.of(no), ...spanOf(node) };
  }

  #unary(node: SyntaxNode): Expr {
    const [sign, value] = childrenOf(node);
    const inner = value === undefined ? opaque([], spanOf(node)) : this.of(value);
    const op = sign === undefined ? '' : this.#source(sign);
    if (inner.kind === 'lit' && (op === '-' || op === '+'))
      return literal(Number(inner.value) * (op === '-' ? -1 : 1), spanOf(node));
    if (inner.kind === 'lit' && op === 'not') return literal(!inner.value, spanOf(node));
    return opaque([inner], spanOf(node));
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

  #lambda(node: SyntaxNode): Fn {
    const list = node.getChild('ParamList');
    const last = childrenOf(node).at(-1);
    const body: Stmt[] = last === undefined ? [] : [{ kind: 'return', value: this.of(last), ...spanOf(last) }];
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
      fallback: value === undefined ? null : this.of(value),
      rest,
      field: null,
    };
  }

  #source({ from, to }: SyntaxNode): string {
    return this.#text.slice(from, to);
  }
}
