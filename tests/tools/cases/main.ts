import { readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isJsonObject, type JsonObject } from '../../../src/domain/kernel/json.ts';
import type { Mismatch } from './compare.ts';
import type { CaseFile } from './format.ts';
import { playPlacementCase, type PlacementCaseFile } from './placements.ts';
import { playCase } from './play.ts';

const FIXTURES = fileURLToPath(new URL('../../fixtures/', import.meta.url));
/** Of the odd cases; every plain one must pass. */
const ENOUGH = 0.95;

/** One case of any format. */
interface Playable {
  readonly id: string;
  readonly tier: 'plain' | 'odd';
  readonly play: () => readonly Mismatch[];
}

export interface Failure {
  readonly recorded: Pick<Playable, 'id' | 'tier'>;
  readonly mismatches: readonly Mismatch[];
}

export interface Tally {
  readonly passed: number;
  readonly failures: readonly Failure[];
  readonly isEnough: boolean;
}

/** Plays a file of cases, whichever format its `meta` names. A case that cannot be played counts as failed. */
export function playFile(file: AnyCaseFile): Tally {
  const cases = casesOf(file);
  const failures = cases.flatMap((recorded): Failure[] => {
    const mismatches = attempt(recorded);
    return mismatches.length > 0 ? [{ recorded, mismatches }] : [];
  });
  const odd = cases.filter(({ tier }) => tier === 'odd').length;
  const failedOdd = failures.filter(({ recorded }) => recorded.tier === 'odd').length;
  const isEnough = failures.length === failedOdd && odd - failedOdd >= odd * ENOUGH;
  return { passed: cases.length - failures.length, failures, isEnough };
}

type AnyCaseFile = CaseFile | PlacementCaseFile;

function casesOf(file: AnyCaseFile): readonly Playable[] {
  if (isPlacementFile(file)) return file.cases.map((one) => ({ ...one, play: () => playPlacementCase(file, one) }));
  return file.cases.map((one) => ({ ...one, play: () => playCase(file, one) }));
}

function isPlacementFile(file: AnyCaseFile): file is PlacementCaseFile {
  return 'format' in file.meta && file.meta.format === 'placement-cases/1';
}

function attempt({ play }: Playable): readonly Mismatch[] {
  try {
    return play();
  } catch (error) {
    return [{ what: 'playing', expected: 'a result', got: error instanceof Error ? error.message : error }];
  }
}

/**
 * `npm run cases -- FILE`: the path is relative to the directory npm was called in.
 *
 * @returns the exit code
 */
export async function main([path]: readonly string[]): Promise<number> {
  const start = process.env['INIT_CWD'] ?? process.cwd();
  const given = path === undefined ? null : resolve(start, path);
  const text = await readFile(given ?? join(FIXTURES, 'portal-cases.json'), 'utf8');
  const { passed, failures, isEnough } = playFile(JSON.parse(text) as AnyCaseFile);
  const reasons = await knownDifferences(given);
  for (const failure of failures) console.log(describe(failure, reasons[failure.recorded.id]));
  console.log(`${passed} passed, ${failures.length} failed`);
  return isEnough ? 0 : 1;
}

/**
 * Case ids with the reason why they differ knowingly: those of our fixtures, which must be there, and those that lie beside
 * another file of cases (`given`), if any do.
 */
export async function knownDifferences(given: string | null): Promise<Readonly<Record<string, unknown>>> {
  const ours = await readReasons(FIXTURES);
  if (given === null) return ours;
  try {
    return { ...ours, ...(await readReasons(dirname(given))) };
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return ours;
    throw error;
  }
}

async function readReasons(folder: string): Promise<JsonObject> {
  const reasons = JSON.parse(await readFile(join(folder, 'portal-differences.json'), 'utf8')) as unknown;
  if (!isJsonObject(reasons)) throw new Error('portal-differences.json must name cases and reasons.');
  return reasons;
}

function describe({ recorded, mismatches }: Failure, reason: unknown): string {
  const known = typeof reason === 'string' ? `\n  known: ${reason}` : '';
  const lines = mismatches.map(
    ({ what, expected, got }) =>
      `\n  ${what}\n    expected ${JSON.stringify(expected)}\n    got      ${JSON.stringify(got)}`,
  );
  return `${recorded.id} (${recorded.tier})${known}${lines.join('')}`;
}
