import { describe, expect, test } from 'vitest';
import {
  JS_METHODS,
  commandLimit,
  readStoredCommand,
  storedCommand,
  withSingleSpaces,
  type JsMethod,
} from '../../../../src/domain/portal/imbot/command.ts';

const CODE = 'd1ab17949a572b0979d8db0d5b349cd2';

test.each<[JsMethod, string, string | null]>([
  ['PUT', '/help', '/help'],
  ['PUT', '/h', null],
  ['PUT', '/h f', '/h f'],
  ['PUT', '/h  f', null],
  ['PUT', '/help  two', '/help'],
  ['PUT', '/help ', '/help'],
  ['PUT', '/help foo/bar', '/help foo'],
  ['PUT', '/a/bc', '/bc'],
  ['PUT', '/a/b', null],
  ['PUT', 'say /help now!', '/help now'],
  ['PUT', '/help\tx', '/help\tx'],
  ['PUT', '/help\nx', '/help\nx'],
  ['PUT', '/help\r\nx', '/help'],
  ['PUT', '/help\u00a0x', '/help'],
  ['PUT', '/help\u2003x', '/help'],
  ['PUT', '/привет', null],
  ['PUT', '/ſ\u212a', null],
  ['PUT', '/--', '/--'],
  ['PUT', "/help');alert(1)", '/help'],
  ['SEND', 'https://example.com/start', '/example'],
  ['SEND', '//help', '/help'],
  ['SEND', '', null],
  ['CALL', '+7 (495) 123-45-67', '+7 (495) 123-45-67'],
  ['CALL', 'tel:123', '123'],
  ['CALL', '123 ext 5', ' 5'],
  ['CALL', '495.123.45.67', '67'],
  ['CALL', '*100#', '100#'],
  ['CALL', '123\nabc', '123'],
  ['CALL', 'abc\n123\n456', '123'],
  ['CALL', '123\n', '123'],
  ['CALL', '123\r\n', null],
  ['CALL', '123\t', null],
  ['CALL', '٣٤٥', null],
  ['CALL', 'abc', null],
  ['CALL', '\n', null],
  ['SUPPORT', CODE, CODE],
  ['SUPPORT', `a${CODE}`, CODE],
  ['SUPPORT', CODE.toUpperCase(), CODE.toUpperCase()],
  ['SUPPORT', `x\n${CODE}\ny`, CODE],
  ['SUPPORT', `${CODE} `, null],
  ['SUPPORT', `{${CODE}}`, null],
  ['SUPPORT', CODE.slice(1), null],
])('%s %j keeps %j', (method, param, kept) => {
  expect(storedCommand(method, param)?.kept ?? null).toBe(kept);
});

test('the script is wrapped by method', () => {
  expect(JS_METHODS.map((method) => storedCommand(method, method === 'CALL' ? '112' : `/help ${CODE}`)?.js)).toEqual([
    `BXIM.putMessage('/help ${CODE}');`,
    `BXIM.sendMessage('/help ${CODE}');`,
    "BXIM.phoneTo('112');",
    `BXIM.openMessenger('networkLines${CODE}');`,
  ]);
});

describe('length', () => {
  test.each<[JsMethod, number]>([
    ['PUT', 235],
    ['SEND', 234],
    ['CALL', 238],
    ['SUPPORT', 32],
  ])('%s has room for %d characters', (method, limit) => {
    expect(commandLimit(method)).toBe(limit);
  });

  test.each<[JsMethod, string]>([
    ['PUT', `/${'a'.repeat(234)}`],
    ['SEND', `/${'a'.repeat(233)}`],
    ['CALL', '1'.repeat(238)],
  ])('%s with exactly as many fits, with one more it does not', (method, param) => {
    expect(storedCommand(method, param)?.tooLong).toBe(false);
    expect(storedCommand(method, `${param}1`)?.tooLong).toBe(true);
  });

  test('a long number that does not end its line takes no time', () => {
    const start = performance.now();
    expect(storedCommand('CALL', `${'1'.repeat(200_000)}x`)).toBeNull();
    expect(performance.now() - start).toBeLessThan(500);
  });
});

test('a stored script reads back to method and parameter', () => {
  expect(readStoredCommand("BXIM.putMessage('/help');")).toEqual({ method: 'PUT', param: '/help' });
  expect(readStoredCommand(`BXIM.openMessenger('networkLines${CODE}');`)).toEqual({ method: 'SUPPORT', param: CODE });
  expect(readStoredCommand('alert(1)')).toBeNull();
  expect(readStoredCommand('')).toBeNull();
});

test.each<[JsMethod | null, string, string | null]>([
  ['PUT', '/help  two', '/help two'],
  ['SEND', ' /help \t two\r\nthree ', '/help two three'],
  ['PUT', '/help two', null],
  ['PUT', '  /help', null],
  ['PUT', '/help  foo/bar', null],
  ['CALL', '1  2', null],
  [null, '/help  two', null],
])('%s %j with single spaces is %j', (method, param, fixed) => {
  expect(withSingleSpaces(method, param)).toBe(fixed);
});
