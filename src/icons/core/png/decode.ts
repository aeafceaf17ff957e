import { Unzlib, unzlibSync } from 'fflate';
import { fail, ok, type Result } from '../../../domain/kernel/result.ts';
import { blankImage, type RgbaImage } from '../image.ts';
import { unfilterRow } from './filters.ts';
import { readChunks, type PngError, type PngHeader, type PngParts } from './read-chunks.ts';

/** Pixels that are decoded here at most; larger pictures are the browser's business. */
export const DECODE_LIMIT = 4_000_000;

/** Where the pixels of one pass of an interlaced picture go. The last is a picture without interlacing. */
interface Pass {
  readonly x: number;
  readonly y: number;
  readonly stepX: number;
  readonly stepY: number;
}

const ADAM7: readonly Pass[] = [
  { x: 0, y: 0, stepX: 8, stepY: 8 },
  { x: 4, y: 0, stepX: 8, stepY: 8 },
  { x: 0, y: 4, stepX: 4, stepY: 8 },
  { x: 2, y: 0, stepX: 4, stepY: 4 },
  { x: 0, y: 2, stepX: 2, stepY: 4 },
  { x: 1, y: 0, stepX: 2, stepY: 2 },
  { x: 0, y: 1, stepX: 1, stepY: 2 },
];

const PLAIN: readonly Pass[] = [{ x: 0, y: 0, stepX: 1, stepY: 1 }];

const CHANNELS: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

function sizeOf(pass: Pass, header: PngHeader): { columns: number; lines: number; rowBytes: number } {
  const columns = Math.ceil((header.width - pass.x) / pass.stepX);
  const lines = Math.ceil((header.height - pass.y) / pass.stepY);
  const bits = columns * header.bitDepth * (CHANNELS[header.colourType] ?? 1);
  return { columns: Math.max(0, columns), lines: columns > 0 ? Math.max(0, lines) : 0, rowBytes: Math.ceil(bits / 8) };
}

function unpack(packed: Uint8Array, length: number): Uint8Array | null {
  try {
    // With a buffer given, a stream that unpacks to more than the header promises is cut, not stored.
    const stream = unzlibSync(packed, { out: new Uint8Array(length) });
    return stream.length < length ? null : stream;
  } catch {
    return null;
  }
}

/** What can be unpacked of a stream that ends too early. */
function unpackPart(packed: Uint8Array, length: number): Uint8Array {
  const result = new Uint8Array(length);
  let at = 0;
  const stream = new Unzlib((chunk) => {
    result.set(chunk.subarray(0, length - at), at);
    at = Math.min(length, at + chunk.length);
  });
  try {
    // In pieces: what was unpacked before the stream breaks is kept, and no more is unpacked than there is room for.
    for (let from = 0; from < packed.length && at < length; from += PIECE)
      stream.push(packed.subarray(from, from + PIECE));
  } catch {
    // The rest is not there.
  }
  return result.subarray(0, at);
}

const PIECE = 256;

/** Reads the sample number `i` of a row, as stored. */
function sampleAt(row: Uint8Array, i: number, bitDepth: number): number {
  if (bitDepth === 8) return row[i] ?? 0;
  if (bitDepth === 16) return ((row[i * 2] ?? 0) << 8) | (row[i * 2 + 1] ?? 0);
  const bit = i * bitDepth;
  return ((row[bit >> 3] ?? 0) >> (8 - bitDepth - (bit & 7))) & ((1 << bitDepth) - 1);
}

function colourKeyOf({ header, transparency }: PngParts): readonly number[] | null {
  if (transparency === null || header.colourType === 3) return null;
  return Array.from({ length: header.colourType === 2 ? 3 : 1 }, (_, i) => sampleAt(transparency, i, 16));
}

/** Writes one pixel from its stored samples into `target` at `at`. */
type PixelWriter = (samples: readonly number[], target: Uint8ClampedArray, at: number) => void;

function writerFor(parts: PngParts): PixelWriter {
  const { header, palette, transparency } = parts;
  const highest = 2 ** header.bitDepth - 1;
  const key = colourKeyOf(parts);
  const byte = (sample: number | undefined): number => Math.round(((sample ?? 0) * 255) / highest);
  if (header.colourType === 3) {
    return ([index = 0], target, at) => {
      for (let i = 0; i < 3; i++) target[at + i] = palette?.[index * 3 + i] ?? 0;
      target[at + 3] = transparency?.[index] ?? 255;
    };
  }
  const isGrey = header.colourType === 0 || header.colourType === 4;
  const alphaPlace = header.colourType === 4 ? 1 : header.colourType === 6 ? 3 : -1;
  return (samples, target, at) => {
    for (let i = 0; i < 3; i++) target[at + i] = byte(samples[isGrey ? 0 : i]);
    const isKey = key?.every((value, i) => value === samples[i]) === true;
    target[at + 3] = alphaPlace >= 0 ? byte(samples[alphaPlace]) : isKey ? 0 : 255;
  };
}

