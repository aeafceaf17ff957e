import { expect, it } from 'vitest';
import { wellFormed } from '../../../src/domain/kernel/well-formed.ts';

it.each([
  ['half of a pair at the end', 'key\ud83d', 'key\ufffd'],
  ['the other half', '\ude00key', '\ufffdkey'],
  ['halves in the wrong order', '\ude00\ud83d', '\ufffd\ufffd'],
  ['whole pairs and everything else', 'Привет, 😀', 'Привет, 😀'],
])('makes of %s what can be encoded', (_, text, expected) => {
  expect(wellFormed(text)).toBe(expected);
  expect(encodeURIComponent(wellFormed(text))).not.toBe('');
});
