import type { ImportedApp, Reading } from '../../exchange/import-apps.ts';

export type Mark = 'taken' | 'left' | 'blank' | 'fault';

/**
 * What became of each line of a text, by its number from 1. Lines between two that were understood belong to them; what is to be
 * filled in counts more than what was left out, and a fault most.
 */
export function marksOf(
  app: ImportedApp | null,
  { fault, secrets }: Pick<Reading, 'fault' | 'secrets'>,
): ReadonlyMap<number, Mark> {
  const marks = new Map<number, Mark>();
  const set = (line: number | null, mark: Mark): void => {
    if (line !== null) marks.set(line, mark);
  };
  if (app !== null) {
    const lines = app.taken.flatMap(({ line }) => (line === null ? [] : [line]));
    for (const line of between(app.span)) set(line, 'taken');
    for (const { line } of secrets) if (!lines.includes(line)) set(line, 'left');
    for (const { line } of app.leftOut) set(line, 'left');
    for (const { line } of app.blanks) set(line, 'blank');
  }
  if (fault !== null) set(fault.line, 'fault');
  return marks;
}

/** Lines of one value may be many; of a whole file in one line it is that one. */
const MAX_LINES = 5000;

function between(span: ImportedApp['span']): number[] {
  if (span === null) return [];
  const [first, last] = span;
  return Array.from({ length: Math.min(MAX_LINES, last - first + 1) }, (_, at) => first + at);
}

/** The line that is shown first: the damaged one, else the first that anything became of; `undefined`: none. */
export function firstToSee(marks: ReadonlyMap<number, Mark> = new Map()): number | undefined {
  const fault = [...marks].find(([, mark]) => mark === 'fault')?.[0];
  return fault ?? [...marks.keys()].sort((one, other) => one - other)[0];
}
