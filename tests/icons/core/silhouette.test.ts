import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { DEFAULT_ADJUSTMENTS } from '../../../src/domain/design/factory.ts';
import { visibleBounds, wholeOf, type PixelRect, type RgbaImage } from '../../../src/icons/core/image.ts';
import { silhouetteOf, type Silhouette, type SilhouetteSettings } from '../../../src/icons/core/silhouette.ts';
import { CLEAR, disc, numbers, painted, withRectangle, type Pixel } from './pictures.ts';

const WHITE: Pixel = [255, 255, 255, 255];
const BLACK: Pixel = [20, 20, 20, 255];
const RED: Pixel = [200, 20, 20, 255];
const BLUE: Pixel = [30, 60, 220, 255];

function shaped(image: RgbaImage, changes: Partial<SilhouetteSettings> = {}): Silhouette {
  return silhouetteOf(image, { ...DEFAULT_ADJUSTMENTS, ...changes });
}

/** Alpha of the shape at a place of the source. */
function inkAt({ image, frame }: Silhouette, x: number, y: number): number {
  const column = Math.floor(((x + 0.5 - frame.x) / frame.width) * image.width);
  const row = Math.floor(((y + 0.5 - frame.y) / frame.height) * image.height);
  const isInside = column >= 0 && row >= 0 && column < image.width && row < image.height;
  return isInside ? (image.data[(row * image.width + column) * 4 + 3] as number) : 0;
}

/** Where the shape is, in px of the source, to the nearest. */
function boundsOf({ image, frame }: Silhouette): PixelRect {
  const found = visibleBounds(image, wholeOf(image), 128) ?? { x: 0, y: 0, width: 0, height: 0 };
  const factor = image.width / frame.width;
  const place = (at: number): number => Math.round(at / factor);
  return {
    x: frame.x + place(found.x),
    y: frame.y + place(found.y),
    width: place(found.width),
    height: place(found.height),
  };
}

/** The same place within a pixel on each side: edges of what is found at another size are not exact. */
function expectNear(one: PixelRect, other: PixelRect): void {
  for (const side of ['x', 'y', 'width', 'height'] as const) {
    expect(Math.abs(one[side] - other[side]), `${side}: ${one[side]}, not ${other[side]}`).toBeLessThanOrEqual(1);
  }
}

