import { expect, it } from 'vitest';
import { blankImage, type RgbaImage } from '../../../src/icons/core/image.ts';
import { drawnPixels } from '../../../src/icons/worker/canvas.ts';
import { STORE_LIMITS, storedForm } from '../../../src/icons/worker/store-form.ts';

type Paint = (x: number, y: number) => readonly [number, number, number, number];

function painted(side: number, paint: Paint): RgbaImage {
  const image = blankImage(side, side);
  for (let y = 0; y < side; y++) for (let x = 0; x < side; x++) image.data.set(paint(x, y), (y * side + x) * 4);
  return image;
}

/** The stored form of a picture that never was a file, and its pixels as the browser reads them. */
async function kept(image: RgbaImage): Promise<{ type: string; bytes: number; image: RgbaImage }> {
  const { type, bytes } = await storedForm(1, null, 0, image);
  const bitmap = await createImageBitmap(new Blob([bytes], { type }));
  const { width, height } = bitmap;
  return { type, bytes: bytes.length, image: drawnPixels(width, height, (context) => context.drawImage(bitmap, 0, 0)) };
}

const alphaAt = ({ width, data }: RgbaImage, x: number, y: number): number | undefined => data[(y * width + x) * 4 + 3];

/** Far fewer than a hundredth of the pixels. */
const inCorner = (x: number, y: number): boolean => x < 24 && y < 24;
/** No packer finds a rule in it. */
const grain = (x: number, y: number): number =>
  (Math.imul(Math.imul(x + 1, 73_856_093) ^ Math.imul(y + 1, 19_349_663), 0x45d9f3b) >>> 15) & 255;

it('a drawing keeps every pixel, clear corners among them', async () => {
  const drawing = painted(500, (x, y) =>
    inCorner(x, y) ? [0, 0, 0, 0] : x > 200 ? [20, 20, 20, 255] : [9, 99, 9, 255],
  );
  const stored = await kept(drawing);
  expect(stored.type).toBe('image/png');
  expect(stored.image.data).toEqual(drawing.data);
});

it('an opaque drawing keeps every pixel, too', async () => {
  const drawing = painted(500, (x, y) => (x > 200 && y > 90 ? [20, 20, 20, 255] : [250, 250, 250, 255]));
  expect((await kept(drawing)).image.data).toEqual(drawing.data);
});

it('a busy picture with few clear pixels does not become one that has none', async () => {
  const busy = painted(600, (x, y) => (inCorner(x, y) ? [0, 0, 0, 0] : [grain(x, y), grain(y, x), x & 255, 255]));
  const stored = await kept(busy);
  expect(stored.type).toBe('image/webp');
  expect(stored.bytes).toBeLessThanOrEqual(STORE_LIMITS.bytes);
  expect(alphaAt(stored.image, 8, 8)).toBe(0);
  expect(alphaAt(stored.image, 300, 300)).toBe(255);
});

it('a busy opaque picture becomes a small JPEG', async () => {
  const stored = await kept(painted(600, (x, y) => [grain(x, y), grain(y, x), x & 255, 255]));
  expect(stored.type).toBe('image/jpeg');
  expect(stored.bytes).toBeLessThanOrEqual(STORE_LIMITS.bytes);
});
