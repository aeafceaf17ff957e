import type { SyntaxNode } from '@lezer/common';
import { JsDeclarations } from './js-declarations.ts';
import { JsLiterals } from './js-literals.ts';
import { JsOperations } from './js-operations.ts';
import { JsPatterns } from './js-patterns.ts';
import type { Arg, Expr, Fn, Stmt, Target } from './ir.ts';
import { childrenOf, literal, withoutComments, opaque, partsOf, spanOf, textWithBlanks, unescape } from './nodes.ts';
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
  readonly #literals: JsLiterals;
  readonly #operations: JsOperations;
  readonly #class: (node: SyntaxNode) => Stmt;

  constructor(text: string, body: (node: SyntaxNode) => Stmt[], made: (node: SyntaxNode) => Stmt) {
    this.#text = text;
    this.#class = made;
    this.#patterns = new JsPatterns(text, (node) => this.of(node));
    this.declarations = new JsDeclarations(text, this.#patterns, (node) => this.of(node), body);
    const read = {
      of: (node: SyntaxNode) => this.of(node),
      firstIn: (node: SyntaxNode) => this.firstIn(node),
      other: (node: SyntaxNode) => this.#other(node),
      patterns: this.#patterns,
      declarations: this.declarations,
    };
    this.#operations = new JsOperations(text, read);
    this.#literals = new JsLiterals(text, read);
  }

  isExpression(node: SyntaxNode): boolean {
    return EXPRESSION.test(node.name) || node.name === 'this';
  }

  firstIn(node: SyntaxNode): Expr | null {
    const first = partsOf(node).find(({ name }) => !TYPES.test(name));
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
    return this.#literals.of(node) ?? this.#operation(node) ?? this.#other(node);
  }

  #operation(node: SyntaxNode): Expr | null {
    switch (node.name) {
      case 'MemberExpression':
        return this.#member(node);
      case 'CallExpression':
      case 'NewExpression':
        return this.#call(node);
      case 'ArrowFunction':
      case 'FunctionExpression':
        return { kind: 'fn', fn: this.declarations.fn(node), ...spanOf(node) };
      case 'ClassExpression':
        return this.#classValue(node);
      default:
        return this.#operations.of(node);
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

  #member(node: SyntaxNode): Expr {
    const [of, ...rest] = withoutComments(node);
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
    const [callee] = withoutComments(node).filter(({ name }) => name !== 'new');
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
