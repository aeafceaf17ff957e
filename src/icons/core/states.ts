import { rgbOf } from './colour.ts';
import { blankImage, type RgbaImage } from './image.ts';

/**
 * Alpha of silhouettes goes in steps of 5 (255 is one of them): the eye cannot tell, and the file is a tenth smaller because
 * both states then fit one palette.
 */
const ALPHA_STEP = 5;

/** The shape in one colour. */
export function tinted(shape: RgbaImage, colour: string): RgbaImage {
  const [red, green, blue] = rgbOf(colour);
  const result = blankImage(shape.width, shape.height);
  for (let at = 0; at < shape.data.length; at += 4) {
    const alpha = Math.round((shape.data[at + 3] ?? 0) / ALPHA_STEP) * ALPHA_STEP;
    if (alpha > 0) result.data.set([red, green, blue, alpha], at);
  }
  return result;
}

/** How much of the picture's own light and dark stays in the grey state: no more than its edges need. */
const DETAILS = [0.5, 0.75, 1] as const;
/** Colours that differ less than this, 0 … 255, part nothing that people see. */
const MIN_CONTRAST = 32;
/** An edge is still seen in grey with this share of the contrast that it has in colours. */
const AS_CLEAR = 0.45;
/** Enough of the edges is left. */
const ENOUGH = 0.85;

/** Shares of red, green and blue in a grey: together 1. */
type GreyMix = readonly [number, number, number];

/** As the eye weighs the colours. */
const LUMINANCE: GreyMix = [0.299, 0.587, 0.114];
const MIXES: readonly GreyMix[] = [
  LUMINANCE,
  ...Array.from({ length: 5 }, (_, red) =>
    Array.from({ length: 5 - red }, (_, green): GreyMix => [red / 4, green / 4, 1 - (red + green) / 4]),
  ).flat(),
];

/** A pixel is part of the drawing, not of its soft outline, from this alpha. */
const SOLID = 128;

/** Numbers that stand for an edge between two neighbours: its differences in red, green and blue, and the largest of them. */
const PER_EDGE = 4;

/** All edges in one row of numbers: they are gone through for every mix, while a slider moves. */
function edgesOf({ width, height, data }: RgbaImage): Float64Array {
  const edges = new Float64Array(width * height * 2 * PER_EDGE);
  let length = 0;
  const compare = (at: number, other: number): void => {
    if ((data[at + 3] ?? 0) < SOLID || (data[other + 3] ?? 0) < SOLID) return;
    const red = (data[at] ?? 0) - (data[other] ?? 0);
    const green = (data[at + 1] ?? 0) - (data[other + 1] ?? 0);
    const blue = (data[at + 2] ?? 0) - (data[other + 2] ?? 0);
    const contrast = Math.max(Math.abs(red), Math.abs(green), Math.abs(blue));
    if (contrast < MIN_CONTRAST) return;
    edges[length] = red;
    edges[length + 1] = green;
    edges[length + 2] = blue;
    edges[length + 3] = contrast;
    length += PER_EDGE;
  };
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = (y * width + x) * 4;
      if (x + 1 < width) compare(at, at + 4);
      if (y + 1 < height) compare(at, at + width * 4);
    }
  }
  return edges.subarray(0, length);
}

/** The share of the edges, by contrast, that a grey shows: 0 … 1. */
function shownBy(edges: Float64Array, [red, green, blue]: GreyMix, detail: number): number {
  let all = 0;
  let shown = 0;
  for (let at = 0; at < edges.length; at += PER_EDGE) {
    const contrast = edges[at + 3] ?? 0;
    const grey = (edges[at] ?? 0) * red + (edges[at + 1] ?? 0) * green + (edges[at + 2] ?? 0) * blue;
    all += contrast;
    shown += contrast * Math.min(1, (Math.abs(grey) * detail) / (contrast * AS_CLEAR));
  }
  return all === 0 ? 1 : shown / all;
}

/**
 * The grey that keeps the drawing: light and dark as the eye sees them where that shows its edges, else another mix of the
 * channels, which parts colours of one brightness; then more of its contrast.
 */
function bestGrey(image: RgbaImage): { readonly mix: GreyMix; readonly detail: number } {
  const edges = edgesOf(image);
  let best = { mix: LUMINANCE, detail: 1, shown: 0 };
  for (const detail of DETAILS) {
    for (const mix of MIXES) {
      const shown = shownBy(edges, mix, detail);
      if (shown > best.shown) best = { mix, detail, shown };
      if (mix === LUMINANCE && shown >= ENOUGH) return { mix, detail };
    }
    if (best.shown >= ENOUGH) break;
  }
  return best;
}

/** How far a grey along the outline goes from the messenger's own: beyond, it would vanish in one of its grounds. */
const ROOM = { darker: 110, lighter: 32 } as const;

/** From the mean brightness to a change of the grey, within the room there is: moved first, squeezed only where that is not enough. */
function fitted(lowest: number, highest: number): (change: number) => number {
  const factor = Math.min(1, (ROOM.darker + ROOM.lighter) / Math.max(1, highest - lowest));
  const above = Math.max(0, highest * factor - ROOM.lighter);
  const below = Math.max(0, -ROOM.darker - lowest * factor);
  const shift = below - above;
  return (change) => change * factor + shift;
}

/** Whether a pixel of the drawing has none beside it. What lies further inside is seen against its neighbours, not the ground. */
function isOutline({ width, height, data }: RgbaImage, pixel: number): boolean {
  const x = pixel % width;
  if (x === 0 || x === width - 1 || pixel < width || pixel >= width * (height - 1)) return true;
  return [pixel - 1, pixel + 1, pixel - width, pixel + width].some((beside) => (data[beside * 4 + 3] ?? 0) < SOLID);
}

/**
 * The picture without its colours: light and dark around `colour`, at half strength where that is enough to still show what it
 * is, so that it is about as bright on the whole as the messenger's own grey icons, and seen on both grounds.
 */
export function greyed(image: RgbaImage, colour: string): RgbaImage {
  const base = rgbOf(colour);
  const { data } = image;
  const { mix, detail } = bestGrey(image);
  const brightness = (at: number): number =>
    mix[0] * (data[at] ?? 0) + mix[1] * (data[at + 1] ?? 0) + mix[2] * (data[at + 2] ?? 0);
  let sum = 0;
  let weight = 0;
  let [lowest, highest] = [255, 0];
  for (let at = 0; at < data.length; at += 4) {
    const alpha = data[at + 3] ?? 0;
    const value = brightness(at);
    sum += value * alpha;
    weight += alpha;
    if (alpha < SOLID || !isOutline(image, at / 4)) continue;
    lowest = Math.min(lowest, value);
    highest = Math.max(highest, value);
  }
  const mean = weight === 0 ? 0 : sum / weight;
  const fit = fitted((Math.min(lowest, mean) - mean) * detail, (Math.max(highest, mean) - mean) * detail);
  const result = blankImage(image.width, image.height);
  for (let at = 0; at < data.length; at += 4) {
    const alpha = data[at + 3] ?? 0;
    if (alpha === 0) continue;
    const change = fit((brightness(at) - mean) * detail);
    result.data.set([base[0] + change, base[1] + change, base[2] + change, alpha], at);
  }
  return result;
}
