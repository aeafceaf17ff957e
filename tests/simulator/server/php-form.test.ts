import { describe, expect, it } from 'vitest';
import { MAX_INPUT_VARIABLES, parsePhpForm, phpMap } from '../../../src/simulator/server/php-form.ts';

describe('a form as PHP reads it', () => {
  it.each<[string, string, unknown]>([
    ['nothing', '', {}],
    ['texts, whatever they look like', 'a=1&b=true&c=&d', { a: '1', b: 'true', c: '', d: '' }],
    ['spaces and percent signs', 'a=x+y%20z%2B&b=100%25', { a: 'x y z+', b: '100%' }],
    ['other alphabets', 't=%D0%BF%D1%80%D0%B8', { t: 'при' }],
    ['a broken percent sequence as it is', 'a=%E0%A4&b=%zz', { a: '%E0%A4', b: '%zz' }],
    ['an equals sign in a value', 'a=b=c', { a: 'b=c' }],
    ['the later of two', 'a=1&a=2', { a: '2' }],
    ['lists', 'a[]=x&a[]=y', { a: ['x', 'y'] }],
    ['numbered lists', 'a[0]=x&a[1]=y', { a: ['x', 'y'] }],
    ['numbers with a gap as a map', 'a[1]=x&a[5]=y&a[]=z', { a: { 1: 'x', 5: 'y', 6: 'z' } }],
    [
      'maps of lists of maps',
      'F[LANG][0][TITLE]=a&F[LANG][0][X]=b&F[LANG][1][TITLE]=c',
      {
        F: { LANG: [{ TITLE: 'a', X: 'b' }, { TITLE: 'c' }] },
      },
    ],
    ['encoded brackets', 'a%5Bb%5D=1', { a: { b: '1' } }],
    ['dots and spaces in a name', 'a.b=1&c+d=2&e[f.g]=3', { a_b: '1', c_d: '2', e: { 'f.g': '3' } }],
    ['leading spaces in a name', '++a=1', { a: '1' }],
    ['a bracket without an end', 'a[b=1&c[d.e=2', { a_b: '1', c_d_e: '2' }],
    ['what follows a closed bracket: nothing', 'a[b]c=1', { a: { b: '1' } }],
    ['a name of brackets: not at all', '[a]=1&=2&b=3', { b: '3' }],
    ['a text that becomes an array', 'a=1&a[b]=2', { a: { b: '2' } }],
    ['an array that becomes a text', 'a[b]=2&a=1', { a: '1' }],
  ])('%s', (_what, text, expected) => {
    expect(parsePhpForm(text)).toEqual(expected);
  });

  it('keeps the name of a prototype a plain name', () => {
    const form = parsePhpForm('__proto__[admin]=1');
    expect(Object.hasOwn(form, '__proto__')).toBe(true);
    expect(({} as Record<string, unknown>)['admin']).toBeUndefined();
  });

  it('drops what comes after the thousandth value', () => {
    const text = Array.from({ length: MAX_INPUT_VARIABLES + 1 }, (_, at) => `v${at}=1`).join('&');
    const names = Object.keys(parsePhpForm(text));
    expect(names).toHaveLength(MAX_INPUT_VARIABLES);
    expect(names).not.toContain(`v${MAX_INPUT_VARIABLES}`);
  });
});

describe('a map as PHP writes it', () => {
  it('is a list when empty or numbered from 0, else an object', () => {
    expect(phpMap([])).toEqual([]);
    expect(
      phpMap([
        ['0', 'a'],
        ['1', 'b'],
      ]),
    ).toEqual(['a', 'b']);
    expect(phpMap([['1', 'a']])).toEqual({ 1: 'a' });
    expect(phpMap([['x', 'a']])).toEqual({ x: 'a' });
  });
});
