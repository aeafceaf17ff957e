import { borderColour } from '../background.ts';
import { over, type Rgb } from '../colour.ts';
import { blankImage, VISIBLE_ALPHA, visibleBounds, wholeOf, type PixelRect, type RgbaImage } from '../image.ts';
import { fieldDistance, type FieldColour } from './field.ts';

/**
 * What a drawing stands on: nothing (`clear`), one colour (`plain`), or it fills the picture (`full`); then the colour is that
 * of most of the border.
 */
export interface Ground {
  readonly kind: 'clear' | 'plain' | 'full';
  readonly colour: FieldColour;
}

/** A picture, or a part of one, and what its drawing stands on. */
export interface Original {
  readonly image: RgbaImage;
  readonly ground: Ground;
}

/** Share of see-through pixels from which on the alpha channel is taken as the shape. */
const SEE_THROUGH_SHARE = 0.01;
/** A border whose colours lie this close is one plane. */
const PLAIN = { tolerance: 24, share: 0.6 } as const;

export function isSeeThrough(image: RgbaImage): boolean {
  let clear = 0;
  for (let at = 3; at < image.data.length; at += 4) if ((image.data[at] ?? 0) < 255 - VISIBLE_ALPHA) clear++;
  return clear > (image.data.length / 4) * SEE_THROUGH_SHARE;
}

export function groundOf(image: RgbaImage): Ground {
  if (isSeeThrough(image)) return { kind: 'clear', colour: new Uint8ClampedArray(4) };
  const { colour, share, clear } = borderColour(image, PLAIN.tolerance);
  const kind = share + clear >= PLAIN.share ? 'plain' : 'full';
  return { kind, colour: Uint8ClampedArray.of(...colour, 255) };
}

/**
 * The picture on its ground: the few clear pixels of an opaque picture, such as the corners of a tile, are ground, whatever
 * colour nobody sees they carry.
 */
export function onGround(image: RgbaImage, { kind, colour: [red = 0, green = 0, blue = 0] }: Ground): RgbaImage {
  if (kind === 'clear') return image;
  const ground: Rgb = [red, green, blue];
  const data = image.data.slice();
  for (let at = 0; at < data.length; at += 4) {
    const alpha = data[at + 3] ?? 0;
    if (alpha === 255) continue;
    const ink: Rgb = [data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0];
    data.set([...over(ink, alpha, ground), 255], at);
  }
  return { ...image, data };
}

/**
 * Distances from a plain ground beyond which a pixel is the figure's, tried in turn: JPEG leaves noise around every edge, but
 * some drawings are hardly darker than their ground.
 */
const NOISE = [24, 12, 6] as const;

/** The bounds of what stands out of a plain ground by more than `noise`; single pixels are specks, unless `specks` count. */
function standingOut(image: RgbaImage, colour: FieldColour, noise: number, specks: boolean): PixelRect | null {
  const { width, height, data } = image;
  const mask = blankImage(width, height);
  const isInk = (pixel: number): boolean => fieldDistance(data, pixel * 4, colour, 0) > noise;
  for (let y = 0, pixel = 0; y < height; y++) {
    for (let x = 0; x < width; x++, pixel++) {
      if (!isInk(pixel)) continue;
      const hasNext = x + 1 < width && isInk(pixel + 1);
      const hasBelow = y + 1 < height && isInk(pixel + width);
      if (specks || hasNext || hasBelow) mask.data[pixel * 4 + 3] = 255;
      if (hasNext) mask.data[pixel * 4 + 7] = 255;
      if (hasBelow) mask.data[(pixel + width) * 4 + 3] = 255;
    }
  }
  return visibleBounds(mask, wholeOf(mask), 1);
}

/** Where the drawing is, and how far from the ground it begins; `null` when there is nothing but ground. */
export interface Figure {
  readonly bounds: PixelRect;
  readonly noise: number;
}

/** Alpha from which on something is drawn, tried in turn. */
const DRAWN = [VISIBLE_ALPHA, 6, 2] as const;

export function figureOf(image: RgbaImage, { kind, colour }: Ground): Figure | null {
  const [noise] = NOISE;
  if (kind === 'full') return { bounds: wholeOf(image), noise };
  const found = (bounds: PixelRect | null, begins: number): Figure | null => bounds && { bounds, noise: begins };
  const clear = (): Figure | null =>
    DRAWN.reduce<Figure | null>((all, alpha) => all ?? found(visibleBounds(image, wholeOf(image), alpha), alpha), null);
  const plain = (): Figure | null =>
    NOISE.reduce<Figure | null>((all, least) => all ?? found(standingOut(image, colour, least, false), least), null);
  return kind === 'clear' ? clear() : (plain() ?? found(standingOut(image, colour, noise, true), noise));
}
