import { fail, ok, type Result } from '../../domain/kernel/result.ts';
import { iconError, type IconError, type IconErrorCode } from '../core/errors.ts';
import type { PictureFormat } from '../core/formats/facts.ts';
import { isBlank, type RgbaImage } from '../core/image.ts';
import { withoutMissing } from '../core/missing-rows.ts';
import { turned } from '../core/orient.ts';
import type { PictureFacts } from '../core/sniff.ts';
import { drawnPixels } from './canvas.ts';
import { plainFile } from './plain-file.ts';

/** px of the longer side that work goes on with: many times what an icon shows, and small enough to follow a slider. */
export const WORKING_SIDE = 1024;
/** The same of photographs, which have no fine lines to lose, and are the pictures whose size costs time. */
const PHOTO_SIDE = 640;

/** px of the longer side at most, and five hundred at least, that a large JPEG is unpacked to. */
const UNPACKED = 800;

interface Size {
  readonly width: number;
  readonly height: number;
}

/** What `width` × `height` becomes when its longer side may be `side` px. Never larger than it was. */
export function within(width: number, height: number, side: number): Size {
  const factor = Math.min(1, side / Math.max(width, height));
  const scaled = (length: number): number => Math.max(1, Math.round(length * factor));
  return { width: scaled(width), height: scaled(height) };
}

/** As the pixels are stored, before they are turned upright. */
function storedSize({ width, height, orientation }: PictureFacts): Size {
  return orientation >= 5 ? { width: height, height: width } : { width, height };
}

async function bitmapOf(file: Blob, facts: PictureFacts): Promise<ImageBitmap> {
  const stored = storedSize(facts);
  const size = within(stored.width, stored.height, facts.format === 'jpeg' ? PHOTO_SIDE : WORKING_SIDE);
  if (size.width === stored.width && size.height === stored.height) return createImageBitmap(file);
  return createImageBitmap(file, { resizeWidth: size.width, resizeHeight: size.height, resizeQuality: 'high' });
}

/** Draws a picture that the browser holds, at most `side` px, and lets it go. Throws what the browser throws. */
function taken(picture: ImageBitmap | VideoFrame, { width, height }: Size): RgbaImage {
  try {
    return drawnPixels(width, height, (context) => {
      context.imageSmoothingQuality = 'high';
      context.drawImage(picture, 0, 0, width, height);
    });
  } finally {
    picture.close();
  }
}

/**
 * A large JPEG at an eighth, a quarter … of its size: half the time of decoding all of it, which is most of the time there is.
 * The browser chooses the step that has no more pixels than asked for. `null` where it offers no such decoder (plain http, for
 * one) or fails: then all of it is decoded.
 */
async function unpackedSmall(file: Blob, facts: PictureFacts): Promise<RgbaImage | null> {
  const stored = storedSize(facts);
  const wanted = within(stored.width, stored.height, UNPACKED);
  // A step of an eighth of what is hardly larger could leave too little.
  const isLarge = Math.max(stored.width, stored.height) >= UNPACKED * 2;
  if (facts.format !== 'jpeg' || facts.cmyk || !isLarge || typeof ImageDecoder === 'undefined') return null;
  try {
    const data = await file.arrayBuffer();
    const decoder = new ImageDecoder({
      data,
      type: facts.type,
      desiredWidth: wanted.width,
      desiredHeight: wanted.height,
    });
    const { image } = await decoder.decode();
    try {
      // A decoder that cannot unpack less gives everything.
      return taken(image, within(image.displayWidth, image.displayHeight, UNPACKED));
    } finally {
      decoder.close();
    }
  } catch {
    return null;
  }
}

/** Formats that every browser of today decodes; when one of these fails it is the file. */
const CERTAIN = new Set<PictureFormat>(['png', 'jpeg', 'gif', 'webp', 'bmp']);

/** Of the others only AVIF is one that a newer browser may be expected to show. */
function refusalOf(format: PictureFormat): IconErrorCode {
  if (CERTAIN.has(format)) return 'damaged';
  return format === 'avif' ? 'undecodable' : 'unsupported-format';
}

/** The first frame as the browser decodes it, turned upright by us. */
export async function browserPicture(blob: Blob, facts: PictureFacts): Promise<Result<RgbaImage, IconError>> {
  const file = plainFile(blob, facts);
  const finished = (image: RgbaImage): RgbaImage =>
    turned(facts.truncated ? withoutMissing(image) : image, facts.orientation);
  const small = await unpackedSmall(file, facts);
  if (small !== null) return ok(finished(small));
  let bitmap: ImageBitmap;
  try {
    bitmap = await bitmapOf(file, facts);
  } catch (cause) {
    return fail(iconError(refusalOf(facts.format), { format: facts.format }, cause));
  }
  try {
    return ok(finished(taken(bitmap, bitmap)));
  } catch (cause) {
    return fail(iconError('failed', {}, cause));
  }
}

/** Frames that are looked at for something to see. */
const MAX_FRAMES = 120;

/** The first frame of an animation with something to see; `null`: none, or a browser that does not show them one by one. */
export async function laterFrame(blob: Blob, facts: PictureFacts): Promise<RgbaImage | null> {
  if (typeof ImageDecoder === 'undefined') return null;
  try {
    const data = await plainFile(blob, facts).arrayBuffer();
    const decoder = new ImageDecoder({ data, type: facts.type, preferAnimation: true });
    await decoder.tracks.ready;
    const count = Math.min(MAX_FRAMES, decoder.tracks.selectedTrack?.frameCount ?? 0);
    for (let frameIndex = 0; frameIndex < count; frameIndex++) {
      const { image } = await decoder.decode({ frameIndex });
      const pixels = taken(image, within(image.displayWidth, image.displayHeight, WORKING_SIDE));
      if (!isBlank(pixels)) return turned(pixels, facts.orientation);
    }
    return null;
  } catch {
    return null;
  }
}
