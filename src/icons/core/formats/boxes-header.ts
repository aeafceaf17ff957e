import { headerFacts, lettersAt, viewOf, type HeaderFacts } from './facts.ts';

/** Boxes whose content is boxes again, with the bytes that stand before the first. */
const CONTAINERS: Readonly<Record<string, number>> = { meta: 4, iprp: 0, ipco: 0, moov: 0, trak: 0, jp2h: 0 };

interface Found {
  width: number;
  height: number;
  turns: number;
  deep: boolean;
}

/** Boxes in boxes of real pictures are four; a file may have as many as it is long. */
const DEEPEST = 8;

/** The largest `ispe` is the picture: tiles and thumbnails have smaller ones. */
function walk(bytes: Uint8Array, from: number, to: number, found: Found, depth = 0): void {
  const view = viewOf(bytes);
  for (let at = from; at + 8 <= to;) {
    const size = view.getUint32(at);
    const type = lettersAt(bytes, at + 4);
    const end = size === 0 ? to : Math.min(to, at + size);
    if (size !== 0 && size < 8) return;
    const before = CONTAINERS[type];
    if (before !== undefined && depth < DEEPEST) walk(bytes, at + 8 + before, end, found, depth + 1);
    else readProperty(bytes, type, at + 8, end, found);
    at = end;
  }
}

function readProperty(bytes: Uint8Array, type: string, at: number, end: number, found: Found): void {
  const view = viewOf(bytes);
  if (type === 'ispe' && at + 12 <= end) {
    const width = view.getUint32(at + 4);
    const height = view.getUint32(at + 8);
    if (width * height > found.width * found.height) Object.assign(found, { width, height });
  }
  // JPEG 2000 has its size in a box of its own.
  if (type === 'ihdr' && at + 8 <= end)
    Object.assign(found, { height: view.getUint32(at), width: view.getUint32(at + 4) });
  if (type === 'irot' && at < end) found.turns = (bytes[at] ?? 0) & 3;
  if (type === 'av1C' && at + 3 <= end) found.deep ||= ((bytes[at + 2] ?? 0) & 0x40) > 0;
}

/**
 * AVIF, HEIC and JPEG 2000, which all are boxes. Turning belongs to the picture itself: every decoder does it. `animated` is an
 * image sequence. Ten and twelve bits count as deep: they become eight as well.
 */
export function boxesHeader(bytes: Uint8Array): HeaderFacts | null {
  const found: Found = { width: 0, height: 0, turns: 0, deep: false };
  walk(bytes, 0, bytes.length, found);
  if (found.width === 0 || found.height === 0) return null;
  const more = { animated: lettersAt(bytes, 8) === 'avis', sixteenBit: found.deep };
  const isTurned = found.turns % 2 === 1;
  return isTurned ? headerFacts(found.height, found.width, more) : headerFacts(found.width, found.height, more);
}

export function isAvif(bytes: Uint8Array): boolean {
  if (lettersAt(bytes, 4) !== 'ftyp') return false;
  const size = Math.min(bytes.length, viewOf(bytes).getUint32(0), 128);
  for (let at = 8; at + 4 <= size; at += 4) if (/^avi[fs]$/.test(lettersAt(bytes, at))) return true;
  return false;
}

/** The brands of HEIC: of one picture, a collection, a sequence. */
export function isHeic(bytes: Uint8Array): boolean {
  return lettersAt(bytes, 4) === 'ftyp' && /^(hei[cfmsx]|hev[cmsx]|mif1|msf1)$/.test(lettersAt(bytes, 8));
}
