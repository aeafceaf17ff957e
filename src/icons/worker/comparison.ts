import type { IconAdjustments } from '../../domain/design/schema.ts';
import { lossesOf, type IconInMaking } from '../core/check/check-with-repairs.ts';
import { wholeOf, type PixelRect, type RgbaImage } from '../core/image.ts';
import { resample } from '../core/resample.ts';
import type { StatePictures } from '../core/sprite.ts';
import type { ComparedPicture, IconComparison } from './messages.ts';

/** px of the longer side of a picture that is shown beside its icon. */
const SHOWN = 480;

/** Scaled once: only the adjustments change while the studio is open. */
const smaller = new WeakMap<RgbaImage, RgbaImage>();

function shown(image: RgbaImage): RgbaImage {
  const factor = SHOWN / Math.max(image.width, image.height);
  if (factor >= 1) return image;
  const side = (length: number): number => Math.max(1, Math.round(length * factor));
  const made = smaller.get(image) ?? resample(image, side(image.width), side(image.height));
  smaller.set(image, made);
  return made;
}

function compared(image: RgbaImage, part: PixelRect): ComparedPicture {
  const { width, height } = image;
  const shares = { x: part.x / width, y: part.y / height, width: part.width / width, height: part.height / height };
  return { image: shown(image), width, height, part: shares };
}

/** The pictures beside what became of them. `making` is `null` where they were taken over as they are. */
export function comparisonOf(
  pictures: StatePictures,
  making: IconInMaking | null,
  adjustments: IconAdjustments,
): IconComparison {
  const losses = making && lossesOf(making, adjustments);
  const list = pictures.map((image, i) => compared(image, making?.prepared.parts[i] ?? wholeOf(image)));
  if (losses === null) return { pictures: list, lost: null, kept: 100 };
  return { pictures: list, lost: losses.lost, kept: Math.floor(Math.min(losses.inside, losses.outline) * 100) };
}
