import { VISIBLE_ALPHA, visibleBounds, wholeOf, type PixelRect, type RgbaImage } from './image.ts';

/** Of the outermost pixels of a box this share is ink, and the same in every box. */
const FRAME = 0.8;
/** Difference up to which two pixels are alike. */
const ALIKE = 48;
const INK = 96;

const alphaAt = ({ width, data }: RgbaImage, x: number, y: number): number => data[(y * width + x) * 4 + 3] as number;

/** Places along the border, `inset` px inside of it. */
function* border({ x, y, width, height }: PixelRect, inset: number): Generator<readonly [x: number, y: number]> {
  const [right, bottom] = [x + width - 1 - inset, y + height - 1 - inset];
  for (let column = x + inset; column <= right; column++) {
    yield [column, y + inset];
    yield [column, bottom];
  }
  for (let row = y + inset + 1; row < bottom; row++) {
    yield [x + inset, row];
    yield [right, row];
  }
}

function isSameFrame(one: RgbaImage, other: RgbaImage, bounds: PixelRect, inset: number): boolean {
  let [all, inked, same] = [0, 0, 0];
  for (const [x, y] of border(bounds, inset)) {
    const alpha = alphaAt(one, x, y);
    all++;
    if (alpha >= INK) inked++;
    if (Math.abs(alpha - alphaAt(other, x, y)) <= ALIKE) same++;
  }
  return all > 0 && inked >= all * FRAME && same >= all * FRAME;
}

function isSame(one: RgbaImage, other: RgbaImage): boolean {
  return one.data.length === other.data.length && one.data.every((value, i) => value === other.data[i]);
}

/** The outermost row may be a half covered one. */
const INSETS = [0, 1, 2];

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
  return isOfOneSize && INSETS.some((inset) => isSameFrame(one, other, bounds, inset));
}
