import type { Mismatch } from './compare.ts';
import type { CaseFile } from './format.ts';
import { playPlacementCase, type PlacementCaseFile } from './placements.ts';
import { playCase } from './play.ts';
import { visibilityRows, type VisibilityCaseFile } from './visibility.ts';

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

export type AnyCaseFile = CaseFile | PlacementCaseFile | VisibilityCaseFile;

function casesOf(file: AnyCaseFile): readonly Playable[] {
  if (isPlacementFile(file)) return file.cases.map((one) => ({ ...one, play: () => playPlacementCase(file, one) }));
  if (isVisibilityFile(file)) return visibilityRows(file).map((row) => ({ ...row, tier: 'plain' }));
  return file.cases.map((one) => ({ ...one, play: () => playCase(file, one) }));
}

function formatOf({ meta }: AnyCaseFile): string {
  return 'format' in meta ? meta.format : '';
}

function isPlacementFile(file: AnyCaseFile): file is PlacementCaseFile {
  return formatOf(file) === 'placement-cases/1';
}

function isVisibilityFile(file: AnyCaseFile): file is VisibilityCaseFile {
  return formatOf(file) === 'placement-visibility/1';
}

function attempt({ play }: Playable): readonly Mismatch[] {
  try {
    return play();
  } catch (error) {
    return [{ what: 'playing', expected: 'a result', got: error instanceof Error ? error.message : error }];
  }
}
