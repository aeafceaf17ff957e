import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { decodeGif } from '../../../../src/icons/core/formats/gif.ts';
import { sniff } from '../../../../src/icons/core/sniff.ts';
import { fixtureBytes, pixelAt } from '../pictures.ts';
import { bytesOf } from './files.ts';

interface Options {
  readonly clear?: number;
  readonly disposal?: number;
  /** Index of each stored line instead of one for all. */
  readonly lines?: readonly number[];
}

/** A frame of up to four colours, its lines in the order of interlacing where they are given. */
function frame(
  side: number,
  [x, y]: readonly [number, number],
  index: number,
  { clear = -1, disposal = 0, lines }: Options = {},
): number[] {
  const control = [0x21, 0xf9, 4, (disposal << 2) | (clear < 0 ? 0 : 1), 0, 0, Math.max(0, clear), 0];
  const codes: number[] = [];
  // A code that begins anew before each pixel: then nothing is packed, and every code has three bits.
  for (let i = 0; i < side * side; i++) codes.push(4, lines?.[Math.floor(i / side)] ?? index);
  codes.push(5);
  const data: number[] = [];
  let [bits, held] = [0, 0];
  for (const code of codes) {
    bits |= code << held;
    held += 3;
    while (held >= 8) {
      data.push(bits & 255);
      bits >>= 8;
      held -= 8;
    }
  }
  data.push(bits);
  return [...control, 0x2c, x, 0, y, 0, side, 0, side, 0, lines === undefined ? 0 : 0x40, 2, data.length, ...data, 0];
}

const gif = (...frames: number[][]): Uint8Array =>
  bytesOf('GIF89a', [8, 0, 8, 0, 0x81, 0, 0], [255, 0, 0, 0, 0, 255, 0, 255, 0, 9, 9, 9], ...frames, [0x3b]);

describe('a GIF', () => {
  test.each(['still.gif', 'animated.gif'])('%s has the pixels that another decoder finds', async (name) => {
    const bytes = fixtureBytes(`good/${name}`);
    const { data, info } = await sharp(bytes).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
    const { image } = decodeGif(bytes) ?? { image: null };
    expect([image?.width, image?.height]).toEqual([info.width, info.height]);
    const seen = (pixels: ArrayLike<number>): number[] =>
      Array.from(pixels).map((value, i, all) => (all[i | 3] === 0 ? 0 : value));
    expect(seen(image?.data ?? [])).toEqual(seen(data));
  });

  test('interlaced has its lines in their places', () => {
    const image = decodeGif(gif(frame(8, [0, 0], 0, { lines: [0, 1, 2, 2, 3, 3, 3, 3] })))?.image;
    const reds = Array.from({ length: 8 }, (_, y) => image && pixelAt(image, 0, y)[0]);
    expect(reds).toEqual([255, 9, 0, 9, 0, 9, 0, 9]);
  });

  test('begins with the first moment that shows something', () => {
    const clear = frame(8, [0, 0], 1, { clear: 1 });
    const later = decodeGif(gif(clear, clear, frame(4, [2, 2], 0)));
    expect(later?.isLater).toBe(true);
    expect(later && [pixelAt(later.image, 0, 0)[3], pixelAt(later.image, 3, 3)]).toEqual([0, [255, 0, 0, 255]]);
    const nothing = decodeGif(gif(clear, clear));
    expect(nothing?.isLater).toBe(false);
    expect(nothing?.image.data.every((value) => value === 0)).toBe(true);
  });

  test('that ends too early shows what there is', () => {
    const bytes = fixtureBytes('good/still.gif');
    const part = bytes.slice(0, Math.floor(bytes.length * 0.7));
    expect(sniff(part, part.length)).toMatchObject({ ok: true, value: { format: 'gif', truncated: true } });
    expect(sniff(bytes, bytes.length)).toMatchObject({ value: { truncated: false } });
    const [cut, whole] = [decodeGif(part)?.image, decodeGif(bytes)?.image];
    expect(cut && whole && pixelAt(cut, 50, 10)).toEqual(whole && pixelAt(whole, 50, 10));
    expect(cut && pixelAt(cut, 50, 99)[3]).toBe(0);
  });

  test('with a screen smaller than its picture is whole', () => {
    const bytes = gif(frame(12, [0, 0], 0));
    const image = decodeGif(bytes)?.image;
    expect([image?.width, image?.height]).toEqual([12, 12]);
  });
});
