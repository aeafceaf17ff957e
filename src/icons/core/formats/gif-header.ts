import { headerFacts, viewOf, type HeaderFacts } from './facts.ts';

function skipBlocks(bytes: Uint8Array, from: number): number {
  let at = from;
  for (let size = bytes[at] ?? 0; size > 0; size = bytes[at] ?? 0) at += size + 1;
  return at + 1;
}

function tableBytes(flags: number): number {
  return flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0;
}

/** Two pictures inside make it an animation. Stops at the second, or where the bytes end. */
function frames(bytes: Uint8Array): number {
  let at = 13 + tableBytes(bytes[10] ?? 0);
  let count = 0;
  while (at < bytes.length && count < 2) {
    const block = bytes[at];
    if (block === 0x21) at = skipBlocks(bytes, at + 2);
    else if (block === 0x2c) {
      count++;
      at = skipBlocks(bytes, at + 10 + tableBytes(bytes[at + 9] ?? 0) + 1);
    } else break;
  }
  return count;
}

export function gifHeader(bytes: Uint8Array): HeaderFacts | null {
  if (bytes.length < 13) return null;
  const view = viewOf(bytes);
  return headerFacts(view.getUint16(6, true), view.getUint16(8, true), { animated: frames(bytes) > 1 });
}
