import { VISIBLE_ALPHA, visibleBounds, wholeOf, type PixelRect, type RgbaImage } from './image.ts';

/** Along the outline of a box this share is ink, and the same in every box. */
const FRAME = 0.8;
/** px from outside in that a line may lie in: smoothed, it covers two by halves, on each side other ones. */
const DEPTH = 3;
/** Of the alphas of these together: as much as a thin line has, and up to which two lines are alike. */
const LINE = 64;
const ALIKE = 48;

/** A place on the outline, and the way inwards. */
type Place = readonly [x: number, y: number, inX: number, inY: number];

function* outline({ x, y, width, height }: PixelRect): Generator<Place> {
  for (let i = DEPTH; i < width - DEPTH; i++) {
    yield [x + i, y, 0, 1];
    yield [x + i, y + height - 1, 0, -1];
  }
  for (let i = DEPTH; i < height - DEPTH; i++) {
    yield [x, y + i, 1, 0];
    yield [x + width - 1, y + i, -1, 0];
  }
}

function inkAt({ width, data }: RgbaImage, [x, y, inX, inY]: Place): number {
  let sum = 0;
  for (let i = 0; i < DEPTH; i++) sum += data[((y + i * inY) * width + x + i * inX) * 4 + 3] ?? 0;
  return sum;
}

function isSameFrame(one: RgbaImage, other: RgbaImage, bounds: PixelRect): boolean {
  let [all, inked, same] = [0, 0, 0];
  for (const place of outline(bounds)) {
    const ink = inkAt(one, place);
    all++;
    if (ink >= LINE) inked++;
    if (Math.abs(ink - inkAt(other, place)) <= ALIKE) same++;
  }
  return all > 0 && inked >= all * FRAME && same >= all * FRAME;
}

function isSame(one: RgbaImage, other: RgbaImage): boolean {
  return one.data.length === other.data.length && one.data.every((value, i) => value === other.data[i]);
}

/**
 * Whether two characters are drawn as the box that stands for a missing one: either alike in every pixel, or in boxes of one
 * size that differ only in what is written inside, as where a browser writes the character's number.
 */
export function isSameBox(one: RgbaImage, other: RgbaImage): boolean {
  if (isSame(one, other)) return true;
  const bounds = visibleBounds(one, wholeOf(one), VISIBLE_ALPHA);
  const others = visibleBounds(other, wholeOf(other), VISIBLE_ALPHA);
  if (bounds === null || others === null || one.width !== other.width) return false;
  const isOfOneSize = (['x', 'y', 'width', 'height'] as const).every((side) => bounds[side] === others[side]);
  return isOfOneSize && isSameFrame(one, other, bounds);
}
