import { blankImage, VISIBLE_ALPHA, visibleBounds, wholeOf, type RgbaImage } from './image.ts';

/** A shape that fills less of its bounds than this is a drawing of its own and needs no holes. */
const FILLED_SHARE = 0.55;
/** Distance per channel from the shape's main colour at which a pixel is clearly a detail. */
const DETAIL = 72;
/** Shares of the shape that details must and may cover. */
const LEAST = 0.015;
const MOST = 0.6;

function isInk(image: RgbaImage, pixel: number): boolean {
  return (image.data[pixel * 4 + 3] as number) >= 128;
}

/** The most frequent colour of the shape, found in steps of 32 and averaged. */
function mainColour(image: RgbaImage): [number, number, number] {
  const sums = new Map<number, [number, number, number, number]>();
  for (let pixel = 0, at = 0; pixel < image.width * image.height; pixel++, at += 4) {
    if (!isInk(image, pixel)) continue;
    const [red, green, blue] = image.data.subarray(at, at + 3) as unknown as [number, number, number];
    const key = (red >> 5) * 64 + (green >> 5) * 8 + (blue >> 5);
    const sum = sums.get(key) ?? [0, 0, 0, 0];
    sums.set(key, [sum[0] + red, sum[1] + green, sum[2] + blue, sum[3] + 1]);
  }
  let best: [number, number, number, number] = [0, 0, 0, 1];
  let most = 0;
  for (const sum of sums.values()) {
    if (sum[3] <= most) continue;
    most = sum[3];
    best = sum;
  }
  return [best[0] / best[3], best[1] / best[3], best[2] / best[3]];
}

/** How far each pixel of the shape is from its main colour, 0 … 1. */
function detailStrength(image: RgbaImage): Float32Array {
  const main = mainColour(image);
  const strength = new Float32Array(image.width * image.height);
  for (let pixel = 0, at = 0; pixel < strength.length; pixel++, at += 4) {
    if (!isInk(image, pixel)) continue;
    const distances = main.map((value, i) => Math.abs((image.data[at + i] as number) - value));
    strength[pixel] = Math.min(1, Math.max(...distances) / DETAIL);
  }
  return strength;
}

/**
 * Clears details that reach the shape's outline: cutting those would eat the outline away (a ring of several colours would
 * lose all but one).
 */
function keepOutline(image: RgbaImage, strength: Float32Array): void {
  const { width, height } = image;
  const waiting: number[] = [];
  const seen = new Uint8Array(strength.length);
  const visit = (pixel: number): void => {
    if (seen[pixel] === 1 || (strength[pixel] as number) < 0.5) return;
    seen[pixel] = 1;
    waiting.push(pixel);
  };
  const isOutside = (x: number, y: number): boolean =>
    x < 0 || y < 0 || x >= width || y >= height || !isInk(image, y * width + x);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if (!isInk(image, y * width + x)) continue;
      if (isOutside(x - 1, y) || isOutside(x + 1, y) || isOutside(x, y - 1) || isOutside(x, y + 1))
        visit(y * width + x);
    }
  }
  for (let pixel = waiting.pop(); pixel !== undefined; pixel = waiting.pop()) {
    const x = pixel % width;
    if (x > 0) visit(pixel - 1);
    if (x < width - 1) visit(pixel + 1);
    if (pixel >= width) visit(pixel - width);
    if (pixel < width * (height - 1)) visit(pixel + width);
  }
  for (let pixel = 0; pixel < strength.length; pixel++) if (seen[pixel] === 1) strength[pixel] = 0;
}

function shareOf(image: RgbaImage, strength: Float32Array): number {
  let ink = 0;
  let detail = 0;
  for (let pixel = 0; pixel < strength.length; pixel++) {
    if (!isInk(image, pixel)) continue;
    ink++;
    detail += strength[pixel] as number;
  }
  return ink === 0 ? 0 : detail / ink;
}

function isFilled(image: RgbaImage): boolean {
  const bounds = visibleBounds(image, wholeOf(image), VISIBLE_ALPHA);
  if (bounds === null) return false;
  let ink = 0;
  for (let pixel = 0; pixel < image.width * image.height; pixel++) if (isInk(image, pixel)) ink++;
  return ink / (bounds.width * bounds.height) >= FILLED_SHARE;
}

/**
 * A filled shape in which enclosed details of another colour are holes, as alpha over black; `null` when the shape is not
 * filled or has no such details. Without it an app's tile or an emoji becomes a featureless blot.
 */
export function cutOutDetails(image: RgbaImage): RgbaImage | null {
  if (!isFilled(image)) return null;
  const strength = detailStrength(image);
  keepOutline(image, strength);
  const share = shareOf(image, strength);
  if (share < LEAST || share > MOST) return null;
  const result = blankImage(image.width, image.height);
  for (let pixel = 0; pixel < strength.length; pixel++) {
    const alpha = image.data[pixel * 4 + 3] as number;
    result.data[pixel * 4 + 3] = alpha * (1 - (strength[pixel] as number));
  }
  return result;
}
