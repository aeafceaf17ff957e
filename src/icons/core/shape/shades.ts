import { blankImage, type RgbaImage } from '../image.ts';
import { fieldDistance, fieldOf, type Field, type FieldColour } from './field.ts';
import type { Ground } from './ground.ts';

/** What is clear shows paper through. */
const PAPER: FieldColour = Uint8ClampedArray.of(255, 255, 255, 255);
/** With less contrast there are no shades to tell apart. */
const MIN_RANGE = 48;

/** The picture as it looks on white. */
function onPaper(image: RgbaImage): Field {
  const field = fieldOf(image);
  for (let at = 0; at < field.data.length; at += 4) {
    const clear = 255 - (field.data[at + 3] ?? 0);
    for (let i = at; i < at + 4; i++) field.data[i] = (field.data[i] ?? 0) + clear;
  }
  return field;
}

/**
 * Each pixel as inked as it stands out of its ground: in pictures of few pixels lines are paler than areas, and hardly wider than
 * the smooth edges that areas have. From `noise` contrast on; `strength` 0 … 1: with less than a half the paler ones grow solid.
 * `null` where the picture has no ground, or nothing stands out of it.
 */
export function shadesOf(image: RgbaImage, ground: Ground, noise: number, strength: number): RgbaImage | null {
  if (ground.kind === 'full') return null;
  const isClear = ground.kind === 'clear';
  const { data } = isClear ? onPaper(image) : fieldOf(image);
  const contrasts = new Uint8Array(image.width * image.height);
  let most = 0;
  for (let pixel = 0; pixel < contrasts.length; pixel++) {
    const contrast = fieldDistance(data, pixel * 4, isClear ? PAPER : ground.colour, 0);
    contrasts[pixel] = contrast;
    most = Math.max(most, contrast);
  }
  if (most < MIN_RANGE) return null;
  const range = (most - noise) * Math.min(1, strength * 2);
  const result = blankImage(image.width, image.height);
  for (const [pixel, contrast] of contrasts.entries()) {
    if (contrast > noise) result.data[pixel * 4 + 3] = Math.min(255, ((contrast - noise) / range) * 255);
  }
  return result;
}
