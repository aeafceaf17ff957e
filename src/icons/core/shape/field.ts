import type { RgbaImage } from '../image.ts';

/** Red, green, blue as on black, and alpha: 0 … 255 each. */
export type FieldColour = Uint8ClampedArray;

/**
 * A picture as it looks on black, with its alpha. That says how it looks on any ground, and the colour of what is clear does
 * not count.
 */
export interface Field {
  readonly width: number;
  readonly height: number;
  /** Four numbers a pixel, as in `FieldColour`. */
  readonly data: Uint8ClampedArray;
}

export function fieldOf(image: RgbaImage): Field {
  const data = new Uint8ClampedArray(image.data.length);
  for (let at = 0; at < data.length; at += 4) {
    const alpha = image.data[at + 3] ?? 0;
    for (let i = 0; i < 3; i++) data[at + i] = ((image.data[at + i] ?? 0) * alpha) / 255;
    data[at + 3] = alpha;
  }
  return { width: image.width, height: image.height, data };
}

/**
 * How far two pixels lie apart in the channel that differs most, on black or on white, whichever shows it better: 0 … 255.
 * Each begins at its place in its data.
 */
export function fieldDistance(one: Uint8ClampedArray, a: number, other: Uint8ClampedArray, b: number): number {
  const clear = (one[a + 3] ?? 0) - (other[b + 3] ?? 0);
  let high = 0;
  let low = 0;
  for (let i = 0; i < 3; i++) {
    const onBlack = (one[a + i] ?? 0) - (other[b + i] ?? 0);
    const onWhite = onBlack - clear;
    if (onBlack > high) high = onBlack;
    if (onBlack < low) low = onBlack;
    if (onWhite > high) high = onWhite;
    if (onWhite < low) low = onWhite;
  }
  return high > -low ? high : -low;
}

/** A picture of less contrast is faint … */
const FAINT = 128;
/** … and is brought up to this. */
const CLEAR_CONTRAST = 224;
/** Faint pictures are brought up by this factor at most: beyond it there is nothing but noise. */
const MAX_FACTOR = 16;
/** The most contrasting pixels of the figure, which may be noise, do not count. */
const OUTLIERS = 0.02;

/** The contrast to the ground that all but the outliers of those pixels reach at most that have at least `noise`. */
function contrastOf({ data }: Field, ground: FieldColour, noise: number): number {
  const counts = new Uint32Array(256);
  let figure = 0;
  for (let at = 0; at < data.length; at += 4) {
    const distance = fieldDistance(data, at, ground, 0);
    if (distance < noise) continue;
    counts[distance] = (counts[distance] ?? 0) + 1;
    figure++;
  }
  let left = figure * OUTLIERS;
  for (let distance = 255; distance > 0; distance--) {
    left -= counts[distance] ?? 0;
    if (left < 0) return distance;
  }
  return 0;
}

/** A picture that hardly stands out of its ground, made to: all differences from the ground grow by one factor. */
export function broughtUp(field: Field, ground: FieldColour, noise: number): Field {
  const contrast = contrastOf(field, ground, noise);
  if (contrast === 0 || contrast >= FAINT) return field;
  const factor = Math.min(MAX_FACTOR, CLEAR_CONTRAST / contrast);
  const data = field.data.map((value, at) => {
    const base = ground[at % 4] ?? 0;
    return base + (value - base) * factor;
  });
  return { ...field, data };
}
