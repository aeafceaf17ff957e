import { unzlibSync } from 'fflate';
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
  /** A colour profile or another gamma than usual. */
  readonly coloured: boolean;
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

interface Chunk {
  readonly type: string;
  readonly data: Uint8Array;
}

/**
 * The chunks up to `IEND`; what follows it is not looked at. `null`: a checksum is wrong, or a chunk goes beyond the end. With
 * `partial` one that does is taken as far as it goes, and is the last.
 */
function chunksOf(bytes: Uint8Array, partial: boolean): Chunk[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const chunks: Chunk[] = [];
  for (let at = PNG_SIGNATURE.length; at + 8 <= bytes.length;) {
    const end = at + 8 + view.getUint32(at);
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    const isCut = end + 4 > bytes.length;
    if (isCut ? !partial : crc32(bytes, at + 4, end) !== view.getUint32(end)) return null;
    chunks.push({ type, data: bytes.subarray(at + 8, Math.min(end, bytes.length)) });
    if (type === 'IEND') break;
    at = end + 4;
  }
  return chunks;
}

/**
 * Splits a PNG into what a decoder needs, checksums verified.
 *
 * @param partial also when the file ends too early: then its pixels do, too
 */
export function readChunks(bytes: Uint8Array, partial = false): Result<PngParts, PngError> {
  if (!isPng(bytes)) return fail('not-png');
  const chunks = chunksOf(bytes, partial);
  if (chunks === null) return fail('damaged');
  const found = (type: string): Uint8Array | null => chunks.find((chunk) => chunk.type === type)?.data ?? null;
  const packed = chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data);
  const header = readHeader(found('IHDR') ?? new Uint8Array(0));
  const palette = found('PLTE');
  const isWhole = found('IEND') !== null;
  if (header === null || !(isWhole || partial) || packed.length === 0) return fail('damaged');
  if (header.colourType === 3 && palette === null) return fail('damaged');
  const types = new Set(chunks.map(({ type }) => type));
  return ok({
    header,
    palette,
    transparency: found('tRNS'),
    packed: joined(packed),
    animated: types.has('acTL'),
    coloured: isColoured(types, found('gAMA'), found('iCCP')),
  });
}

/** One over 2.2, the gamma of what has none. */
const USUAL_GAMMA = 45_455;

/** A profile that only says what is so without it. */
function isUsualProfile(profile: Uint8Array): boolean {
  const start = profile.indexOf(0) + 2;
  // Those of monitors and cameras are longer, and never the usual one.
  if (start < 2 || profile.length > 20_000) return false;
  try {
    const text = new TextDecoder('latin1').decode(unzlibSync(profile.subarray(start)));
    // Newer profiles write their name in two bytes a letter.
    return text.startsWith('RGB XYZ ', 16) && /sRGB/.test(text.replaceAll('\0', ''));
  } catch {
    return false;
  }
}

/** Says that its colours are not the usual ones: only the browser knows how to convert them. */
function isColoured(types: ReadonlySet<string>, gamma: Uint8Array | null, profile: Uint8Array | null): boolean {
  if (types.has('cICP')) return true;
  if (profile !== null) return !isUsualProfile(profile);
  if (types.has('sRGB') || gamma === null || gamma.length < 4) return false;
  const value = new DataView(gamma.buffer, gamma.byteOffset, 4).getUint32(0);
  return Math.abs(value - USUAL_GAMMA) > USUAL_GAMMA / 50;
}
