import { fail, ok, type Result } from '../../domain/kernel/result.ts';
import { iconError, type IconError } from './errors.ts';
import { avifHeader, isAvif } from './formats/avif-header.ts';
import { bmpHeader, isBmp } from './formats/bmp-header.ts';
import { headerFacts, lettersAt, type HeaderFacts, type PictureFormat } from './formats/facts.ts';
import { gifHeader } from './formats/gif-header.ts';
import { jpegEnds, jpegHeader } from './formats/jpeg-header.ts';
import { otherFormat } from './formats/others.ts';
import { pngEnds, pngHeader } from './formats/png-header.ts';
import { webpHeader } from './formats/webp-header.ts';
import { MAX_PICTURE_BYTES } from '../../domain/design/picture-limit.ts';
import { isPng } from './png/read-chunks.ts';
import { isHtmlText, isSvgText, textOf } from './svg/text.ts';

/** What a picture may be at most: bytes of the file, pixels by its header. */
export const PICTURE_LIMITS = { bytes: MAX_PICTURE_BYTES, pixels: 100_000_000, svgBytes: 300_000 } as const;

export interface PictureFacts extends HeaderFacts {
  readonly format: PictureFormat;
  /** Media type, from the bytes. */
  readonly type: string;
  /** Length of the file. */
  readonly bytes: number;
  /** The file ends too early; what is there may still be drawn. */
  readonly truncated: boolean;
}

const MEDIA_TYPES: Readonly<Record<PictureFormat, string>> = {
  png: 'image/png',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  avif: 'image/avif',
  bmp: 'image/bmp',
  svg: 'image/svg+xml',
};

const READERS: Readonly<Record<PictureFormat, (bytes: Uint8Array) => HeaderFacts | null>> = {
  png: pngHeader,
  jpeg: jpegHeader,
  gif: gifHeader,
  webp: webpHeader,
  avif: avifHeader,
  bmp: bmpHeader,
  svg: () => headerFacts(0, 0),
};

/** A file this many times smaller than its pixels is made to fill the memory. Real pictures of one colour stay below. */
const BOMB_RATIO = 400;

/** The format by the first bytes; names and announced types do not count. `null`: none that we take. */
export function formatOf(bytes: Uint8Array, isWhole: boolean): PictureFormat | null {
  if (isPng(bytes)) return 'png';
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return 'jpeg';
  if (/^GIF8[79]a$/.test(lettersAt(bytes, 0, 6))) return 'gif';
  if (lettersAt(bytes, 0) === 'RIFF' && lettersAt(bytes, 8) === 'WEBP') return 'webp';
  if (isAvif(bytes)) return 'avif';
  if (isBmp(bytes)) return 'bmp';
  const text = otherFormat(bytes) === null ? textOf(bytes, isWhole) : null;
  return text !== null && isSvgText(text) ? 'svg' : null;
}

function noPicture(bytes: Uint8Array, isWhole: boolean): IconError {
  const other = otherFormat(bytes);
  if (other?.kind === 'picture') return iconError('unsupported-format', { format: other.format });
  if (other !== null) return iconError('not-a-picture', { format: other.format });
  const text = textOf(bytes, isWhole);
  if (text === null) return iconError('not-a-picture');
  return iconError(isHtmlText(text) ? 'web-page' : 'text-file');
}

function overLimit(facts: HeaderFacts, total: number): IconError | null {
  const { width, height } = facts;
  if (width * height <= PICTURE_LIMITS.pixels) return null;
  const isBomb = width * height > total * BOMB_RATIO;
  return iconError(isBomb ? 'bomb' : 'too-many-pixels', { width, height, limit: PICTURE_LIMITS.pixels });
}

/**
 * What the file is, from its bytes alone, before anything is decoded.
 *
 * @param head the whole file, or at least its first 64 kB
 * @param total the file's length in bytes
 * @returns `more` when `head` is not the whole file and does not reach far enough: ask again with all of it.
 */
export function sniff(head: Uint8Array, total: number): Result<PictureFacts, IconError | 'more'> {
  const isWhole = head.length >= total;
  if (total === 0) return fail(iconError('empty-file'));
  if (total > PICTURE_LIMITS.bytes) return fail(iconError('too-large', { bytes: total, limit: PICTURE_LIMITS.bytes }));
  const format = formatOf(head, isWhole);
  if (format === null) return fail(noPicture(head, isWhole));
  if (format === 'svg' && total > PICTURE_LIMITS.svgBytes) {
    return fail(iconError('svg-too-large', { size: total, limit: PICTURE_LIMITS.svgBytes }));
  }
  const facts = READERS[format](head);
  // Only a walk through the whole GIF tells whether it moves.
  if (!isWhole && (facts === null || format === 'gif')) return fail('more');
  if (facts === null) return fail(iconError('damaged', { format }));
  if (format !== 'svg' && facts.width * facts.height === 0) return fail(iconError('damaged', { format }));
  const problem = overLimit(facts, total);
  if (problem !== null) return fail(problem);
  const truncated = isWhole && ((format === 'png' && !pngEnds(head)) || (format === 'jpeg' && !jpegEnds(head)));
  return ok({ ...facts, format, type: MEDIA_TYPES[format], bytes: total, truncated });
}