describe('the outline of a silhouette', () => {
  test('is the alpha of a picture that has one', () => {
    const shape = shaped(withRectangle([40, 40], CLEAR, [10, 10, 14, 30], RED));
    expect(shape.kind).toBe('alpha');
    expect(boundsOf(shape)).toEqual({ x: 10, y: 10, width: 4, height: 20 });
  });

  test.each([
    ['dark on light', WHITE, BLUE],
    ['light on dark', [10, 12, 14, 255] as Pixel, WHITE],
    ['equally bright but of another colour', [100, 160, 100, 255] as Pixel, [200, 110, 100, 255] as Pixel],
    ['hardly darker than its ground', [244, 244, 246, 255] as Pixel, [229, 230, 234, 255] as Pixel],
    ['nearly black on black', [0, 0, 0, 255] as Pixel, [22, 21, 20, 255] as Pixel],
  ])('is what stands out of an opaque one: %s', (_, ground, ink) => {
    const shape = shaped(withRectangle([40, 40], ground, [10, 10, 30, 20], ink));
    expect(shape.kind).toBe('luminance');
    expectNear(boundsOf(shape), { x: 10, y: 10, width: 20, height: 10 });
    expect(inkAt(shape, 20, 15)).toBe(255);
    expect(inkAt(shape, 2, 2)).toBe(0);
  });

  test.each([
    [512, 25],
    [1024, 8],
    [300, 2],
  ])('is found at any share of ink: in a picture of %i px a disc of radius %i', (size, radius) => {
    const shape = shaped(disc(size, radius, () => RED, WHITE));
    const { width, height } = boundsOf(shape);
    expect(Math.abs(width - 2 * radius)).toBeLessThanOrEqual(1);
    expect(width).toBe(height);
    const middle = size / 2;
    expect(inkAt(shape, middle, middle)).toBe(255);
    expect(inkAt(shape, middle + radius * 0.9, middle + radius * 0.9)).toBe(0);
  });

  test.each([
    ['dark on a white tile', WHITE, BLACK],
    ['white on a dark tile', [30, 60, 90, 255] as Pixel, WHITE],
  ])('is not what nobody sees in the round corners of a tile: %s', (_, ground, ink) => {
    const size = 256;
    const radius = 24;
    const image = painted(size, size, (x, y) => {
      const beyond = (at: number): number => Math.max(radius - at - 1, at - (size - radius), 0);
      if (Math.hypot(beyond(x), beyond(y)) > radius) return CLEAR;
      return x > 90 && x < 166 && y > 60 && y < 196 ? ink : ground;
    });
    const shape = shaped(image);
    expect(shape.kind).toBe('luminance');
    expect(boundsOf(shape)).toEqual({ x: 91, y: 61, width: 75, height: 135 });
  });

  test('is clean on paper that JPEG has soiled', () => {
    const random = numbers(5);
    const noise = (): number => 255 - random() * 20;
    const image = painted(60, 40, (x, y) =>
      x >= 20 && x < 40 && y >= 10 && y < 30 ? BLUE : [noise(), noise(), noise(), 255],
    );
    expect(boundsOf(shaped(image))).toEqual({ x: 20, y: 10, width: 20, height: 20 });
  });

  test('does not end where the picture does', () => {
    const half = withRectangle([60, 60], CLEAR, [30, 0, 60, 60], RED);
    expect(boundsOf(shaped(half))).toEqual({ x: 30, y: 0, width: 30, height: 60 });
  });

  test('has no shadow, but all of what is dark or half clear itself', () => {
    const body = (ink: Pixel, soft: Pixel): RgbaImage =>
      painted(40, 40, (x, y) => (x < 10 || x >= 30 || y < 10 ? CLEAR : y < 30 ? ink : y < 36 ? soft : CLEAR));
    const below = (image: RgbaImage): number => inkAt(shaped(image), 20, 33);
    expect(below(body(BLUE, [0, 0, 0, 90]))).toBe(0);
    expect(below(body(BLUE, [0, 0, 255, 90]))).toBe(90);
    expect(below(body([10, 10, 10, 255], [0, 0, 0, 90]))).toBe(90);
  });

  test.each([4, 12, 40, 90])('is strong where a drawing is but a breath of alpha %i', (alpha) => {
    const mist = painted(40, 40, (x, y) => (x > 9 && x < 30 && y > 9 && y < 30 ? [0, 0, 0, alpha] : CLEAR));
    const shape = shaped(mist);
    expect(inkAt(shape, 20, 20)).toBeGreaterThan(alpha < 16 ? 60 : 190);
    expect(inkAt(shape, 2, 2)).toBe(0);
  });

  test('leaves out the haze around a solid drawing', () => {
    const hazy = painted(60, 60, (x, y) => (Math.hypot(x - 30, y - 30) < 18 ? BLUE : [200, 100, 220, 12]));
    const shape = shaped(hazy);
    expect(inkAt(shape, 30, 30)).toBe(255);
    expect(visibleBounds(shape.image, wholeOf(shape.image), 1)?.width).toBeLessThan(shape.image.width);
  });

  test('is the whole of a flat opaque picture', () => {
    const shape = shaped(painted(20, 20, () => BLUE));
    expect(inkAt(shape, 0, 0)).toBe(255);
  });

  test('keeps the margins where they are not to be trimmed', () => {
    const shape = shaped(withRectangle([100, 50], WHITE, [10, 10, 20, 20], RED), { trim: false });
    expect(shape.frame).toEqual({ x: 0, y: 0, width: 100, height: 50 });
    expect(boundsOf(shape)).toEqual({ x: 10, y: 10, width: 10, height: 10 });
  });
});

