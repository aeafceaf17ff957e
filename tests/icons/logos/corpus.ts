import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { DEFAULT_ADJUSTMENTS } from '../../../src/domain/design/factory.ts';
import type { IconAdjustments } from '../../../src/domain/design/schema.ts';
import { keptEdges } from '../../../src/icons/core/check/inside.ts';
import { checkMade } from '../../../src/icons/core/check/check-with-repairs.ts';
import type { IconCheck } from '../../../src/icons/core/check/report.ts';
import type { RgbaImage } from '../../../src/icons/core/image.ts';
import { silhouetteOf } from '../../../src/icons/core/silhouette.ts';
import { composeSprite, prepareIcon } from '../../../src/icons/core/sprite.ts';

const require = createRequire(import.meta.url);

/** A logo that nobody here drew. */
export interface Logo {
  readonly name: string;
  readonly svg: string;
}

interface IconifyIcon {
  readonly body: string;
  readonly width?: number;
  readonly height?: number;
}

function iconifyLogos(): Logo[] {
  const text = readFileSync(require.resolve('@iconify-json/logos/icons.json'), 'utf8');
  const { icons } = JSON.parse(text) as { readonly icons: Readonly<Record<string, IconifyIcon>> };
  return Object.entries(icons).map(([name, { body, width = 256, height = 256 }]) => ({
    name,
    svg: `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">${body}</svg>`,
  }));
}

function filesIn(folder: string, prefix: string): Logo[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.svg'))
    .map((name) => ({
      name: `${prefix}/${name.slice(0, -4)}`,
      svg: readFileSync(join(folder, name), 'utf8'),
    }));
}

/** All of the three sets: drawings in many colours, on tiles, and in one colour. */
export function allLogos(): readonly Logo[] {
  const folderOf = (entry: string): string => dirname(require.resolve(entry));
  return [
    ...iconifyLogos(),
    ...filesIn(join(folderOf('super-tiny-icons/package.json'), 'images/svg'), 'tiny'),
    ...filesIn(join(folderOf('simple-icons'), 'icons'), 'simple'),
  ];
}

/** How a logo comes to people: as it is, on a white or black page, small on a slide, as an old favicon. */
export const WAYS = ['clear', 'white', 'black', 'slide', 'favicon'] as const;
export type Way = (typeof WAYS)[number];

const SIDES: Readonly<Record<Way, number>> = { clear: 512, white: 400, black: 400, slide: 70, favicon: 16 };

async function drawn(svg: string, side: number): Promise<RgbaImage> {
  const file = Buffer.from(svg);
  const { width, height } = await sharp(file).metadata();
  const density = Math.min(2400, Math.max(1, (72 * side) / Math.max(width, height)));
  const { data, info } = await sharp(file, { density })
    .resize(side, side, { fit: 'inside' })
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, data: new Uint8ClampedArray(data) };
}

async function onPage(image: RgbaImage, width: number, height: number, background: string): Promise<RgbaImage> {
  const input = Buffer.from(image.data);
  const raw = { width: image.width, height: image.height, channels: 4 } as const;
  const page = sharp({ create: { width, height, channels: 4, background } });
  const data = await page.composite([{ input, raw }]).raw().toBuffer();
  return { width, height, data: new Uint8ClampedArray(data) };
}

export async function pictureOf({ svg }: Logo, way: Way): Promise<RgbaImage> {
  const image = await drawn(svg, SIDES[way]);
  if (way === 'slide') return onPage(image, 1024, 576, '#ffffff');
  if (way === 'white') return onPage(image, image.width + 100, image.height + 100, '#ffffff');
  return way === 'black' ? onPage(image, image.width + 100, image.height + 100, '#000000') : image;
}

/** What became of a logo. */
export interface Outcome {
  readonly logo: string;
  readonly way: Way;
  /** Per cent of the edges, inside and along the outline, that are kept of the logo drawn large and clean on the same ground. */
  readonly kept: number;
  /** What the studio says of it. */
  readonly check: IconCheck;
  readonly source: RgbaImage;
  readonly icon: RgbaImage;
}

/** The logo as it would come in the best way, on the ground it has in this one. */
const BEST: Readonly<Record<Way, Way>> = {
  clear: 'clear',
  white: 'white',
  black: 'black',
  slide: 'white',
  favicon: 'clear',
};

/** `null`: nothing of it can be seen, such as a black logo on black. */
export async function outcomeOf(logo: Logo, way: Way, changes: Partial<IconAdjustments> = {}): Promise<Outcome | null> {
  const adjustments = { ...DEFAULT_ADJUSTMENTS, ...changes };
  const picture = await pictureOf(logo, way);
  const prepared = prepareIcon([picture], adjustments);
  if (!prepared.ok) return null;
  const sprite = composeSprite(prepared.value, adjustments);
  const report = checkMade({ prepared: prepared.value, sprite }, { pictures: () => [picture], adjustments, bytes: 0 });
  const check = report.checks.find(({ id }) => id === 'inside');
  const [original] = prepared.value.originals;
  if (check === undefined || original === undefined) return null;
  const icon = sprite.drawings.active;
  const { original: best } = silhouetteOf(await pictureOf(logo, BEST[way]), adjustments);
  const { inside, outline } = keptEdges(way === 'favicon' ? original : aligned(best, original), icon);
  return {
    logo: logo.name,
    way,
    kept: Math.floor(Math.min(inside, outline) * 100),
    check,
    source: original.image,
    icon,
  };
}

type Original = Parameters<typeof keptEdges>[0];

/** The clean picture where it has the same proportions as what the icon shows; else they cannot be laid over one another. */
function aligned(best: Original, shown: Original): Original {
  const trimmed = trimmedTo(best);
  const proportion = ({ width, height }: RgbaImage): number => width / height;
  const isAlike = Math.abs(proportion(trimmed.image) / proportion(shown.image) - 1) < 0.04;
  return isAlike ? trimmed : shown;
}

/** The margin that a silhouette's original has around its figure, cut off as icons have it cut off. */
function trimmedTo(original: Original): Original {
  const prepared = prepareIcon([original.image], DEFAULT_ADJUSTMENTS);
  return prepared.ok ? { ...original, image: prepared.value.originals[0]?.image ?? original.image } : original;
}
