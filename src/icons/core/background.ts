import { channelDistance, type Rgb } from './colour.ts';
import { blankImage, type RgbaImage } from './image.ts';

export type BackgroundResult =
  | { readonly kind: 'removed'; readonly image: RgbaImage; readonly pixels: number }
  | { readonly kind: 'not-plain' | 'everything' | 'nothing' };

/** Share of the border that must have the background's colour. Less, and the border is part of the picture. */
const PLAIN_SHARE = 0.5;
/** How far, in px, a smooth edge reaches into the picture. */
const EDGE = 2;

/** Numbers of the pixels along the four borders, corners twice. */
function borderPixels({ width, height }: RgbaImage): number[] {
  const result: number[] = [];
  for (let x = 0; x < width; x++) result.push(x, (height - 1) * width + x);
  for (let y = 0; y < height; y++) result.push(y * width, y * width + width - 1);
  return result;
}

/**
 * The colour most of the border has, averaged over the pixels near it, the share of the border that is within `tolerance` of
 * it, and the share that is transparent already.
 */
export function borderColour(image: RgbaImage, tolerance: number): { colour: Rgb; share: number; clear: number } {
  const { data } = image;
  const border = borderPixels(image);
  const opaque = border.filter((pixel) => (data[pixel * 4 + 3] ?? 0) > 0);
  const buckets = new Map<number, number[]>();
  for (const pixel of opaque) {
    const at = pixel * 4;
    const key = ((data[at] ?? 0) >> 4) * 256 + ((data[at + 1] ?? 0) >> 4) * 16 + ((data[at + 2] ?? 0) >> 4);
    const bucket = buckets.get(key);
    if (bucket) bucket.push(pixel);
    else buckets.set(key, [pixel]);
  }
  let largest: number[] = [];
  for (const bucket of buckets.values()) if (bucket.length > largest.length) largest = bucket;
  const mean = (channel: number): number =>
    Math.round(largest.reduce((sum, pixel) => sum + (data[pixel * 4 + channel] ?? 0), 0) / (largest.length || 1));
  const colour: Rgb = [mean(0), mean(1), mean(2)];
  const near = opaque.filter((pixel) => channelDistance(data, pixel * 4, colour, 0) <= tolerance).length;
  return { colour, share: near / border.length, clear: 1 - opaque.length / border.length };
}

/** As light as this in every channel is paper: what an opaque picture has where others are transparent. */
const PAPER = { least: 236, tolerance: 16, share: 0.9 } as const;

/** An opaque picture whose drawing stands on white. On a dark ground its corners would be seen. */
export function standsOnPaper(image: RgbaImage): boolean {
  const { colour, share, clear } = borderColour(image, PAPER.tolerance);
  return clear === 0 && share >= PAPER.share && Math.min(...colour) >= PAPER.least;
}

/** 1 for each pixel that is reached from the border without leaving the background. */
function flood(image: RgbaImage, colour: Rgb, tolerance: number): Uint8Array {
  const { width, height, data } = image;
  const reached = new Uint8Array(width * height);
  const waiting = new Int32Array(width * height);
  let end = 0;
  const visit = (pixel: number): void => {
    if (reached[pixel] === 1) return;
    const at = pixel * 4;
    if ((data[at + 3] ?? 0) > 0 && channelDistance(data, at, colour, 0) > tolerance) return;
    reached[pixel] = 1;
    waiting[end++] = pixel;
  };
  for (const pixel of borderPixels(image)) visit(pixel);
  for (let next = 0; next < end; next++) {
    const pixel = waiting[next] ?? 0;
    const x = pixel % width;
    if (x > 0) visit(pixel - 1);
    if (x < width - 1) visit(pixel + 1);
    if (pixel >= width) visit(pixel - width);
    if (pixel < width * (height - 1)) visit(pixel + width);
  }
  return reached;
}

/** The pixel least like the background within reach of an edge pixel: what the edge was mixed from. */
function inkNear(image: RgbaImage, reached: Uint8Array, pixel: number, colour: Rgb): number {
  const { width, height, data } = image;
  const x = pixel % width;
  const y = Math.floor(pixel / width);
  let best = pixel;
  let furthest = -1;
  for (let row = Math.max(0, y - EDGE); row <= Math.min(height - 1, y + EDGE); row++) {
    for (let column = Math.max(0, x - EDGE); column <= Math.min(width - 1, x + EDGE); column++) {
      const other = row * width + column;
      if (reached[other] === 1) continue;
      const distance = channelDistance(data, other * 4, colour, 0);
      if (distance > furthest) {
        furthest = distance;
        best = other;
      }
    }
  }
  return best;
}

function touches(reached: Uint8Array, pixel: number, width: number): boolean {
  const x = pixel % width;
  for (let dy = -1; dy <= 1; dy++) {
    for (let dx = -1; dx <= 1; dx++) {
      if (x + dx < 0 || x + dx >= width) continue;
      if (reached[pixel + dy * width + dx] === 1) return true;
    }
  }
  return false;
}

/**
 * Takes the background's share out of the pixels along the cut: a smooth edge is ink mixed with background, and left alone it
 * would stay as a fringe of the old background.
 */
function softenEdge(image: RgbaImage, result: RgbaImage, reached: Uint8Array, colour: Rgb): void {
  for (let pixel = 0; pixel < reached.length; pixel++) {
    if (reached[pixel] === 1 || !touches(reached, pixel, image.width)) continue;
    const ink = inkNear(image, reached, pixel, colour) * 4;
    const at = pixel * 4;
    const whole = channelDistance(image.data, ink, colour, 0);
    const share = whole === 0 ? 1 : Math.min(1, channelDistance(image.data, at, colour, 0) / whole);
    if (share > 0.95) continue;
    result.data.set(image.data.subarray(ink, ink + 3), at);
    result.data[at + 3] = share * (image.data[at + 3] ?? 0);
  }
}

/**
 * Makes a plain background transparent: everything of the border's colour, within `tolerance` (0 … 255 per channel), that is
 * connected with the border. Holes inside a shape stay. The picture is returned as a copy.
 */
export function removeBackground(image: RgbaImage, tolerance: number): BackgroundResult {
  const { colour, share, clear } = borderColour(image, tolerance);
  // What touches the border of a transparent picture is the drawing itself.
  if (clear > PLAIN_SHARE) return { kind: 'nothing' };
  if (share + clear < PLAIN_SHARE) return { kind: 'not-plain' };
  const reached = flood(image, colour, tolerance);
  const result = blankImage(image.width, image.height);
  result.data.set(image.data);
  let pixels = 0;
  let left = 0;
  for (let pixel = 0; pixel < reached.length; pixel++) {
    const isVisible = (image.data[pixel * 4 + 3] ?? 0) > 0;
    if (reached[pixel] === 1) {
      result.data.fill(0, pixel * 4, pixel * 4 + 4);
      if (isVisible) pixels++;
    } else if (isVisible) left++;
  }
  if (left === 0) return { kind: 'everything' };
  if (pixels === 0) return { kind: 'nothing' };
  softenEdge(image, result, reached, colour);
  return { kind: 'removed', image: result, pixels };
}
