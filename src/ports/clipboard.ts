import type { Result } from '../domain/kernel/result.ts';

/** Contract: `tests/contracts/clipboard.ts`. */
export interface Clipboard {
  /**
   * Copies text. In a portal's frame the modern way is not allowed (its `allow` list lacks clipboard writing), so adapters
   * fall back to a selection; `refused` only when both fail, and the screen then shows the text to copy by hand.
   */
  writeText(text: string): Promise<Result<true, { readonly code: 'refused' }>>;
}

/** Copies pictures. Contract: `tests/contracts/picture-clipboard.ts`. */
export interface PictureClipboard {
  /**
   * Copies a PNG as a picture. There is no old way to do it: `refused` where the modern one is not allowed (a portal's frame)
   * or not known.
   */
  writePng(bytes: Uint8Array<ArrayBuffer>): Promise<Result<true, { readonly code: 'refused' }>>;
}
