import { fail, ok, type Result } from '../../domain/kernel/result.ts';
import { iconError, type IconError } from '../core/errors.ts';
import type { RgbaImage } from '../core/image.ts';
import type { PictureFacts } from '../core/sniff.ts';
import { drawnPixels } from './canvas.ts';

/**
 * px of the longer side that work goes on with: many times what an icon shows, and small enough to follow a slider.
 * Photographs have no fine lines to lose, and are the pictures whose size costs time.
 */
function workingSide({ format }: PictureFacts): number {
  return format === 'jpeg' ? 640 : 1024;
}

/** px of the longer side at most, and five hundred at least, that a large JPEG is unpacked to. */
const UNPACKED = 800;

/** What `width` × `height` becomes when its longer side may be `side` px. Never larger than it was. */
export function within(width: number, height: number, side: number): { width: number; height: number } {
  const factor = Math.min(1, side / Math.max(width, height));
  const scaled = (length: number): number => Math.max(1, Math.round(length * factor));
  return { width: scaled(width), height: scaled(height) };
}

async function bitmapOf(blob: Blob, facts: PictureFacts): Promise<ImageBitmap> {
  const size = within(facts.width, facts.height, workingSide(facts));
  if (size.width === facts.width && size.height === facts.height) {
    return createImageBitmap(blob, { imageOrientation: 'from-image' });
  }
  return createImageBitmap(blob, {
    imageOrientation: 'from-image',
    resizeWidth: size.width,
    resizeHeight: size.height,
    resizeQuality: 'high',
  });
}

/**
 * A large JPEG at an eighth, a quarter … of its size, upright: half the time of decoding all of it, which is most of the time
 * there is. The browser chooses the step that has no more pixels than asked for. `null` where it offers no such decoder (plain
 * http, for one) or fails: then all of it is decoded.
 */
async function unpackedSmall(
  blob: Blob,
  { format, type, width, height, cmyk }: PictureFacts,
): Promise<RgbaImage | null> {
  const wanted = within(width, height, UNPACKED);
  // A step of an eighth of what is hardly larger could leave too little.
  const isLarge = Math.max(width, height) >= UNPACKED * 2;
  if (format !== 'jpeg' || cmyk || !isLarge || typeof ImageDecoder === 'undefined') return null;
  try {
    const data = await blob.arrayBuffer();
    const decoder = new ImageDecoder({ data, type, desiredWidth: wanted.width, desiredHeight: wanted.height });
    const { image } = await decoder.decode();
    // A decoder that cannot unpack less gives everything.
    const size = within(image.displayWidth, image.displayHeight, UNPACKED);
    try {
      return drawnPixels(size.width, size.height, (context) => {
        context.imageSmoothingQuality = 'high';
        context.drawImage(image, 0, 0, size.width, size.height);
      });
    } finally {
      image.close();
      decoder.close();
    }
  } catch {
    return null;
  }
}

/** Formats that every browser of today decodes; when one of these fails it is the file. */
const CERTAIN = new Set(['png', 'jpeg', 'gif', 'webp', 'bmp']);

/** The first frame, upright, at most 1024 px. */
export async function decodePicture(blob: Blob, facts: PictureFacts): Promise<Result<RgbaImage, IconError>> {
  const small = await unpackedSmall(blob, facts);
  if (small !== null) return ok(small);
  let bitmap: ImageBitmap;
  try {
    bitmap = await bitmapOf(blob, facts);
  } catch (cause) {
    const code = CERTAIN.has(facts.format) ? 'damaged' : 'undecodable';
    return fail(iconError(code, { format: facts.format }, cause));
  }
  try {
    return ok(drawnPixels(bitmap.width, bitmap.height, (context) => context.drawImage(bitmap, 0, 0)));
  } catch (cause) {
    return fail(iconError('failed', {}, cause));
  } finally {
    bitmap.close();
  }
}
