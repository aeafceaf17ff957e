import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { removeBackground, standsOnPaper } from '../../../src/icons/core/background.ts';
import { fromBase64, toBase64 } from '../../../src/domain/kernel/base64.ts';
import { bytesOfText, partsOfText } from '../../../src/icons/core/base64.ts';
import type { RgbaImage } from '../../../src/icons/core/image.ts';
import { resample } from '../../../src/icons/core/resample.ts';
import { CLEAR, disc, numbers, painted, pixelAt, withRectangle, type Pixel } from './pictures.ts';

const WHITE: Pixel = [255, 255, 255, 255];
const RED: Pixel = [200, 20, 20, 255];
const BLUE: Pixel = [30, 60, 220, 255];

describe('scaling', () => {
  test('does not let the colour of invisible pixels in', () => {
    const image = painted(64, 64, (x) => (x < 32 ? RED : [0, 255, 0, 0]));
    const small = resample(image, 8, 8);
    for (let x = 0; x < 8; x++) {
      const [red, green, , alpha] = pixelAt(small, x, 4) as [number, number, number, number];
      if (alpha > 8) expect([red, green]).toEqual([200, 20]);
    }
  });

  test('keeps plain areas plain, at any ratio', () => {
    for (const size of [1, 7, 31, 64, 97, 200, 1000]) {
      const small = resample(
        painted(size, size, () => BLUE),
        32,
        20,
      );
      expect(new Set(Array.from({ length: 640 }, (_, i) => pixelAt(small, i % 32, Math.floor(i / 32)).join()))).toEqual(
        new Set([BLUE.join()]),
      );
    }
  });

  test.each([997, 512, 300, 100, 45])(
    'a picture of %i px becomes what Lanczos of another library makes',
    async (size) => {
      const image = disc(size, size * 0.4, (x, y) => [(255 * x) / size, 90, (255 * y) / size, 255], CLEAR);
      const raw = { raw: { width: size, height: size, channels: 4 } } as const;
      const other = await sharp(image.data, raw).resize(32, 32, { fit: 'fill', kernel: 'lanczos3' }).raw().toBuffer();
      const ours = resample(image, 32, 32).data;
      let error = 0;
      for (let i = 0; i < ours.length; i++) {
        const alpha = i % 4 === 3 ? 255 : 0;
        const premultiplied = (data: ArrayLike<number>): number =>
          alpha > 0 ? (data[i] as number) : ((data[i] as number) * (data[i - (i % 4) + 3] as number)) / 255;
        error += (premultiplied(ours) - premultiplied(other)) ** 2;
      }
      expect(10 * Math.log10((255 * 255) / (error / ours.length))).toBeGreaterThan(36);
    },
  );
});

describe('removing a background', () => {
  test('takes what is joined to the border, leaves holes and what differs', () => {
    const ring = painted(40, 40, (x, y) => (Math.max(Math.abs(x - 20), Math.abs(y - 20)) === 10 ? RED : WHITE));
    const result = removeBackground(ring, 16);
    if (result.kind !== 'removed') throw new Error(result.kind);
    expect(pixelAt(result.image, 0, 0)).toEqual([0, 0, 0, 0]);
    expect(pixelAt(result.image, 20, 20)).toEqual([...WHITE]);
    expect(pixelAt(result.image, 10, 20)).toEqual([...RED]);
    expect(result.pixels).toBe(40 * 40 - 21 * 21);
  });

  test('leaves no fringe of the old colour on a smooth edge', () => {
    const result = removeBackground(
      disc(60, 20, () => RED, WHITE),
      16,
    );
    if (result.kind !== 'removed') throw new Error(result.kind);
    const edge = Array.from({ length: 3600 }, (_, i) => pixelAt(result.image, i % 60, Math.floor(i / 60))).filter(
      ([, , , alpha = 0]) => alpha > 0 && alpha < 230,
    );
    expect(edge.length).toBeGreaterThan(40);
    expect(Math.max(...edge.map(([, green = 0]) => green))).toBeLessThan(60);
  });

  test('within the tolerance and not beyond', () => {
    const image = withRectangle([20, 20], WHITE, [0, 5, 20, 15], [238, 238, 238, 255]);
    const loose = removeBackground(image, 17);
    const strict = removeBackground(image, 16);
    expect(loose.kind).toBe('everything');
    expect(strict.kind).toBe('removed');
  });

  test('paper is white all around, under nothing that is clear', () => {
    const drawing = (ground: Pixel): RgbaImage => withRectangle([40, 40], ground, [4, 4, 36, 36], BLUE);
    expect(standsOnPaper(drawing(WHITE))).toBe(true);
    expect(standsOnPaper(drawing([247, 248, 244, 255]))).toBe(true);
    expect(standsOnPaper(drawing([40, 40, 48, 255]))).toBe(false);
    expect(standsOnPaper(drawing(CLEAR))).toBe(false);
    expect(standsOnPaper(withRectangle([40, 40], WHITE, [0, 30, 40, 40], BLUE))).toBe(false);
  });

  test('says when there is none to remove', () => {
    const random = numbers(3);
    const noise = painted(30, 30, () => [random() * 255, random() * 255, random() * 255, 255]);
    expect(removeBackground(noise, 8).kind).toBe('not-plain');
    expect(
      removeBackground(
        painted(9, 9, () => WHITE),
        8,
      ).kind,
    ).toBe('everything');
    expect(removeBackground(withRectangle([20, 20], CLEAR, [0, 8, 20, 12], RED), 8).kind).toBe('nothing');
  });
});

