import { borderColour } from './background.ts';
import { channelDistance, over, type Rgb } from './colour.ts';
import { blankImage, VISIBLE_ALPHA, type RgbaImage } from './image.ts';
import { cutOutDetails } from './cut-out.ts';
import { resample } from './resample.ts';

/** How the shape was found. */
export type SilhouetteKind = 'alpha' | 'luminance' | 'cut-out';

export interface Silhouette {
  /** The shape as alpha over black. May be smaller than the source, never of another proportion. */
  readonly image: RgbaImage;
  readonly kind: SilhouetteKind;
}

/** Share of see-through pixels from which on the alpha channel is taken as the shape. */
const SEE_THROUGH_SHARE = 0.01;
/** A border whose colours lie this close is one plane, so distance from it is a better shape than brightness. */
const PLAIN_TOLERANCE = 24;
const PLAIN_SHARE = 0.6;
/**
 * Nearer to a plain border's colour than the first is noise, such as JPEG leaves around every edge; further than the second is
 * ink, however colours differ: tones would make the shape muddy.
 */
const PAPER_NOISE = 24;
const INK = 128;
/** A shadow is black, at most this opaque … */
const SHADOW = { alpha: 150, light: 40 } as const;
/** … and lies under something solid that is not as dark itself. */
const SOLID = { alpha: 230, light: 90 } as const;
/** The weakest and strongest hundredth do not decide where the shape's scale begins and ends. */
const CUT = 0.01;

/** Brightness as the eye weighs it, 0 … 255. */
export function luminanceAt(data: ArrayLike<number>, at: number): number {
  return 0.299 * (data[at] as number) + 0.587 * (data[at + 1] as number) + 0.114 * (data[at + 2] as number);
}

export function isSeeThrough(image: RgbaImage): boolean {
  let clear = 0;
  for (let at = 3; at < image.data.length; at += 4) if ((image.data[at] as number) < 255 - VISIBLE_ALPHA) clear++;
  return clear > (image.data.length / 4) * SEE_THROUGH_SHARE;
}

function shapeOf(image: RgbaImage, strength: Float32Array): RgbaImage {
  const sorted = strength.slice().sort();
  const low = sorted[Math.floor(sorted.length * CUT)] as number;
  const high = sorted[Math.ceil(sorted.length * (1 - CUT)) - 1] as number;
  const result = blankImage(image.width, image.height);
  const range = high - low;
  // One flat colour has no shape; then the whole picture is the shape.
  for (let i = 0; i < strength.length; i++) {
    result.data[i * 4 + 3] = range < 8 ? 255 : (((strength[i] as number) - low) / range) * 255;
  }
  return result;
}

/**
 * On the ground of its border's colour: the few clear pixels of an opaque picture, such as the corners of a tile, are ground,
 * whatever colour nobody sees they carry.
 */
function grounded({ data }: RgbaImage, colour: Rgb): Uint8ClampedArray {
  const result = data.slice();
  for (let at = 0; at < data.length; at += 4) {
    const alpha = data[at + 3] as number;
    if (alpha === 255) continue;
    const ink: Rgb = [data[at] as number, data[at + 1] as number, data[at + 2] as number];
    result.set(over(ink, alpha, colour), at);
  }
  return result;
}

function fromOpaque(image: RgbaImage): RgbaImage {
  const border = borderColour(image, PLAIN_TOLERANCE);
  const data = grounded(image, border.colour);
  const isPlain = border.share >= PLAIN_SHARE;
  const borderBrightness = luminanceAt(border.colour, 0);
  const strength = new Float32Array(image.width * image.height);
  for (let i = 0, at = 0; i < strength.length; i++, at += 4) {
    const brightness = luminanceAt(data, at);
    const byColour = channelDistance(data, at, border.colour, 0);
    strength[i] = isPlain
      ? Math.min(INK, Math.max(PAPER_NOISE, byColour))
      : borderBrightness > 127
        ? 255 - brightness
        : brightness;
  }
  return shapeOf(image, strength);
}

/** The strongest channel: a pure blue is no shadow, dark as it looks. */
function strongest(data: Uint8ClampedArray, at: number): number {
  return Math.max(data[at] as number, data[at + 1] as number, data[at + 2] as number);
}

/** Takes the soft dark shadow from under a drawing: in the drawing's own colour it would be a halo. */
function withoutShadow(image: RgbaImage): RgbaImage {
  const { data } = image;
  let solid = 0;
  let light = 0;
  for (let at = 0; at < data.length; at += 4) {
    if ((data[at + 3] as number) < SOLID.alpha) continue;
    solid += 1;
    light += strongest(data, at);
  }
  if (solid === 0 || light / solid < SOLID.light) return image;
  const result = { ...image, data: data.slice() };
  for (let at = 0; at < data.length; at += 4) {
    if ((data[at + 3] as number) < SHADOW.alpha && strongest(data, at) < SHADOW.light) result.data[at + 3] = 0;
  }
  return result;
}

/** Long enough to keep every detail that a 45 × 32 px icon can show. */
const SHAPE_SIZE = 256;

function reduced(image: RgbaImage): RgbaImage {
  const factor = SHAPE_SIZE / Math.max(image.width, image.height);
  if (factor >= 1) return image;
  const side = (length: number): number => Math.max(1, Math.round(length * factor));
  return resample(image, side(image.width), side(image.height));
}

/**
 * The shape of a picture: its alpha channel when it has one, else what stands out from its background, by colour when the
 * border is plain, else by light and dark. A filled shape with details inside gets them as holes; a shadow is left out.
 */
export function silhouetteOf(source: RgbaImage): Silhouette {
  const whole = reduced(source);
  if (!isSeeThrough(whole)) return { image: fromOpaque(whole), kind: 'luminance' };
  const image = withoutShadow(whole);
  const details = cutOutDetails(image);
  if (details !== null) return { image: details, kind: 'cut-out' };
  const result = blankImage(image.width, image.height);
  for (let at = 3; at < result.data.length; at += 4) result.data[at] = image.data[at] as number;
  return { image: result, kind: 'alpha' };
}
