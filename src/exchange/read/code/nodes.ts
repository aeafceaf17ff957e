import type { Parser, PartialParse, SyntaxNode, Tree } from '@lezer/common';
import { ESCAPES } from '../loose-words.ts';
import type { Expr, Span } from './ir.ts';

/** The children of a node, punctuation included. */
export function childrenOf(node: SyntaxNode): SyntaxNode[] {
  const children: SyntaxNode[] = [];
  for (let child = node.firstChild; child !== null; child = child.nextSibling) children.push(child);
  return children;
}

/** The same, comments left out. */
export function withoutComments(node: SyntaxNode): SyntaxNode[] {
  return childrenOf(node).filter(({ name }) => !/Comment$/.test(name));
}

/** Names of nodes that are only signs or words of the language. */
const SIGNS = /^(?:[^\w]+|[a-z]+)$/;

/** The children that are parts of the meaning; signs and comments are not. */
export function partsOf(node: SyntaxNode): SyntaxNode[] {
  return withoutComments(node).filter(({ name }) => name !== '⚠' && !SIGNS.test(name));
}

/** Where a parser had to give up or to leave something out. */
export function faultsOf(tree: Tree): Span[] {
  const faults: Span[] = [];
  tree.iterate({
    enter: ({ type, from, to }) => {
      if (type.isError && faults.length < 200) faults.push({ from, to });
    },
  });
  return faults;
}

/** Asked after so many steps whether the time is up: asking costs something itself. */
const STEPS = 200;

/** Parses with a parser that goes on after faults: once the time is up, it ends where it is. */
export function parseWithin(parser: Parser, text: string, expired: () => boolean): Tree {
  refuseNested(text);
  const parse = parser.startParse(text);
  for (let step = 0; ; step += 1) {
    const tree = parse.advance();
    if (tree !== null) {
      refuseDeep(tree);
      return tree;
    }
    if (step % STEPS !== 0) continue;
    if (isTooDeep(parse)) throw new RangeError('nested too deeply');
    if (parse.stoppedAt === null && expired()) parse.stopAt(parse.parsedPos);
  }
}

/** Numbers that a parser holds of what it has not closed, three of each sign or part: some 250 at what people write. */
const MOST_OPEN = 3000;

/**
 * Whether a parser holds more and more that it cannot close. Brackets are counted before; a row of `<` opens as much, and every try to go
 * on after a fault keeps a copy of it all: a gigabyte for 240 kB of text.
 */
function isTooDeep(parse: PartialParse): boolean {
  const stacks: unknown = Reflect.get(parse, 'stacks');
  return (
    Array.isArray(stacks) &&
    stacks.some((stack: { readonly stack?: readonly number[] }) => (stack.stack?.length ?? 0) > MOST_OPEN)
  );
}

/** Levels that are gone into: far more than anybody writes, and few enough for the stack. */
export const MAX_NESTING = 500;

/** Throws a `RangeError` for a text that is nested without end: what walks its tree would fill the stack. */
function refuseDeep(tree: Tree): void {
  let depth = 0;
  tree.iterate({
    enter: () => {
      depth += 1;
      if (depth > MAX_NESTING) throw new RangeError('nested too deeply');
    },
    leave: () => {
      depth -= 1;
    },
  });
}

/** Throws a `RangeError` where brackets open within each other without end: parsers go into each of them, or try all that they could mean. */
export function refuseNested(text: string): void {
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (sign === '(' || sign === '[' || sign === '{') depth += 1;
    else if ((sign === ')' || sign === ']' || sign === '}') && depth > 0) depth -= 1;
    if (depth > MAX_NESTING) throw new RangeError('nested too deeply');
  }
}

export const spanOf = ({ from, to }: SyntaxNode): Span => ({ from, to });

export const literal = (value: string | number | boolean | null, span: Span): Expr => {
  return { kind: 'lit', value, from: span.from, to: span.to };
};

export function opaque(inside: readonly Expr[], { from, to }: Span): Expr {
  return { kind: 'opaque', inside, from, to };
}

/** Stands for what PHP would put into a page: a letter, so that a run of it is a name in scripts and a hole in texts. */
export const BLANK = 'ǁ';

/** A plain text, with holes where something is put in before. */
/** What stands right behind the first node of that name. */
export function behind(nodes: readonly SyntaxNode[], name: string): SyntaxNode | undefined {
  const at = nodes.findIndex((node) => node.name === name);
  return at < 0 ? undefined : nodes[at + 1];
}

export function textWithBlanks(text: string, span: Span): Expr {
  if (!text.includes(BLANK)) return literal(text, span);
  const parts = text.split(/(ǁ+)/).map((part, index) => (index % 2 === 0 ? literal(part, span) : opaque([], span)));
  return { kind: 'join', parts, from: span.from, to: span.to };
}

const ESCAPE =
  /\\(?:u\{([0-9a-fA-F]{1,6})\}|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|x([0-9a-fA-F]{2})|([0-7]{1,3})|(\r\n|[^]))/g;
const SIMPLE: Readonly<Record<string, string>> = { ...ESCAPES, a: '\x07', '\n': '', '\r\n': '', '\r': '' };

/** Decodes the escapes that JavaScript, Python and Go share. `keeps`: what is no escape keeps its backslash. */
export function unescape(text: string, keeps = false): string {
  if (!text.includes('\\')) return text;
  return text.replace(
    ESCAPE,
    (all, braced?: string, four?: string, eight?: string, two?: string, octal?: string, other?: string) => {
      const hex = braced ?? four ?? eight ?? two;
      if (hex !== undefined) return character(Number.parseInt(hex, 16), all);
      if (octal !== undefined) return character(Number.parseInt(octal, 8), all);
      const sign = other ?? '';
      return SIMPLE[sign] ?? (keeps && !`\\'"`.includes(sign) ? all : sign);
    },
  );
}

function character(code: number, written: string): string {
  return code <= 0x10ffff ? String.fromCodePoint(code) : written;
}

/** Signs and comments between the parts of an expression. */
export const isSign = ({ name }: SyntaxNode): boolean => /^[^\w]+$|Comment$/.test(name);
