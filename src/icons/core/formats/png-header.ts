import { headerFacts, lettersAt, viewOf, type HeaderFacts } from './facts.ts';

/** `null`: cut off before the size, or no such header can be. */
export function pngHeader(bytes: Uint8Array): HeaderFacts | null {
  if (bytes.length < 29 || lettersAt(bytes, 12) !== 'IHDR') return null;
  const view = viewOf(bytes);
  let animated = false;
  // `acTL` must come before the pixels, so the walk ends there.
  for (let at = 8; at + 8 <= bytes.length; at += 12 + view.getUint32(at)) {
    const type = lettersAt(bytes, at + 4);
    if (type === 'acTL') animated = true;
    if (type === 'IDAT') break;
  }
  return headerFacts(view.getUint32(16), view.getUint32(20), { animated, sixteenBit: bytes[24] === 16 });
}

/** Whether the file ends as a PNG must. */
export function pngEnds(bytes: Uint8Array): boolean {
  const tail = lettersAt(bytes, Math.max(0, bytes.length - 64), 64);
  return tail.includes('IEND');
}
