import { fail, ok, type Result } from '../../domain/kernel/result.ts';
import { iconError, type IconError } from './errors.ts';
import { bmpHeader, isBmp } from './formats/bmp-header.ts';
import { boxesHeader, isAvif } from './formats/boxes-header.ts';
import { headerFacts, lettersAt, type HeaderFacts, type PictureFormat } from './formats/facts.ts';
import { gifEnds } from './formats/gif-blocks.ts';
import { gifHeader } from './formats/gif-header.ts';
import { icnsHeader, icoHeader, isIcns, isIco } from './formats/ico.ts';
import { jpegEnds, jpegHeader } from './formats/jpeg-header.ts';
import { jxlHeader } from './formats/jxl-header.ts';
import { otherFormat, triedFormat } from './formats/others.ts';
import { pngEnds, pngHeader } from './formats/png-header.ts';
import { textFormat } from './formats/text-formats.ts';
import { tiffHeader } from './formats/tiff-header.ts';
import { hasWebpExif, webpHeader } from './formats/webp-header.ts';
import { MAX_PICTURE_BYTES } from '../../domain/design/picture-limit.ts';
import { isPng } from './png/read-chunks.ts';
import { isHtmlText, isSvgText, textOf } from './svg/text.ts';

/**
 * What a picture may be at most: bytes of the file, pixels by its header. An SVG may be long for what costs nothing to draw,
 * such as pictures inside it; `svg/ready.ts` counts what does.
 */
export const PICTURE_LIMITS = { bytes: MAX_PICTURE_BYTES, pixels: 100_000_000, svgBytes: 10_000_000 } as const;

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
  ico: 'image/x-icon',
  icns: 'image/icns',
  heic: 'image/heic',
  tiff: 'image/tiff',
  jxl: 'image/jxl',
  jpeg2000: 'image/jp2',
  svg: 'image/svg+xml',
};

const READERS: Readonly<Record<PictureFormat, (bytes: Uint8Array) => HeaderFacts | null>> = {
  png: pngHeader,
  jpeg: jpegHeader,
  gif: gifHeader,
  webp: webpHeader,
  avif: boxesHeader,
  bmp: bmpHeader,
  ico: icoHeader,
  icns: icnsHeader,
  heic: boxesHeader,
  tiff: tiffHeader,
  jxl: jxlHeader,
  jpeg2000: boxesHeader,
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
  if (isIco(bytes)) return 'ico';
  if (isIcns(bytes)) return 'icns';
  const tried = triedFormat(bytes);
  if (tried !== null) return tried;
  const text = otherFormat(bytes) === null ? textOf(bytes, isWhole) : null;
  return text !== null && isSvgText(text) ? 'svg' : null;
}

function noPicture(bytes: Uint8Array, isWhole: boolean): IconError {
  const other = otherFormat(bytes);
  if (other !== null) {
    return iconError(other.kind === 'document' ? 'unsupported-format' : 'not-a-picture', { format: other.format });
  }
  const text = textOf(bytes, isWhole);
  if (text === null) return iconError('not-a-picture');
  if (isHtmlText(text)) return iconError('web-page');
  const format = textFormat(text);
  return iconError('text-file', format === null ? {} : { format });
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
  if (!isWhole && (facts === null || needsAll(head, format))) return fail('more');
  if (facts === null || (format !== 'svg' && facts.width * facts.height === 0)) return fail(sizeless(format));
  const problem = overLimit(facts, total);
  if (problem !== null) return fail(problem);
  const truncated = isWhole && ENDS[format]?.(head) === false;
  return ok({ ...facts, format, type: MEDIA_TYPES[format], bytes: total, truncated });
}

/** Only a walk through the whole GIF shows whether it moves; pictures inside others, and EXIF of WebP, lie anywhere. */
function needsAll(head: Uint8Array, format: PictureFormat): boolean {
  return format === 'gif' || format === 'ico' || format === 'icns' || (format === 'webp' && hasWebpExif(head));
}

/** Kinds whose files need not give a size in the one way that is read here. */
const VARIED = new Set<PictureFormat>(['icns', 'heic', 'tiff', 'jxl', 'jpeg2000']);

function sizeless(format: PictureFormat): IconError {
  return iconError(VARIED.has(format) ? 'unsupported-format' : 'damaged', { format });
}

const ENDS: Partial<Record<PictureFormat, (bytes: Uint8Array) => boolean>> = {
  png: pngEnds,
  jpeg: jpegEnds,
  gif: gifEnds,
};
