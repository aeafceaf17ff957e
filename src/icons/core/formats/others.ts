import { lettersAt } from './facts.ts';

/** `picture`: browsers do not draw it. `other`: no picture at all. */
export interface OtherFormat {
  readonly format: string;
  readonly kind: 'picture' | 'other';
}

const SIGNATURES: readonly (readonly [string, readonly number[], OtherFormat['kind']])[] = [
  ['tiff', [0x49, 0x49, 0x2a, 0x00], 'picture'],
  ['tiff', [0x4d, 0x4d, 0x00, 0x2a], 'picture'],
  ['psd', [0x38, 0x42, 0x50, 0x53], 'picture'],
  ['ico', [0x00, 0x00, 0x01, 0x00], 'picture'],
  ['jxl', [0xff, 0x0a], 'picture'],
  ['jxl', [0x00, 0x00, 0x00, 0x0c, 0x4a, 0x58, 0x4c, 0x20], 'picture'],
  ['jpeg2000', [0x00, 0x00, 0x00, 0x0c, 0x6a, 0x50, 0x20, 0x20], 'picture'],
  ['gzip', [0x1f, 0x8b], 'other'],
  ['zip', [0x50, 0x4b, 0x03, 0x04], 'other'],
  ['pdf', [0x25, 0x50, 0x44, 0x46], 'other'],
  ['postscript', [0x25, 0x21, 0x50, 0x53], 'other'],
  ['rar', [0x52, 0x61, 0x72, 0x21], 'other'],
  ['webm', [0x1a, 0x45, 0xdf, 0xa3], 'other'],
  ['mp3', [0x49, 0x44, 0x33], 'other'],
  ['program', [0x4d, 0x5a], 'other'],
];

/** Well-known files that are no icon source, so that the person hears what it is. */
export function otherFormat(bytes: Uint8Array): OtherFormat | null {
  for (const [format, signature, kind] of SIGNATURES) {
    if (signature.every((byte, i) => bytes[i] === byte)) return { format, kind };
  }
  if (lettersAt(bytes, 4) !== 'ftyp') return null;
  const isHeic = /^(hei[cfmsx]|hev[cmsx]|mif1|msf1)$/.test(lettersAt(bytes, 8));
  return isHeic ? { format: 'heic', kind: 'picture' } : { format: 'mp4', kind: 'other' };
}
