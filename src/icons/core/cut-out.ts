import { channelDistance } from './colour.ts';
import { blankImage, VISIBLE_ALPHA, visibleBounds, wholeOf, type RgbaImage } from './image.ts';
import { resample } from './resample.ts';

/** A shape that fills less of its bounds than this is a drawing of its own and needs no holes. A triangle fills half. */
const FILLED_SHARE = 0.4;
/** px of the longer side below which a picture is enlarged first: thin lines have no inside otherwise. */
const MIN_SIDE = 160;
/** Neighbours that differ by more than this per channel are parted by an edge; a gradient never changes so fast. */
const EDGE = 20;
/** A detail must differ from what surrounds it by at least this per channel. */
const DETAIL = 56;
/** Shares of the shape that one detail, and all together, must and may cover. */
const MIN_ONE = 0.002;
const LEAST = 0.015;
const MOST = 0.6;
/** px from the outline that always belong to the body. */
const RIM = 2;
/** px around a detail in which its edge is mixed from both colours. */
const REACH = 2;

const OUTSIDE = 0;
const WALL = 1;
const PLAIN = 2;
const BODY = 3;

type Mean = [number, number, number, number];

/** Calls `visit` for the pixels of the square of `reach` px around a pixel, itself left out. */
function around(image: RgbaImage, pixel: number, reach: number, visit: (other: number) => void): void {
  const { width, height } = image;
  const x = pixel % width;
  const y = Math.floor(pixel / width);
  for (let row = Math.max(0, y - reach); row <= Math.min(height - 1, y + reach); row++) {
    for (let column = Math.max(0, x - reach); column <= Math.min(width - 1, x + reach); column++) {
      const other = row * width + column;
      if (other !== pixel) visit(other);
    }
  }
}

/** What each pixel is: outside the shape, on an edge between colours, or in a plain (or slowly changing) area. */
function classify(image: RgbaImage): Uint8Array {
  const { data } = image;
  const kinds = new Uint8Array(image.width * image.height);
  const isInk = (pixel: number): boolean => (data[pixel * 4 + 3] as number) >= 128;
  for (let pixel = 0; pixel < kinds.length; pixel++) {
    if (!isInk(pixel)) continue;
    let most = 0;
    around(image, pixel, 1, (other) => {
      if (isInk(other)) most = Math.max(most, channelDistance(data, pixel * 4, data, other * 4));
    });
    kinds[pixel] = most > EDGE ? WALL : PLAIN;
  }
  return kinds;
}

function isRim(image: RgbaImage, kinds: Uint8Array, pixel: number): boolean {
  const x = pixel % image.width;
  const y = Math.floor(pixel / image.width);
  if (x < RIM || y < RIM || x >= image.width - RIM || y >= image.height - RIM) return true;
  let touches = false;
  around(image, pixel, RIM, (other) => (touches ||= kinds[other] === OUTSIDE));
  return touches;
}

/** Marks as body all that is reached from the outline without crossing an edge. */
function floodBody(image: RgbaImage, kinds: Uint8Array): void {
  const waiting: number[] = [];
  const rim: number[] = [];
  for (let pixel = 0; pixel < kinds.length; pixel++) {
    if (kinds[pixel] !== OUTSIDE && isRim(image, kinds, pixel)) rim.push(pixel);
  }
  for (const pixel of rim) {
    kinds[pixel] = BODY;
    waiting.push(pixel);
  }
  for (let pixel = waiting.pop(); pixel !== undefined; pixel = waiting.pop()) {
    around(image, pixel, 1, (other) => {
      if (kinds[other] !== PLAIN) return;
      kinds[other] = BODY;
      waiting.push(other);
    });
  }
}

/** A connected group of pixels that the flood did not reach, edges included. */
function groupFrom(image: RgbaImage, kinds: Uint8Array, seen: Uint8Array, start: number): number[] {
  const group = [start];
  seen[start] = 1;
  for (let next = 0; next < group.length; next++) {
    around(image, group[next] as number, 1, (other) => {
      if (seen[other] === 1 || (kinds[other] !== WALL && kinds[other] !== PLAIN)) return;
      seen[other] = 1;
      group.push(other);
    });
  }
  return group;
}

