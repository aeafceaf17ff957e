import { headerFacts, lettersAt, viewOf, type HeaderFacts } from './facts.ts';
import { isPng } from '../png/read-chunks.ts';
import type { RgbaImage } from '../image.ts';
import { readBitmap } from './ico-bitmap.ts';

/** One picture of an ICO or CUR file. */
interface IcoEntry {
  readonly width: number;
  readonly height: number;
  /** Bits per pixel: of two of one size the one with more colours is meant for today's screens. */
  readonly depth: number;
  /** Its part of the file. */
  readonly start: number;
  readonly end: number;
}

const DIRECTORY = 6;
const ENTRY = 16;

function countOf(bytes: Uint8Array): number {
  if (bytes.length < DIRECTORY + ENTRY) return 0;
  const view = viewOf(bytes);
  const isKind = view.getUint16(0, true) === 0 && (bytes[2] === 1 || bytes[2] === 2) && bytes[3] === 0;
  return isKind ? view.getUint16(4, true) : 0;
}

/** By its first bytes: the directory's first picture has to lie behind the directory. */
export function isIco(bytes: Uint8Array): boolean {
  const count = countOf(bytes);
  if (count === 0 || bytes[DIRECTORY + 3] !== 0) return false;
  return viewOf(bytes).getUint32(DIRECTORY + 12, true) >= DIRECTORY + ENTRY * count;
}

/** The directory has room for 256 px; the picture itself knows better. `null`: cut off, or of an unknown kind. */
function entryAt(bytes: Uint8Array, at: number): IcoEntry | null {
  const view = viewOf(bytes);
  const start = view.getUint32(at + 12, true);
  const end = Math.min(bytes.length, start + view.getUint32(at + 8, true));
  if (start + 40 > end) return null;
  if (isPng(bytes.subarray(start, end))) {
    return { width: view.getUint32(start + 16), height: view.getUint32(start + 20), depth: 32, start, end };
  }
  if (view.getUint32(start, true) < 40) return null;
  const width = view.getInt32(start + 4, true);
  const said = Math.abs(view.getInt32(start + 8, true));
  // The mask counts as a second half of its height, which some programs forget.
  const height = said === (bytes[at + 1] || 256) ? said : Math.floor(said / 2);
  return { width, height, depth: view.getUint16(start + 14, true), start, end };
}

/** All that can be read, the largest first. */
function entriesOf(bytes: Uint8Array): IcoEntry[] {
  const count = Math.min(countOf(bytes), Math.floor((bytes.length - DIRECTORY) / ENTRY));
  return Array.from({ length: count }, (_, i) => entryAt(bytes, DIRECTORY + i * ENTRY))
    .flatMap((entry) => (entry !== null && entry.width > 0 && entry.height > 0 ? [entry] : []))
    .sort((a, b) => b.width * b.height - a.width * a.height || b.depth - a.depth);
}

/** Of the largest picture in it. */
export function icoHeader(bytes: Uint8Array): HeaderFacts | null {
  const [largest] = entriesOf(bytes);
  return largest === undefined ? null : headerFacts(largest.width, largest.height);
}

/** A picture taken out of a file of several: a PNG of its own, or pixels. */
export type InnerPicture =
  | { readonly kind: 'png'; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'pixels'; readonly image: RgbaImage };

/** The largest picture of an ICO or CUR that can be read; `null` when none can. */
export function largestOfIco(bytes: Uint8Array<ArrayBuffer>): InnerPicture | null {
  for (const entry of entriesOf(bytes)) {
    const part = bytes.subarray(entry.start, entry.end);
    if (isPng(part)) return { kind: 'png', bytes: part };
    const image = readBitmap(part, entry.width, entry.height);
    if (image !== null) return { kind: 'pixels', image };
  }
  return null;
}

/** Apple's icon files begin with these letters and their length. */
export function isIcns(bytes: Uint8Array): boolean {
  return lettersAt(bytes, 0) === 'icns';
}

function pngsOfIcns(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer>[] {
  const view = viewOf(bytes);
  const found: Uint8Array<ArrayBuffer>[] = [];
  for (let at = 8; at + 8 <= bytes.length;) {
    const length = view.getUint32(at + 4);
    if (length < 8) break;
    const part = bytes.subarray(at + 8, Math.min(bytes.length, at + length));
    if (isPng(part) && part.length >= 29) found.push(part);
    at += length;
  }
  return found.sort((a, b) => viewOf(b).getUint32(16) - viewOf(a).getUint32(16));
}

/** The largest picture that is a PNG, as all are that were made since 2010; `null` in older files. */
export function largestOfIcns(bytes: Uint8Array<ArrayBuffer>): InnerPicture | null {
  const [largest] = pngsOfIcns(bytes);
  return largest === undefined ? null : { kind: 'png', bytes: largest };
}

/** Without a PNG: no size. */
export function icnsHeader(bytes: Uint8Array): HeaderFacts {
  const [largest] = pngsOfIcns(new Uint8Array(bytes));
  return largest === undefined
    ? headerFacts(0, 0)
    : headerFacts(viewOf(largest).getUint32(16), viewOf(largest).getUint32(20));
}
