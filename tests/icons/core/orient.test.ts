import { describe, expect, test } from 'vitest';
import { turned } from '../../../src/icons/core/orient.ts';
import { shrinkBlocks } from '../../../src/icons/core/shrink-blocks.ts';
import { painted, pixelAt } from './pictures.ts';

/** Every pixel's red tells its column, its green the row. */
const stored = painted(3, 2, (x, y) => [x, y, 0, 255]);

describe('a picture is turned as the camera says', () => {
  // Where the first row and the first column of the stored picture are seen, by the specification.
  test.each([
    [1, [0, 0], [2, 0]],
    [2, [2, 0], [0, 0]],
    [3, [2, 1], [0, 1]],
    [4, [0, 1], [2, 1]],
    [5, [0, 0], [0, 1]],
    [6, [0, 1], [0, 0]],
    [7, [2, 1], [2, 0]],
    [8, [2, 0], [2, 1]],
  ])('orientation %i', (orientation, topLeft, topRight) => {
    const image = turned(stored, orientation);
    expect([image.width, image.height]).toEqual(orientation >= 5 ? [2, 3] : [3, 2]);
    expect(pixelAt(image, 0, 0).slice(0, 2)).toEqual(topLeft);
    expect(pixelAt(image, image.width - 1, 0).slice(0, 2)).toEqual(topRight);
  });
});

describe('a large picture is made smaller', () => {
  test('by the average of its blocks, in which clear pixels have no colour', () => {
    const image = painted(4, 2, (x) => (x < 2 ? [x === 0 ? 200 : 100, 0, 0, 255] : [50, 60, 70, x === 2 ? 0 : 255]));
    const small = shrinkBlocks(image, 2);
    expect([small.width, small.height]).toEqual([2, 1]);
    expect([pixelAt(small, 0, 0), pixelAt(small, 1, 0)]).toEqual([
      [150, 0, 0, 255],
      [50, 60, 70, 128],
    ]);
  });

  test('a last block that is not full counts the pixels it has', () => {
    const small = shrinkBlocks(
      painted(5, 5, () => [9, 8, 7, 255]),
      2,
    );
    expect([small.width, small.height]).toEqual([2, 2]);
    expect(pixelAt(small, 1, 1)).toEqual([9, 8, 7, 255]);
  });

  test('one that is small enough stays', () => {
    expect(shrinkBlocks(stored, 3)).toBe(stored);
  });
});
