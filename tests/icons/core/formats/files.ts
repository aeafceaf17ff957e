import { Buffer } from 'node:buffer';
import type { RgbaImage } from '../../../../src/icons/core/image.ts';

type Bytes = Uint8Array<ArrayBuffer>;

const u16 = (value: number): number[] => [value & 255, (value >> 8) & 255];
const u32 = (value: number): number[] => [...u16(value & 0xffff), ...u16(value >>> 16)];
const big32 = (value: number): number[] => u32(value).reverse();

export const latin = (text: string): number[] => [...Buffer.from(text, 'latin1')];

export function bytesOf(...parts: (string | readonly number[] | Uint8Array)[]): Bytes {
  return Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? latin(part) : [...part])));
}

/** A directory in front of pictures; `kind` 1 is ICO, 2 CUR. */
export function icoFile(kind: 1 | 2, pictures: readonly { size: number; bytes: Uint8Array }[]): Bytes {
  let offset = 6 + pictures.length * 16;
  const entries = pictures.flatMap(({ size, bytes }) => {
    const entry = [size & 255, size & 255, 0, 0, ...u16(1), ...u16(32), ...u32(bytes.length), ...u32(offset)];
    offset += bytes.length;
    return entry;
  });
  return bytesOf([0, 0, kind, 0, ...u16(pictures.length)], entries, ...pictures.map(({ bytes }) => bytes));
}

/** Packs values of `bits` each, the first highest, in rows of whole groups of four bytes, the last row first. */
function packedRows(width: number, height: number, bits: number, value: (x: number, y: number) => number): number[] {
  const rowBytes = Math.ceil((width * bits) / 32) * 4;
  const rows: number[] = [];
  for (let y = height - 1; y >= 0; y--) {
    const row = new Array<number>(rowBytes).fill(0);
    for (let x = 0; x < width; x++) {
      if (bits < 8) row[(x * bits) >> 3] = (row[(x * bits) >> 3] ?? 0) | (value(x, y) << (8 - bits - ((x * bits) & 7)));
      else for (let i = 0; i < bits / 8; i++) row[(x * bits) / 8 + i] = (value(x, y) >>> (i * 8)) & 255;
    }
    rows.push(...row);
  }
  return rows;
}

/** A bitmap as it stands in an ICO: header, palette, pixels, mask. Colours are 0xAARRGGBB numbers. */
export function bitmapPart(
  image: RgbaImage,
  depth: 1 | 4 | 8 | 16 | 24 | 32,
  { isMasked = true, isAlpha = true }: { isMasked?: boolean; isAlpha?: boolean } = {},
): Bytes {
  const { width, height, data } = image;
  const at = (x: number, y: number): number => (y * width + x) * 4;
  const colour = (x: number, y: number): number =>
    ((data[at(x, y)] ?? 0) << 16) | ((data[at(x, y) + 1] ?? 0) << 8) | (data[at(x, y) + 2] ?? 0);
  const alpha = (x: number, y: number): number => data[at(x, y) + 3] ?? 0;
  const palette: number[] = [];
  const index = (x: number, y: number): number => {
    const found = palette.indexOf(colour(x, y));
    return found >= 0 ? found : palette.push(colour(x, y)) - 1;
  };
  const five = (x: number, y: number): number => {
    const [red = 0, green = 0, blue = 0] = data.subarray(at(x, y));
    return ((red >> 3) << 10) | ((green >> 3) << 5) | (blue >> 3);
  };
  const whole = (x: number, y: number): number => (isAlpha ? alpha(x, y) * 2 ** 24 : 0) + colour(x, y);
  const value = depth <= 8 ? index : depth === 16 ? five : depth === 24 ? colour : whole;
  const pixels = packedRows(width, height, depth, value);
  const mask = isMasked ? packedRows(width, height, 1, (x, y) => (alpha(x, y) < 128 ? 1 : 0)) : [];
  const colours = depth <= 8 ? Array.from({ length: 2 ** depth }, (_, i) => u32(palette[i] ?? 0)).flat() : [];
  const header = [
    ...u32(40),
    ...u32(width),
    ...u32(isMasked ? height * 2 : height),
    ...u16(1),
    ...u16(depth),
    ...new Array<number>(24).fill(0),
  ];
  return bytesOf(header, colours, pixels, mask);
}

/** Apple's file of icons around these parts. */
export function icnsFile(parts: readonly (readonly [type: string, bytes: Uint8Array])[]): Bytes {
  const body = parts.map(([type, bytes]) => bytesOf(type, big32(bytes.length + 8), bytes));
  const length = body.reduce((sum, { length: each }) => sum + each, 8);
  return bytesOf('icns', big32(length), ...body);
}

/** An archive of files that are stored as they are. */
export function zipFile(files: readonly (readonly [name: string, content: string])[]): Bytes {
  return bytesOf(
    ...files.map(([name, content]) => [
      ...latin('PK\x03\x04'),
      ...new Array<number>(14).fill(0),
      ...u32(content.length),
      ...u32(content.length),
      ...u16(name.length),
      ...u16(0),
      ...latin(name + content),
    ]),
  );
}

/** TIFF of the given size whose directory is all there is. `little`: the order of bytes. */
export function tiffFile(entries: readonly (readonly [tag: number, value: number])[], little = true): Bytes {
  const two = (value: number): number[] => (little ? u16(value) : u16(value).reverse());
  const four = (value: number): number[] => (little ? u32(value) : u32(value).reverse());
  const list = entries.flatMap(([tag, value]) => [...two(tag), ...two(3), ...four(1), ...two(value), 0, 0]);
  return bytesOf(little ? 'II*\0' : 'MM\0*', four(8), two(entries.length), list, four(0));
}
