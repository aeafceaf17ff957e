/** Kinds that every browser of today shows, or that are unpacked here. */
export type RasterFormat = 'png' | 'jpeg' | 'gif' | 'webp' | 'avif' | 'bmp' | 'ico' | 'icns';
/** Kinds that some browsers show: they are asked. */
export type TriedFormat = 'heic' | 'tiff' | 'jxl' | 'jpeg2000';
export type PictureFormat = RasterFormat | TriedFormat | 'svg';

/** Bytes of a file to be replaced by others: `with` may be shorter. */
export interface BytePatch {
  readonly from: number;
  readonly to: number;
  readonly with: readonly number[];
}

/** What a picture's header says, before anything is decoded. */
export interface HeaderFacts {
  /** px as people see it: turned upright. 0 for an SVG without any. */
  readonly width: number;
  readonly height: number;
  /** EXIF orientation, 1 … 8; 1 is upright. Formats without it have 1. */
  readonly orientation: number;
  /**
   * What makes a file say nothing about its orientation, in order. Some decoders turn the picture, some do not, some only
   * stretch it: freed from the word none of them does, and we turn the pixels.
   */
  readonly unturned: readonly BytePatch[];
  readonly animated: boolean;
  readonly sixteenBit: boolean;
  readonly cmyk: boolean;
}

export function headerFacts(width: number, height: number, more: Partial<HeaderFacts> = {}): HeaderFacts {
  return { width, height, orientation: 1, unturned: [], animated: false, sixteenBit: false, cmyk: false, ...more };
}

/** The same with the sides changed where the picture lies on its side. */
export function turnedFacts(
  width: number,
  height: number,
  { orientation, unturned }: Orientation,
  more: Partial<HeaderFacts> = {},
): HeaderFacts {
  const all = { ...more, orientation, unturned };
  return orientation >= 5 ? headerFacts(height, width, all) : headerFacts(width, height, all);
}

export type Orientation = Pick<HeaderFacts, 'orientation' | 'unturned'>;

export const UPRIGHT: Orientation = { orientation: 1, unturned: [] };

/** The letters' codes, for a patch. */
export function codesOf(letters: string): number[] {
  return Array.from(letters, (letter) => letter.charCodeAt(0));
}

/** Four letters, or fewer at the end. */
export function lettersAt(bytes: Uint8Array, at: number, count = 4): string {
  return String.fromCharCode(...bytes.subarray(at, at + count));
}

export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