describe('the inside of a silhouette', () => {
  const plate = (x: number, y: number): boolean => x > 45 && x < 75 && y > 50 && y < 70;

  test.each([
    ['flat', (x: number, y: number): Pixel => (plate(x, y) ? WHITE : BLUE)],
    ['on a gradient', (x: number, y: number): Pixel => (plate(x, y) ? WHITE : [2 * x, 40, 240 - 2 * x, 255])],
  ])('has holes for what stands out of it: %s', (_, inside) => {
    for (const ground of [CLEAR, WHITE]) {
      const shape = shaped(disc(120, 55, inside, ground));
      if (ground === CLEAR) expect(shape.kind).toBe('cut-out');
      expect(inkAt(shape, 60, 60)).toBe(0);
      expect(inkAt(shape, 60, 30)).toBe(255);
      expect(inkAt(shape, 20, 60)).toBe(255);
    }
  });

  test('has them also when the sign touches the outline, or is as large as the plate', () => {
    const sign = (x: number, y: number): Pixel => (Math.abs(x - 60) < 20 || Math.abs(y - 60) < 20 ? WHITE : BLACK);
    const shape = shaped(disc(120, 55, sign, CLEAR));
    expect([inkAt(shape, 60, 60), inkAt(shape, 90, 90)].sort((a, b) => a - b)).toEqual([0, 255]);
  });

  test('keeps a sign within rings of other colours, on any ground', () => {
    const rings = (x: number, y: number): Pixel => {
      const radius = Math.hypot(x - 100, y - 100);
      if (radius > 90) return WHITE;
      return radius > 70 ? BLUE : Math.abs(x - 100) < 16 && Math.abs(y - 100) < 50 ? WHITE : RED;
    };
    for (const ground of [CLEAR, WHITE, BLACK, [240, 236, 220, 255] as Pixel]) {
      const shape = shaped(disc(200, 98, rings, ground));
      expect(inkAt(shape, 100, 100), JSON.stringify(ground)).not.toBe(inkAt(shape, 140, 100));
    }
  });

  test('parts colours that touch by gaps, and leaves a gradient whole', () => {
    const halves = shaped(disc(120, 55, (x) => (x < 60 ? RED : BLUE), CLEAR));
    expect(inkAt(halves, 60, 60)).toBe(0);
    expect([inkAt(halves, 30, 60), inkAt(halves, 90, 60)]).toEqual([255, 255]);
    const gradient = shaped(disc(120, 55, (x) => [2 * x, 60, 240 - 2 * x, 255], CLEAR));
    expect(gradient.kind).toBe('alpha');
    for (let x = 10; x < 110; x++) expect(inkAt(gradient, x, 60)).toBe(255);
  });

  test('is one ink where colours do not touch', () => {
    const colours: Pixel[] = [[51, 145, 255, 255], [68, 255, 44, 255], BLACK];
    const image = painted(120, 60, (x, y) => (y < 15 || y >= 45 || x % 40 < 10 ? WHITE : colours[Math.floor(x / 40)]!));
    const shape = shaped(image);
    for (const x of [25, 65, 105]) expect(inkAt(shape, x, 30)).toBe(255);
    for (const x of [44, 84]) expect(inkAt(shape, x, 30)).toBe(0);
  });

  test('has the holes that an opaque drawing shows its ground through', () => {
    const ring = painted(100, 100, (x, y) => (Math.abs(Math.hypot(x - 50, y - 50) - 35) < 8 ? BLACK : WHITE));
    const shape = shaped(ring);
    expect(inkAt(shape, 50, 50)).toBe(0);
    expect(inkAt(shape, 85, 50)).toBe(255);
  });

  test('of a picture of 16 px, such as an old favicon, is there', () => {
    const image = painted(16, 16, (x, y) => (x > 5 && x < 10 && y > 2 && y < 13 ? WHITE : [0, 90, 200, 255]));
    const round = painted(16, 16, (x, y) =>
      Math.hypot(x - 7.5, y - 7.5) > 7.6
        ? CLEAR
        : ([...image.data.subarray((y * 16 + x) * 4, (y * 16 + x) * 4 + 4)] as unknown as Pixel),
    );
    const shape = shaped(round);
    expect(inkAt(shape, 7, 7)).toBeLessThan(40);
    expect(inkAt(shape, 2, 7)).toBeGreaterThan(215);
    expect(inkAt(shape, 12, 7)).toBeGreaterThan(215);
  });
});

describe('a picture of few pixels', () => {
  const GROUND: Pixel = [58, 118, 240, 255];
  /** A white disc within a dashed ring that is as narrow as a smooth edge and never more than half as white. */
  const ringed = painted(16, 16, (x, y) => {
    const radius = Math.hypot(x - 7.5, y - 7.5);
    const isDash = Math.floor(((Math.atan2(y - 7.5, x - 7.5) + Math.PI) / Math.PI) * 6) % 2 === 0;
    const share = radius < 4.6 ? 1 : radius < 6.4 ? (isDash ? 0.5 : 0.3) : 0;
    return [58 + 197 * share, 118 + 137 * share, 240 + 15 * share, 255];
  });

  test('keeps its lines in shades where ink and holes would lose them', () => {
    const shape = shaped(ringed);
    expect(shape.image.width).toBe(shape.frame.width);
    expect(inkAt(shape, 7, 7)).toBe(255);
    expect(inkAt(shape, 13, 8)).toBeGreaterThan(90);
    expect(inkAt(shape, 13, 8)).toBeLessThan(160);
    expect(inkAt(shape, 2, 8)).toBeLessThan(70);
    expect(inkAt(shape, 2, 2)).toBe(0);
  });

  test('has paler lines grow solid with less strength, and is an outline alone with none', () => {
    expect(inkAt(shaped(ringed, { strength: 25 }), 13, 8)).toBeGreaterThan(200);
    expect(shaped(ringed, { strength: 0 }).image.width).toBeGreaterThan(16);
  });

  test('is crisp where that keeps as much', () => {
    const cross = painted(16, 16, (x, y) => ((x > 5 && x < 10) || (y > 5 && y < 10) ? WHITE : GROUND));
    expect(shaped(cross).image.width).toBeGreaterThan(16);
  });

  test('on a clear ground has its pale parts paler', () => {
    const pale: Pixel = [200, 205, 220, 255];
    const letters = painted(16, 16, (x, y) => (y > 5 && y < 10 ? (x < 4 ? BLACK : x % 3 === 0 ? pale : CLEAR) : CLEAR));
    const shape = shaped(letters);
    for (const x of [6, 9, 12]) expect(inkAt(shape, x, 7)).toBeGreaterThan(20);
  });
});

