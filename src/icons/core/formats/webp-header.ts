import { exifOrientation } from './exif.ts';
import {
  codesOf,
  headerFacts,
  lettersAt,
  turnedFacts,
  UPRIGHT,
  viewOf,
  type HeaderFacts,
  type Orientation,
} from './facts.ts';

function uint24(bytes: Uint8Array, at: number): number {
  return (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8) | ((bytes[at + 2] ?? 0) << 16);
}

/** Says that there is EXIF data, which stands behind the pixels. */
export function hasWebpExif(bytes: Uint8Array): boolean {
  return lettersAt(bytes, 12) === 'VP8X' && ((bytes[20] ?? 0) & 8) > 0;
}

/** Some browsers read it, some do not. The letters of the chunk are changed: nothing else of the file has to be. */
function exifTurn(bytes: Uint8Array): Orientation {
  const view = viewOf(bytes);
  for (let at = 12; at + 8 <= bytes.length;) {
    const length = view.getUint32(at + 4, true);
    if (lettersAt(bytes, at) === 'EXIF') {
      const start = at + 8 + (lettersAt(bytes, at + 8) === 'Exif' ? 6 : 0);
      const orientation = exifOrientation(bytes, start, Math.min(bytes.length, at + 8 + length));
      return { orientation, unturned: [{ from: at, to: at + 4, with: codesOf('none') }] };
    }
    at += 8 + length + (length & 1);
  }
  return UPRIGHT;
}

/** Reads the first chunk of any of the three kinds: lossy, lossless, extended. */
export function webpHeader(bytes: Uint8Array): HeaderFacts | null {
  if (bytes.length < 30) return null;
  const view = viewOf(bytes);
  switch (lettersAt(bytes, 12)) {
    case 'VP8 ':
      return headerFacts(view.getUint16(26, true) & 0x3fff, view.getUint16(28, true) & 0x3fff);
    case 'VP8L': {
      const bits = view.getUint32(21, true);
      return headerFacts((bits & 0x3fff) + 1, ((bits >>> 14) & 0x3fff) + 1);
    }
    case 'VP8X':
      return turnedFacts(uint24(bytes, 24) + 1, uint24(bytes, 27) + 1, exifTurn(bytes), {
        animated: ((bytes[20] ?? 0) & 2) > 0,
      });
    default:
      return null;
  }
}
