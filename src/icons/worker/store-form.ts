import { sha256 } from '@noble/hashes/sha2.js';
import { hex } from '../../domain/kernel/hex.ts';
import type { RgbaImage } from '../core/image.ts';
import { encodePng } from '../core/png/encode.ts';
import { resample } from '../core/resample.ts';
import { canvasTrust, pictureFile } from './canvas.ts';
import { shrinkBlocks } from '../core/shrink-blocks.ts';
import { within } from './browser-decode.ts';
import type { StoredForm } from './messages.ts';

/** What a source may be at most when it is kept beside the document. */
export const STORE_LIMITS = { bytes: 512_000, side: 1024 } as const;

const QUALITIES = [0.92, 0.85, 0.75, 0.6];

/** Whether any pixel is not wholly opaque: JPEG would turn it black, so one is enough. */
function hasClearPixels({ data }: RgbaImage): boolean {
  for (let at = 3; at < data.length; at += 4) if ((data[at] ?? 0) < 255) return true;
  return false;
}

/** px of the longer side of what is written without a canvas, which takes much longer. */
const OWN_SIDE = 512;

/** Where a canvas gives back other pixels it writes other files, too. */
function ownFile(image: RgbaImage, side = OWN_SIDE): Blob {
  const file = encodePng(shrinkBlocks(image, side));
  return file.length <= STORE_LIMITS.bytes || side < 2
    ? new Blob([file], { type: 'image/png' })
    : ownFile(image, side / 2);
}

/** Tried in turn until one is small enough, the one that loses nothing first; a picture of noise ends at a smaller size. */
async function smallFile(image: RgbaImage): Promise<Blob> {
  if (canvasTrust() === 'lying') return ownFile(image);
  const lossless = await pictureFile(image, 'image/png', 1);
  if (lossless.size <= STORE_LIMITS.bytes) return lossless;
  const type = hasClearPixels(image) ? 'image/webp' : 'image/jpeg';
  for (const quality of QUALITIES) {
    const file = await pictureFile(image, type, quality);
    if (file.size <= STORE_LIMITS.bytes) return file;
  }
  const half = within(image.width, image.height, Math.max(1, Math.max(image.width, image.height) / 2));
  return smallFile(resample(image, half.width, half.height));
}

/**
 * The source as it is kept: its own bytes when they are small enough, else the decoded picture as a new file.
 *
 * @param original the file; `null` for what never was one, or is of a kind that only some browsers show
 * @param side its longer side in px
 */
export async function storedForm(
  key: number,
  original: Blob | null,
  side: number,
  image: RgbaImage,
): Promise<StoredForm> {
  const fits = original !== null && original.size <= STORE_LIMITS.bytes && side <= STORE_LIMITS.side;
  const small = within(image.width, image.height, STORE_LIMITS.side);
  const file = fits ? original : await smallFile(resample(image, small.width, small.height));
  const bytes = new Uint8Array(await file.arrayBuffer());
  return { key, type: file.type, bytes, sha256: hex(sha256(bytes)) };
}
