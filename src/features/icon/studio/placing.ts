import type { IconAdjustments } from '../../../domain/design/schema.ts';
import { ICON } from '../../../icons/core/image.ts';
import type { Point } from './crop.ts';

/** What the sliders, and a hand in the picture, let one reach: the document allows more, but no icon needs it. */
export const REACH = { scale: { min: 0.1, max: 2 }, shiftX: 27, shiftY: 33 } as const;

const clamped = (value: number, least: number, most: number): number => Math.min(most, Math.max(least, value));

/** The shift after the picture was dragged, in shares of the whole icon. */
export function shiftedBy(
  { shiftX, shiftY }: Pick<IconAdjustments, 'shiftX' | 'shiftY'>,
  from: Point,
  to: Point,
): Pick<IconAdjustments, 'shiftX' | 'shiftY'> {
  // `+ 0` makes a plain nought of a negative one.
  const moved = (now: number, by: number, reach: number): number => clamped(Math.round(now + by), -reach, reach) + 0;
  return {
    shiftX: moved(shiftX, (to.x - from.x) * ICON.width, REACH.shiftX),
    shiftY: moved(shiftY, (to.y - from.y) * ICON.height, REACH.shiftY),
  };
}

/** px of a wheel that double the size. */
const DOUBLES = 800;

/** The scale after a wheel was turned, in whole per cent; the least turn changes it by one. */
export function scaledBy(scale: number, turned: number): number {
  if (turned === 0) return scale;
  const wanted = scale * 2 ** (-turned / DOUBLES);
  const least = turned < 0 ? scale + 0.01 : scale - 0.01;
  const next = turned < 0 ? Math.max(wanted, least) : Math.min(wanted, least);
  return Math.round(clamped(next, REACH.scale.min, REACH.scale.max) * 100) / 100;
}
