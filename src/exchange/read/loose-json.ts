import { asNumber, BLANK, CLOSERS, ESCAPES, NUMBER, WORD, WORDS } from './loose-words.ts';
import { named, type Variables } from './double-braces.ts';
import { entryOf, mapTree, scalarTree, textTree, type TreeEntry, type Tree } from './tree.ts';

/** Where a text stops being readable: the fault lies between the two offsets. */
export class LooseFault extends Error {
  readonly from: number;
  readonly at: number;
  readonly deep: boolean;
  constructor(from: number, at: number, deep = false) {
    super('unreadable');
    this.from = from;
    this.at = at;
    this.deep = deep;
  }
}

export interface LooseOptions {
  readonly from?: number;
  /** `{{name}}` stands for one of these, or is a hole; within texts and as a bare value. */
  readonly variables?: Variables;
  /** Leaves double braces within texts as they are. */
  readonly bareOnly?: boolean;
  /** What a pair of {@link HOLE} signs with a number between them stands for. */
  readonly holes?: readonly Tree[];
}

/** Private signs around the number of a hole that the caller put into the text. */
export const HOLE = { open: '\uE0F0', close: '\uE0F1' } as const;

const MAX_DEPTH = 64;
/**
 * Reads JSON as people have it: comments, trailing commas, any quotes, bare keys, Python's words, tuples and `=>`. No library at
 * hand keeps positions and leaves holes for expressions, which is what an import is about.
 *
 * @returns the value and the offset behind it
 * @throws LooseFault and nothing else
 */
export function parseLoose(text: string, options: LooseOptions = {}): { tree: Tree; end: number } {
  const parser = new Parser(text, options);
  const tree = parser.value(0);
  return { tree, end: parser.at };
}

/** Reads the inside of an object that lacks its braces. */
export function parseLooseEntries(text: string, options: LooseOptions = {}): { tree: Tree; end: number } {
  const parser = new Parser(text, options);
  const from = parser.at;
  const entries = parser.entries('', 0);
  return { tree: mapTree(entries, from, parser.at), end: parser.at };
}

class Parser {
  at: number;
  readonly #text: string;
  readonly #variables: Variables | undefined;
  readonly #holes: readonly Tree[];
  readonly #bareOnly: boolean;

  constructor(text: string, { from = 0, variables, holes = [], bareOnly = false }: LooseOptions) {
    this.#text = text;
    this.#variables = variables;
    this.#holes = holes;
    this.#bareOnly = bareOnly;
    this.at = from;
    this.#skip();
  }

  value(depth: number): Tree {
    if (depth > MAX_DEPTH) throw new LooseFault(this.at, this.at, true);
    this.#skip();
    const from = this.at;
    const sign = this.#text[from] ?? '';
    if (sign === HOLE.open) return this.#hole();
    if (this.#opensTemplate(sign)) return this.#template();
    if (sign === '{') return this.#object(depth);
    if (sign === '[') return this.#list(']', depth);
    if (sign === '(') return this.#list(')', depth);
    return this.#isQuote(sign) ? this.#string() : this.#bare();
  }

  #object(depth: number): Tree {
    const from = this.at;
    this.at += 1;
    const entries = this.entries('}', depth);
    return mapTree(entries, from, this.at);
  }

  /** Entries up to the closing sign, which is passed; without one up to the end of the text. */
  entries(close: string, depth: number): TreeEntry[] {
    const entries: TreeEntry[] = [];
    while (!this.#closed(close)) {
      const key = this.#key();
      this.#skip();
      if (!this.#take(':') && !this.#take('=>')) throw new LooseFault(this.at, this.at);
      entries.push(entryOf(key, this.value(depth + 1)));
      this.#between(close);
    }
    return entries;
  }

  #list(close: string, depth: number): Tree {
    const from = this.at;
    this.at += 1;
    const entries: TreeEntry[] = [];
    while (!this.#closed(close)) {
      entries.push(entryOf(String(entries.length), this.value(depth + 1)));
      this.#between(close);
    }
    return mapTree(entries, from, this.at, true);
  }

  #closed(close: string): boolean {
    this.#skip();
    while (this.#take(',')) this.#skip();
    if (this.at >= this.#text.length) {
      if (close === '') return true;
      throw new LooseFault(this.at, this.at);
    }
    return close !== '' && this.#take(close);
  }

