import { findBreaches } from '../architecture/check.ts';
import { findDuplicates } from '../tools/figures/duplicates.ts';
import { countCasts, measureFiles, measureFunctions, quantile, type Measured } from '../tools/figures/measure.ts';
import { readSources } from '../tools/source/sources.ts';

interface Figure {
  readonly what: string;
  readonly value: number;
  /** What the project has agreed not to exceed. */
  readonly most: number;
}

const WORST = 5;

function printFigures(figures: readonly Figure[]): void {
  for (const { what, value, most } of figures) {
    const mark = value > most ? '  WORSE' : '';
    console.log(`${what.padEnd(34)} ${String(value).padStart(5)}   at most ${String(most).padStart(4)}${mark}`);
  }
}

function printWorst(title: string, lines: readonly string[]): void {
  console.log(`\n${title}`);
  for (const line of lines.slice(0, WORST)) console.log(`  ${line}`);
}

function longest(all: readonly Measured[]): string[] {
  const sorted = [...all].sort((a, b) => b.lines - a.lines);
  return sorted.map(({ lines, place, name }) => `${String(lines).padStart(4)}  ${place} ${name}`.trimEnd());
}

const lengths = (all: readonly Measured[]): number[] => all.map(({ lines }) => lines);

/** Prints how the sources stand: lengths, casts, cycles, copies, with the worst of each. Judges nothing. */
export function main(): void {
  const code = readSources();
  const functions = measureFunctions(code);
  const files = measureFiles(code);
  const casts = countCasts(code);
  const cycles = findBreaches(code, {}).filter(({ rule }) => rule === 'cycle');
  const { total, duplicates } = findDuplicates(readSources('src', ['.ts', '.svelte', '.css']));

  console.log(`${code.size} files, ${functions.length} functions with a name\n`);
  printFigures([
    { what: 'lines of a function, median', value: quantile(lengths(functions), 0.5), most: 4 },
    { what: 'lines of a function, p95', value: quantile(lengths(functions), 0.95), most: 19 },
    { what: 'lines of a function, longest', value: quantile(lengths(functions), 1), most: 45 },
    { what: 'lines of a file, p95', value: quantile(lengths(files), 0.95), most: 188 },
    { what: 'lines of a file, longest', value: quantile(lengths(files), 1), most: 266 },
    { what: 'casts', value: [...casts.values()].reduce((sum, count) => sum + count, 0), most: 221 },
    { what: 'cycles of imports', value: cycles.length, most: 0 },
    { what: 'lines that repeat others', value: total, most: 31 },
  ]);
  printWorst('Longest functions', longest(functions));
  printWorst('Longest files', longest(files));
  printWorst(
    'Most casts',
    [...casts].sort(([, a], [, b]) => b - a).map(([path, count]) => `${String(count).padStart(4)}  ${path}`),
  );
  printWorst(
    'Longest copies',
    duplicates.map(({ lines, places }) => `${String(lines).padStart(4)}  ${places.join(', ')}`),
  );
  printWorst(
    'Cycles',
    cycles.map(({ detail }) => detail),
  );
}
