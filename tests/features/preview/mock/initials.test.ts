import { describe, expect, it } from 'vitest';
import { initialsOf } from '../../../../src/features/preview/mock/initials.ts';

describe('The letters on a round picture', () => {
  it.each([
    ['Ann Lee', 'AL'],
    ['Weather', 'W'],
    ['Telegram · Ivan', 'TI'],
    ['News of the company', 'NC'],
    ['Call +1 202 555 01 01', 'C'],
    ['новости компании', 'НК'],
    ['42', ''],
    ['', ''],
  ])('of “%s” are “%s”', (name, letters) => {
    expect(initialsOf(name)).toBe(letters);
  });
});
