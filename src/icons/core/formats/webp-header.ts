import { headerFacts, lettersAt, viewOf, type HeaderFacts } from './facts.ts';

function uint24(bytes: Uint8Array, at: number): number {
  return (bytes[at] as number) | ((bytes[at + 1] as number) << 8) | ((bytes[at + 2] as number) << 16);
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
      return headerFacts(uint24(bytes, 24) + 1, uint24(bytes, 27) + 1, { animated: ((bytes[20] as number) & 2) > 0 });
    default:
      return null;
  }
}
