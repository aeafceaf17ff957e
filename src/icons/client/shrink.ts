import type { PictureFacts } from '../core/sniff.ts';

/** Over either of these a photograph is made smaller before anything else. */
const LARGE = { pixels: 20_000_000, bytes: 10_000_000 } as const;
/** px of the longer side afterwards: twice the working size, so that nothing of the quality is lost. */
const SIDE = 2048;

/** Only photographs: the library would rewrite a PNG with other colours. */
export function isVeryLarge({ format, width, height, bytes }: PictureFacts): boolean {
  return (format === 'jpeg' || format === 'webp') && (width * height > LARGE.pixels || bytes > LARGE.bytes);
}

/**
 * A very large photograph at 2048 px, made in the library's own worker, which is loaded from our own files: left to
 * itself the library asks a public server for it. What it says of its orientation has
 * to be taken out before. Rejects when aborted or when the library fails.
 */
export async function shrinkPhoto(blob: Blob, facts: PictureFacts, signal: AbortSignal | undefined): Promise<Blob> {
  const [{ default: compress }, { default: libraryAddress }] = await Promise.all([
    import('browser-image-compression'),
    import('browser-image-compression/dist/browser-image-compression.js?url'),
  ]);
  const file = new File([blob], 'photo', { type: facts.type });
  return compress(file, {
    maxWidthOrHeight: SIDE,
    initialQuality: 0.92,
    fileType: facts.type,
    useWebWorker: true,
    // The worker runs from a blob: address, to which nothing is relative.
    libURL: new URL(libraryAddress, document.baseURI).href,
    ...(signal && { signal }),
  });
}
