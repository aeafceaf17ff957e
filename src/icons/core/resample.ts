import { blankImage, type RgbaImage } from './image.ts';

/** Premultiplied pixels as floats: what scaling must work on, else the colour of invisible pixels bleeds in. */
interface FloatImage {
  readonly width: number;
  readonly height: number;
  readonly data: Float32Array;
}

const LOBES = 3;

function lanczos(x: number): number {
  if (x === 0) return 1;
  if (x <= -LOBES || x >= LOBES) return 0;
  const angle = Math.PI * x;
  return (LOBES * Math.sin(angle) * Math.sin(angle / LOBES)) / (angle * angle);
}

/** For each target pixel: the first source pixel and the weights from there. All have the same number of weights. */
interface Weights {
  readonly first: Int32Array;
  readonly values: Float32Array;
  readonly taps: number;
}

/**
 * Weights that would fall outside go to the pixel at the border, as if it went on for ever. `extent` is the length that the
 * target stands for: less than `source` when the last block of an average was not full.
 */
function weightsFor(source: number, extent: number, target: number): Weights {
  const ratio = extent / target;
  const stretch = Math.max(1, ratio);
  const taps = Math.min(source, Math.ceil(LOBES * stretch) * 2 + 1);
  const first = new Int32Array(target);
  const values = new Float32Array(target * taps);
  for (let i = 0; i < target; i++) {
    const centre = (i + 0.5) * ratio - 0.5;
    const from = Math.floor(centre - LOBES * stretch) + 1;
    const to = Math.ceil(centre + LOBES * stretch) - 1;
    const start = Math.max(0, Math.min(source - taps, from));
    first[i] = start;
    let sum = 0;
    for (let j = from; j <= to; j++) sum += lanczos((j - centre) / stretch);
    for (let j = from; j <= to; j++) {
      const place = i * taps + Math.min(source - 1, Math.max(0, j)) - start;
      values[place] = (values[place] ?? 0) + lanczos((j - centre) / stretch) / sum;
    }
  }
  return { first, values, taps };
}

/** Averages whole blocks of `step` × `step` pixels, premultiplying on the way. The last block of a row may be smaller. */
function shrinkBlocks(image: RgbaImage, stepX: number, stepY: number): FloatImage {
  const width = Math.ceil(image.width / stepX);
  const height = Math.ceil(image.height / stepY);
  const data = new Float32Array(width * height * 4);
  const source = image.data;
  for (let y = 0; y < image.height; y++) {
    const row = Math.floor(y / stepY) * width * 4;
    let at = y * image.width * 4;
    for (let x = 0, block = 0, inBlock = 0; x < image.width; x++, at += 4) {
      const alpha = source[at + 3] ?? 0;
      if (alpha > 0) {
        const to = row + block * 4;
        const part = alpha / 255;
        data[to] = (data[to] ?? 0) + (source[at] ?? 0) * part;
        data[to + 1] = (data[to + 1] ?? 0) + (source[at + 1] ?? 0) * part;
        data[to + 2] = (data[to + 2] ?? 0) + (source[at + 2] ?? 0) * part;
        data[to + 3] = (data[to + 3] ?? 0) + alpha;
      }
      if (++inBlock === stepX) {
        inBlock = 0;
        block++;
      }
    }
  }
  divideBlocks(data, width, height, image, stepX, stepY);
  return { width, height, data };
}

function divideBlocks(
  data: Float32Array,
  width: number,
  height: number,
  image: RgbaImage,
  stepX: number,
  stepY: number,
): void {
  if (stepX === 1 && stepY === 1) return;
  for (let y = 0; y < height; y++) {
    const lines = Math.min(stepY, image.height - y * stepY);
    for (let x = 0; x < width; x++) {
      const count = lines * Math.min(stepX, image.width - x * stepX);
      for (let i = 0, at = (y * width + x) * 4; i < 4; i++, at++) data[at] = (data[at] ?? 0) / count;
    }
  }
}

/** One direction. `stride` is the distance between neighbours along it, `across` between lines, in floats. */
function scaleLines(
  source: Float32Array,
  target: Float32Array,
  weights: Weights,
  lines: number,
  from: { stride: number; across: number },
  to: { stride: number; across: number },
): void {
  const { first, values, taps } = weights;
  for (let line = 0; line < lines; line++) {
    for (let i = 0; i < first.length; i++) {
      let at = line * from.across + (first[i] ?? 0) * from.stride;
      let red = 0;
      let green = 0;
      let blue = 0;
      let alpha = 0;
      for (let tap = i * taps; tap < (i + 1) * taps; tap++, at += from.stride) {
        const weight = values[tap] ?? 0;
        red += (source[at] ?? 0) * weight;
        green += (source[at + 1] ?? 0) * weight;
        blue += (source[at + 2] ?? 0) * weight;
        alpha += (source[at + 3] ?? 0) * weight;
      }
      const out = line * to.across + i * to.stride;
      target[out] = red;
      target[out + 1] = green;
      target[out + 2] = blue;
      target[out + 3] = alpha;
    }
  }
}

function scaleFloats(image: FloatImage, extent: { x: number; y: number }, width: number, height: number): FloatImage {
  const narrow = new Float32Array(width * image.height * 4);
  scaleLines(
    image.data,
    narrow,
    weightsFor(image.width, extent.x, width),
    image.height,
    { stride: 4, across: image.width * 4 },
    { stride: 4, across: width * 4 },
  );
  const data = new Float32Array(width * height * 4);
  scaleLines(
    narrow,
    data,
    weightsFor(image.height, extent.y, height),
    width,
    { stride: width * 4, across: 4 },
    { stride: width * 4, across: 4 },
  );
  return { width, height, data };
}

function toBytes(image: FloatImage): RgbaImage {
  const result = blankImage(image.width, image.height);
  for (let at = 0; at < image.data.length; at += 4) {
    const alpha = image.data[at + 3] ?? 0;
    if (alpha < 0.5) continue;
    // Rounding and clamping is done by the array, of alpha last: the filter overshoots alpha and colour alike.
    for (let i = 0; i < 3; i++) result.data[at + i] = ((image.data[at + i] ?? 0) * 255) / alpha;
    result.data[at + 3] = alpha;
  }
  return result;
}

/** The block average may take this part of the way: the filter does the rest, so quality stays while time falls. */
const FILTER_SHARE = 4;

function blockFor(source: number, target: number): number {
  return Math.max(1, Math.floor(source / target / FILTER_SHARE));
}

/**
 * The picture at exactly `width` × `height` px, by Lanczos with three lobes on premultiplied pixels. Large pictures are first
 * averaged down to about four times the target.
 */
export function resample(image: RgbaImage, width: number, height: number): RgbaImage {
  if (width === image.width && height === image.height) return image;
  const stepX = blockFor(image.width, width);
  const stepY = blockFor(image.height, height);
  const blocks = shrinkBlocks(image, stepX, stepY);
  return toBytes(scaleFloats(blocks, { x: image.width / stepX, y: image.height / stepY }, width, height));
}
