import { readFileSync } from 'node:fs';
import { blankImage, type RgbaImage } from '../../../src/icons/core/image.ts';

export type Pixel = readonly [number, number, number, number];

/** A picture by formula. */
export function painted(width: number, height: number, colour: (x: number, y: number) => Pixel): RgbaImage {
  const image = blankImage(width, height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) image.data.set(colour(x, y), (y * width + x) * 4);
  }
  return image;
}

export const CLEAR: Pixel = [0, 0, 0, 0];

/** A picture of one colour with a rectangle of another. */
export function withRectangle(
  [width, height]: readonly [number, number],
  ground: Pixel,
  [left, top, right, bottom]: readonly [number, number, number, number],
  ink: Pixel,
): RgbaImage {
  return painted(width, height, (x, y) => (x >= left && x < right && y >= top && y < bottom ? ink : ground));
}

export function pixelAt(image: RgbaImage, x: number, y: number): number[] {
  const at = (y * image.width + x) * 4;
  return [...image.data.subarray(at, at + 4)];
}

/** A disc in the middle of a square, with a smooth edge; `inside` gives its colours. */
export function disc(size: number, radius: number, inside: (x: number, y: number) => Pixel, outside: Pixel): RgbaImage {
  const middle = (size - 1) / 2;
  return painted(size, size, (x, y) => {
    const share = Math.max(0, Math.min(1, radius + 0.5 - Math.hypot(x - middle, y - middle)));
    const ink = inside(x, y);
    const mixed = ink.map((value, i) => value * share + (outside[i] as number) * (1 - share)) as unknown as Pixel;
    return outside[3] === 0 ? [ink[0], ink[1], ink[2], 255 * share] : mixed;
  });
}

/** The same numbers every time. */
export function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}

/** The bytes of a file in `tests/fixtures/icons`. */
export function fixtureBytes(path: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(readFileSync(new URL(`../../fixtures/icons/${path}`, import.meta.url)));
}
