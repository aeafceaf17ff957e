import { exifOrientation } from './exif.ts';
import { headerFacts, lettersAt, viewOf, type HeaderFacts } from './facts.ts';

/** `null`: cut off before the size, or no such header can be. */
export function pngHeader(bytes: Uint8Array): HeaderFacts | null {
  if (bytes.length < 29 || lettersAt(bytes, 12) !== 'IHDR') return null;
  const view = viewOf(bytes);
  let animated = false;
  let orientation = 1;
  // `acTL` must come before the pixels. `eXIf` may come after them, but then browsers do not turn the picture.
  for (let at = 8; at + 8 <= bytes.length; at += 12 + view.getUint32(at)) {
    const type = lettersAt(bytes, at + 4);
    if (type === 'acTL') animated = true;
    if (type === 'eXIf') orientation = exifOrientation(bytes, at + 8, at + 8 + view.getUint32(at));
    if (type === 'IDAT') break;
  }
  const [width, height] = [view.getUint32(16), view.getUint32(20)];
  const more = { animated, orientation, sixteenBit: bytes[24] === 16 };
  return orientation >= 5 ? headerFacts(height, width, more) : headerFacts(width, height, more);
}

/** Whether the file ends as a PNG must. */
export function pngEnds(bytes: Uint8Array): boolean {
  const tail = lettersAt(bytes, Math.max(0, bytes.length - 64), 64);
  return tail.includes('IEND');
}
