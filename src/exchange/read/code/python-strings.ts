import type { SyntaxNode } from '@lezer/common';
import type { Expr } from './ir.ts';
import { childrenOf, literal, opaque, spanOf, unescape } from './nodes.ts';

const OPEN = /^([a-zA-Z]{0,2})("""|'''|"|')/;

/** A string of Python: raw or not, of one or more lines, formatted or not. */
export function pythonString(node: SyntaxNode, text: string, expr: (node: SyntaxNode) => Expr): Expr {
  const source = text.slice(node.from, node.to);
  const [, prefix = '', quote = ''] = OPEN.exec(source) ?? [];
  const start = node.from + prefix.length + quote.length;
  const end = source.endsWith(quote) && node.to - quote.length >= start ? node.to - quote.length : node.to;
  const isRaw = /r/i.test(prefix);
  const plain = (from: number, to: number): string => decode(text.slice(from, to), isRaw);
  if (node.name !== 'FormatString') return literal(plain(start, end), spanOf(node));
  return formatted(node, start, end, (from, to) => plain(from, to).replaceAll('{{', '{').replaceAll('}}', '}'), expr);
}

function decode(source: string, isRaw: boolean): string {
  const text = source.replaceAll('\r\n', '\n');
  return isRaw ? text : unescape(text, true);
}

function formatted(
  node: SyntaxNode,
  start: number,
  end: number,
  plain: (from: number, to: number) => string,
  expr: (node: SyntaxNode) => Expr,
): Expr {
  const parts: Expr[] = [];
  let at = start;
  for (const child of node.getChildren('FormatReplacement')) {
    parts.push(literal(plain(at, child.from), { from: at, to: child.from }), replacement(child, expr));
    at = child.to;
  }
  parts.push(literal(plain(at, end), { from: at, to: end }));
  return { kind: 'join', parts, ...spanOf(node) };
}

/** `{name}`; with a format of its own the value is not known. */
function replacement(node: SyntaxNode, expr: (node: SyntaxNode) => Expr): Expr {
  const children = childrenOf(node).filter(({ name }) => !/^[{}]$/.test(name));
  const [value, ...rest] = children;
  if (value === undefined) return opaque([], spanOf(node));
  return rest.length === 0 ? expr(value) : opaque([expr(value)], spanOf(node));
}
