import type { SyntaxNode } from '@lezer/common';
import { JsDeclarations } from './js-declarations.ts';
import { JsPatterns } from './js-patterns.ts';
import type { Arg, Expr, Fn, Item, Stmt, Target } from './ir.ts';
import { childrenOf, literal, opaque, partsOf, spanOf, textWithBlanks, unescape } from './nodes.ts';
import { MAX_PARTS } from './ir.ts';

const WRAPPERS = new Set([
  'ParenthesizedExpression',
  'AwaitExpression',
  'ExpressionStatement',
  'NonNullExpression',
  'YieldExpression',
]);
const NAMES = new Set(['VariableName', 'VariableDefinition', 'this', 'super']);
const TYPES =
  /^(?:TypeAnnotation|TypeArgList|TypeParamList|.*Type|TypeName|Privacy|Optional|Definite|InterpolationStart|InterpolationEnd)$/;
const EXPRESSION =
  /(?:Expression|String|Number|Literal|VariableName|Function|JSXElement|JSXSelfClosingTag|RegExp|BigInt)$/;

/** Expressions of JavaScript in the common form. */
export class JsExpressions {
  /** Broken texts can give trees in which a part stands for several things: more parts than this are not gone into. */
  #left = MAX_PARTS;
  readonly #text: string;
  readonly #patterns: JsPatterns;
  readonly declarations: JsDeclarations;
  readonly #class: (node: SyntaxNode) => Stmt;

