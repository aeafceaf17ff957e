import { describe, expect, test } from 'vitest';
import { icoHeader, isIco, largestOfIcns, largestOfIco } from '../../../../src/icons/core/formats/ico.ts';
import type { RgbaImage } from '../../../../src/icons/core/image.ts';
import { decodePng } from '../../../../src/icons/core/png/decode.ts';
import { encodePng } from '../../../../src/icons/core/png/encode.ts';
import { sniff } from '../../../../src/icons/core/sniff.ts';
import { painted, pixelAt, type Pixel } from '../pictures.ts';
import { bitmapPart, icnsFile, icoFile } from './files.ts';

const INK: Pixel = [8, 80, 200, 255];
const PAPER: Pixel = [248, 248, 248, 255];

/** Paper whose lower left corner has ink, and whose right column is clear: every direction can be told. */
const sign = (side: number): RgbaImage =>
  painted(side, side, (x, y) => {
    if (x === side - 1) return [0, 0, 0, 0];
    return x < side / 2 && y >= side / 2 ? INK : PAPER;
  });

function pixelsOf(bytes: Uint8Array<ArrayBuffer>): RgbaImage {
  const inner = largestOfIco(bytes);
  if (inner === null) throw new Error('nothing inside');
  if (inner.kind === 'pixels') return inner.image;
  const decoded = decodePng(inner.bytes);
  if (!decoded.ok) throw new Error(decoded.error);
  return decoded.value.image;
}

describe('the picture in an ICO', () => {
  test.each([1, 4, 8, 16, 24, 32] as const)('of %i bits is read, its mask too', (depth) => {
    const file = icoFile(1, [{ size: 17, bytes: bitmapPart(sign(17), depth) }]);
    const image = pixelsOf(file);
    expect([image.width, image.height]).toEqual([17, 17]);
    expect(pixelAt(image, 0, 0).map((value) => value >> 3)).toEqual(PAPER.map((value) => value >> 3));
    expect(pixelAt(image, 0, 16).map((value) => value >> 3)).toEqual(INK.map((value) => value >> 3));
    expect(pixelAt(image, 16, 0)[3]).toBe(0);
  });

  test('of 32 bits without any alpha goes by its mask', () => {
    const image = pixelsOf(icoFile(1, [{ size: 8, bytes: bitmapPart(sign(8), 32, { isAlpha: false }) }]));
    expect([pixelAt(image, 0, 7), pixelAt(image, 7, 7)]).toEqual([INK, [0, 0, 0, 0]]);
  });

  test('without a mask at all is whole', () => {
    const image = pixelsOf(icoFile(2, [{ size: 8, bytes: bitmapPart(sign(8), 24, { isMasked: false }) }]));
    expect([image.height, pixelAt(image, 7, 0)[3]]).toEqual([8, 255]);
  });

  test('is the largest, PNG and bitmap alike, and of one size the one with more colours', () => {
    const png = (side: number): Uint8Array => encodePng(sign(side));
    const small = { size: 16, bytes: bitmapPart(sign(16), 32) };
    expect(pixelsOf(icoFile(1, [small, { size: 0, bytes: png(256) }, small])).width).toBe(256);
    expect(
      pixelsOf(
        icoFile(1, [
          { size: 16, bytes: png(16) },
          { size: 32, bytes: bitmapPart(sign(32), 8) },
        ]),
      ).width,
    ).toBe(32);
    const poor = {
      size: 16,
      bytes: bitmapPart(
        painted(16, 16, () => PAPER),
        1,
      ),
    };
    expect(pixelAt(pixelsOf(icoFile(2, [poor, small])), 0, 15)).toEqual(INK);
  });

  test('that is cut off gives way to the next', () => {
    const whole = icoFile(1, [
      { size: 16, bytes: bitmapPart(sign(16), 32) },
      { size: 48, bytes: bitmapPart(sign(48), 32) },
    ]);
    expect(pixelsOf(whole.slice(0, whole.length - 4000)).width).toBe(16);
    expect(sniff(whole, whole.length)).toMatchObject({ ok: true, value: { format: 'ico', width: 48, height: 48 } });
    expect(sniff(whole.subarray(0, 200), whole.length)).toEqual({ ok: false, error: 'more' });
  });

  test('is looked for in icon files only', () => {
    expect(isIco(Uint8Array.from({ length: 40 }, () => 0))).toBe(false);
    expect(icoHeader(icoFile(1, []))).toBeNull();
    const empty = icoFile(1, [{ size: 16, bytes: new Uint8Array(4) }]);
    expect(sniff(empty, empty.length)).toMatchObject({ error: { code: 'damaged', params: { format: 'ico' } } });
  });
});

describe('an icon file of Apple', () => {
  test('gives its largest PNG', () => {
    const [small, large] = [encodePng(sign(32)), encodePng(sign(64))];
    const file = icnsFile([
      ['TOC ', new Uint8Array(8)],
      ['ic11', small],
      ['ic12', large],
      ['it32', new Uint8Array(99)],
    ]);
    expect(largestOfIcns(file)).toMatchObject({ kind: 'png', bytes: large });
    expect(sniff(file, file.length)).toMatchObject({ value: { format: 'icns', width: 64 } });
  });

  test('from before PNG is named', () => {
    const file = icnsFile([['it32', new Uint8Array(99)]]);
    expect(sniff(file, file.length)).toMatchObject({
      error: { code: 'unsupported-format', params: { format: 'icns' } },
    });
  });
});
