import { blankImage, withRim, type RgbaImage } from '../image.ts';
import { resample } from '../resample.ts';
import { fieldDistance, fieldOf, type Field } from '../shape/field.ts';
import type { Ground, Original } from '../shape/ground.ts';

/** Shares, 0 … 1, of what can be seen in a picture that its icon still shows. With nothing to keep all of it is kept. */
export interface KeptEdges {
  /** Of the edges inside the figure. */
  readonly inside: number;
  /** Of those along its outline. */
  readonly outline: number;
}

/** Edges of less contrast do not count; with so much more they do wholly. */
const CONTRAST = { least: 32, full: 96 } as const;
/** An edge is kept when the icon's has this share of its contrast. */
const AS_CLEAR = 0.4;
/** Nearer to the ground is ground. */
const NEAR = 28;
/** Where all inner edges come to less than this, in px of the icon, there is no inside to speak of. */
const MIN_EDGES = 8;
/** px of ground put around the picture: a trimmed drawing touches its border, and its outline counts, too. */
const RIM = 2;
const CLEAR = [0, 0, 0, 0];

/** 1 for ground that is joined to the rim. */
function outsideOf(field: Field, ground: Ground): Uint8Array {
  const { width, height, data } = field;
  const outside = new Uint8Array(width * height);
  const waiting: number[] = [];
  const visit = (pixel: number): void => {
    if (outside[pixel] === 1 || fieldDistance(data, pixel * 4, ground.colour, 0) > NEAR) return;
    outside[pixel] = 1;
    waiting.push(pixel);
  };
  visit(0);
  for (let pixel = waiting.pop(); pixel !== undefined; pixel = waiting.pop()) {
    const x = pixel % width;
    if (x > 0) visit(pixel - 1);
    if (x < width - 1) visit(pixel + 1);
    if (pixel >= width) visit(pixel - width);
    if (pixel < width * (height - 1)) visit(pixel + width);
  }
  return outside;
}

/** Whether outside lies within a pixel's reach, corners included. */
function isOutline(outside: Uint8Array, pixel: number, width: number): boolean {
  for (let dy = -1; dy <= 1; dy++) {
    for (let dx = -1; dx <= 1; dx++) if (outside[pixel + dy * width + dx] === 1) return true;
  }
  return false;
}

/** How clear an edge the icon has here, across `step`, or one pixel to either side. */
function clarity({ data }: Field, pixel: number, step: number): number {
  let most = 0;
  for (const at of [pixel - step, pixel, pixel + step]) {
    const [one, other] = [(at - step) * 4, (at + step) * 4];
    const alpha = Math.abs((data[one + 3] ?? 0) - (data[other + 3] ?? 0));
    most = Math.max(most, alpha, one >= 0 && other < data.length ? fieldDistance(data, one, data, other) : 0);
  }
  return most;
}

interface Sum {
  all: number;
  kept: number;
  /** What is missing of the edges at each pixel, up to 2: across and down. */
  readonly lost: Float32Array;
}

const emptySum = (pixels: number): Sum => ({ all: 0, kept: 0, lost: new Float32Array(pixels) });

/** Counts the edge that the picture has at a pixel across `step`. */
function count(source: Field, icon: Field, pixel: number, step: number, sum: Sum): void {
  const contrast = fieldDistance(source.data, (pixel - step) * 4, source.data, (pixel + step) * 4);
  const weight = Math.min(1, (contrast - CONTRAST.least) / CONTRAST.full);
  if (weight <= 0) return;
  const kept = Math.min(1, clarity(icon, pixel, step) / (contrast * AS_CLEAR));
  sum.all += weight;
  sum.kept += weight * kept;
  sum.lost[pixel] = (sum.lost[pixel] ?? 0) + weight * (1 - kept);
}

const counts = ({ all }: Sum): boolean => all >= MIN_EDGES;
const shareOf = (sum: Sum): number => (counts(sum) ? sum.kept / sum.all : 1);

/** The same, and where what is lost lies. */
export interface ComparedEdges extends KeptEdges {
  /** Of the icon's size; the alpha is how much is missing of the edges at a pixel. */
  readonly lost: RgbaImage;
}

/** The marks of both sums without the rim around the icon. Edges too few to count are no loss. */
function marksOf(sums: readonly Sum[], rimmed: Field): RgbaImage {
  const marks = blankImage(rimmed.width - 2 * RIM, rimmed.height - 2 * RIM);
  for (let y = 0; y < marks.height; y++) {
    for (let x = 0; x < marks.width; x++) {
      const from = (y + RIM) * rimmed.width + x + RIM;
      const lost = sums.reduce((all, sum) => all + (counts(sum) ? (sum.lost[from] ?? 0) : 0), 0);
      marks.data[(y * marks.width + x) * 4 + 3] = Math.min(1, lost) * 255;
    }
  }
  return marks;
}

/**
 * How much of the edges of a picture an icon still shows. `icon`: the drawing of one state, without margins of its own, of any
 * colour; `original`: what it was made from, in the same frame. Compared at the icon's size: what is too fine for it counts for
 * neither.
 */
export function keptEdges(original: Original, icon: RgbaImage): KeptEdges {
  const { inside, outline } = comparedEdges(original, icon);
  return { inside, outline };
}

/** The same, with marks of what is lost. */
export function comparedEdges({ image, ground }: Original, icon: RgbaImage): ComparedEdges {
  const scaled = resample(image, icon.width, icon.height);
  const source = fieldOf(ground.kind === 'full' ? rimless(scaled) : withRim(scaled, RIM, ground.colour));
  const drawn = fieldOf(ground.kind === 'full' ? rimless(icon) : withRim(icon, RIM, CLEAR));
  const outside = ground.kind === 'full' ? new Uint8Array(source.width * source.height) : outsideOf(source, ground);
  const inside = emptySum(outside.length);
  const outline = emptySum(outside.length);
  for (let y = RIM; y < source.height - RIM; y++) {
    for (let x = RIM; x < source.width - RIM; x++) {
      const pixel = y * source.width + x;
      const sum = isOutline(outside, pixel, source.width) ? outline : inside;
      count(source, drawn, pixel, 1, sum);
      count(source, drawn, pixel, source.width, sum);
    }
  }
  return { inside: shareOf(inside), outline: shareOf(outline), lost: marksOf([inside, outline], source) };
}

/** With a rim of the border's own pixels: no edge where the picture ends. */
function rimless(image: RgbaImage): RgbaImage {
  const result = blankImage(image.width + 2 * RIM, image.height + 2 * RIM);
  const within = (value: number, length: number): number => Math.min(length - 1, Math.max(0, value - RIM));
  for (let y = 0; y < result.height; y++) {
    for (let x = 0; x < result.width; x++) {
      const from = (within(y, image.height) * image.width + within(x, image.width)) * 4;
      result.data.set(image.data.subarray(from, from + 4), (y * result.width + x) * 4);
    }
  }
  return result;
}
