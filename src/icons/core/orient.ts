import { blankImage, type RgbaImage } from './image.ts';

/** Where a pixel of the upright picture stands in the stored one, for each of the eight ways. */
type Place = (x: number, y: number, width: number, height: number) => readonly [x: number, y: number];

const PLACES: Readonly<Record<number, Place>> = {
  2: (x, y, width) => [width - 1 - x, y],
  3: (x, y, width, height) => [width - 1 - x, height - 1 - y],
  4: (x, y, _width, height) => [x, height - 1 - y],
  5: (x, y) => [y, x],
  6: (x, y, _width, height) => [y, height - 1 - x],
  7: (x, y, width, height) => [width - 1 - y, height - 1 - x],
  8: (x, y, width) => [width - 1 - y, x],
};

/** The picture turned and mirrored as EXIF says: `orientation` 1 … 8, 1 and all else being upright. */
export function turned(image: RgbaImage, orientation: number): RgbaImage {
  const place = PLACES[orientation];
  if (place === undefined) return image;
  const { width, height } = image;
  const result = orientation >= 5 ? blankImage(height, width) : blankImage(width, height);
  const from = new Uint32Array(image.data.buffer, image.data.byteOffset, width * height);
  const to = new Uint32Array(result.data.buffer);
  for (let y = 0, at = 0; y < result.height; y++) {
    for (let x = 0; x < result.width; x++, at++) {
      const [fromX, fromY] = place(x, y, width, height);
      to[at] = from[fromY * width + fromX] ?? 0;
    }
  }
  return result;
}
