import { Buffer } from 'node:buffer';
import * as fc from 'fast-check';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import type { RgbaImage } from '../../../src/icons/core/image.ts';
import { decodePng } from '../../../src/icons/core/png/decode.ts';
import { encodePng } from '../../../src/icons/core/png/encode.ts';
import { layoutsOf } from '../../../src/icons/core/png/layouts.ts';
import { CLEAR, fixtureBytes, numbers, painted, type Pixel } from './pictures.ts';

/** As the encoder must leave it: nothing can be seen under alpha 0. */
function normalised(image: RgbaImage): number[] {
  return [...image.data].map((value, i) => (image.data[i - (i % 4) + 3] === 0 ? 0 : value));
}

function decoded(bytes: Uint8Array): RgbaImage {
  const result = decodePng(bytes);
  if (!result.ok) throw new Error(result.error);
  return result.value.image;
}

const random = numbers(1);
const noise = (): number => Math.floor(random() * 256);

const PICTURES: Readonly<Record<string, RgbaImage>> = {
  'one colour': painted(20, 10, () => [12, 200, 3, 255]),
  nothing: painted(108, 66, () => CLEAR),
  'two colours': painted(33, 7, (x, y) => ((x + y) % 2 === 0 ? [255, 0, 0, 255] : CLEAR)),
  'four colours': painted(33, 7, (x, y) => [85 * (x % 4), 10, 20, y % 2 === 0 ? 255 : 128]),
  'sixteen greys': painted(64, 9, (x) => [(x % 16) * 17, (x % 16) * 17, (x % 16) * 17, 255]),
  'greys with holes': painted(64, 9, (x) => (x % 5 === 0 ? CLEAR : [x, x, x, 255])),
  'every grey with holes': painted(16, 17, (x, y) => (y === 16 ? CLEAR : [y * 16 + x, y * 16 + x, y * 16 + x, 255])),
  'grey and half clear': painted(40, 40, (x, y) => [x * 6, x * 6, x * 6, y * 6]),
  'many opaque colours': painted(40, 40, () => [noise(), noise(), noise(), 255]),
  'many colours with holes': painted(40, 40, (x) => (x % 7 === 0 ? CLEAR : [noise(), noise(), noise(), 255])),
  'many colours and alphas': painted(108, 66, () => [noise(), noise(), noise(), noise()]),
  'one pixel': painted(1, 1, () => [1, 2, 3, 4]),
};

describe.each(Object.entries(PICTURES))('%s', (_, image) => {
  test('comes back pixel by pixel', () => {
    expect([...decoded(encodePng(image)).data]).toEqual(normalised(image));
  });

  test('is read alike by another decoder', async () => {
    const { data } = await sharp(encodePng(image)).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
    expect([...data]).toEqual(normalised(image));
  });
});

test('any small picture comes back, and twice the same bytes', () => {
  const pixel = fc.tuple(fc.nat(255), fc.nat(255), fc.nat(255), fc.constantFrom(0, 1, 128, 255)) as fc.Arbitrary<Pixel>;
  const picture = fc.integer({ min: 1, max: 9 }).chain((width) =>
    fc.array(pixel, { minLength: width, maxLength: width * 5 }).map((pixels) => {
      const height = Math.floor(pixels.length / width);
      return painted(width, height, (x, y) => pixels[y * width + x] ?? CLEAR);
    }),
  );
  fc.assert(
    fc.property(picture, (image) => {
      const bytes = encodePng(image);
      expect([...decoded(bytes).data]).toEqual(normalised(image));
      expect(encodePng(image)).toEqual(bytes);
    }),
    { numRuns: 40 },
  );
});