  #between(close: string): void {
    this.#skip();
    const sign = this.#text[this.at];
    if (sign === ',' || sign === undefined || (close !== '' && sign === close)) return;
    throw new LooseFault(this.at, this.at);
  }

  #key(): string {
    const from = this.at;
    const tree = this.#isQuote(this.#text[from] ?? '') ? this.#string() : null;
    if (tree !== null) return tree.kind === 'scalar' ? String(tree.value) : this.#text.slice(from + 1, this.at - 1);
    const key = this.#match(WORD) ?? this.#match(NUMBER);
    if (key === null) throw new LooseFault(from, from);
    return key;
  }

  #bare(): Tree {
    const from = this.at;
    const number = this.#match(NUMBER);
    if (number !== null) return scalarTree(asNumber(number), from);
    const word = this.#match(WORD);
    const prefixed = word !== null && /^[bBuUrR]$/.test(word) && this.#isQuote(this.#text[this.at] ?? '');
    if (prefixed) return this.#string();
    const value = word === null ? undefined : WORDS.get(word);
    if (value === undefined) throw new LooseFault(from, from);
    return scalarTree(value, from);
  }

  #isQuote(sign: string): boolean {
    return sign !== '' && (`"'\``.includes(sign) || sign in CLOSERS);
  }

  #string(): Tree {
    const from = this.at;
    const open = this.#text[from] ?? '';
    this.at += 1;
    const parts: (string | Tree)[] = [];
    let plain = '';
    for (;;) {
      const sign = this.#text[this.at];
      if (sign === undefined || (sign === '\n' && open !== '`')) throw new LooseFault(from, this.at);
      if (this.#closes(open, sign)) break;
      const hole = this.#inner(sign);
      if (hole !== null) {
        parts.push(plain, hole);
        plain = '';
      } else plain += sign === '\\' ? this.#escape() : this.#next();
    }
    this.at += 1;
    return textTree([...parts, plain], from);
  }

  /** Curly quotes also stand for apostrophes: they close only where a value may end. */
  #closes(open: string, sign: string): boolean {
    const closers = CLOSERS[open];
    if (closers === undefined) return sign === open;
    return closers.includes(sign) && /^\s*(?:[,:}\])]|=>|$)/.test(this.#text.slice(this.at + 1, this.at + 40));
  }

  #inner(sign: string): Tree | null {
    if (sign === HOLE.open) return this.#hole();
    return !this.#bareOnly && this.#opensTemplate(sign) ? this.#template() : null;
  }

  #opensTemplate(sign: string): boolean {
    return this.#variables !== undefined && sign === '{' && this.#text[this.at + 1] === '{';
  }

  #next(): string {
    this.at += 1;
    return this.#text[this.at - 1] ?? '';
  }

  #escape(): string {
    this.at += 1;
    const sign = this.#next();
    if (sign === 'u' || sign === 'x') return this.#code(sign === 'u' ? 4 : 2);
    if (sign === '\r' && this.#text[this.at] === '\n') this.at += 1;
    if (sign === '\n' || sign === '\r') return '';
    return sign === '0' ? '\0' : (ESCAPES[sign] ?? sign);
  }

  #code(length: number): string {
    const braced = /\{([0-9a-fA-F]{1,6})\}/y;
    braced.lastIndex = this.at;
    const found = braced.exec(this.#text);
    const digits = found?.[1] ?? this.#text.slice(this.at, this.at + length);
    const code = /^[0-9a-fA-F]+$/.test(digits) ? Number.parseInt(digits, 16) : Number.NaN;
    if (!(code <= 0x10ffff) || (found === null && digits.length < length)) throw new LooseFault(this.at, this.at);
    this.at += found === null ? length : found[0].length;
    return String.fromCodePoint(code);
  }

  #hole(): Tree {
    const from = this.at;
    const end = this.#text.indexOf(HOLE.close, from);
    const hole = this.#holes[Number(this.#text.slice(from + 1, end))];
    if (end < 0 || hole === undefined) throw new LooseFault(from, from);
    this.at = end + 1;
    return hole;
  }

  #template(): Tree {
    const from = this.at;
    const end = this.#text.indexOf('}}', from);
    if (end < 0) throw new LooseFault(from, this.#text.length);
    this.at = end + 2;
    return named(this.#text.slice(from, end + 2), from, this.#variables ?? new Map());
  }

  #take(sign: string): boolean {
    const isHere = this.#text.startsWith(sign, this.at);
    if (isHere) this.at += sign.length;
    return isHere;
  }

  #match(pattern: RegExp): string | null {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.#text);
    if (found === null) return null;
    this.at += found[0].length;
    return found[0];
  }

  #skip(): void {
    this.#match(BLANK);
  }
}