describe('strength', () => {
  const faint: Pixel = [70, 100, 235, 255];
  const seal = disc(
    160,
    75,
    (x, y) => (Math.hypot(x - 80, y - 80) < 30 ? faint : Math.hypot(x - 80, y - 80) < 50 ? WHITE : BLUE),
    CLEAR,
  );

  test('0 leaves the outline alone', () => {
    const shape = shaped(seal, { strength: 0 });
    for (const x of [80, 40, 20]) expect(inkAt(shape, x, 80)).toBe(255);
    expect(shape.kind).toBe('alpha');
  });

  test('more of it keeps fainter details', () => {
    const two = disc(160, 75, (x, y) => (Math.hypot(x - 80, y - 80) < 30 ? faint : BLUE), CLEAR);
    expect(inkAt(shaped(two, { strength: 30 }), 80, 80)).toBe(255);
    expect(shaped(two, { strength: 30 }).kind).toBe('alpha');
    expect(shaped(two, { strength: 100 }).kind).toBe('cut-out');
    expect(shaped(seal).kind).toBe('cut-out');
  });
});

describe('filled holes', () => {
  const outlined = painted(160, 160, (x, y) => {
    const radius = Math.hypot(x - 80, y - 80);
    return Math.abs(radius - 70) < 3 || radius < 20 ? BLACK : WHITE;
  });

  test('make a body of an outline, and a hole of what is drawn in it', () => {
    expect([inkAt(shaped(outlined), 80, 80), inkAt(shaped(outlined), 40, 80)]).toEqual([255, 0]);
    const filled = shaped(outlined, { fillHoles: true });
    expect([inkAt(filled, 80, 80), inkAt(filled, 40, 80)]).toEqual([0, 255]);
    expect(inkAt(filled, 2, 2)).toBe(0);
  });

  test('change nothing where there are none', () => {
    const plain = disc(80, 30, () => RED, CLEAR);
    expect(boundsOf(shaped(plain, { fillHoles: true }))).toEqual(boundsOf(shaped(plain)));
  });
});

describe('a photograph', () => {
  /** Light and dark that change all over, with the grain of a camera. */
  function photograph(size: number, isRound: boolean): RgbaImage {
    const random = numbers(11);
    return painted(size, size, (x, y) => {
      if (isRound && Math.hypot(x - size / 2, y - size / 2) > size / 2 - 1) return CLEAR;
      const light = 128 + 90 * Math.sin(x / 21 + Math.sin(y / 13)) + (random() - 0.5) * 26;
      return [light, light * 0.8 + 20, 200 - light * 0.6, 255];
    });
  }

  test.each([false, true])('is told from a drawing and keeps its light and dark (round: %j)', (isRound) => {
    const shape = shaped(photograph(200, isRound));
    expect(shape.photograph).toBe(true);
    const row = Array.from({ length: 160 }, (_, i) => inkAt(shape, 20 + i, 100));
    expect(Math.min(...row)).toBeLessThan(60);
    expect(Math.max(...row)).toBeGreaterThan(195);
    expect(new Set(row.map((ink) => Math.floor(ink / 32))).size).toBeGreaterThan(5);
    if (isRound) expect(inkAt(shape, 4, 4)).toBe(0);
  });

  test('is still one as a JPEG, and a drawing as a JPEG is none', async () => {
    const asJpeg = async ({ width, height, data }: RgbaImage): Promise<RgbaImage> => {
      const file = await sharp(data, { raw: { width, height, channels: 4 } })
        .flatten({ background: '#ffffff' })
        .jpeg({ quality: 70 })
        .toBuffer();
      const raw = await sharp(file).ensureAlpha().raw().toBuffer();
      return { width, height, data: new Uint8ClampedArray(raw) };
    };
    expect(shaped(await asJpeg(photograph(200, false))).photograph).toBe(true);
    const badge = disc(200, 90, (x, y) => (Math.abs(x - y) < 20 ? WHITE : [2 * x * 0.6, 60, 240 - x, 255]), WHITE);
    const shape = shaped(await asJpeg(badge));
    expect(shape.photograph).toBe(false);
    expect([inkAt(shape, 100, 100), inkAt(shape, 150, 60)]).toEqual([0, 255]);
  });
});

test('the same picture has the same shape, to the last byte', () => {
  const image = disc(90, 40, (x, y) => (x > y ? RED : [x * 2, y * 2, 90, 255]), WHITE);
  const copy = { ...image, data: image.data.slice() };
  expect(Buffer.compare(Buffer.from(shaped(copy).image.data), Buffer.from(shaped(image).image.data))).toBe(0);
});
