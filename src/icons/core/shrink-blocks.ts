import { blankImage, type RgbaImage } from './image.ts';

/** Sums of premultiplied red, green, blue and of alpha, one block of the row of blocks after the other. */
function addRow(sums: Float64Array, { width, data }: RgbaImage, y: number, step: number): void {
  let at = y * width * 4;
  for (let x = 0, to = 0; x < width; to += 4) {
    for (const end = Math.min(width, x + step); x < end; x++, at += 4) {
      const alpha = data[at + 3] ?? 0;
      if (alpha === 0) continue;
      sums[to] = (sums[to] ?? 0) + (data[at] ?? 0) * alpha;
      sums[to + 1] = (sums[to + 1] ?? 0) + (data[at + 1] ?? 0) * alpha;
      sums[to + 2] = (sums[to + 2] ?? 0) + (data[at + 2] ?? 0) * alpha;
      sums[to + 3] = (sums[to + 3] ?? 0) + alpha;
    }
  }
}

function writeRow(result: RgbaImage, row: number, sums: Float64Array, pixelsOf: (block: number) => number): void {
  for (let block = 0, from = 0, at = row * result.width * 4; block < result.width; block++, from += 4, at += 4) {
    const alpha = sums[from + 3] ?? 0;
    if (alpha === 0) continue;
    for (let i = 0; i < 3; i++) result.data[at + i] = (sums[from + i] ?? 0) / alpha;
    result.data[at + 3] = alpha / pixelsOf(block);
  }
}

/**
 * The picture with at most `side` px in its longer side, every whole block of pixels averaged to one; never larger than it was.
 * Several times as fast as filtering, and the same numbers in every browser. The result is at least half of `side` long.
 */
export function shrinkBlocks(image: RgbaImage, side: number): RgbaImage {
  const step = Math.ceil(Math.max(image.width, image.height) / side);
  if (step <= 1) return image;
  const result = blankImage(Math.ceil(image.width / step), Math.ceil(image.height / step));
  const sums = new Float64Array(result.width * 4);
  for (let row = 0; row < result.height; row++) {
    sums.fill(0);
    const last = Math.min(image.height, (row + 1) * step);
    for (let y = row * step; y < last; y++) addRow(sums, image, y, step);
    const lines = last - row * step;
    writeRow(result, row, sums, (block) => lines * Math.min(step, image.width - block * step));
  }
  return result;
}
