import type { RgbaImage } from '../image.ts';
import { alphaOf, blueOf, countColours, greenOf, redOf, type ColourCount } from './colours.ts';
import { paletteOrders } from './palette.ts';

export type ColourType = 0 | 2 | 3 | 4 | 6;
export type BitDepth = 1 | 2 | 4 | 8;

/** One way to write the same pixels as PNG rows. */
export interface Layout {
  readonly colourType: ColourType;
  readonly bitDepth: BitDepth;
  /** Content of `PLTE`. */
  readonly palette: Uint8Array | null;
  /** Content of `tRNS`. */
  readonly transparency: Uint8Array | null;
  readonly height: number;
  readonly rowBytes: number;
  /** Distance to the pixel on the left that filters look at; at least 1. */
  readonly pixelBytes: number;
  /** All rows, unfiltered, without filter bytes. */
  readonly rows: Uint8Array<ArrayBuffer>;
}

function packBits(values: Uint8Array, image: RgbaImage, bitDepth: BitDepth): Uint8Array<ArrayBuffer> {
  const rowBytes = Math.ceil((image.width * bitDepth) / 8);
  const rows = new Uint8Array(rowBytes * image.height);
  const perByte = 8 / bitDepth;
  for (let y = 0; y < image.height; y++) {
    for (let x = 0; x < image.width; x++) {
      const at = y * rowBytes + Math.floor(x / perByte);
      const shift = 8 - bitDepth * ((x % perByte) + 1);
      rows[at] = (rows[at] ?? 0) | ((values[y * image.width + x] ?? 0) << shift);
    }
  }
  return rows;
}

function packed(image: RgbaImage, colourType: 0 | 3, bitDepth: BitDepth, values: Uint8Array): Layout {
  const rowBytes = Math.ceil((image.width * bitDepth) / 8);
  const rows = packBits(values, image, bitDepth);
  return {
    colourType,
    bitDepth,
    palette: null,
    transparency: null,
    height: image.height,
    rowBytes,
    pixelBytes: 1,
    rows,
  };
}

function depthsFor(highest: number): BitDepth[] {
  if (highest < 2) return [1, 8];
  if (highest < 4) return [2, 8];
  return highest < 16 ? [4, 8] : [8];
}

function paletteLayouts(image: RgbaImage, counts: ColourCount): Layout[] {
  return paletteOrders(counts, image.width).flatMap((order) => {
    const index = new Map(order.map((colour, i) => [colour, i]));
    const values = Uint8Array.from(counts.pixels, (colour) => index.get(colour) ?? 0);
    const palette = Uint8Array.from(order.flatMap((colour) => [redOf(colour), greenOf(colour), blueOf(colour)]));
    const clear = order.findLastIndex((colour) => alphaOf(colour) < 255) + 1;
    const transparency = clear > 0 ? Uint8Array.from(order.slice(0, clear), alphaOf) : null;
    return depthsFor(order.length - 1).map((depth) => ({
      ...packed(image, 3, depth, values),
      palette,
      transparency,
    }));
  });
}

/** Levels of grey fit a smaller depth when each is a multiple of the depth's step. */
function greyDepth(levels: Iterable<number>): BitDepth {
  const all = [...levels];
  const fits = (step: number): boolean => all.every((level) => level % step === 0);
  if (fits(255)) return 1;
  if (fits(85)) return 2;
  return fits(17) ? 4 : 8;
}

function greyLayouts(image: RgbaImage, counts: ColourCount): Layout[] {
  const used = new Set<number>();
  for (const colour of counts.pixels) if (alphaOf(colour) > 0) used.add(redOf(colour));
  const depth = greyDepth(used);
  const highest = 2 ** depth - 1;
  const step = 255 / highest;
  const usedValues = new Set([...used].map((level) => level / step));
  let free = 0;
  while (usedValues.has(free)) free++;
  if (!counts.isOpaque && free > highest) return [];
  const values = Uint8Array.from(counts.pixels, (colour) => (alphaOf(colour) > 0 ? redOf(colour) / step : free));
  const transparency = counts.isOpaque ? null : Uint8Array.of(0, free);
  return [{ ...packed(image, 0, depth, values), transparency }];
}

function channels(image: RgbaImage, counts: ColourCount, colourType: 2 | 4 | 6): Layout {
  const take = { 2: [redOf, greenOf, blueOf], 4: [redOf, alphaOf], 6: [redOf, greenOf, blueOf, alphaOf] }[colourType];
  const rows = new Uint8Array(counts.pixels.length * take.length);
  let at = 0;
  for (const colour of counts.pixels) for (const channel of take) rows[at++] = channel(colour);
  const pixelBytes = take.length;
  const rowBytes = image.width * pixelBytes;
  return {
    colourType,
    bitDepth: 8,
    palette: null,
    transparency: null,
    height: image.height,
    rowBytes,
    pixelBytes,
    rows,
  };
}

/** RGB where one colour, used by no visible pixel, stands for "transparent". */
function colourKey(image: RgbaImage, counts: ColourCount): Layout[] {
  const used = new Set<number>();
  for (const colour of counts.pixels) if (alphaOf(colour) > 0) used.add(colour & 0xffffff);
  let free = 0;
  while (used.has(free)) free += 0x010101;
  if (free > 0xffffff) return [];
  const pixels = counts.pixels.map((colour) => (alphaOf(colour) > 0 ? colour : free));
  const transparency = Uint8Array.of(0, redOf(free), 0, greenOf(free), 0, blueOf(free));
  return [{ ...channels(image, { ...counts, pixels }, 2), transparency }];
}

/**
 * Every lossless way to lay out the picture that can come out smallest. All show exactly the same pixels. Four channels are
 * left out where three and a key colour say the same.
 */
export function layoutsOf(image: RgbaImage): Layout[] {
  const counts = countColours(image);
  const layouts: Layout[] = counts.many ? [] : paletteLayouts(image, counts);
  if (counts.isGrey) {
    if (counts.isCutOut) layouts.push(...greyLayouts(image, counts));
    return counts.isOpaque ? layouts : [...layouts, channels(image, counts, 4)];
  }
  if (counts.isOpaque) return [...layouts, channels(image, counts, 2)];
  const keyed = counts.isCutOut ? colourKey(image, counts) : [];
  return [...layouts, ...(keyed.length > 0 ? keyed : [channels(image, counts, 6)])];
}
