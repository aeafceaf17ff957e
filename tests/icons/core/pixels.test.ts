import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { removeBackground, standsOnPaper } from '../../../src/icons/core/background.ts';
import { bytesOfText, fromBase64, partsOfText, toBase64 } from '../../../src/icons/core/base64.ts';
import { cutOutDetails } from '../../../src/icons/core/cut-out.ts';
import { visibleBounds, wholeOf, type RgbaImage } from '../../../src/icons/core/image.ts';
import { resample } from '../../../src/icons/core/resample.ts';
import { silhouetteOf } from '../../../src/icons/core/silhouette.ts';
import { CLEAR, numbers, painted, pixelAt, withRectangle, type Pixel } from './pictures.ts';

const WHITE: Pixel = [255, 255, 255, 255];
const RED: Pixel = [200, 20, 20, 255];
const BLUE: Pixel = [30, 60, 220, 255];

function disc(size: number, radius: number, inside: (x: number, y: number) => Pixel, outside: Pixel): RgbaImage {
  const middle = (size - 1) / 2;
  return painted(size, size, (x, y) => {
    const share = Math.max(0, Math.min(1, radius + 0.5 - Math.hypot(x - middle, y - middle)));
    const ink = inside(x, y);
    const mixed = ink.map((value, i) => value * share + (outside[i] as number) * (1 - share)) as unknown as Pixel;
    return outside[3] === 0 ? [ink[0], ink[1], ink[2], 255 * share] : mixed;
  });
}

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

