import { unzlibSync } from 'fflate';
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

/** Reads the sample number `i` of a row, as stored. */
function sampleAt(row: Uint8Array, i: number, bitDepth: number): number {
  if (bitDepth === 8) return row[i] as number;
  if (bitDepth === 16) return ((row[i * 2] as number) << 8) | (row[i * 2 + 1] as number);
  const bit = i * bitDepth;
  return ((row[bit >> 3] as number) >> (8 - bitDepth - (bit & 7))) & ((1 << bitDepth) - 1);
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

function readPass(stream: Uint8Array, offset: number, pass: Pass, parts: PngParts, image: RgbaImage): boolean {
  const { header } = parts;
  const { columns, lines, rowBytes } = sizeOf(pass, header);
  const channels = CHANNELS[header.colourType] ?? 1;
  const pixelBytes = Math.max(1, (channels * header.bitDepth) >> 3);
  const write = writerFor(parts);
  const samples = new Array<number>(channels).fill(0);
  let above = new Uint8Array(rowBytes);
  for (let line = 0; line < lines; line++) {
    const start = offset + line * (rowBytes + 1);
    const filter = stream[start] as number;
    if (filter > 4) return false;
    const row = stream.slice(start + 1, start + 1 + rowBytes);
    unfilterRow(filter, row, above, pixelBytes);
    for (let column = 0; column < columns; column++) {
      for (let i = 0; i < channels; i++) samples[i] = sampleAt(row, column * channels + i, header.bitDepth);
      const x = pass.x + column * pass.stepX;
      write(samples, image.data, ((pass.y + line * pass.stepY) * image.width + x) * 4);
    }
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
  readonly bitDepth: number;
}

/**
 * Every pixel of a PNG of any colour type, depth and interlacing, exactly as stored: no colour profile, no gamma, no rounding
 * through premultiplied alpha, which a canvas would do. 16 bits become 8. `too-large`: over {@link DECODE_LIMIT} pixels.
 */
export function decodePng(bytes: Uint8Array): Result<DecodedPng, PngError> {
  const read = readChunks(bytes);
  if (!read.ok) return read;
  const { header, transparency, animated } = read.value;
  if (header.width * header.height > DECODE_LIMIT) return fail('too-large');
  const passes = header.interlaced ? ADAM7 : PLAIN;
  const sizes = passes.map((pass) => sizeOf(pass, header)).map(({ lines, rowBytes }) => lines * (rowBytes + 1));
  const stream = unpack(
    read.value.packed,
    sizes.reduce((sum, size) => sum + size, 0),
  );
  if (stream === null) return fail('damaged');
  const image = blankImage(header.width, header.height);
  let offset = 0;
  for (const [i, pass] of passes.entries()) {
    if (!readPass(stream, offset, pass, read.value, image)) return fail('damaged');
    offset += sizes[i] as number;
  }
  const hasAlpha = header.colourType === 4 || header.colourType === 6 || transparency !== null;
  return ok({ image, hasAlpha, animated, bitDepth: header.bitDepth });
}