/** The usual kinds at once: each pixel is so many bytes. */
const BYTES_OF: Readonly<Record<number, (row: Uint8Array, from: number, data: Uint8ClampedArray, at: number) => void>> =
  {
    2: (row, from, data, at) => {
      data[at] = row[from] ?? 0;
      data[at + 1] = row[from + 1] ?? 0;
      data[at + 2] = row[from + 2] ?? 0;
      data[at + 3] = 255;
    },
    6: (row, from, data, at) => {
      data[at] = row[from] ?? 0;
      data[at + 1] = row[from + 1] ?? 0;
      data[at + 2] = row[from + 2] ?? 0;
      data[at + 3] = row[from + 3] ?? 0;
    },
  };

/** Writes a row of the pass into the picture. */
type RowWriter = (row: Uint8Array, columns: number, at: number, step: number) => void;

function rowWriter(parts: PngParts, { data }: RgbaImage): RowWriter {
  const { header, transparency } = parts;
  const channels = CHANNELS[header.colourType] ?? 1;
  const fast = header.bitDepth === 8 && transparency === null ? BYTES_OF[header.colourType] : undefined;
  if (fast !== undefined) {
    return (row, columns, at, step) => {
      for (let i = 0; i < columns; i++) fast(row, i * channels, data, at + i * step);
    };
  }
  const write = writerFor(parts);
  const samples = new Array<number>(channels).fill(0);
  return (row, columns, at, step) => {
    for (let column = 0; column < columns; column++) {
      for (let i = 0; i < channels; i++) samples[i] = sampleAt(row, column * channels + i, header.bitDepth);
      write(samples, data, at + column * step);
    }
  };
}

/** Where a pass begins in the stream, and the pass. */
interface PassPart {
  readonly pass: Pass;
  readonly offset: number;
}

/** As far as the stream goes. `false`: no such filter. */
function readPass(stream: Uint8Array, { pass, offset }: PassPart, parts: PngParts, image: RgbaImage): boolean {
  const { header } = parts;
  const { columns, lines, rowBytes } = sizeOf(pass, header);
  const pixelBytes = Math.max(1, ((CHANNELS[header.colourType] ?? 1) * header.bitDepth) >> 3);
  const write = rowWriter(parts, image);
  let above: Uint8Array = new Uint8Array(rowBytes);
  for (let line = 0; line < lines; line++) {
    const start = offset + line * (rowBytes + 1);
    if (start + 1 + rowBytes > stream.length) return true;
    const filter = stream[start] ?? 0;
    if (filter > 4) return false;
    const row = stream.subarray(start + 1, start + 1 + rowBytes);
    unfilterRow(filter, row, above, pixelBytes);
    write(row, columns, ((pass.y + line * pass.stepY) * image.width + pass.x) * 4, pass.stepX * 4);
    above = row;
  }
  return true;
}

/** What a decoded PNG was like inside the file. */
export interface DecodedPng {
  readonly image: RgbaImage;
  /** The file can say "transparent" at all: an alpha channel or `tRNS`. */
  readonly hasAlpha: boolean;
  readonly animated: boolean;
  /** Its colours are not the usual ones; the pixels are as stored, not converted. */
  readonly coloured: boolean;
  readonly bitDepth: number;
}

/** Bytes of each pass, with a byte for the filter of each line. */
function partsOfStream(header: PngHeader): { parts: PassPart[]; length: number } {
  let length = 0;
  const parts = (header.interlaced ? ADAM7 : PLAIN).map((pass) => {
    const offset = length;
    const { lines, rowBytes } = sizeOf(pass, header);
    length += lines * (rowBytes + 1);
    return { pass, offset };
  });
  return { parts, length };
}

/**
 * Every pixel of a PNG of any colour type, depth and interlacing, exactly as stored: no colour profile, no gamma, no rounding
 * through premultiplied alpha, which a canvas would do. 16 bits become 8. `too-large`: over {@link DECODE_LIMIT} pixels.
 *
 * @param partial a file that ends too early is read as far as it goes; the rest is clear
 */
export function decodePng(bytes: Uint8Array, partial = false): Result<DecodedPng, PngError> {
  const read = readChunks(bytes, partial);
  if (!read.ok) return read;
  const { header, transparency, animated, packed, coloured } = read.value;
  if (header.width * header.height > DECODE_LIMIT) return fail('too-large');
  const { parts, length } = partsOfStream(header);
  const stream = partial ? unpackPart(packed, length) : unpack(packed, length);
  if (stream === null || stream.length === 0) return fail('damaged');
  const image = blankImage(header.width, header.height);
  if (!parts.every((part) => readPass(stream, part, read.value, image))) return fail('damaged');
  const hasAlpha = header.colourType === 4 || header.colourType === 6 || transparency !== null;
  return ok({ image, hasAlpha, animated, coloured, bitDepth: header.bitDepth });
}
