import type { RgbaImage } from './image.ts';

/** What decoders put where a JPEG has no data any more. */
const FILL = 128;
/** Rounding between colour spaces. */
const NEAR = 2;

function isFill(data: Uint8ClampedArray, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    if (at % 4 !== 3 && Math.abs((data[at] ?? 0) - FILL) > NEAR) return false;
  }
  return true;
}

/** A picture whose file ends too early, without the grey rows below the last that there is. All of it stays where all is grey. */
export function withoutMissing(image: RgbaImage): RgbaImage {
  const rowBytes = image.width * 4;
  let rows = image.height;
  while (rows > 0 && isFill(image.data, (rows - 1) * rowBytes, rows * rowBytes)) rows--;
  if (rows === 0 || rows === image.height) return image;
  const data = image.data.slice();
  data.fill(0, rows * rowBytes);
  return { ...image, data };
}
