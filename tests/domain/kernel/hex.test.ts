import { expect, it } from 'vitest';
import { hex } from '../../../src/domain/kernel/hex.ts';

it('writes every byte with two digits', () => {
  expect(hex(Uint8Array.of(0, 9, 16, 255))).toBe('000910ff');
  expect(hex([])).toBe('');
});
