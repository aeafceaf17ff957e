import type { ColourAreas } from './areas.ts';
import { fieldDistance, type Field } from './field.ts';

/** Two neighbours of different kinds and their contrast, 0 … 255. */
export type BorderVisitor = (one: number, other: number, contrast: number) => void;

/** Calls `visit` for each pair of pixels, side by side or one above the other, that are of two kinds. */
export function eachBorder(
  { data }: Field,
  { width, height, kinds, origins }: ColourAreas,
  visit: BorderVisitor,
): void {
  const look = (one: number, other: number): void => {
    if (kinds[one] === kinds[other]) return;
    const contrast = fieldDistance(data, (origins[one] as number) * 4, data, (origins[other] as number) * 4);
    visit(one, other, contrast);
  };
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const pixel = y * width + x;
      if (x < width - 1) look(pixel, pixel + 1);
      if (y < height - 1) look(pixel, pixel + width);
    }
  }
}

/** From `least` on, an edge is worth keeping, fully when it has this much more; below it is better not made up. */
const FULL = 72;
const MADE_UP = -1;

/** What it is worth that an edge of this contrast is seen: negative when the picture has no edge there, as in a gradient. */
export function worthOf(contrast: number, least: number): number {
  return Math.max(MADE_UP, Math.min(1, (contrast - least) / FULL));
}

/** How well an edge is seen between ink of two strengths, 0 … 1: half a step is as good as a whole one. */
export function stepSeen(one: number, other: number): number {
  return Math.min(1, Math.abs(one - other) * 2);
}

/** A gap between two inks shows an edge, but not as well as ink beside none. */
const GAP = 0.6;

/** How well an edge is seen when inks that touch are parted by gaps. */
export function edgeSeen(one: number, other: number): number {
  const step = stepSeen(one, other);
  return one > 0 && other > 0 ? Math.max(GAP, step) : step;
}
