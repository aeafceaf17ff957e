import { fail, ok, type Result } from '../../../domain/kernel/result.ts';
import { crc32, PNG_SIGNATURE } from './chunks.ts';

/** What a PNG says about itself before any pixel. */
export interface PngHeader {
  readonly width: number;
  readonly height: number;
  readonly bitDepth: number;
  readonly colourType: number;
  readonly interlaced: boolean;
}

export interface PngParts {
  readonly header: PngHeader;
  readonly palette: Uint8Array | null;
  readonly transparency: Uint8Array | null;
  /** All `IDAT` joined. */
  readonly packed: Uint8Array;
  readonly animated: boolean;
}

/** `not-png`: another kind of file. `damaged`: cut off, a wrong checksum or an impossible value. */
export type PngError = 'not-png' | 'damaged' | 'too-large';

const DEPTHS: Readonly<Record<number, readonly number[]>> = {
  0: [1, 2, 4, 8, 16],
  2: [8, 16],
  3: [1, 2, 4, 8],
  4: [8, 16],
  6: [8, 16],
};

export function isPng(bytes: Uint8Array): boolean {
  return PNG_SIGNATURE.every((byte, i) => bytes[i] === byte);
}

function readHeader(data: Uint8Array): PngHeader | null {
  if (data.length !== 13) return null;
  const view = new DataView(data.buffer, data.byteOffset, 13);
  const [bitDepth = 0, colourType = 0, compression, filter, interlace = 0] = data.subarray(8);
  const width = view.getUint32(0);
  const height = view.getUint32(4);
  const isKnown = DEPTHS[colourType]?.includes(bitDepth) === true && compression === 0 && filter === 0 && interlace < 2;
  if (!isKnown || width === 0 || height === 0) return null;
  return { width, height, bitDepth, colourType, interlaced: interlace === 1 };
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const result = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    result.set(part, at);
    at += part.length;
  }
  return result;
}

/** Splits a PNG into what a decoder needs, checksums verified up to `IEND`. What follows `IEND` is not looked at. */
export function readChunks(bytes: Uint8Array): Result<PngParts, PngError> {
  if (!isPng(bytes)) return fail('not-png');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found = new Map<string, Uint8Array>();
  const packed: Uint8Array[] = [];
  for (let at = PNG_SIGNATURE.length; at + 12 <= bytes.length;) {
    const length = view.getUint32(at);
    const end = at + 8 + length;
    if (end + 4 > bytes.length || crc32(bytes, at + 4, end) !== view.getUint32(end)) return fail('damaged');
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    const data = bytes.subarray(at + 8, end);
    if (type === 'IDAT') packed.push(data);
    else if (!found.has(type)) found.set(type, data);
    if (type === 'IEND') break;
    at = end + 4;
  }
  const header = readHeader(found.get('IHDR') ?? new Uint8Array(0));
  const palette = found.get('PLTE') ?? null;
  if (header === null || !found.has('IEND') || packed.length === 0) return fail('damaged');
  if (header.colourType === 3 && palette === null) return fail('damaged');
  const transparency = found.get('tRNS') ?? null;
  return ok({ header, palette, transparency, packed: joined(packed), animated: found.has('acTL') });
}
