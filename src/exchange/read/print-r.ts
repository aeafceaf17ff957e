import { entryOf, mapTree, scalarTree, type TreeEntry, type MapTree, type Tree } from './tree.ts';

const START = /\bArray\s*\n?\s*\(/g;
const ROW = /^[ \t]*\[([^\]\n]{1,80})\] => (.*)$/;
const MAX_DUMPS = 200;

/** What PHP's `print_r` prints: the usual form of its logs. Texts end where the next entry of the same list begins. */
export function printed(text: string): { tree: MapTree; at: number }[] {
  const found: { tree: MapTree; at: number }[] = [];
  let end = 0;
  for (const start of text.matchAll(START)) {
    if (start.index < end || found.length >= MAX_DUMPS) continue;
    const reader = new Reader(text, start.index + start[0].length);
    found.push({ tree: reader.map(start.index, 0), at: start.index });
    end = reader.at;
  }
  return found;
}

class Reader {
  at: number;
  readonly #text: string;

  constructor(text: string, at: number) {
    this.#text = text;
    this.at = at;
  }

  map(from: number, depth: number): MapTree {
    const entries: TreeEntry[] = [];
    for (let line = this.#line(); line !== null; line = this.#line()) {
      if (/^\s*\)\s*$/.test(line)) break;
      const row = ROW.exec(line);
      if (row === null) continue;
      entries.push(entryOf(row[1] ?? '', this.#value(row[2] ?? '', depth)));
    }
    const list = entries.length > 0 && entries.every(({ key }, index) => key === String(index));
    return mapTree(entries, from, this.at, list);
  }

  #value(first: string, depth: number): Tree {
    const at = this.at;
    if (/^Array\s*$/.test(first) && depth < 20) {
      this.#line();
      return this.map(at, depth + 1);
    }
    return scalarTree(this.#rest(first), at);
  }

  /** A text goes on over lines that begin no entry and end no list. */
  #rest(first: string): string {
    const lines = [first];
    for (;;) {
      const end = this.#text.indexOf('\n', this.at);
      const line = this.#text.slice(this.at, end < 0 ? undefined : end);
      if (end < 0 || line.trim() === '' || ROW.test(line) || /^\s*\)\s*$/.test(line)) break;
      lines.push(line);
      this.at = end + 1;
    }
    return lines.join('\n').replace(/\r$/, '');
  }

  #line(): string | null {
    if (this.at >= this.#text.length) return null;
    const end = this.#text.indexOf('\n', this.at);
    const from = this.at;
    this.at = end < 0 ? this.#text.length : end + 1;
    return this.#text.slice(from, end < 0 ? undefined : end).replace(/\r$/, '');
  }
}
