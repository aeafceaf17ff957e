import { exifOrientation } from './exif.ts';
import { lettersAt, turnedFacts, UPRIGHT, viewOf, type HeaderFacts, type Orientation } from './facts.ts';

/** `null`: cut off before the size, or no such header can be. */
export function pngHeader(bytes: Uint8Array): HeaderFacts | null {
  if (bytes.length < 29 || lettersAt(bytes, 12) !== 'IHDR') return null;
  const view = viewOf(bytes);
  let animated = false;
  let turn = UPRIGHT;
  // `acTL` must come before the pixels. `eXIf` may come after them, but then browsers do not turn the picture.
  for (let at = 8; at + 8 <= bytes.length; at += 12 + view.getUint32(at)) {
    const type = lettersAt(bytes, at + 4);
    if (type === 'acTL') animated = true;
    if (type === 'eXIf') turn = exifTurn(bytes, at);
    if (type === 'IDAT') break;
  }
  const [width, height] = [view.getUint32(16), view.getUint32(20)];
  return turnedFacts(width, height, turn, { animated, sixteenBit: bytes[24] === 16 });
}

/** The whole chunk goes: with other letters its checksum would be wrong. */
function exifTurn(bytes: Uint8Array, at: number): Orientation {
  const end = at + 8 + viewOf(bytes).getUint32(at);
  return { orientation: exifOrientation(bytes, at + 8, end), unturned: [{ from: at, to: end + 4, with: [] }] };
}

/** Whether the file ends as a PNG must. */
export function pngEnds(bytes: Uint8Array): boolean {
  const tail = lettersAt(bytes, Math.max(0, bytes.length - 64), 64);
  return tail.includes('IEND');
}
