import { fromBase64, toBase64 } from '../../domain/kernel/base64.ts';

/** Bytes in characters that addresses take as they are (RFC 4648, 5), without padding. */
export function toBase64Url(bytes: Uint8Array): string {
  return toBase64(bytes).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/**
 * Back to bytes; padding and characters that other writers of base64 use are taken, too. One character more than whole bytes need, as a cut
 * link ends, is left out. `null`: something else is in it.
 */
export function fromBase64Url(text: string): Uint8Array | null {
  const plain = text.replace(/=+$/, '');
  // A link has no spaces; the text of a file may.
  if (/\s/.test(plain)) return null;
  return fromBase64(plain.length % 4 === 1 ? plain.slice(0, -1) : plain);
}
