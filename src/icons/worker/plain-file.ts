import type { BytePatch } from '../core/formats/facts.ts';
import type { PictureFacts } from '../core/sniff.ts';

function patched(blob: Blob, patches: readonly BytePatch[]): Blob {
  if (patches.length === 0) return blob;
  const parts: BlobPart[] = [];
  let at = 0;
  for (const { from, to, with: codes } of patches) {
    parts.push(blob.slice(at, from), Uint8Array.from(codes));
    at = to;
  }
  return new Blob([...parts, blob.slice(at)], { type: blob.type });
}

/** The mark at a JPEG's end. */
const JPEG_END = new Uint8Array([0xff, 0xd9]);

/** A file that every decoder reads alike: nothing in it asks to turn it, and one that ends too early has an end. */
export function plainFile(blob: Blob, { format, truncated, unturned }: PictureFacts): Blob {
  const file = patched(blob, unturned);
  return truncated && format === 'jpeg' ? new Blob([file, JPEG_END], { type: file.type }) : file;
}
