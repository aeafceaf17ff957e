import { expect, it } from 'vitest';
import type { ImportedApp } from '../../../src/exchange/import-apps.ts';
import { emptyDesign } from '../../../src/domain/design/factory.ts';
import { firstToSee, marksOf } from '../../../src/features/handoff/marks.ts';

const APP: ImportedApp = {
  from: 'imbot.app.register',
  design: emptyDesign(),
  taken: [
    { path: 'CODE', line: 4, value: 'a' },
    { path: 'LANG', line: 8, value: 'b' },
  ],
  leftOut: [{ path: 'SORT', line: 6, reason: 'unknown', value: '' }],
  blanks: [{ path: 'BOT_ID', line: 3, reason: 'expression', source: '', field: 'chatApp.bot.id' }],
  interpretations: [],
  keptHash: false,
  dropped: [],
  pictures: [],
  badPictures: 0,
  message: '',
  span: [3, 8],
};

it('every line of the call is understood; the worse of two marks counts', () => {
  const marks = marksOf(APP, { secrets: [{ name: 'auth', line: 10, column: 1 }], fault: null });
  expect([...marks].sort(([one], [other]) => one - other)).toEqual([
    [3, 'blank'],
    [4, 'taken'],
    [5, 'taken'],
    [6, 'left'],
    [7, 'taken'],
    [8, 'taken'],
    [10, 'left'],
  ]);
  expect(firstToSee(marks)).toBe(3);
});

it('a damaged line is shown first, whatever else there is', () => {
  const marks = marksOf(APP, { secrets: [], fault: { code: 'syntax', line: 20, column: 2 } });
  expect(marks.get(20)).toBe('fault');
  expect(firstToSee(marks)).toBe(20);
});

it('a whole file in one line is no million marks', () => {
  expect(marksOf({ ...APP, span: [1, 9_000_000] }, { secrets: [], fault: null }).size).toBeLessThan(6000);
});
