import { describe, expect, test } from 'vitest';
import { DEFAULT_ADJUSTMENTS } from '../../../src/domain/design/factory.ts';
import type { IconAdjustments } from '../../../src/domain/design/schema.ts';
import { pasteImage, wholeOf, type RgbaImage } from '../../../src/icons/core/image.ts';
import { composeSprite, prepareIcon, type StatePictures } from '../../../src/icons/core/sprite.ts';
import { comparisonOf } from '../../../src/icons/worker/comparison.ts';
import type { IconComparison } from '../../../src/icons/worker/messages.ts';
import { CLEAR, disc, painted, type Pixel } from '../core/pictures.ts';

const WHITE: Pixel = [255, 255, 255, 255];
const BLUE: Pixel = [30, 60, 220, 255];

/** A disc with a white bar in it. */
const badge = disc(160, 78, (x) => (Math.abs(x - 80) < 14 ? WHITE : BLUE), CLEAR);

/** The badge at the right of a wide picture. */
const wide: RgbaImage = painted(640, 160, () => CLEAR);
pasteImage(wide, badge, 480, 0, wholeOf(wide));

function compared(pictures: StatePictures, changes: Partial<IconAdjustments> = {}): IconComparison {
  const adjustments = { ...DEFAULT_ADJUSTMENTS, ...changes };
  const prepared = prepareIcon(pictures, adjustments);
  if (!prepared.ok) throw new Error(prepared.error.code);
  const making = { prepared: prepared.value, sprite: composeSprite(prepared.value, adjustments) };
  return comparisonOf(pictures, making, adjustments);
}

const marked = ({ lost }: IconComparison): number[] =>
  [...(lost?.data ?? [])].flatMap((alpha, at) => (at % 4 === 3 && alpha > 100 ? [Math.floor(at / 4)] : []));

describe('a picture beside its icon', () => {
  test('has hardly a mark where it is seen', () => {
    const comparison = compared([badge]);
    expect(comparison.kept).toBeGreaterThan(90);
    expect(marked(comparison).length * 4).toBeLessThan(marked(compared([badge], { strength: 0 })).length);
  });

  test('is marked along the edges that are lost, as the check counts them', () => {
    const comparison = compared([badge], { strength: 0 });
    expect(comparison.kept).toBeLessThan(60);
    const { width } = comparison.lost!;
    const columns = new Set(marked(comparison).map((pixel) => (pixel % width) / width));
    expect(columns.size).toBeGreaterThan(0);
    // The bar's two edges, at 0.41 and 0.59, and nothing along the outline.
    for (const column of columns) expect(Math.abs(Math.abs(column - 0.48) - 0.09)).toBeLessThan(0.06);
  });

  test('says which part of it is used: trimmed, and cropped before', () => {
    const part = compared([wide]).pictures[0]?.part;
    expect(part?.x).toBeCloseTo(0.753, 2);
    expect(part?.width).toBeCloseTo(0.244, 2);
    const cropped = compared([wide], { crop: { x: 0.5, y: 0, width: 0.5, height: 0.5 } });
    const half = cropped.pictures[0]!.part;
    expect(half.x).toBeCloseTo(0.753, 1);
    expect(half.y + half.height).toBeLessThan(0.51);
    const whole = compared([wide], { states: 'colours', trim: false });
    expect(whole.pictures[0]?.part).toEqual({ x: 0, y: 0, width: 1, height: 1 });
  });

  test('comes at a size to be shown', () => {
    const [picture] = compared([wide]).pictures;
    expect(picture).toMatchObject({ width: 640, height: 160, image: { width: 480, height: 120 } });
  });

  test('loses nothing where there are two, and is shown for each', () => {
    const comparison = compared([badge, wide], { states: 'two-pictures' });
    expect(comparison).toMatchObject({ lost: null, kept: 100 });
    expect(comparison.pictures).toHaveLength(2);
  });
});
