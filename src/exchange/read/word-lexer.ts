import { ansi } from './shell-escapes.ts';
import { holeTree, textTree, type Tree } from './tree.ts';

/** Where a quote was opened that nothing closes. */
export interface OpenQuote {
  readonly from: number;
  readonly at: number;
}

const NAME = /[A-Za-z_]\w*|[0-9@*#?!$-]/y;
/** The words of a script, piece by piece: quotes, escapes, variables. Where they end the script says. */
export class WordLexer {
  fault: OpenQuote | null = null;
  protected readonly text: string;
  /** What variables are known to hold. */
  protected readonly known = new Map<string, Tree>();
  protected at = 0;
  protected words: Tree[] = [];
  /** Of the word that is being read; `null`: between words. */
  protected parts: (string | Tree)[] | null = null;
  /** Where the first word of this command begins. */
  protected start = 0;
  #wordAt = 0;

  constructor(text: string) {
    this.text = text;
  }

  /** A text in which variables are filled in as far as they are known. */
  protected filled(body: string, at: number): Tree {
    const inner = new WordLexer(body);
    for (const [name, value] of this.known) inner.known.set(name, value);
    inner.parts = [];
    while (inner.at < body.length) inner.quoted(body[inner.at] ?? '', '');
    return textTree(inner.parts, at);
  }

  protected piece(sign: string): void {
    if (sign === "'") {
      this.#single();
      return;
    }
    if (sign === '"' || sign === '“' || sign === '”') {
      this.#double(sign);
      return;
    }
    if (sign === '$' && this.text[this.at + 1] === "'") {
      this.#ansi();
      return;
    }
    if (sign === '$' || sign === '`' || sign === '%') {
      this.#variable(sign);
      return;
    }
    if (sign === '\\' || (sign === '^' && /[&|<>^"]/.test(this.text[this.at + 1] ?? ''))) {
      this.add(this.text[this.at + 1] ?? '');
      this.at += 2;
      return;
    }
    this.add(sign);
    this.at += 1;
  }

  #single(): void {
    const end = this.text.indexOf("'", this.at + 1);
    if (end < 0) {
      this.#unclosed();
      return;
    }
    this.add(this.text.slice(this.at + 1, end));
    this.at = end + 1;
  }

  #unclosed(): void {
    this.fault ??= { from: this.at, at: this.text.length };
    this.at = this.text.length;
  }

  #double(open: string): void {
    const from = this.at;
    this.add('');
    this.at += 1;
    const closes = open === '"' ? '"' : '”“"';
    while (this.at < this.text.length && !closes.includes(this.text[this.at] ?? ''))
      this.quoted(this.text[this.at] ?? '', open);
    if (this.at >= this.text.length) {
      this.fault ??= { from, at: this.text.length };
      return;
    }
    this.at += 1;
  }

  protected quoted(sign: string, open: string): void {
    const next = this.text[this.at + 1] ?? '';
    if (sign === '\\' && (`$\`"\\`.includes(next) || next === '\n')) {
      this.add(next === '\n' ? '' : next);
      this.at += 2;
    } else if (sign === '"' && next === '"' && open === '"') {
      this.add('"');
      this.at += 2;
    } else if (sign === '$' || sign === '`') this.#variable(sign);
    else {
      this.add(sign);
      this.at += 1;
    }
  }

  #ansi(): void {
    const found = /^\$'((?:[^'\\]|\\[^])*)'/.exec(this.text.slice(this.at));
    if (found === null) {
      this.#unclosed();
      return;
    }
    this.add(ansi(found[1] ?? ''));
    this.at += found[0].length;
  }

  #variable(sign: string): void {
    const from = this.at;
    const end =
      sign === '`' ? this.text.indexOf('`', from + 1) + 1 : sign === '%' ? this.#windowsEnd() : this.#variableEnd();
    if (end <= from + 1) {
      this.add(sign);
      this.at += 1;
      return;
    }
    const source = this.text.slice(from, end);
    this.at = end;
    this.add(this.#valueOf(source) ?? holeTree(source, from));
  }

  #windowsEnd(): number {
    const found = /^%[A-Za-z_]\w*%/.exec(this.text.slice(this.at, this.at + 60));
    return found === null ? 0 : this.at + found[0].length;
  }

  #variableEnd(): number {
    const open = this.text[this.at + 1] ?? '';
    if (open === '{' || open === '(') return this.#bracketEnd(open, open === '{' ? '}' : ')');
    NAME.lastIndex = this.at + 1;
    return NAME.test(this.text) ? NAME.lastIndex : 0;
  }

  #bracketEnd(open: string, close: string): number {
    let depth = 0;
    for (let at = this.at + 1; at < Math.min(this.text.length, this.at + 5000); at += 1) {
      const sign = this.text[at];
      if (sign === open) depth += 1;
      if (sign === close) depth -= 1;
      if (depth === 0) return at + 1;
    }
    return 0;
  }

  #valueOf(source: string): Tree | undefined {
    const plain = /^\$\{?(\w+)\}?$/.exec(source) ?? /^%(\w+)%$/.exec(source) ?? /^\$(?:env:)?(\w+)$/.exec(source);
    return plain === null ? undefined : this.known.get(plain[1] ?? '');
  }

  protected add(part: string | Tree): void {
    if (this.parts === null) {
      this.parts = [];
      this.#wordAt = this.at;
      if (this.words.length === 0) this.start = this.at;
    }
    const last = this.parts.at(-1);
    if (typeof part === 'string' && typeof last === 'string' && last.length < 1_000_000)
      this.parts[this.parts.length - 1] = last + part;
    else this.parts.push(part);
  }

  protected endWord(length: number): void {
    if (this.parts !== null) this.words.push(textTree(this.parts, this.#wordAt));
    this.parts = null;
    this.at += length;
  }
}
