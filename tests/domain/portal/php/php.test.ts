import { describe, expect, test } from 'vitest';
import { characterCount, firstCharacters, lowerCase } from '../../../../src/domain/portal/php/characters.ts';
import {
  arrayKeyOf,
  integerOf,
  isEmpty,
  looselyEquals,
  textOf,
  upperCaseKeys,
  type Given,
} from '../../../../src/domain/portal/php/php.ts';

/** Expected values are those of PHP 8 on 64-bit machines. */

describe('intval', () => {
  test.each<[Given, number]>([
    ['350px', 350],
    ['abc', 0],
    ['', 0],
    ['  42', 42],
    ['\n\t42 ', 42],
    ['\u00a042', 0],
    ['+400', 400],
    ['-5', -5],
    ['0x3E', 0],
    ['007', 7],
    ['1e3', 1000],
    ['1E+3', 1000],
    ['.5e3', 500],
    ['1e', 1],
    ['350.7', 350],
    ['-0.9', 0],
    ['1,000', 1],
    ['9223372036854775807', Number(9223372036854775807n)],
    ['99999999999999999999', Number(9223372036854775807n)],
    ['-99999999999999999999', Number(-9223372036854775808n)],
    ['1e1000', Number(9223372036854775807n)],
    [350.7, 350],
    [-350.7, -350],
    // Numbers beyond 64 bits wrap around, texts do not.
    [1e19, Number(BigInt.asIntN(64, 10n ** 19n))],
    [Infinity, 0],
    [-Infinity, 0],
    [NaN, 0],
    [true, 1],
    [false, 0],
    [null, 0],
    [undefined, 0],
    [[], 0],
    [{}, 0],
    [[0], 1],
    [{ a: 1 }, 1],
  ])('%j is read as %d', (given, expected) => {
    expect(integerOf(given)).toBe(expected);
  });
});

describe('strval', () => {
  test.each<[Given, string]>([
    [7, '7'],
    [Infinity, 'INF'],
    [-Infinity, '-INF'],
    [NaN, 'NAN'],
    [-0, '0'],
    [1.5, '1.5'],
    [0.1 + 0.2, '0.3'],
    [1 / 3, '0.33333333333333'],
    [0.0001, '0.0001'],
    [0.00001, '1.0E-5'],
    [1.25e-7, '1.25E-7'],
    [1e25, '1.0E+25'],
    [123456789012345.6, '1.2345678901235E+14'],
    [9007199254740991, '9007199254740991'],
    [true, '1'],
    [false, ''],
    [null, ''],
    [undefined, ''],
    [['x'], 'Array'],
  ])('%j becomes %j', (given, expected) => {
    expect(textOf(given)).toBe(expected);
  });
});

test.each<[Given, boolean]>([
  ['', true],
  ['0', true],
  [0, true],
  [-0, true],
  [false, true],
  [null, true],
  [undefined, true],
  [[], true],
  [{}, true],
  ['0.0', false],
  ['00', false],
  [' ', false],
  ['false', false],
  [[0], false],
])('whether %j is empty: %s', (given, expected) => {
  expect(isEmpty(given)).toBe(expected);
});

describe('loose comparison with a text of the table', () => {
  test.each<[Given, string, boolean]>([
    ['7', '007', true],
    ['10', '1e1', true],
    ['7 ', '7', true],
    [' 7', '7', true],
    ['7\u00a0', '7', false],
    ['7.0', '7', true],
    ['0x7', '7', false],
    ['0e830400451993494058024219903391', '0e462097431906509019562988736854', true],
    ['abc', 'ABC', false],
    ['abc', 'abc ', false],
    ['1e1000', '1e1001', false],
    // Too large to be told apart as numbers, so they are compared as texts.
    ['99999999999999999991', '99999999999999999992', false],
    ['9223372036854775807', '9223372036854775808', false],
    ['9223372036854775808', '9223372036854775808.0', true],
    ['9007199254740993', '9007199254740992', false],
    [7, '007', true],
    [0, 'abc', false],
    [1.5, '1.50', true],
    [true, 'anything', true],
    [true, '0', false],
    [false, '0', true],
    [['echo'], 'echo', false],
    [{ a: 1 }, 'Array', false],
    [null, '', true],
    [undefined, 'x', false],
  ])('%j == %j: %s', (given, text, expected) => {
    expect(looselyEquals(given, text)).toBe(expected);
  });
});

test.each<[Given, string | null]>([
  [1, '1'],
  [1.9, '1'],
  [true, '1'],
  [false, '0'],
  [null, ''],
  [undefined, ''],
  ['01', '01'],
  [[1], null],
  [{}, null],
])('%j is the array key %j', (given, expected) => {
  expect(arrayKeyOf(given)).toBe(expected);
});

test('characters are code points, not bytes or half pairs', () => {
  expect(characterCount('яя😀')).toBe(3);
  expect(characterCount('\ud83d')).toBe(1);
  expect(firstCharacters('a😀b😀c', 4)).toBe('a😀b😀');
  expect(firstCharacters('я'.repeat(33), 32)).toBe('я'.repeat(32));
  expect(firstCharacters('\ud83d\ud83d', 1)).toBe('\ud83d');
});

test('lower case knows other alphabets, but no final sigma', () => {
  expect(lowerCase('РУ')).toBe('ру');
  expect(lowerCase('ΣΑΣ')).toBe('σασ');
});

test('of keys that differ in case only the later one counts, and only Latin letters are changed', () => {
  expect([...upperCaseKeys({ CODE: 'a', code: 'b', Ключ: 1, ['__proto__']: 2 })]).toEqual([
    ['CODE', 'b'],
    ['Ключ', 1],
    ['__PROTO__', 2],
  ]);
});