describe('the shape of a picture', () => {
  test('is its alpha when it has one', () => {
    const shape = silhouetteOf(withRectangle([40, 40], CLEAR, [10, 10, 14, 30], RED));
    expect(shape.kind).toBe('alpha');
    expect(visibleBounds(shape.image, wholeOf(shape.image), 16)).toEqual({ x: 10, y: 10, width: 4, height: 20 });
  });

  test.each([
    ['dark on light', WHITE, BLUE],
    ['light on dark', [10, 12, 14, 255] as Pixel, WHITE],
    ['equally bright but of another colour', [100, 160, 100, 255] as Pixel, [200, 110, 100, 255] as Pixel],
  ])('is what stands out of an opaque one: %s', (_, ground, ink) => {
    const shape = silhouetteOf(withRectangle([40, 40], ground, [10, 10, 30, 20], ink));
    expect(shape.kind).toBe('luminance');
    expect(pixelAt(shape.image, 20, 15)[3]).toBe(255);
    expect(pixelAt(shape.image, 2, 2)[3]).toBe(0);
  });

  test.each([
    ['dark on a white tile', WHITE, [20, 20, 20, 255] as Pixel],
    ['white on a dark tile', [30, 60, 90, 255] as Pixel, WHITE],
  ])('is not what nobody sees in the round corners of a tile: %s', (_, ground, ink) => {
    const size = 256;
    const radius = 24;
    const image = painted(size, size, (x, y) => {
      const beyond = (at: number): number => Math.max(radius - at - 1, at - (size - radius), 0);
      if (Math.hypot(beyond(x), beyond(y)) > radius) return CLEAR;
      return x > 90 && x < 166 && y > 60 && y < 196 ? ink : ground;
    });
    const shape = silhouetteOf(image);
    expect(shape.kind).toBe('luminance');
    expect(visibleBounds(shape.image, wholeOf(image), 1)).toEqual({ x: 91, y: 61, width: 75, height: 135 });
  });

  test('on plain paper is one ink, however its colours differ', () => {
    const colours: Pixel[] = [
      [51, 145, 255, 255],
      [68, 255, 44, 255],
      [20, 20, 20, 255],
    ];
    const image = painted(60, 40, (x, y) => (y < 10 || y >= 30 || x < 10 || x >= 50 ? WHITE : colours[x % 3]!));
    const shape = silhouetteOf(image);
    const alphas = new Set(colours.map((_, i) => pixelAt(shape.image, 12 + i, 20)[3]));
    expect([...alphas]).toEqual([255]);
    expect(pixelAt(shape.image, 5, 5)[3]).toBe(0);
  });

  test('on paper that JPEG has soiled is clean', () => {
    const random = numbers(5);
    const noise = (): number => 255 - random() * 20;
    const image = painted(60, 40, (x, y) =>
      x >= 20 && x < 40 && y >= 10 && y < 30 ? BLUE : [noise(), noise(), noise(), 255],
    );
    expect(visibleBounds(silhouetteOf(image).image, wholeOf(image), 1)).toEqual({
      x: 20,
      y: 10,
      width: 20,
      height: 20,
    });
  });

  test('has no shadow, but all of what is dark or half clear itself', () => {
    const body = (ink: Pixel, soft: Pixel): RgbaImage =>
      painted(40, 40, (x, y) => (x < 10 || x >= 30 || y < 10 ? CLEAR : y < 30 ? ink : y < 36 ? soft : CLEAR));
    const below = (image: RgbaImage): number | undefined => pixelAt(silhouetteOf(image).image, 20, 32)[3];
    expect(below(body(BLUE, [0, 0, 0, 90]))).toBe(0);
    expect(below(body(BLUE, [0, 0, 255, 90]))).toBe(90);
    expect(below(body([10, 10, 10, 255], [0, 0, 0, 90]))).toBe(90);
    const mist = painted(20, 20, (x, y) => (x > 4 && x < 15 && y > 4 && y < 15 ? [0, 0, 0, 90] : CLEAR));
    expect(pixelAt(silhouetteOf(mist).image, 10, 10)[3]).toBe(90);
  });

  test('is the whole of a flat opaque one', () => {
    const shape = silhouetteOf(painted(20, 20, () => BLUE));
    expect(pixelAt(shape.image, 0, 0)[3]).toBe(255);
  });

  test('gets holes for enclosed details, also on a gradient', () => {
    const flat = disc(120, 55, (x, y) => (x > 45 && x < 75 && y > 50 && y < 70 ? WHITE : BLUE), CLEAR);
    const gradient = disc(
      120,
      55,
      (x, y) => (x > 45 && x < 75 && y > 50 && y < 70 ? WHITE : [2 * x, 40, 240 - 2 * x, 255]),
      CLEAR,
    );
    for (const image of [flat, gradient]) {
      const shape = silhouetteOf(image);
      expect(shape.kind).toBe('cut-out');
      const middle = shape.image.width / 2;
      expect(pixelAt(shape.image, middle, middle)[3]).toBe(0);
      expect(pixelAt(shape.image, middle, Math.round(middle * 0.5))[3]).toBe(255);
    }
  });

  test('gets holes in a shape that fills but half of its bounds, such as a triangle', () => {
    const sign = (x: number, y: number): Pixel => (Math.hypot(x - 60, y - 80) < 16 ? WHITE : RED);
    const triangle = painted(120, 120, (x, y) => (Math.abs(x - 59.5) <= y / 2 ? sign(x, y) : CLEAR));
    const shape = silhouetteOf(triangle);
    expect(shape.kind).toBe('cut-out');
    const factor = shape.image.width / 120;
    expect(pixelAt(shape.image, Math.round(60 * factor), Math.round(80 * factor))[3]).toBe(0);
    expect(pixelAt(shape.image, Math.round(60 * factor), Math.round(40 * factor))[3]).toBe(255);
  });

  test('has no holes where colours reach the outline, nor in a plain or open drawing', () => {
    const halves = disc(120, 55, (x) => (x < 60 ? RED : BLUE), CLEAR);
    expect(cutOutDetails(halves)).toBeNull();
    expect(cutOutDetails(disc(120, 55, () => RED, CLEAR))).toBeNull();
    expect(cutOutDetails(withRectangle([100, 100], CLEAR, [10, 10, 20, 90], RED))).toBeNull();
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
