import { holeTree, scalarTree, textTree, type Tree } from './tree.ts';
import { WordLexer, type OpenQuote } from './word-lexer.ts';

/** One command of a script: its words, its input from a here-document, and where it stands. */
export interface ShellCommand {
  readonly words: readonly Tree[];
  readonly input: Tree | null;
  readonly at: number;
  readonly end: number;
}

export interface Script {
  readonly commands: readonly ShellCommand[];
  readonly fault: OpenQuote | null;
}

/** Characters of a variable: beyond, it is not known, so that it cannot double without end. */
const MAX_LENGTH = 400_000;
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

/** A text that stands in the lines behind a command. */
interface HereDocument {
  readonly word: string;
  readonly tabs: boolean;
  /** Nothing is filled in. */
  readonly plain: boolean;
  readonly command: { input: Tree | null };
}

class Lexer extends WordLexer {
  readonly commands: ShellCommand[] = [];
  readonly #documents: HereDocument[] = [];
  #current: { input: Tree | null } = { input: null };

  run(): void {
    while (this.at < this.text.length && this.commands.length < MAX_COMMANDS) this.#step();
    this.#endCommand();
  }

  #step(): void {
    const sign = this.text[this.at] ?? '';
    if (this.#joinsLines(sign)) return;
    if (sign === '\n') {
      this.#newLine();
      return;
    }
    if (/\s/.test(sign)) {
      this.endWord(1);
      return;
    }
    if (this.#captures()) return;
    if (sign === '#' && this.parts === null) {
      this.#toLineEnd();
      return;
    }
    if (sign === '<' && this.text.startsWith('<<', this.at) && this.#hereDocument()) return;
    if (';|&()'.includes(sign) && !this.#isWithinWord(sign)) {
      this.#endCommand();
      this.at += 1;
      return;
    }
    if ((sign === '>' || sign === '<') && this.parts === null) {
      this.#redirect();
      return;
    }
    this.piece(sign);
  }

  /** `answer=$(curl …)`: what is kept of a command's answer; the command is one like others. */
  #captures(): boolean {
    if (this.words.length > 0 || this.parts !== null) return false;
    const found = /^[A-Za-z_]\w*=\$\(\s*(?=curl|wget|https?\s)/.exec(this.text.slice(this.at, this.at + 80));
    if (found === null) return false;
    this.at += found[0].length;
    return true;
  }

  /** An `&` inside an address that nobody quoted belongs to it. */
  #isWithinWord(sign: string): boolean {
    const next = this.text[this.at + 1] ?? '';
    const last = this.parts?.at(-1);
    return sign === '&' && /[\w[%]/.test(next) && typeof last === 'string' && /[?&][^\s]*$/.test(last);
  }

  /** A backslash, the caret of Windows or the grave accent of PowerShell before the end of a line. */
  #joinsLines(sign: string): boolean {
    if (sign !== '\\' && sign !== '^' && sign !== '`') return false;
    const found = /^.[ \t]*\r?\n/.exec(this.text.slice(this.at, this.at + 40));
    if (found === null) return false;
    this.endWord(found[0].length);
    return true;
  }

  #newLine(): void {
    this.#endCommand();
    this.at += 1;
    for (const document of this.#documents.splice(0)) this.#takeDocument(document);
  }

  #toLineEnd(): void {
    const end = this.text.indexOf('\n', this.at);
    this.at = end < 0 ? this.text.length : end;
  }

  #hereDocument(): boolean {
    const found = /^<<(<)?(-)?\s*(?:(['"])([\w-]+)\3|\\?([\w-]+))/.exec(this.text.slice(this.at, this.at + 80));
    if (found === null || found[1] !== undefined) return false;
    this.endWord(0);
    this.at += found[0].length;
    const plain = found[3] !== undefined;
    this.#documents.push({
      word: found[4] ?? found[5] ?? '',
      tabs: found[2] !== undefined,
      plain,
      command: this.#current,
    });
    return true;
  }

  #takeDocument({ word, tabs, plain, command }: HereDocument): void {
    const lines: string[] = [];
    const at = this.at;
    while (this.at < this.text.length) {
      const end = this.text.indexOf('\n', this.at);
      const line = this.text.slice(this.at, end < 0 ? undefined : end).replace(/\r$/, '');
      this.at = end < 0 ? this.text.length : end + 1;
      if (line.trim() === word) break;
      lines.push(tabs ? line.replace(/^\t+/, '') : line);
    }
    const body = lines.join('\n');
    command.input = plain ? scalarTree(body, at) : this.filled(body, at);
  }

  #redirect(): void {
    const found = /^(?:<<<|[<>]+&?\d?)/.exec(this.text.slice(this.at, this.at + 4));
    const isText = found?.[0] === '<<<';
    if (!isText) this.add('\u0000');
    this.at += found?.[0].length ?? 1;
    this.endWord(0);
    if (isText) this.words.push(scalarTree('<<<', this.at));
  }

  #endCommand(): void {
    this.endWord(0);
    const words = this.words;
    this.words = [];
    if (words.length === 0) return;
    if (words.length <= 2 && this.#assigns(words)) return;
    const command = Object.assign(this.#current, { words, at: this.start, end: this.at });
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
    this.known.set(found[1] ?? '', sizeOf(value) <= MAX_LENGTH ? value : holeTree('…', word.at));
    return true;
  }
}

function sizeOf(tree: Tree): number {
  if (tree.kind === 'scalar') return String(tree.value).length;
  return tree.kind === 'text'
    ? tree.parts.reduce((sum, part) => sum + (typeof part === 'string' ? part.length : 40), 0)
    : 0;
}
