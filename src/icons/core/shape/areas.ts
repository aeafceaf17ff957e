import { fieldDistance, type Field, type FieldColour } from './field.ts';

/** Colours nearer than this are one; a gradient is cut into as many. */
const APART = 34;
/** What fewer of the figure's pixels have is no colour of its own. */
const MIN_SHARE = 0.0025;
/** More colours than this, besides the ground's, are not told apart: all ways to ink them are tried. */
const MAX_COLOURS = 12;

/** The picture in its own few colours. */
export interface ColourAreas {
  readonly width: number;
  readonly height: number;
  /** Four numbers each, as in `FieldColour`; the first is the ground. */
  readonly colours: Uint8ClampedArray;
  /** How many colours there are. */
  readonly count: number;
  /** Which of them each pixel has. */
  readonly kinds: Uint8Array;
  /** The pixel that each one's colour is taken from: itself, or of those mixed from two the nearest that is not. */
  readonly origins: Int32Array;
}

/** Four bits a channel. */
const BUCKETS = 65_536;

function bucketOf(data: Uint8ClampedArray, at: number): number {
  return (
    (((data[at] ?? 0) & 240) << 8) |
    (((data[at + 1] ?? 0) & 240) << 4) |
    ((data[at + 2] ?? 0) & 240) |
    ((data[at + 3] ?? 0) >> 4)
  );
}

interface Buckets {
  /** Their numbers, the fullest first. */
  readonly order: readonly number[];
  readonly counts: Uint32Array;
  readonly sums: Float64Array;
}

function bucketsOf({ data }: Field, mixed: Uint8Array): Buckets {
  const counts = new Uint32Array(BUCKETS);
  const sums = new Float64Array(BUCKETS * 4);
  const found: number[] = [];
  for (let pixel = 0, at = 0; pixel < mixed.length; pixel++, at += 4) {
    if (mixed[pixel] === 1) continue;
    const bucket = bucketOf(data, at);
    if (counts[bucket] === 0) found.push(bucket);
    counts[bucket] = (counts[bucket] ?? 0) + 1;
    for (let i = 0; i < 4; i++) sums[bucket * 4 + i] = (sums[bucket * 4 + i] ?? 0) + (data[at + i] ?? 0);
  }
  // Equally full ones by their number: the same picture has the same colours, whatever order it is looked at in.
  const order = found.sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0) || a - b);
  return { order, counts, sums };
}

/** The number of the nearest of the first `count` colours. */
function nearest(colours: Uint8ClampedArray, count: number, data: Uint8ClampedArray, at: number): number {
  let best = 0;
  let least = Infinity;
  for (let kind = 0; kind < count; kind++) {
    const distance = fieldDistance(colours, kind * 4, data, at);
    if (distance >= least) continue;
    least = distance;
    best = kind;
  }
  return best;
}

/** The commonest colours, none near another; the ground first. */
function coloursOf({ order, counts, sums }: Buckets, ground: FieldColour, figure: number): Uint8ClampedArray {
  const colours = new Uint8ClampedArray((MAX_COLOURS + 1) * 4);
  colours.set(ground);
  const mean = new Uint8ClampedArray(4);
  let count = 1;
  for (const bucket of order) {
    const size = counts[bucket] ?? 0;
    if (count > MAX_COLOURS || size < figure * MIN_SHARE) break;
    for (let i = 0; i < 4; i++) mean[i] = (sums[bucket * 4 + i] ?? 0) / size;
    const near = nearest(colours, count, mean, 0);
    if (fieldDistance(colours, near * 4, mean, 0) < APART) continue;
    colours.set(mean, count * 4);
    count++;
  }
  return colours.slice(0, count * 4);
}

/** Gives every mixed pixel the origin of the nearest that is not, by spreading from all of them at once. */
function spread(width: number, height: number, origins: Int32Array): void {
  const waiting = new Int32Array(origins.length);
  let end = 0;
  for (let pixel = 0; pixel < origins.length; pixel++) if ((origins[pixel] ?? 0) >= 0) waiting[end++] = pixel;
  for (let next = 0; next < end; next++) {
    const pixel = waiting[next] ?? 0;
    const x = pixel % width;
    const visit = (other: number): void => {
      if ((origins[other] ?? 0) >= 0) return;
      origins[other] = origins[pixel] ?? 0;
      waiting[end++] = other;
    };
    if (x > 0) visit(pixel - 1);
    if (x < width - 1) visit(pixel + 1);
    if (pixel >= width) visit(pixel - width);
    if (pixel < width * (height - 1)) visit(pixel + width);
  }
}

function figureSize({ data }: Field, ground: FieldColour, mixed: Uint8Array): number {
  let size = 0;
  for (let pixel = 0; pixel < mixed.length; pixel++) {
    if (mixed[pixel] === 0 && fieldDistance(data, pixel * 4, ground, 0) >= APART) size++;
  }
  return size;
}

/** Which colour the pixels of each bucket have, looked up when first asked. */
function kindsByBucket({ data }: Field, colours: Uint8ClampedArray): (pixel: number) => number {
  const known = new Uint8Array(BUCKETS).fill(255);
  return (pixel) => {
    const bucket = bucketOf(data, pixel * 4);
    if (known[bucket] === 255) known[bucket] = nearest(colours, colours.length / 4, data, pixel * 4);
    return known[bucket] ?? 0;
  };
}

/** Separates the picture's colours. `mixed`: pixels that have none of their own, from `mixturesOf`. */
export function areasOf(field: Field, ground: FieldColour, mixed: Uint8Array): ColourAreas {
  const { width, height } = field;
  const colours = coloursOf(bucketsOf(field, mixed), ground, figureSize(field, ground, mixed));
  const origins = new Int32Array(width * height).fill(-1);
  for (let pixel = 0; pixel < origins.length; pixel++) if (mixed[pixel] === 0) origins[pixel] = pixel;
  spread(width, height, origins);
  const kindOf = kindsByBucket(field, colours);
  const kinds = new Uint8Array(width * height);
  for (let pixel = 0; pixel < kinds.length; pixel++) {
    // With nothing but mixtures every pixel stands for itself.
    if (origins[pixel] === -1) origins[pixel] = pixel;
    kinds[pixel] = kindOf(origins[pixel] ?? 0);
  }
  return { width, height, colours, count: colours.length / 4, kinds, origins };
}
