import { exifOrientation } from './exif.ts';
import { codesOf, lettersAt, turnedFacts, UPRIGHT, viewOf, type HeaderFacts, type Orientation } from './facts.ts';

/** The markers that carry the size: baseline, progressive and so on, without the three that only look like them. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}

/** Bytes of an `Exif` segment before its data: marker, length, name. */
const EXIF_BEFORE = 10;

/** Other letters in the place of `Exif`: readers pass by what they do not know. */
const NO_EXIF = codesOf('none');

/** What an `Exif` segment says, all that came before it considered: the first one counts. */
function withExif(bytes: Uint8Array, at: number, length: number, before: Orientation): Orientation {
  if (lettersAt(bytes, at + 4) !== 'Exif') return before;
  const found = exifOrientation(bytes, at + EXIF_BEFORE, at + 2 + length);
  const orientation = before.unturned.length === 0 ? found : before.orientation;
  return { orientation, unturned: [...before.unturned, { from: at + 4, to: at + 8, with: NO_EXIF }] };
}

/** Walks the segments up to the frame. `null`: cut off before it, or none. */
export function jpegHeader(bytes: Uint8Array): HeaderFacts | null {
  const view = viewOf(bytes);
  let turn = UPRIGHT;
  for (let at = 2; at + 4 <= bytes.length;) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1] ?? 0;
    // Fill bytes may stand before a marker.
    if (marker === 0xff) {
      at++;
      continue;
    }
    if (marker === 0xd9 || marker === 0xda) return null;
    const length = view.getUint16(at + 2);
    if (length < 2) return null;
    if (marker === 0xe1) turn = withExif(bytes, at, length, turn);
    if (isFrame(marker)) return at + 10 <= bytes.length ? frame(bytes, at + 4, turn) : null;
    at += 2 + length;
  }
  return null;
}

function frame(bytes: Uint8Array, at: number, turn: Orientation): HeaderFacts {
  const view = viewOf(bytes);
  const height = view.getUint16(at + 1);
  const width = view.getUint16(at + 3);
  return turnedFacts(width, height, turn, { sixteenBit: bytes[at] !== 8, cmyk: bytes[at + 5] === 4 });
}

/** Whether the file has the end marker anywhere near its end; some cameras and editors write more behind it. */
export function jpegEnds(bytes: Uint8Array): boolean {
  for (let at = bytes.length - 2; at >= Math.max(2, bytes.length - 65536); at--) {
    if (bytes[at] === 0xff && bytes[at + 1] === 0xd9) return true;
  }
  return false;
}
