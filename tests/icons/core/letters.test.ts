import { describe, expect, test, vi } from 'vitest';
import { lettersOf } from '../../../src/icons/core/letters.ts';
import { isSameBox } from '../../../src/icons/core/missing-glyph.ts';
import { CLEAR, painted, type Pixel } from './pictures.ts';

describe('characters as people count them', () => {
  const words: readonly (readonly string[])[] = [
    ['A', 'b', '1'],
    ['👩‍🚀', '👍🏽', '❤️'],
    ['🇩🇪', '🇫🇷'],
    ['e\u0301', 'й', 'x'],
    ['🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}', 'z'],
  ];

  test.each(words.map((letters) => [letters.join(''), letters] as const))('%s', (text, letters) => {
    expect(lettersOf(text)).toEqual(letters);
    vi.stubGlobal('Intl', {});
    expect(lettersOf(text)).toEqual(letters);
  });
});

describe('the box of a missing character', () => {
  const INK: Pixel = [0, 0, 0, 255];
  const FAINT: Pixel = [0, 0, 0, 100];

  /** A thin frame around rows of ink, which stand for a number. */
  const box = (number: number, width = 40): ReturnType<typeof painted> =>
    painted(60, 60, (x, y) => {
      const isFrame =
        x >= 5 && x <= 5 + width && y >= 5 && y <= 50 && (x === 5 || x === 5 + width || y === 5 || y === 50);
      if (isFrame) return FAINT;
      return x > 10 && x < 30 && y > 10 && y < 40 && (number >> (y % 8)) % 2 === 1 ? INK : CLEAR;
    });

  test('is known whatever is written in it', () => {
    expect(isSameBox(box(0b10110), box(0b10110))).toBe(true);
    expect(isSameBox(box(0b10110), box(0b01101))).toBe(true);
  });

  test('is no letter, and no box of another size', () => {
    expect(isSameBox(box(0b10110), box(0b10110, 41))).toBe(false);
    const letter = painted(60, 60, (x, y) => (y >= 5 && y <= 50 && (x === 5 || x === 45 || y === 5) ? INK : CLEAR));
    expect(isSameBox(letter, box(0b10110))).toBe(false);
    const cross = painted(60, 60, (x, y) =>
      x >= 5 && x <= 45 && y >= 5 && y <= 50 && (x === 25 || y === 25) ? INK : CLEAR,
    );
    expect(isSameBox(cross, box(0b10110))).toBe(false);
  });
});
