export type RasterFormat = 'png' | 'jpeg' | 'gif' | 'webp' | 'avif' | 'bmp';
export type PictureFormat = RasterFormat | 'svg';

/** What a picture's header says, before anything is decoded. */
export interface HeaderFacts {
  /** px as people see it: turned upright. 0 for an SVG without any. */
  readonly width: number;
  readonly height: number;
  /** EXIF orientation, 1 … 8; 1 is upright. Formats without it have 1. */
  readonly orientation: number;
  readonly animated: boolean;
  readonly sixteenBit: boolean;
  readonly cmyk: boolean;
}

export function headerFacts(width: number, height: number, more: Partial<HeaderFacts> = {}): HeaderFacts {
  return { width, height, orientation: 1, animated: false, sixteenBit: false, cmyk: false, ...more };
}

/** Four letters, or fewer at the end. */
export function lettersAt(bytes: Uint8Array, at: number, count = 4): string {
  return String.fromCharCode(...bytes.subarray(at, at + count));
}

export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
