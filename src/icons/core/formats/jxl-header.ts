import { headerFacts, lettersAt, viewOf, type HeaderFacts } from './facts.ts';

/** Bits from the lowest of each byte on. */
class BitReader {
  #at: number;
  readonly #bytes: Uint8Array;

  constructor(bytes: Uint8Array, start: number) {
    this.#bytes = bytes;
    this.#at = start * 8;
  }

  read(count: number): number {
    let value = 0;
    for (let i = 0; i < count; i++, this.#at++) {
      const bit = ((this.#bytes[this.#at >> 3] ?? 0) >> (this.#at & 7)) & 1;
      value += bit * 2 ** i;
    }
    return value;
  }
}

const LENGTHS = [9, 13, 18, 30];

/** Width to height by the three bits that may stand for a width. */
const RATIOS: readonly (readonly [number, number])[] = [
  [1, 1],
  [12, 10],
  [4, 3],
  [3, 2],
  [16, 9],
  [5, 4],
  [2, 1],
];

function sizeAt(bytes: Uint8Array, start: number): { width: number; height: number } {
  const bits = new BitReader(bytes, start);
  const isSmall = bits.read(1) === 1;
  const side = (): number => (isSmall ? (bits.read(5) + 1) * 8 : bits.read(LENGTHS[bits.read(2)] ?? 0) + 1);
  const height = side();
  const ratio = RATIOS[bits.read(3) - 1];
  return { height, width: ratio === undefined ? side() : Math.floor((height * ratio[0]) / ratio[1]) };
}

/** Where the codestream begins, bare or in its box; -1 when it is not there. */
function codestream(bytes: Uint8Array): number {
  if (bytes[0] === 0xff) return 0;
  const view = viewOf(bytes);
  for (let at = 0; at + 8 <= bytes.length;) {
    const type = lettersAt(bytes, at + 4);
    if (type === 'jxlc') return at + 8;
    if (type === 'jxlp') return at + 12;
    const size = view.getUint32(at);
    if (size < 8) return -1;
    at += size;
  }
  return -1;
}

/** JPEG XL. Its orientation belongs to the picture itself: every decoder turns it. */
export function jxlHeader(bytes: Uint8Array): HeaderFacts | null {
  const start = codestream(bytes);
  if (start < 0 || bytes[start] !== 0xff || bytes[start + 1] !== 0x0a || start + 12 > bytes.length) return null;
  const { width, height } = sizeAt(bytes, start + 2);
  return headerFacts(width, height);
}
