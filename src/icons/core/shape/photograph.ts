import { fieldDistance, type Field, type FieldColour } from './field.ts';

/** A pixel that is off the mean of its neighbours by more than this is grainy; colour gradients of drawings are not. */
const GRAIN = 2;
/** Neighbours further apart are an edge, of which drawings have as many. */
const EDGE = 40;
/** Share of grainy pixels, of those that are neither ground nor at an edge, that makes a photograph. */
const SHARE = 0.28;
/** Fewer pixels than this, in number or of the figure, say nothing. */
const NEEDED = { pixels: 400, share: 0.5 } as const;
/** Every second pixel of every second row is looked at. */
const STEP = 2;
/** Nearer to the ground than this is ground. */
const NEAR = 12;

/** How far the pixel is off the straight line between two neighbours, in the channel that is off most. */
function bendAt(data: Uint8ClampedArray, at: number, step: number): number {
  let most = 0;
  for (let i = at; i < at + 3; i++) {
    const bend = 2 * (data[i] ?? 0) - (data[i - step] ?? 0) - (data[i + step] ?? 0);
    most = Math.max(most, Math.abs(bend));
  }
  return most / 2;
}

function isAtEdge(data: Uint8ClampedArray, at: number, row: number): boolean {
  for (const step of [4, -4, row, -row, row + 4, row - 4, 4 - row, -row - 4]) {
    if (fieldDistance(data, at, data, at + step) > EDGE) return true;
  }
  return false;
}

/** The share of pixels, 0 … 1, whose colours change as in nature rather than as in a drawing. */
export function grainOf({ width, height, data }: Field, ground: FieldColour): number {
  const row = width * 4;
  let figure = 0;
  let looked = 0;
  let grainy = 0;
  for (let y = 1; y < height - 1; y += STEP) {
    for (let x = 1; x < width - 1; x += STEP) {
      const at = y * row + x * 4;
      if (fieldDistance(data, at, ground, 0) <= NEAR) continue;
      figure++;
      if (isAtEdge(data, at, row)) continue;
      looked++;
      if (Math.max(bendAt(data, at, 4), bendAt(data, at, row)) > GRAIN) grainy++;
    }
  }
  return looked < NEEDED.pixels || looked < figure * NEEDED.share ? 0 : grainy / looked;
}

export function isPhotograph(field: Field, ground: FieldColour): boolean {
  return grainOf(field, ground) > SHARE;
}
