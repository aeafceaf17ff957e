/** A run of lines that stands in more than one place. */
export interface Duplicate {
  /** Lines that count, in one of the places. */
  readonly lines: number;
  /** Path and first line of each place. */
  readonly places: readonly string[];
}

interface Line {
  readonly path: string;
  readonly number: number;
  readonly text: string;
}

/** Shorter runs are alike by the language's own form, not by what they say. */
const SHORTEST = 6;

const IMPORT = /^import\b[^;]*;$/gm;
const COMMENT = /^\s*(\/\/|\/\*|\*|<!--)/;
const WORD = /\w/;

/** Lines that say something: no imports, no comments, no lone brackets; indentation does not count. */
function linesOf(path: string, text: string): Line[] {
  return text
    .replace(IMPORT, (lines) => lines.replace(/[^\n]/g, ''))
    .split('\n')
    .map((line, index) => ({ path, number: index + 1, text: line.trim() }))
    .filter(({ text: line }) => WORD.test(line) && !COMMENT.test(line));
}

/** Where a run begins. */
interface Start {
  readonly lines: readonly Line[];
  readonly index: number;
  readonly place: string;
}

const placeOf = ({ path, number }: Line): string => `${path}:${number}`;

const linesFrom = ({ lines, index }: Start, length: number): readonly Line[] => lines.slice(index, index + length);

/** The beginnings of the runs that stand more than once, those of the same text together. */
function repeatedRuns(files: readonly (readonly Line[])[]): Start[][] {
  const runs = new Map<string, Start[]>();
  for (const lines of files) {
    for (const [index, first] of lines.slice(0, 1 - SHORTEST).entries()) {
      const start = { lines, index, place: placeOf(first) };
      const key = linesFrom(start, SHORTEST)
        .map(({ text }) => text)
        .join('\n');
      const same = runs.get(key) ?? [];
      const previous = same.at(-1);
      // A list of like entries is not its own copy.
      const overlaps = previous?.lines === lines && index - previous.index < SHORTEST;
      if (!overlaps) runs.set(key, [...same, start]);
    }
  }
  return [...runs.values()].filter((starts) => starts.length > 1);
}

/** How many lines the runs that begin alike have in common. */
function commonLength(starts: readonly Start[]): number {
  let length = SHORTEST;
  for (;;) {
    const [first, ...others] = starts.map(({ lines, index }) => lines[index + length]?.text);
    if (first === undefined || others.some((text) => text !== first)) return length;
    length++;
  }
}

/**
 * The runs of at least six lines that stand more than once in the files, longest first, and how many lines there would be less
 * if each stood once.
 */
export function findDuplicates(files: ReadonlyMap<string, string>): { total: number; duplicates: Duplicate[] } {
  const surplus = new Set<string>();
  const known = new Set<string>();
  const duplicates: Duplicate[] = [];
  for (const starts of repeatedRuns([...files].map(([path, text]) => linesOf(path, text)))) {
    const length = commonLength(starts);
    for (const line of starts.slice(1).flatMap((start) => linesFrom(start, length))) surplus.add(placeOf(line));
    // The same lines again, from the second of them on.
    if (starts.every(({ place }) => known.has(place))) continue;
    for (const line of starts.flatMap((start) => linesFrom(start, length))) known.add(placeOf(line));
    duplicates.push({ lines: length, places: starts.map(({ place }) => place) });
  }
  return { total: surplus.size, duplicates: duplicates.sort((a, b) => b.lines - a.lines) };
}
