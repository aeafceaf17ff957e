import { holeTree, scalarTree, textTree, type Tree } from './tree.ts';

/** One command of a script: its words, its input from a here-document, and where it stands. */
export interface ShellCommand {
  readonly words: readonly Tree[];
  readonly input: Tree | null;
  readonly at: number;
  readonly end: number;
}

export interface Script {
  readonly commands: readonly ShellCommand[];
  /** Where a quote was opened that nothing closes. */
  readonly fault: { readonly from: number; readonly at: number } | null;
}

/** Characters of a variable: beyond, it is not known, so that it cannot double without end. */
const MAX_LENGTH = 400_000;
const NAME = /[A-Za-z_]\w*|[0-9@*#?!$-]/y;
const ANSI: Readonly<Record<string, string>> = {
  n: '\n',
  t: '\t',
  r: '\r',
  a: '\x07',
  b: '\b',
  e: '\x1b',
  f: '\f',
  v: '\v',
};
const MAX_COMMANDS = 20_000;

/**
 * Splits a script into commands and words as a shell does: quotes, escapes, joined lines, comments, pipes, here-documents. What the
 * shell would fill in is a hole, or the value of a variable that the script sets. Own code, because the splitters at hand lose
 * variables, here-documents and positions, which are what an import needs.
 */
export function readScript(text: string): Script {
  const lexer = new Lexer(text);
  lexer.run();
  return { commands: lexer.commands, fault: lexer.fault };
}

class Lexer {
  readonly commands: ShellCommand[] = [];
  fault: Script['fault'] = null;
  readonly #text: string;
  readonly #known = new Map<string, Tree>();
  readonly #documents: { word: string; tabs: boolean; plain: boolean; command: { input: Tree | null } }[] = [];
  #at = 0;
  #words: Tree[] = [];
  #parts: (string | Tree)[] | null = null;
  #wordAt = 0;
  #start = 0;
  #current: { input: Tree | null } = { input: null };

  constructor(text: string) {
    this.#text = text;
  }

  run(): void {
    while (this.#at < this.#text.length && this.commands.length < MAX_COMMANDS) this.#step();
    this.#endCommand();
  }

  #step(): void {
    const sign = this.#text[this.#at] ?? '';
    if (this.#joinsLines(sign)) return;
    if (sign === '\n') {
      this.#newLine();
      return;
    }
    if (/\s/.test(sign)) {
      this.#endWord(1);
      return;
    }
    if (this.#captures()) return;
    if (sign === '#' && this.#parts === null) {
      this.#toLineEnd();
      return;
    }
    if (sign === '<' && this.#text.startsWith('<<', this.#at) && this.#hereDocument()) return;
    if (';|&()'.includes(sign) && !this.#isWithinWord(sign)) {
      this.#endCommand();
      this.#at += 1;
      return;
    }
    if ((sign === '>' || sign === '<') && this.#parts === null) {
      this.#redirect();
      return;
    }
    this.#piece(sign);
  }

  /** `answer=$(curl …)`: what is kept of a command's answer; the command is one like others. */
  #captures(): boolean {
    if (this.#words.length > 0 || this.#parts !== null) return false;
    const found = /^[A-Za-z_]\w*=\$\(\s*(?=curl|wget|https?\s)/.exec(this.#text.slice(this.#at, this.#at + 80));
    if (found === null) return false;
    this.#at += found[0].length;
    return true;
  }

  /** An `&` inside an address that nobody quoted belongs to it. */
  #isWithinWord(sign: string): boolean {
    const next = this.#text[this.#at + 1] ?? '';
    const last = this.#parts?.at(-1);
    return sign === '&' && /[\w[%]/.test(next) && typeof last === 'string' && /[?&][^\s]*$/.test(last);
  }

  /** A backslash, the caret of Windows or the grave accent of PowerShell before the end of a line. */
  #joinsLines(sign: string): boolean {
    if (sign !== '\\' && sign !== '^' && sign !== '`') return false;
    const found = /^.[ \t]*\r?\n/.exec(this.#text.slice(this.#at, this.#at + 40));
    if (found === null) return false;
    this.#endWord(found[0].length);
    return true;
  }

  #newLine(): void {
    this.#endCommand();
    this.#at += 1;
    for (const document of this.#documents.splice(0)) this.#takeDocument(document);
  }

  #toLineEnd(): void {
    const end = this.#text.indexOf('\n', this.#at);
    this.#at = end < 0 ? this.#text.length : end;
  }

  #hereDocument(): boolean {
    const found = /^<<(<)?(-)?\s*(?:(['"])([\w-]+)\3|\\?([\w-]+))/.exec(this.#text.slice(this.#at, this.#at + 80));
    if (found === null || found[1] !== undefined) return false;
    this.#endWord(0);
    this.#at += found[0].length;
    const plain = found[3] !== undefined;
    this.#documents.push({
      word: found[4] ?? found[5] ?? '',
      tabs: found[2] !== undefined,
      plain,
      command: this.#current,
    });
    return true;
  }

  #takeDocument({
    word,
    tabs,
    plain,
    command,
  }: {
    word: string;
    tabs: boolean;
    plain: boolean;
    command: { input: Tree | null };
  }): void {
    const lines: string[] = [];
    const at = this.#at;
    while (this.#at < this.#text.length) {
      const end = this.#text.indexOf('\n', this.#at);
      const line = this.#text.slice(this.#at, end < 0 ? undefined : end).replace(/\r$/, '');
      this.#at = end < 0 ? this.#text.length : end + 1;
      if (line.trim() === word) break;
      lines.push(tabs ? line.replace(/^\t+/, '') : line);
    }
    const body = lines.join('\n');
    command.input = plain ? scalarTree(body, at) : this.#filled(body, at);
  }

  /** A text in which variables are filled in as far as they are known. */
  #filled(body: string, at: number): Tree {
    const inner = new Lexer(body);
    for (const [name, value] of this.#known) inner.#known.set(name, value);
    inner.#parts = [];
    while (inner.#at < body.length) inner.#quoted(body[inner.#at] ?? '', '');
    return textTree(inner.#parts, at);
  }

  #redirect(): void {
    const found = /^(?:<<<|[<>]+&?\d?)/.exec(this.#text.slice(this.#at, this.#at + 4));
    const isText = found?.[0] === '<<<';
    if (!isText) this.#add('\u0000');
    this.#at += found?.[0].length ?? 1;
    this.#endWord(0);
    if (isText) this.#words.push(scalarTree('<<<', this.#at));
  }

  #piece(sign: string): void {
    if (sign === "'") {
      this.#single();
      return;
    }
    if (sign === '"' || sign === '“' || sign === '”') {
      this.#double(sign);
      return;
    }
    if (sign === '$' && this.#text[this.#at + 1] === "'") {
      this.#ansi();
      return;
    }
    if (sign === '$' || sign === '`' || sign === '%') {
      this.#variable(sign);
      return;
    }
    if (sign === '\\' || (sign === '^' && /[&|<>^"]/.test(this.#text[this.#at + 1] ?? ''))) {
      this.#add(this.#text[this.#at + 1] ?? '');
      this.#at += 2;
      return;
    }
    this.#add(sign);
    this.#at += 1;
  }

  #single(): void {
    const end = this.#text.indexOf("'", this.#at + 1);
    if (end < 0) {
      this.#unclosed();
      return;
    }
    this.#add(this.#text.slice(this.#at + 1, end));
    this.#at = end + 1;
  }

  #unclosed(): void {
    this.fault ??= { from: this.#at, at: this.#text.length };
    this.#at = this.#text.length;
  }

  #double(open: string): void {
    const from = this.#at;
    this.#add('');
    this.#at += 1;
    const closes = open === '"' ? '"' : '”“"';
    while (this.#at < this.#text.length && !closes.includes(this.#text[this.#at] ?? ''))
      this.#quoted(this.#text[this.#at] ?? '', open);
    if (this.#at >= this.#text.length) {
      this.fault ??= { from, at: this.#text.length };
      return;
    }
    this.#at += 1;
  }

  #quoted(sign: string, open: string): void {
    const next = this.#text[this.#at + 1] ?? '';
    if (sign === '\\' && (`$\`"\\`.includes(next) || next === '\n')) {
      this.#add(next === '\n' ? '' : next);
      this.#at += 2;
    } else if (sign === '"' && next === '"' && open === '"') {
      this.#add('"');
      this.#at += 2;
    } else if (sign === '$' || sign === '`') this.#variable(sign);
    else {
      this.#add(sign);
      this.#at += 1;
    }
  }

  #ansi(): void {
    const found = /^\$'((?:[^'\\]|\\[^])*)'/.exec(this.#text.slice(this.#at));
    if (found === null) {
      this.#unclosed();
      return;
    }
    this.#add(ansi(found[1] ?? ''));
    this.#at += found[0].length;
  }

  #variable(sign: string): void {
    const from = this.#at;
    const end =
      sign === '`' ? this.#text.indexOf('`', from + 1) + 1 : sign === '%' ? this.#windowsEnd() : this.#variableEnd();
    if (end <= from + 1) {
      this.#add(sign);
      this.#at += 1;
      return;
    }
    const source = this.#text.slice(from, end);
    this.#at = end;
    this.#add(this.#valueOf(source) ?? holeTree(source, from));
  }

  #windowsEnd(): number {
    const found = /^%[A-Za-z_]\w*%/.exec(this.#text.slice(this.#at, this.#at + 60));
    return found === null ? 0 : this.#at + found[0].length;
  }

  #variableEnd(): number {
    const open = this.#text[this.#at + 1] ?? '';
    if (open === '{' || open === '(') return this.#bracketEnd(open, open === '{' ? '}' : ')');
    NAME.lastIndex = this.#at + 1;
    return NAME.test(this.#text) ? NAME.lastIndex : 0;
  }

  #bracketEnd(open: string, close: string): number {
    let depth = 0;
    for (let at = this.#at + 1; at < Math.min(this.#text.length, this.#at + 5000); at += 1) {
      const sign = this.#text[at];
      if (sign === open) depth += 1;
      if (sign === close) depth -= 1;
      if (depth === 0) return at + 1;
    }
    return 0;
  }

  #valueOf(source: string): Tree | undefined {
    const plain = /^\$\{?(\w+)\}?$/.exec(source) ?? /^%(\w+)%$/.exec(source) ?? /^\$(?:env:)?(\w+)$/.exec(source);
    return plain === null ? undefined : this.#known.get(plain[1] ?? '');
  }

  #add(part: string | Tree): void {
    if (this.#parts === null) {
      this.#parts = [];
      this.#wordAt = this.#at;
      if (this.#words.length === 0) this.#start = this.#at;
    }
    const last = this.#parts.at(-1);
    if (typeof part === 'string' && typeof last === 'string' && last.length < 1_000_000)
      this.#parts[this.#parts.length - 1] = last + part;
    else this.#parts.push(part);
  }

  #endWord(length: number): void {
    if (this.#parts !== null) this.#words.push(textTree(this.#parts, this.#wordAt));
    this.#parts = null;
    this.#at += length;
  }

  #endCommand(): void {
    this.#endWord(0);
    const words = this.#words;
    this.#words = [];
    if (words.length === 0) return;
    if (words.length <= 2 && this.#assigns(words)) return;
    const command = Object.assign(this.#current, { words, at: this.#start, end: this.#at });
    this.commands.push(command);
    this.#current = { input: null };
  }

  /** `NAME=value`, `export NAME=value`, `set NAME=value`: later commands know it. */
  #assigns(words: readonly Tree[]): boolean {
    const word = words.at(-1);
    const parts = word?.kind === 'text' ? word.parts : word?.kind === 'scalar' ? [String(word.value)] : [];
    const [head, ...rest] = parts;
    const found = typeof head === 'string' ? /^(?:\$(?:env:)?)?([A-Za-z_]\w*)=([^]*)$/.exec(head) : null;
    if (found === null || word === undefined) return false;
    const value = textTree([found[2] ?? '', ...rest], word.at);
    this.#known.set(found[1] ?? '', sizeOf(value) <= MAX_LENGTH ? value : holeTree('…', word.at));
    return true;
  }
}

function sizeOf(tree: Tree): number {
  if (tree.kind === 'scalar') return String(tree.value).length;
  return tree.kind === 'text'
    ? tree.parts.reduce((sum, part) => sum + (typeof part === 'string' ? part.length : 40), 0)
    : 0;
}

function ansi(text: string): string {
  return text.replace(
    /\\(?:x([0-9a-fA-F]{1,2})|u([0-9a-fA-F]{1,4})|U([0-9a-fA-F]{1,8})|([0-7]{1,3})|([^]))/g,
    (all, two?: string, four?: string, eight?: string, octal?: string, sign?: string) => {
      const hex = two ?? four ?? eight;
      if (hex !== undefined)
        return Number.parseInt(hex, 16) <= 0x10ffff ? String.fromCodePoint(Number.parseInt(hex, 16)) : all;
      return octal === undefined ? (ANSI[sign ?? ''] ?? sign ?? '') : String.fromCharCode(Number.parseInt(octal, 8));
    },
  );
}
