import { expect, it } from 'vitest';
import { encode } from '../../../../src/simulator/page/bx24/form.ts';

it.each([
  ['scalars before what is nested', { FIELDS: { A: 1 }, APP_ID: 7 }, 'APP_ID=7&FIELDS[A]=1'],
  ['no trace of null, of an empty object and of a function', { A: null, B: {}, C: () => 1, D: 2 }, 'D=2'],
  ['an empty text for an empty list', { LANG: [] }, 'LANG='],
  ['lists by their places', { LANG: [{ TITLE: 'a' }, { TITLE: 'b' }] }, 'LANG[0][TITLE]=a&LANG[1][TITLE]=b'],
  ['names and values escaped', { 'a b': 'c&d=é' }, 'a%20b=c%26d%3D%C3%A9'],
  ['dates as JSON writes them', { AT: new Date(0) }, 'AT=1970-01-01T00%3A00%3A00.000Z'],
  ['a text as it is', 'A=1', 'A=1'],
  ['nothing at all', undefined, ''],
])('writes %s', (_what, data, fields) => {
  expect(encode(data)).toBe(fields);
});
