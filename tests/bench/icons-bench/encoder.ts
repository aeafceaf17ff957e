import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import initOxipng, { optimise_raw } from '@jsquash/oxipng/codec/pkg/squoosh_oxipng.js';
import sharp from 'sharp';
import { DEFAULT_ADJUSTMENTS } from '../../../src/domain/design/factory.ts';
import type { IconAdjustments } from '../../../src/domain/design/schema.ts';
import { over, rgbOf, type Rgb } from '../../../src/icons/core/colour.ts';
import type { RgbaImage } from '../../../src/icons/core/image.ts';
import { fittedSize } from '../../../src/icons/core/place.ts';
import { encodePng } from '../../../src/icons/core/png/encode.ts';
import { resample } from '../../../src/icons/core/resample.ts';
import { composeSprite, prepareIcon, type PreparedIcon } from '../../../src/icons/core/sprite.ts';

const FIXTURES = new URL('../../fixtures/icons/good/', import.meta.url);

const WAYS: Readonly<Record<string, IconAdjustments>> = {
  silhouette: DEFAULT_ADJUSTMENTS,
  colours: { ...DEFAULT_ADJUSTMENTS, states: 'colours', removeBackground: true, backgroundTolerance: 24 },
};

interface Readable {
  readonly found: readonly { name: string; image: RgbaImage }[];
  /** Names of what sharp cannot read: bitmaps and deliberately odd SVGs. */
  readonly left: readonly string[];
}

/** What sharp can read of the fixtures, upright. */
async function pictures(): Promise<Readable> {
  const left: string[] = [];
  const found: { name: string; image: RgbaImage }[] = [];
  for (const name of readdirSync(FIXTURES).filter((file) => !file.startsWith('sprite'))) {
    try {
      const file = sharp(readFileSync(new URL(name, FIXTURES)), name.endsWith('.svg') ? { density: 400 } : {});
      const upright = file.rotate().toColourspace('srgb').ensureAlpha();
      const limited = upright.resize(1024, 1024, { fit: 'inside', withoutEnlargement: true });
      const { data, info } = await limited.raw().toBuffer({ resolveWithObject: true });
      found.push({ name, image: { width: info.width, height: info.height, data: new Uint8ClampedArray(data) } });
    } catch {
      left.push(name);
    }
  }
  return { found, left };
}

async function startOxipng(): Promise<void> {
  const entry = createRequire(import.meta.url).resolve('@jsquash/oxipng/codec/pkg/squoosh_oxipng_bg.wasm');
  await initOxipng(readFileSync(entry));
}

function error(one: RgbaImage, other: Uint8Array, ground: Rgb): number {
  let sum = 0;
  for (let at = 0; at < one.data.length; at += 4) {
    const shown = (data: ArrayLike<number>): Rgb =>
      over([data[at]!, data[at + 1]!, data[at + 2]!], data[at + 3]!, ground);
    const a = shown(one.data);
    const b = shown(other);
    sum += (a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2 + (a[2] - b[2]) ** 2;
  }
  return sum / ((one.data.length / 4) * 3);
}

const decibel = (meanError: number): number => (meanError === 0 ? 99 : 10 * Math.log10((255 * 255) / meanError));

/** Our scaling beside sharp's Lanczos3 to the same size. */
async function likeness(
  { pictures: [picture] }: PreparedIcon,
  adjustments: IconAdjustments,
): Promise<{ psnr: number[]; enlarged: boolean }> {
  const { width, height } = fittedSize(picture.width, picture.height, adjustments);
  const raw = { width: picture.width, height: picture.height, channels: 4 } as const;
  const other = await sharp(picture.data, { raw })
    .resize(width, height, { fit: 'fill', kernel: 'lanczos3' })
    .raw()
    .toBuffer();
  const ours = resample(picture, width, height);
  const psnr = ['#ffffff', '#1a1f26'].map((ground) => decibel(error(ours, other, rgbOf(ground))));
  return { psnr, enlarged: width > picture.width };
}

/** A half of an icon as the browser painted it, and where the picture lies in it, px. */
export interface Painted {
  readonly width: number;
  readonly height: number;
  /** Four bytes a pixel, of the picture's place alone. */
  readonly data: readonly number[];
}

/** dB over white and over the dark ground between what the browser made of a file and what sharp makes of it at once. */
export async function wholeWay(file: Uint8Array, { width, height, data }: Painted): Promise<number[]> {
  const upright = sharp(file).rotate().toColourspace('srgb').ensureAlpha();
  const other = await upright.resize(width, height, { fit: 'fill', kernel: 'lanczos3' }).raw().toBuffer();
  const ours = { width, height, data: new Uint8ClampedArray(data) };
  return ['#ffffff', '#1a1f26'].map((ground) => decibel(error(ours, other, rgbOf(ground))));
}

export interface EncoderRow {
  name: string;
  way: string;
  own: number;
  oxipng: number;
  ms: number;
  /** dB over white and over the dark ground; none for silhouettes. */
  psnr: number[];
  enlarged: boolean;
}

/** Every fixture both ways: bytes of our encoder and of oxipng at level 6 on the same pixels, and likeness to sharp. */
export async function measure(): Promise<{ rows: EncoderRow[]; left: readonly string[] }> {
  await startOxipng();
  const rows: EncoderRow[] = [];
  const { found, left } = await pictures();
  for (const { name, image } of found) {
    for (const [way, adjustments] of Object.entries(WAYS)) {
      const prepared = prepareIcon([image], adjustments);
      if (!prepared.ok) continue;
      const sprite = composeSprite(prepared.value, adjustments).image;
      const start = performance.now();
      const own = encodePng(sprite).length;
      const ms = performance.now() - start;
      const other = optimise_raw(sprite.data, sprite.width, sprite.height, 6, false, false).length;
      const { psnr, enlarged } =
        way === 'colours' ? await likeness(prepared.value, adjustments) : { psnr: [], enlarged: false };
      rows.push({ name, way, own, oxipng: other, ms, psnr, enlarged });
    }
  }
  return { rows, left };
}
