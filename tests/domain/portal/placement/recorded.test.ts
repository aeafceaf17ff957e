import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { playFile } from '../../../tools/cases/play-file.ts';
import { fitsResult, isSameSet } from '../../../tools/cases/matching.ts';
import { compareOutcome, playPlacementCase, type PlacementCaseFile } from '../../../tools/cases/placements.ts';

const path = new URL('../../../fixtures/placement-cases.json', import.meta.url);
const file = JSON.parse(readFileSync(path, 'utf8')) as PlacementCaseFile;

test.each(file.cases.map((recorded) => [recorded.id, recorded] as const))('derived case: %s', (_id, recorded) => {
  expect(playPlacementCase(file, recorded)).toEqual([]);
});

describe('the player', () => {
  const [first] = file.cases;

  test('finds an answer and a row that differ', () => {
    const refused = { ...first!, outcome: { ok: false, error: 'ERROR_CORE' } } as const;
    expect(playPlacementCase(file, refused).map(({ what }) => what)).toEqual(['outcome.result']);
    expect(playPlacementCase(file, { ...first!, stored: [] }).map(({ what }) => what)).toEqual(['stored']);
    const kept = [{ ...first!.stored![0]!, optionsAbsent: ['width'] }];
    expect(playPlacementCase(file, { ...first!, stored: kept })).toHaveLength(1);
    expect(playFile({ ...file, cases: [first!, refused] })).toMatchObject({ passed: 1, isEnough: false });
  });

  test('compares of a refusal what is written', () => {
    const got = {
      ok: false,
      error: 'ERROR_ARGUMENT',
      description: 'already binded',
      status: 200,
      insideResult: false,
      argument: 'iconName',
    } as const;
    const wanted = { ok: false, error: 'ERROR_ARGUMENT' } as const;
    expect(compareOutcome(wanted, got)).toEqual([]);
    expect(compareOutcome({ ...wanted, argument: 'HANDLER' }, got)).toHaveLength(1);
    expect(compareOutcome({ ...wanted, insideResult: true, status: 400 }, got)).toHaveLength(2);
    expect(compareOutcome({ ...wanted, descriptionHas: 'started' }, got)).toHaveLength(1);
    expect(compareOutcome({ ...wanted, error: 'PHP_FATAL', status: 500 }, { ...got, error: 'PHP_FATAL' })).toEqual([]);
  });

  test('compares results as written, and rows as a set by the keys written', () => {
    expect(fitsResult({ count: { $gt: 0 } }, { count: 2 })).toBe(true);
    expect(fitsResult({ count: { $gt: 0 } }, { count: 0 })).toBe(false);
    expect(fitsResult({ count: 0 }, { count: 0, more: 1 })).toBe(false);
    expect(fitsResult({ $each: 'string' }, ['a', 'b'])).toBe(true);
    expect(fitsResult({ $each: 'string' }, ['a', 1])).toBe(false);
    const rows = [{ a: 1 }, { a: 1, options: { b: 2 } }];
    expect(
      fitsResult(rows, [
        { a: 1, options: { b: 2, c: 3 } },
        { a: 1, d: 4 },
      ]),
    ).toBe(true);
    expect(fitsResult(rows, [{ a: 1 }, { a: 1 }])).toBe(false);
    expect(fitsResult(rows, [{ a: 1, options: { b: 2 } }])).toBe(false);
  });

  test('finds the one way in which a set fits', () => {
    const least = (wanted: number, got: unknown) => Number(got) >= wanted;
    expect(isSameSet([1, 3], [3, 2], least)).toBe(true);
    expect(isSameSet([3, 3], [3, 2], least)).toBe(false);
  });
});
