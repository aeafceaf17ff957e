import { describe, expect, it } from 'vitest';
import {
  integer,
  json,
  list,
  map,
  members,
  number,
  object,
  oneOf,
  orElse,
  text,
  truth,
} from '../../src/platform/read.ts';

const circular: Record<string, unknown> = {};
circular['self'] = circular;

const ANYTHING = [undefined, null, true, 0, -1.5, NaN, Infinity, '', 'text', [], [1], {}, { a: 1 }, () => 1, circular];

/** The values among all those above that a reader takes. */
function taken(read: (value: unknown) => unknown): unknown[] {
  return ANYTHING.filter((value) => read(value) !== undefined);
}

describe('readers', () => {
  it.each([
    ['text', text, ['', 'text']],
    ['number', number, [0, -1.5]],
    ['integer', integer, [0]],
    ['truth', truth, [true]],
    ['members', members, [{}, { a: 1 }, circular]],
    ['json', json, [null, true, 0, -1.5, '', 'text', [], [1], {}, { a: 1 }]],
    ['one of some words', oneOf<string | number | boolean>(true, 'text', 7), [true, 'text']],
    ['a list', list(integer), [[], [1]]],
    ['a map', map(integer), [{}, { a: 1 }]],
    ['an object', object({ a: integer }), [{ a: 1 }]],
  ] as const)('of %s take nothing else', (_, read, values) => {
    expect(taken(read)).toEqual(values);
  });

  it('give an object the members that were asked for, and no others', () => {
    const read = object({ a: text, b: orElse(text, 'none') });
    expect(read({ a: 'A', b: 7, c: true })).toEqual({ a: 'A', b: 'none' });
    expect(read({ b: 'B' })).toBeUndefined();
  });

  it('make a whole unreadable by one of its parts', () => {
    expect(list(text)(['a', 1])).toBeUndefined();
    expect(map(text)({ a: 'a', b: 1 })).toBeUndefined();
  });

  it('keep a member of any name', () => {
    const value: unknown = JSON.parse('{"__proto__":"a"}');
    expect(Object.entries(map(text)(value) ?? {})).toEqual([['__proto__', 'a']]);
  });
});
