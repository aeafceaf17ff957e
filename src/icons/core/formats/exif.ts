import { lettersAt, viewOf } from './facts.ts';

/** One entry of a TIFF directory. `value`: a short number, or the first of several. */
export interface TiffEntry {
  readonly tag: number;
  /** Place of the value in the file. */
  readonly at: number;
  readonly value: number;
}

export const TIFF_TAGS = {
  width: 256,
  height: 257,
  orientation: 274,
  bits: 258,
  samples: 277,
  dngVersion: 50706,
} as const;

const SHORT = 3;

/** The first directory of the TIFF data from `start` to `end`; empty where it is none. Values are read as short or long. */
export function tiffEntries(bytes: Uint8Array, start: number, end: number): readonly TiffEntry[] {
  if (end > bytes.length || end - start < 14) return [];
  const view = viewOf(bytes);
  const little = lettersAt(bytes, start, 2) === 'II';
  const directory = start + view.getUint32(start + 4, little);
  if (directory + 2 > end) return [];
  const count = Math.min(view.getUint16(directory, little), Math.floor((end - directory - 2) / 12));
  return Array.from({ length: count }, (_, i) => {
    const entry = directory + 2 + i * 12;
    const isShort = view.getUint16(entry + 2, little) === SHORT;
    const value = isShort ? view.getUint16(entry + 8, little) : view.getUint32(entry + 8, little);
    return { tag: view.getUint16(entry, little), at: entry + 8, value };
  });
}

/** The orientation that EXIF data from `start` to `end` gives, 1 … 8; 1 when it says none. */
export function exifOrientation(bytes: Uint8Array, start: number, end: number): number {
  const value = tiffEntries(bytes, start, end).find(({ tag }) => tag === TIFF_TAGS.orientation)?.value ?? 1;
  return value >= 1 && value <= 8 ? value : 1;
}
