import { headerFacts, viewOf, type HeaderFacts } from './facts.ts';

/** Sizes of the information header that exist; anything else that begins with "BM" is a text. */
const KNOWN_HEADERS = [12, 40, 52, 56, 64, 108, 124];

export function isBmp(bytes: Uint8Array): boolean {
  return (
    bytes[0] === 0x42 &&
    bytes[1] === 0x4d &&
    bytes.length >= 26 &&
    KNOWN_HEADERS.includes(viewOf(bytes).getUint32(14, true))
  );
}

/** A negative height only means that rows go from the top. */
export function bmpHeader(bytes: Uint8Array): HeaderFacts | null {
  if (!isBmp(bytes)) return null;
  const view = viewOf(bytes);
  if (view.getUint32(14, true) === 12) return headerFacts(view.getUint16(18, true), view.getUint16(20, true));
  return headerFacts(Math.abs(view.getInt32(18, true)), Math.abs(view.getInt32(22, true)));
}
