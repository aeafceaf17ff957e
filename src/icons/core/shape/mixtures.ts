import { fieldDistance, type Field } from './field.ts';

/** Ends of a mixture lie further apart than this; a gradient does not change so fast. */
const ENDS = 40;
/** A mixture is this far from either end. */
const BETWEEN = 10;
/** How far the way over a pixel may exceed the straight one for the pixel to lie between. */
const DETOUR = { share: 1.12, more: 6 } as const;

const DIRECTIONS = [
  [1, 0],
  [0, 1],
  [1, 1],
  [1, -1],
] as const;

function isBetween(data: Uint8ClampedArray, one: number, pixel: number, other: number): boolean {
  const whole = fieldDistance(data, one, data, other);
  if (whole < ENDS) return false;
  const first = fieldDistance(data, one, data, pixel);
  if (first < BETWEEN) return false;
  const second = fieldDistance(data, pixel, data, other);
  return second >= BETWEEN && first + second <= whole * DETOUR.share + DETOUR.more;
}

function within(value: number, most: number): number {
  return Math.min(most, Math.max(0, value));
}

function markMixtures(field: Field, dx: number, dy: number, mixed: Uint8Array): void {
  const { width, height, data } = field;
  for (let y = 0; y < height; y++) {
    const above = within(y - dy, height - 1) * width;
    const below = within(y + dy, height - 1) * width;
    for (let x = 0; x < width; x++) {
      const pixel = y * width + x;
      if (mixed[pixel] === 1) continue;
      const one = (above + Math.max(0, x - dx)) * 4;
      const other = (below + Math.min(width - 1, x + dx)) * 4;
      if (isBetween(data, one, pixel * 4, other)) mixed[pixel] = 1;
    }
  }
}

/**
 * 1 for every pixel whose colour is but a mixture of the colours on both its sides, as along every smooth edge. `reach` is half
 * the width of such an edge in px.
 */
export function mixturesOf(field: Field, reach: number): Uint8Array {
  const mixed = new Uint8Array(field.width * field.height);
  for (const step of new Set([1, Math.ceil(reach / 2), reach])) {
    for (const [x, y] of DIRECTIONS) markMixtures(field, x * step, y * step, mixed);
  }
  return mixed;
}
