import type { RgbaImage } from '../image.ts';

/** What colours a picture has, pixels under alpha 0 counted as one. Colours are `0xaabbggrr`, as a little-endian word. */
export interface ColourCount {
  /** One word per pixel. */
  readonly pixels: Uint32Array<ArrayBuffer>;
  /** Every colour with the number of its pixels, in order of first appearance. Incomplete when `many`. */
  readonly counts: ReadonlyMap<number, number>;
  /** More than 256 colours. */
  readonly many: boolean;
  readonly isOpaque: boolean;
  readonly isGrey: boolean;
  /** Every pixel is either fully opaque or fully transparent. */
  readonly isCutOut: boolean;
}

export function redOf(colour: number): number {
  return colour & 255;
}
export function greenOf(colour: number): number {
  return (colour >>> 8) & 255;
}
export function blueOf(colour: number): number {
  return (colour >>> 16) & 255;
}
export function alphaOf(colour: number): number {
  return colour >>> 24;
}

/** Brightness of the colour over black, 0 … 255 × 1000: only good for sorting. */
export function brightnessOf(colour: number): number {
  return redOf(colour) * 299 + greenOf(colour) * 587 + blueOf(colour) * 114;
}

/** Counts the colours; the colour under alpha 0 is taken as black because nobody can see it. */
export function countColours(image: RgbaImage): ColourCount {
  const { data } = image;
  const pixels = new Uint32Array(image.width * image.height);
  const counts = new Map<number, number>();
  let isOpaque = true;
  let isGrey = true;
  let isCutOut = true;
  for (let i = 0, at = 0; i < pixels.length; i++, at += 4) {
    const alpha = data[at + 3] ?? 0;
    const red = data[at] ?? 0;
    const green = data[at + 1] ?? 0;
    const blue = data[at + 2] ?? 0;
    const colour = alpha === 0 ? 0 : ((alpha << 24) | (blue << 16) | (green << 8) | red) >>> 0;
    pixels[i] = colour;
    if (alpha !== 255) isOpaque = false;
    if (alpha !== 0 && alpha !== 255) isCutOut = false;
    if (alpha !== 0 && (red !== green || green !== blue)) isGrey = false;
    if (counts.size <= 256) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  return { pixels, counts, many: counts.size > 256, isOpaque, isGrey, isCutOut };
}