describe('base64', () => {
  test('there and back, and as another library writes it', () => {
    for (let length = 0; length < 40; length++) {
      const bytes = Uint8Array.from({ length }, (_, i) => (i * 83 + length) % 256);
      expect(toBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'));
      expect(fromBase64(toBase64(bytes))).toEqual(bytes);
    }
    expect(toBase64(new Uint8Array(30_000).fill(7))).toBe(Buffer.alloc(30_000, 7).toString('base64'));
  });

  test('pasted in every spelling', () => {
    const bytes = Uint8Array.from([251, 255, 190, 1, 2, 3, 4]);
    const plain = toBase64(bytes);
    const spellings = [
      plain,
      plain.replace(/=+$/, ''),
      `${plain.slice(0, 4)}\r\n  ${plain.slice(4)}\n`,
      plain.replaceAll('+', '-').replaceAll('/', '_'),
      `data:image/png;base64,${plain}`,
      `data:;charset=x;BASE64,${encodeURIComponent(plain)}`,
    ];
    for (const spelling of spellings) expect(bytesOfText(spelling)).toEqual(bytes);
  });

  test('percent-written data addresses', () => {
    expect(new TextDecoder().decode(bytesOfText('data:image/svg+xml,%3Csvg%2F%3E 100%')!)).toBe('<svg/> 100%');
  });

  test.each(['', 'no base64!', 'abc', 'data:image/png;base64,%%%', '<svg'])('not base64: %j', (text) => {
    expect(bytesOfText(text) ?? 'none').toBe('none');
  });

  test('long texts, and such that are made to take long', () => {
    const bytes = new Uint8Array(9_000_001).fill(251);
    const base64 = Buffer.from(bytes).toString('base64');
    for (const text of [base64, `data:image/png;base64,${base64}`]) {
      expect(Buffer.compare(bytesOfText(text) ?? bytes.subarray(1), bytes)).toBe(0);
    }
    expect(bytesOfText(`${base64}!`)).toBeNull();
    expect(bytesOfText(`iVBORw0KGgo${'='.repeat(1_000_000)}A`)).toBeNull();
  });

  test.each([1, 2, 3, 4, 5, 7, 64])('in parts of %i characters', (size) => {
    const bytes = Uint8Array.from({ length: 100 }, (_, i) => (i * 91) % 256);
    const base64 = toBase64(bytes);
    const joined = (text: string): number[] => [...partsOfText(text, size)].flatMap((part) => [...(part ?? [-1])]);
    expect(joined(` ${base64.replace(/.{11}/g, '$&\n')}`)).toEqual([...bytes]);
    expect(joined(`data:image/png;base64,${encodeURIComponent(base64)}`)).toEqual([...bytes]);
    expect(joined(`data:,${encodeURIComponent('Ж 🙂 100%')}Ж🙂%`)).toEqual([
      ...new TextEncoder().encode('Ж 🙂 100%Ж🙂%'),
    ]);
    expect(joined(`${base64}!`).at(-1)).toBe(-1);
  });
});
