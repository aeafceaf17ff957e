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
    const contrast = fieldDistance(data, (origins[one] ?? 0) * 4, data, (origins[other] ?? 0) * 4);
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

/** The borders between two colours or regions, in px. */
export interface SharedBorder {
  /** What it is worth that the edges of the picture are seen. */
  kept: number;
  /** What is lost when an edge is seen where the picture has none, as in a gradient. */
  madeUp: number;
}

/** From `least` on, an edge is worth keeping, fully when it has this much more. */
const FULL = 72;

export function addBorder(border: SharedBorder, contrast: number, least: number): void {
  const worth = Math.max(-1, Math.min(1, (contrast - least) / FULL));
  if (worth > 0) border.kept += worth;
  else border.madeUp -= worth;
}

/** How well an edge is seen between ink of two strengths, 0 … 1: half a step is as good as a whole one. */
export function stepSeen(one: number, other: number): number {
  return Math.min(1, Math.abs(one - other) * 2);
}

/** Two inks that touch are parted by a gap where the picture has an edge; that is seen, but not as well as ink beside none. */
const GAP = 0.6;

/** What a border is worth between ink of two strengths. */
export function borderWorth({ kept, madeUp }: SharedBorder, one: number, other: number): number {
  const step = stepSeen(one, other);
  return kept * (one > 0 && other > 0 ? Math.max(GAP, step) : step) - madeUp * step;
}
