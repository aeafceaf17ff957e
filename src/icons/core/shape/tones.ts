import { luminanceAt } from '../colour.ts';
import { blankImage, type RgbaImage } from '../image.ts';
import { fieldDistance } from './field.ts';
import type { Ground } from './ground.ts';

/** The weakest and strongest hundredth do not decide where the scale begins and ends. */
const CUT = 0.01;
/** Nearer to the ground than this is ground. */
const NEAR = 24;
/** With less between dark and light the whole is the shape. */
const MIN_RANGE = 8;

function rangeOf(values: Float32Array): { low: number; range: number } {
  const sorted = values.slice().sort();
  const low = sorted[Math.floor(sorted.length * CUT)] ?? 0;
  const high = sorted[Math.ceil(sorted.length * (1 - CUT)) - 1] ?? 0;
  return { low, range: high - low };
}

/** How much of each pixel is the figure's, 0 … 255. */
function coverageOf({ width, height, data }: RgbaImage, { kind, colour }: Ground): Uint8Array {
  const coverage = new Uint8Array(width * height).fill(255);
  if (kind === 'full') return coverage;
  for (let pixel = 0; pixel < coverage.length; pixel++) {
    const isGround = kind === 'plain' && fieldDistance(data, pixel * 4, colour, 0) <= NEAR;
    coverage[pixel] = isGround ? 0 : (data[pixel * 4 + 3] ?? 0);
  }
  return coverage;
}

/**
 * Light and dark as more and less ink, which is what is left of a photograph without its colours. The dark is ink, but on a dark
 * ground the light. `strength` 0 … 1: nothing but the outline, with 0.5 the tones as they are, with 1 twice as hard.
 */
export function tonesOf(image: RgbaImage, ground: Ground, strength: number): RgbaImage {
  const coverage = coverageOf(image, ground);
  const figure = [...coverage.keys()].filter((pixel) => (coverage[pixel] ?? 0) > 0);
  const { low, range } = rangeOf(Float32Array.from(figure, (pixel) => luminanceAt(image.data, pixel * 4)));
  const isDarkGround = ground.kind !== 'clear' && luminanceAt(ground.colour, 0) <= 127;
  const hardness = Math.min(1, strength * 2);
  const gain = strength * 2;
  const result = blankImage(image.width, image.height);
  for (const pixel of figure) {
    const light = range < MIN_RANGE ? 0 : (luminanceAt(image.data, pixel * 4) - low) / range;
    const tone = Math.max(0, Math.min(1, isDarkGround && range >= MIN_RANGE ? light : 1 - light));
    const ink = Math.max(0, Math.min(1, 0.5 + (tone - 0.5) * gain + (1 - hardness) * 0.5));
    result.data[pixel * 4 + 3] = ink * (coverage[pixel] ?? 0);
  }
  return result;
}