test('the smallest kinds of PNG are among those tried', () => {
  const kinds = (name: string): string[] =>
    layoutsOf(PICTURES[name]!).map(({ colourType, bitDepth }) => `${colourType}/${bitDepth}`);
  expect(kinds('two colours')).toContain('3/1');
  expect(kinds('four colours')).toContain('3/4');
  expect(kinds('sixteen greys')).toContain('0/4');
  expect(kinds('greys with holes')).toContain('0/8');
  expect(kinds('grey and half clear')).toContain('4/8');
  expect(kinds('many opaque colours')).toEqual(['2/8']);
  expect(kinds('many colours with holes')).toEqual(['2/8']);
  expect(kinds('many colours and alphas')).toEqual(['6/8']);
});

test.each(['glyph', 'palette', 'grey-alpha', 'sixteen-bit', 'interlaced', 'on-white', 'animated', 'tiny', 'sprite'])(
  'reads %s.png as another decoder does',
  async (name) => {
    const bytes = fixtureBytes(`good/${name}.png`);
    const { data } = await sharp(bytes).toColourspace('srgb').ensureAlpha().raw().toBuffer({ resolveWithObject: true });
    const ours = decoded(bytes).data;
    const furthest = ours.reduce((most, value, i) => Math.max(most, Math.abs(value - (data[i] as number))), 0);
    // 16 bits may be cut or rounded to 8.
    expect(furthest).toBeLessThanOrEqual(name === 'sixteen-bit' ? 1 : 0);
  },
);

test('reads every depth and interlacing that another encoder writes', async () => {
  const image = PICTURES['sixteen greys']!;
  for (const options of [
    { palette: true, colours: 4 },
    { palette: true, colours: 2, progressive: true },
    { progressive: true },
  ]) {
    const file = await sharp(image.data, { raw: { width: 64, height: 9, channels: 4 } })
      .png(options)
      .toBuffer();
    const { data } = await sharp(file).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
    expect([...decoded(file).data]).toEqual([...data]);
  }
});

test('refuses what is no PNG, cut off, changed or too large', () => {
  const bytes = fixtureBytes('good/glyph.png');
  const changed = bytes.slice();
  changed[60] = changed[60]! ^ 1;
  expect(decodePng(new Uint8Array([1, 2, 3]))).toEqual({ ok: false, error: 'not-png' });
  expect(decodePng(bytes.subarray(0, bytes.length - 20))).toEqual({ ok: false, error: 'damaged' });
  expect(decodePng(changed)).toEqual({ ok: false, error: 'damaged' });
  expect(decodePng(fixtureBytes('bad/bomb.png'))).toEqual({ ok: false, error: 'too-large' });
});

describe('a file that is not as usual', () => {
  const gradient = painted(30, 40, () => [noise() & 7, noise() & 3, 100, 255]);

  test('and ends too early is read as far as it goes, when asked to', () => {
    const bytes = encodePng(gradient);
    const part = bytes.slice(0, Math.floor(bytes.length * 0.6));
    expect(decodePng(part)).toEqual({ ok: false, error: 'damaged' });
    const read = decodePng(part, true);
    const image = read.ok ? read.value.image : painted(1, 1, () => CLEAR);
    expect([...image.data.subarray(0, 120)]).toEqual([...gradient.data.subarray(0, 120)]);
    expect(image.data.at(-1)).toBe(0);
    expect(decodePng(bytes.slice(0, 30), true)).toEqual({ ok: false, error: 'damaged' });
  });

  test('reports colours that only a browser can convert; a profile of the usual ones is none', async () => {
    const raw = sharp(Buffer.from(gradient.data), { raw: { width: 30, height: 40, channels: 4 } });
    const isColoured = async (profile: string): Promise<boolean | null> => {
      const read = decodePng(await raw.clone().withIccProfile(profile).png().toBuffer());
      return read.ok ? read.value.coloured : null;
    };
    expect([await isColoured('srgb'), await isColoured('p3')]).toEqual([false, true]);
    const plain = decodePng(await raw.clone().png().toBuffer());
    expect(plain.ok && plain.value.coloured).toBe(false);
  });
});
