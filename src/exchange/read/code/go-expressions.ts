import type { SyntaxNode } from '@lezer/common';
import { GoFunctions } from './go-functions.ts';
import { GoLiterals, type GoTags } from './go-literals.ts';
import type { Arg, Expr, Stmt } from './ir.ts';
import { childrenOf, isSign, literal, withoutComments, opaque, spanOf, unescape } from './nodes.ts';
import { MAX_PARTS } from './ir.ts';

const EXPRESSIONS =
  /(?:Expr|Exp|Literal|String|Number|VariableName|Conversion|TypeAssertion|Rune|Nil|Bool|DefName|FunctionLiteral)$/;

/** Expressions of Go in the common form. */
export class GoExpressions {
  /** Broken texts can give trees in which a part stands for several things: more parts than this are not gone into. */
  #left = MAX_PARTS;
  readonly #text: string;
  readonly literals: GoLiterals;
  readonly functions: GoFunctions;

  constructor(text: string, tags: GoTags, body: (node: SyntaxNode) => Stmt[]) {
    this.#text = text;
    this.literals = new GoLiterals(text, tags, (node) => this.of(node));
    this.functions = new GoFunctions(text, body);
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
        return this.literals.typed(node);
      case 'LiteralValue':
        return this.literals.values(node, '', false);
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
    const isTruth = name === 'true' || name === 'false';
    return isTruth ? literal(name === 'true', spanOf(node)) : { kind: 'name', name, ...spanOf(node) };
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
        return { kind: 'fn', fn: this.functions.fn(node), ...spanOf(node) };
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

  #member(node: SyntaxNode): Expr {
    const [of, ...rest] = withoutComments(node);
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
    const parts = withoutComments(callee);
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
    if (value === undefined) return opaque([], spanOf(node));
    return { kind: 'cast', into: 'as-is', value: this.of(value), ...spanOf(node) };
  }

  #binary(node: SyntaxNode): Expr {
    const span = spanOf(node);
    const [left, sign, right] = withoutComments(node);
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

  #source({ from, to }: SyntaxNode): string {
    return this.#text.slice(from, to);
  }
}

function goString(source: string): string {
  const inner = source.slice(1, -1);
  return source.startsWith('`') ? inner.replaceAll('\r', '') : unescape(inner);
}
