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

/** An edge between two neighbours, by its differences in red, green and blue. */
interface ColourEdge {
  readonly difference: readonly [number, number, number];
  /** The channel that differs most, 0 … 255. */
  readonly contrast: number;
}

/** A pixel is part of the drawing, not of its soft outline, from this alpha. */
const SOLID = 128;

function edgesOf({ width, height, data }: RgbaImage): ColourEdge[] {
  const edges: ColourEdge[] = [];
  const compare = (at: number, other: number): void => {
    if ((data[at + 3] ?? 0) < SOLID || (data[other + 3] ?? 0) < SOLID) return;
    const part = (i: 0 | 1 | 2): number => (data[at + i] ?? 0) - (data[other + i] ?? 0);
    const difference = [part(0), part(1), part(2)] as const;
    const contrast = Math.max(...difference.map(Math.abs));
    if (contrast >= MIN_CONTRAST) edges.push({ difference, contrast });
  };
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = (y * width + x) * 4;
      if (x + 1 < width) compare(at, at + 4);
      if (y + 1 < height) compare(at, at + width * 4);
    }
  }
  return edges;
}

/** The share of the edges, by contrast, that a grey shows: 0 … 1. */
function shownBy(edges: readonly ColourEdge[], [red, green, blue]: GreyMix, detail: number): number {
  let all = 0;
  let shown = 0;
  for (const { difference, contrast } of edges) {
    const grey = Math.abs(difference[0] * red + difference[1] * green + difference[2] * blue) * detail;
    all += contrast;
    shown += contrast * Math.min(1, grey / (contrast * AS_CLEAR));
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

/**
 * The picture without its colours: light and dark around `colour`, at half strength where that is enough to still show what it
 * is, so that it is as bright on the whole as the messenger's own grey icons.
 */
export function greyed(image: RgbaImage, colour: string): RgbaImage {
  const base = rgbOf(colour);
  const { data } = image;
  const { mix, detail } = bestGrey(image);
  const brightness = (at: number): number =>
    mix[0] * (data[at] ?? 0) + mix[1] * (data[at + 1] ?? 0) + mix[2] * (data[at + 2] ?? 0);
  let sum = 0;
  let weight = 0;
  for (let at = 0; at < data.length; at += 4) {
    sum += brightness(at) * (data[at + 3] ?? 0);
    weight += data[at + 3] ?? 0;
  }
  const mean = weight === 0 ? 0 : sum / weight;
  const result = blankImage(image.width, image.height);
  for (let at = 0; at < data.length; at += 4) {
    const alpha = data[at + 3] ?? 0;
    if (alpha === 0) continue;
    const change = (brightness(at) - mean) * detail;
    result.data.set([base[0] + change, base[1] + change, base[2] + change, alpha], at);
  }
  return result;
}
