import type { IconCrop } from '../../../domain/design/schema.ts';

/** A place in a picture, in shares of its width and height. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** What of a region a pointer took hold of: an edge on each axis (−1 the first, 1 the last, 0 none), or all of it. */
export interface Grab {
  readonly x: -1 | 0 | 1;
  readonly y: -1 | 0 | 1;
}

export const CROP_EDGES = ['left', 'top', 'right', 'bottom'] as const;
export type CropEdge = (typeof CROP_EDGES)[number];

const WHOLE: IconCrop = { x: 0, y: 0, width: 1, height: 1 };
/** Share of a side that a region has at least. */
export const MIN_CROP = 0.02;

const clamped = (value: number, least: number, most: number): number => Math.min(most, Math.max(least, value));
/** Ten thousandths: finer than any picture, and short in the document. */
const rounded = (value: number): number => Math.round(value * 10_000) / 10_000;

/** The region between two places; `null`: the whole picture. */
function regionOf(left: number, top: number, right: number, bottom: number): IconCrop | null {
  const [x, y] = [rounded(left), rounded(top)];
  const crop = { x, y, width: rounded(rounded(right) - x), height: rounded(rounded(bottom) - y) };
  return crop.x <= 0 && crop.y <= 0 && crop.width >= 1 && crop.height >= 1 ? null : crop;
}

function heldAlong(at: number, start: number, length: number, reach: number): -1 | 0 | 1 | null {
  if (Math.abs(at - start) <= reach) return -1;
  if (Math.abs(at - start - length) <= reach) return 1;
  return at > start && at < start + length ? 0 : null;
}

/** What is taken hold of at a place; `null`: nothing, so a new region begins there. `reach`: how near an edge counts as it. */
export function grabAt(at: Point, crop: IconCrop | null, reach: Point): Grab | null {
  if (crop === null) return null;
  const x = heldAlong(at.x, crop.x, crop.width, reach.x);
  const y = heldAlong(at.y, crop.y, crop.height, reach.y);
  return x === null || y === null ? null : { x, y };
}

/** A region drawn from one place to another, in any direction. */
export function drawnCrop(from: Point, to: Point): IconCrop | null {
  const span = (one: number, other: number): readonly [number, number] => {
    const [first, last] = [clamped(Math.min(one, other), 0, 1), clamped(Math.max(one, other), 0, 1)];
    const length = Math.max(MIN_CROP, last - first);
    const start = Math.min(first, 1 - length);
    return [start, start + length];
  };
  const [left, right] = span(from.x, to.x);
  const [top, bottom] = span(from.y, to.y);
  return regionOf(left, top, right, bottom);
}

/** The region after what was held has moved from one place to another. It stays inside the picture. */
export function movedCrop(crop: IconCrop, grab: Grab, from: Point, to: Point): IconCrop | null {
  const span = (
    start: number,
    length: number,
    held: -1 | 0 | 1,
    by: number,
    whole: boolean,
  ): readonly [number, number] => {
    const end = start + length;
    if (whole) {
      const first = clamped(start + by, 0, 1 - length);
      return [first, first + length];
    }
    if (held === -1) return [clamped(start + by, 0, end - MIN_CROP), end];
    return held === 1 ? [start, clamped(end + by, start + MIN_CROP, 1)] : [start, end];
  };
  const whole = grab.x === 0 && grab.y === 0;
  const [left, right] = span(crop.x, crop.width, grab.x, to.x - from.x, whole);
  const [top, bottom] = span(crop.y, crop.height, grab.y, to.y - from.y, whole);
  return regionOf(left, top, right, bottom);
}

/** Where an edge lies, in per cent of the picture from its left or its top. */
export function edgeOf(crop: IconCrop | null, edge: CropEdge): number {
  const { x, y, width, height } = crop ?? WHOLE;
  return Math.round({ left: x, top: y, right: x + width, bottom: y + height }[edge] * 100);
}

/** The region with one edge moved to a place in per cent; the others stay. */
export function withEdge(crop: IconCrop | null, edge: CropEdge, percent: number): IconCrop | null {
  const from = crop ?? WHOLE;
  const grab: Grab = {
    x: edge === 'left' ? -1 : edge === 'right' ? 1 : 0,
    y: edge === 'top' ? -1 : edge === 'bottom' ? 1 : 0,
  };
  const by =
    percent / 100 - { left: from.x, top: from.y, right: from.x + from.width, bottom: from.y + from.height }[edge];
  return movedCrop(from, grab, { x: 0, y: 0 }, { x: by, y: by });
}
