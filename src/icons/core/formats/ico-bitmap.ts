import { blankImage, type RgbaImage } from '../image.ts';
import { viewOf } from './facts.ts';

interface Layout {
  readonly bytes: Uint8Array;
  readonly view: DataView;
  readonly width: number;
  readonly height: number;
  readonly depth: number;
  /** Places in the bytes: of the palette, the pixels, the mask. */
  readonly palette: number;
  readonly pixels: number;
  readonly mask: number;
  readonly rowBytes: number;
  readonly maskRowBytes: number;
  readonly topDown: boolean;
}

/** Rows are whole groups of four bytes. */
const rowOf = (bits: number): number => Math.ceil(bits / 32) * 4;

const DEPTHS = [1, 4, 8, 16, 24, 32];
/** Fields of colours behind the header, where it says that there are some. */
const FIELDS = 12;

function layoutOf(bytes: Uint8Array, width: number, height: number): Layout | null {
  const view = viewOf(bytes);
  const header = view.getUint32(0, true);
  const depth = view.getUint16(14, true);
  const compression = view.getUint32(16, true);
  const isKnown = DEPTHS.includes(depth) && (compression === 0 || compression === 3);
  if (!isKnown || header + 4 > bytes.length) return null;
  const colours = depth <= 8 ? Math.min(view.getUint32(32, true) || 2 ** depth, 256) : 0;
  const palette = header + (compression === 3 && header === 40 ? FIELDS : 0);
  const pixels = palette + colours * 4;
  const rowBytes = rowOf(width * depth);
  const mask = pixels + rowBytes * height;
  const topDown = view.getInt32(8, true) < 0;
  if (mask > bytes.length) return null;
  return { bytes, view, width, height, depth, palette, pixels, mask, rowBytes, maskRowBytes: rowOf(width), topDown };
}

type Colour = readonly [red: number, green: number, blue: number, alpha: number];

/** Five bits as eight. */
const five = (bits: number): number => Math.round(((bits & 31) * 255) / 31);

function paletteColour({ bytes, palette, pixels, depth }: Layout, row: number, x: number): Colour {
  const bit = x * depth;
  const index = ((bytes[row + (bit >> 3)] ?? 0) >> (8 - depth - (bit & 7))) & (2 ** depth - 1);
  const at = palette + index * 4;
  // An index behind the palette's end is black, as everywhere.
  if (at >= pixels) return [0, 0, 0, 255];
  return [bytes[at + 2] ?? 0, bytes[at + 1] ?? 0, bytes[at] ?? 0, 255];
}

function colourAt(layout: Layout, row: number, x: number): Colour {
  const { bytes, view, depth } = layout;
  if (depth <= 8) return paletteColour(layout, row, x);
  if (depth === 16) {
    const value = view.getUint16(row + x * 2, true);
    return [five(value >> 10), five(value >> 5), five(value), 255];
  }
  const at = row + (x * depth) / 8;
  const alpha = depth === 32 ? (bytes[at + 3] ?? 0) : 255;
  return [bytes[at + 2] ?? 0, bytes[at + 1] ?? 0, bytes[at] ?? 0, alpha];
}

/** A set bit of the mask is a pixel through which the ground is seen. Without a mask there is none. */
function isMasked({ bytes, mask, maskRowBytes }: Layout, line: number, x: number): boolean {
  const byte = bytes[mask + line * maskRowBytes + (x >> 3)] ?? 0;
  return ((byte >> (7 - (x & 7))) & 1) === 1;
}

function hasAlpha({ bytes, depth, pixels, mask }: Layout): boolean {
  if (depth !== 32) return false;
  for (let at = pixels + 3; at < mask; at += 4) if (bytes[at] !== 0) return true;
  return false;
}

/**
 * A bitmap as it stands in an ICO or CUR: without a file header, of 1 to 32 bits, its mask behind it. Alpha counts where any
 * is told, else the mask does. `null`: cut off, or a kind that no such file has.
 *
 * @param height px, without the mask's half
 */
export function readBitmap(bytes: Uint8Array, width: number, height: number): RgbaImage | null {
  const layout = layoutOf(bytes, width, height);
  if (layout === null) return null;
  const image = blankImage(width, height);
  const isAlpha = hasAlpha(layout);
  for (let y = 0, at = 0; y < height; y++) {
    const line = layout.topDown ? y : height - 1 - y;
    const row = layout.pixels + line * layout.rowBytes;
    for (let x = 0; x < width; x++, at += 4) {
      const [red, green, blue, alpha] = colourAt(layout, row, x);
      const seen = isAlpha ? alpha : isMasked(layout, line, x) ? 0 : 255;
      if (seen > 0) image.data.set([red, green, blue, seen], at);
    }
  }
  return image;
}