  constructor(text: string, body: (node: SyntaxNode) => Stmt[], made: (node: SyntaxNode) => Stmt) {
    this.#text = text;
    this.#class = made;
    this.#patterns = new JsPatterns(text, (node) => this.of(node));
    this.declarations = new JsDeclarations(text, this.#patterns, (node) => this.of(node), body);
  }

  isExpression(node: SyntaxNode): boolean {
    return EXPRESSION.test(node.name) || node.name === 'this';
  }

  firstIn(node: SyntaxNode): Expr | null {
    const [first] = partsOf(node).filter(({ name }) => !TYPES.test(name));
    const found = first ?? childrenOf(node).find(({ name }) => name === 'this' || name === 'null');
    return found === undefined ? null : this.of(found);
  }

  of(node: SyntaxNode): Expr {
    const span = spanOf(node);
    this.#left -= 1;
    if (this.#left < 0) return opaque([], span);
    const { name } = node;
    if (NAMES.has(name)) return { kind: 'name', name: this.#source(node), ...span };
    if (WRAPPERS.has(name)) return this.firstIn(node) ?? opaque([], span);
    if (name === 'String') return textWithBlanks(unescape(this.#source(node).slice(1, -1)), span);
    if (name === 'Number') return literal(Number(this.#source(node).replaceAll('_', '').replace(/n$/, '')), span);
    if (name === 'BooleanLiteral') return literal(this.#source(node) === 'true', span);
    if (name === 'null') return literal(null, span);
    if (name === 'TemplateString') return this.#template(node);
    if (name === 'ObjectExpression')
      return { kind: 'map', items: childrenOf(node).flatMap((child) => this.#property(child)), list: false, ...span };
    if (name === 'ArrayExpression') return { kind: 'map', items: this.#elements(node), list: true, ...span };
    return this.#operation(node) ?? this.#other(node);
  }

  #operation(node: SyntaxNode): Expr | null {
    switch (node.name) {
      case 'MemberExpression':
        return this.#member(node);
      case 'CallExpression':
      case 'NewExpression':
        return this.#call(node);
      case 'BinaryExpression':
        return this.#binary(node);
      case 'ConditionalExpression':
        return this.#choice(node);
      case 'AssignmentExpression':
        return this.#assignment(node);
      case 'ArrowFunction':
      case 'FunctionExpression':
        return { kind: 'fn', fn: this.declarations.fn(node), ...spanOf(node) };
      case 'ClassExpression':
        return this.#classValue(node);
      case 'UnaryExpression':
        return this.#unary(node);
      case 'PostfixExpression':
        return this.#postfix(node);
      default:
        return null;
    }
  }

  /** Anything else is looked through. */
  #other(node: SyntaxNode): Expr {
    return opaque(
      partsOf(node)
        .filter(({ name }) => !TYPES.test(name))
        .map((child) => this.of(child)),
      spanOf(node),
    );
  }

  #template(node: SyntaxNode): Expr {
    const parts: Expr[] = [];
    let at = node.from + 1;
    const plain = (to: number): void => {
      parts.push(literal(unescape(this.#text.slice(at, to).replaceAll('\r\n', '\n')), { from: at, to }));
    };
    for (const child of node.getChildren('Interpolation')) {
      plain(child.from);
      parts.push(this.firstIn(child) ?? opaque([], spanOf(child)));
      at = child.to;
    }
    plain(Math.max(at, node.to - 1));
    return { kind: 'join', parts, ...spanOf(node) };
  }

  #property(node: SyntaxNode): Item[] {
    if (node.name !== 'Property') return [];
    const children = childrenOf(node);
    if (children[0]?.name === 'Spread') return [{ key: null, value: this.#last(node), spread: true }];
    if (node.getChild('ParamList') !== null)
      return [
        { key: this.#key(node), value: { kind: 'fn', fn: this.declarations.fn(node), ...spanOf(node) }, spread: false },
      ];
    const isShort = !children.some(({ name }) => name === ':' || name === '[');
    const [first] = partsOf(node);
    if (isShort && first !== undefined)
      return [
        { key: this.#key(node), value: { kind: 'name', name: this.#source(first), ...spanOf(first) }, spread: false },
      ];
    return [{ key: this.#key(node), value: this.#last(node), spread: false }];
  }

  #last(node: SyntaxNode): Expr {
    const children = childrenOf(node).filter(({ name }) => !/Comment$/.test(name) && name !== '⚠');
    const last = children.at(-1);
    return last === undefined ? opaque([], spanOf(node)) : this.of(last);
  }

  #key(node: SyntaxNode): Expr {
    return this.#patterns.key(node);
  }

  #elements(node: SyntaxNode): Item[] {
    const items: Item[] = [];
    let spread = false;
    for (const child of childrenOf(node)) {
      if (child.name === 'Spread') spread = true;
      else if (!/^[[\],]$|Comment$|⚠/.test(child.name)) {
        items.push({ key: null, value: this.of(child), spread });
        spread = false;
      }
    }
    return items;
  }

  #member(node: SyntaxNode): Expr {
    const [of, ...rest] = childrenOf(node).filter(({ name }) => !/Comment$/.test(name));
    const property = rest.find(({ name }) => name === 'PropertyName' || name === 'PrivatePropertyName');
    const inner = rest.find(({ name }) => !/^[.[\]]$|^\?\.$|⚠/.test(name));
    const base = of === undefined ? opaque([], spanOf(node)) : this.of(of);
    const key =
      property === undefined
        ? inner === undefined
          ? null
          : this.of(inner)
        : literal(this.#source(property), property);
    return { kind: 'member', of: base, key, ...spanOf(node) };
  }

  #call(node: SyntaxNode): Expr {
    const [callee] = childrenOf(node).filter(({ name }) => !/Comment$/.test(name) && name !== 'new');
    const list = node.getChild('ArgList');
    const args = list === null ? [] : this.#args(list);
    const base = callee === undefined ? opaque([], spanOf(node)) : this.of(callee);
    return { kind: 'call', callee: base, args, fresh: node.name === 'NewExpression', ...spanOf(node) };
  }

  #args(list: SyntaxNode): Arg[] {
    const args: Arg[] = [];
    let spread = false;
    for (const child of childrenOf(list)) {
      if (child.name === 'Spread') spread = true;
      else if (!/^[(),]$|Comment$|⚠/.test(child.name)) {
        args.push({ name: null, value: this.of(child), spread });
        spread = false;
      }
    }
    return args;
  }

  #binary(node: SyntaxNode): Expr {
    const span = spanOf(node);
    const children = childrenOf(node).filter(({ name }) => !/Comment$/.test(name));
    const [left, sign, right] = children;
    if (left === undefined || sign === undefined || right === undefined)
      return opaque(left === undefined ? [] : [this.of(left)], span);
    if (sign.name === 'as' || sign.name === 'satisfies') return this.of(left);
    const op = this.#source(sign);
    const sides = { left: this.of(left), right: this.of(right) };
    if (op === '+') return { kind: 'sum', ...sides, ...span };
    if (op === '||') return { kind: 'fallback', op: 'or', ...sides, ...span };
    if (op === '&&') return { kind: 'fallback', op: 'and', ...sides, ...span };
    if (op === '??') return { kind: 'fallback', op: 'nullish', ...sides, ...span };
    return opaque([sides.left, sides.right], span);
  }

  #choice(node: SyntaxNode): Expr {
    const [test, yes, no] = childrenOf(node).filter(({ name }) => name !== 'LogicOp' && !/Comment$/.test(name));
    if (test === undefined || yes === undefined || no === undefined) return this.#other(node);
    return { kind: 'choice', test: this.of(test), yes: this.of(yes), no: this.of(no), ...spanOf(node) };
  }

  #assignment(node: SyntaxNode): Expr {
    const children = childrenOf(node).filter(({ name }) => !/Comment$/.test(name));
    const [target, sign, value] = children;
    if (target === undefined || sign === undefined || value === undefined) return this.#other(node);
    return {
      kind: 'assign',
      target: this.target(target),
      op: this.#source(sign),
      value: this.of(value),
      declares: false,
      ...spanOf(node),
    };
  }

  #unary(node: SyntaxNode): Expr {
    const [sign, value] = childrenOf(node);
    if (sign === undefined || value === undefined) return opaque([], spanOf(node));
    const inner = this.of(value);
    const op = this.#source(sign);
    if (op === 'delete') return { kind: 'remove', target: inner, ...spanOf(node) };
    if ((op === '-' || op === '+') && inner.kind === 'lit')
      return literal(Number(inner.value) * (op === '-' ? -1 : 1), spanOf(node));
    if (op === '!' && inner.kind === 'lit') return literal(!inner.value, spanOf(node));
    return opaque([inner], spanOf(node));
  }

  /** `x!` is x; `x++` makes x unknown. */
  #postfix(node: SyntaxNode): Expr {
    const [value, sign] = childrenOf(node);
    if (value === undefined) return opaque([], spanOf(node));
    if (sign !== undefined && this.#source(sign) === '!') return this.of(value);
    return {
      kind: 'assign',
      target: this.target(value),
      op: '++',
      value: literal(1, spanOf(node)),
      declares: false,
      ...spanOf(node),
    };
  }

  #classValue(node: SyntaxNode): Expr {
    const stmt = this.#class(node);
    const fn: Fn = {
      name: '',
      params: [],
      body: [stmt],
      closed: null,
      takesSelf: false,
      shared: false,
      ...spanOf(node),
    };
    return { kind: 'call', callee: { kind: 'fn', fn, ...spanOf(node) }, args: [], fresh: false, ...spanOf(node) };
  }

  target(node: SyntaxNode): Target {
    return this.#patterns.target(node);
  }

  #source({ from, to }: SyntaxNode): string {
    return this.#text.slice(from, to);
  }
}
