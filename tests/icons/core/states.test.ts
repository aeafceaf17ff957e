import { describe, expect, test } from 'vitest';
import { greyed } from '../../../src/icons/core/states.ts';
import { CLEAR, disc, type Pixel } from './pictures.ts';

const GREY = '#b3b7bc';
const WHITE: Pixel = [255, 255, 255, 255];
const NAVY: Pixel = [10, 20, 90, 255];
const RED: Pixel = [230, 30, 30, 255];

const redAt = (image: ReturnType<typeof greyed>, x: number, y: number): number =>
  image.data[(y * image.width + x) * 4] as number;

describe('the grey state of a picture in colours', () => {
  test('vanishes on neither ground along its outline: a white half is no lighter than a light grey', () => {
    const grey = greyed(
      disc(32, 15, (x) => (x < 16 ? WHITE : NAVY), CLEAR),
      GREY,
    );
    expect(redAt(grey, 6, 16)).toBeLessThanOrEqual(0xb3 + 32);
    expect(redAt(grey, 26, 16)).toBeGreaterThanOrEqual(0xb3 - 110);
    expect(redAt(grey, 6, 16) - redAt(grey, 26, 16)).toBeGreaterThan(80);
  });

  test('is not darkened for the white that is inside it', () => {
    const badge = disc(32, 15, (x, y) => (Math.hypot(x - 16, y - 16) < 6 ? WHITE : RED), CLEAR);
    const grey = greyed(badge, GREY);
    expect(redAt(grey, 4, 16)).toBeGreaterThan(0xb3 - 60);
    expect(redAt(grey, 16, 16)).toBeGreaterThan(redAt(grey, 4, 16) + 60);
  });

  test('keeps what is transparent, and one colour becomes the grey itself', () => {
    const grey = greyed(
      disc(32, 12, () => RED, CLEAR),
      GREY,
    );
    expect([...grey.data.subarray(0, 4)]).toEqual([0, 0, 0, 0]);
    expect([...grey.data.subarray((16 * 32 + 16) * 4, (16 * 32 + 16) * 4 + 4)]).toEqual([0xb3, 0xb7, 0xbc, 255]);
  });
});
