import { blankImage, isBlank, type RgbaImage } from '../image.ts';
import { viewOf } from './facts.ts';
import { gifFrames, type GifFrame } from './gif-blocks.ts';
import { unpackLzw } from './lzw.ts';

/** Pixels that are decoded here at most, of all frames together; larger pictures are the browser's business. */
const MAX_PIXELS = 40_000_000;

const PASSES = [
  [0, 8],
  [4, 8],
  [2, 4],
  [1, 2],
] as const;

/** The lines in the order in which they are stored. */
function linesOf({ height, interlaced }: GifFrame): number[] {
  const all = Array.from({ length: height }, (_, y) => y);
  return interlaced ? PASSES.flatMap(([start, step]) => all.filter((y) => y % step === start)) : all;
}

function drawFrame(image: RgbaImage, frame: GifFrame): void {
  const indices = unpackLzw(frame.data, frame.codeSize, frame.width * frame.height);
  const words = new Uint32Array(image.data.buffer);
  const colour = new Uint8Array(4);
  const word = new Uint32Array(colour.buffer);
  const colours = Uint32Array.from({ length: 256 }, (_, i) => {
    colour.set([frame.colours[i * 3] ?? 0, frame.colours[i * 3 + 1] ?? 0, frame.colours[i * 3 + 2] ?? 0, 255]);
    return word[0] ?? 0;
  });
  const columns = Math.min(frame.width, image.width - frame.x);
  for (const [stored, line] of linesOf(frame).entries()) {
    const y = frame.y + line;
    if (y >= image.height) continue;
    const from = stored * frame.width;
    for (let x = 0; x < columns && from + x < indices.length; x++) {
      const index = indices[from + x] ?? 0;
      if (index !== frame.clear) words[y * image.width + frame.x + x] = colours[index] ?? 0;
    }
  }
}

function clearFrame(image: RgbaImage, { x, y, width, height }: GifFrame): void {
  for (let line = y; line < Math.min(image.height, y + height); line++) {
    const start = (line * image.width + x) * 4;
    image.data.fill(0, start, start + Math.max(0, Math.min(width, image.width - x)) * 4);
  }
}

/** What a GIF shows first. */
export interface FirstOfGif {
  readonly image: RgbaImage;
  /** Frames before it show nothing at all. */
  readonly isLater: boolean;
}

function screenOf(bytes: Uint8Array, first: GifFrame): RgbaImage | null {
  const view = viewOf(bytes);
  // Some programs write a screen smaller than its picture, or none; every viewer makes room.
  const width = Math.max(view.getUint16(6, true), first.x + first.width);
  const height = Math.max(view.getUint16(8, true), first.y + first.height);
  return width * height > MAX_PIXELS ? null : blankImage(width, height);
}

/** The first moment with something to see, of a whole file or of what there is of it. `null`: no picture, or too large. */
export function decodeGif(bytes: Uint8Array): FirstOfGif | null {
  let image: RgbaImage | null = null;
  let work = 0;
  let count = 0;
  for (const frame of gifFrames(bytes)) {
    work += frame.width * frame.height + (image === null ? 0 : image.width * image.height);
    if (work > MAX_PIXELS) break;
    image ??= screenOf(bytes, frame);
    if (image === null) return null;
    const before: RgbaImage = frame.disposal === 3 ? { ...image, data: image.data.slice() } : image;
    drawFrame(image, frame);
    if (!isBlank(image)) return { image, isLater: count > 0 };
    count++;
    if (frame.disposal === 2) clearFrame(image, frame);
    else image = before;
  }
  return image === null ? null : { image, isLater: false };
}