function add(mean: Mean, data: Uint8ClampedArray, pixel: number): void {
  for (let i = 0; i < 3; i++) mean[i] = (mean[i] as number) + (data[pixel * 4 + i] as number);
  mean[3]++;
}

function averaged(mean: Mean): [number, number, number] {
  return [mean[0] / mean[3], mean[1] / mean[3], mean[2] / mean[3]];
}

/** The colours of a group and of the body around it; `null` when the group is but an edge, or hardly differs. */
function detailColours(
  image: RgbaImage,
  kinds: Uint8Array,
  group: readonly number[],
  ink: number,
): { detail: [number, number, number]; body: [number, number, number] } | null {
  const inside: Mean = [0, 0, 0, 0];
  const outside: Mean = [0, 0, 0, 0];
  for (const pixel of group) {
    if (kinds[pixel] === PLAIN) add(inside, image.data, pixel);
    else around(image, pixel, REACH, (other) => (kinds[other] === BODY ? add(outside, image.data, other) : undefined));
  }
  if (inside[3] < ink * MIN_ONE || outside[3] === 0) return null;
  const detail = averaged(inside);
  const body = averaged(outside);
  return channelDistance(detail, 0, body, 0) < DETAIL ? null : { detail, body };
}

/** How much of each pixel is detail, 0 … 1: plain inside wholly, edges by how far their colour has gone. */
function detailShares(image: RgbaImage, kinds: Uint8Array, ink: number): Float32Array {
  const shares = new Float32Array(kinds.length);
  const seen = new Uint8Array(kinds.length);
  for (let start = 0; start < kinds.length; start++) {
    if (seen[start] === 1 || (kinds[start] !== WALL && kinds[start] !== PLAIN)) continue;
    const group = groupFrom(image, kinds, seen, start);
    const colours = detailColours(image, kinds, group, ink);
    if (colours === null) continue;
    const whole = channelDistance(colours.detail, 0, colours.body, 0);
    for (const pixel of group) {
      const gone = channelDistance(image.data, pixel * 4, colours.body, 0) / whole;
      shares[pixel] = kinds[pixel] === PLAIN ? 1 : Math.min(1, gone);
    }
  }
  return shares;
}

function inkCount(image: RgbaImage): number {
  let ink = 0;
  for (let at = 3; at < image.data.length; at += 4) if ((image.data[at] as number) >= 128) ink++;
  return ink;
}

function isFilled(image: RgbaImage, ink: number): boolean {
  const bounds = visibleBounds(image, wholeOf(image), VISIBLE_ALPHA);
  return bounds !== null && ink / (bounds.width * bounds.height) >= FILLED_SHARE;
}

function enlarged(image: RgbaImage): RgbaImage {
  const factor = MIN_SIDE / Math.max(image.width, image.height);
  if (factor <= 1) return image;
  return resample(image, Math.round(image.width * factor), Math.round(image.height * factor));
}

/**
 * A filled shape whose enclosed details are holes, as alpha over black; `null` when the shape is not filled or has none.
 * Without it an app's tile or an emoji becomes a featureless blot. A detail is an area inside the shape, parted by an edge
 * from everything that reaches the outline: gradients, and rings of several colours, have none.
 */
export function cutOutDetails(source: RgbaImage): RgbaImage | null {
  if (!isFilled(source, inkCount(source))) return null;
  const image = enlarged(source);
  const ink = inkCount(image);
  const kinds = classify(image);
  floodBody(image, kinds);
  const shares = detailShares(image, kinds, ink);
  const share = shares.reduce((sum, value) => sum + value, 0) / ink;
  if (share < LEAST || share > MOST) return null;
  const result = blankImage(image.width, image.height);
  shares.forEach((value, pixel) => {
    result.data[pixel * 4 + 3] = (image.data[pixel * 4 + 3] as number) * (1 - value);
  });
  return result;
}
