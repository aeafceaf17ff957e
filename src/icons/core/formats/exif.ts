import { lettersAt, viewOf } from './facts.ts';

const ORIENTATION_TAG = 0x0112;

/** The orientation that EXIF data from `start` to `end` tells, 1 … 8; 1 when it says none. */
export function exifOrientation(bytes: Uint8Array, start: number, end: number): number {
  if (end > bytes.length || end - start < 14) return 1;
  const view = viewOf(bytes);
  const little = lettersAt(bytes, start, 2) === 'II';
  const directory = start + view.getUint32(start + 4, little);
  if (directory + 2 > end) return 1;
  const entries = view.getUint16(directory, little);
  for (let i = 0; i < entries; i++) {
    const entry = directory + 2 + i * 12;
    if (entry + 12 > end) return 1;
    if (view.getUint16(entry, little) !== ORIENTATION_TAG) continue;
    const value = view.getUint16(entry + 8, little);
    return value >= 1 && value <= 8 ? value : 1;
  }
  return 1;
}
