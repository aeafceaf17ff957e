import type { IconAdjustments } from '../../domain/design/schema.ts';
import { keptEdges } from './check/inside.ts';
import { blankImage, cropImage, ICON, wholeOf, type PixelRect, type RgbaImage } from './image.ts';
import { resample } from './resample.ts';
import { drawingOf } from './shape/drawing.ts';
import { fieldOf } from './shape/field.ts';
import { figureOf, groundOf, onGround, type Ground, type Original } from './shape/ground.ts';
import { isPhotograph } from './shape/photograph.ts';
import { shadesOf } from './shape/shades.ts';
import { withoutShadow } from './shape/shadow.ts';
import { tonesOf } from './shape/tones.ts';

/**
 * How the shape was found: its `alpha` alone, what stands out from an opaque ground (`luminance`), or with holes for what is
 * inside (`cut-out`).
 */
export type SilhouetteKind = 'alpha' | 'luminance' | 'cut-out';

export interface Silhouette {
  /** The shape as alpha over black, of the part `frame` of the source, at a size of its own. */
  readonly image: RgbaImage;
  /** The same part of the source at the same size, and what it stands on. */
  readonly original: Original;
  readonly frame: PixelRect;
  readonly kind: SilhouetteKind;
  /** Taken for a photograph: of such a silhouette shows little. */
  readonly photograph: boolean;
}

export type SilhouetteSettings = Pick<IconAdjustments, 'strength' | 'fillHoles' | 'trim'>;

/** px of the longer side: all that a 45 × 32 px icon can show, several times over … */
const MAX_SIDE = 256;
/** … and enough that lines of one pixel have an inside. */
const MIN_SIDE = 160;
/** Half the width of a smooth edge, px, of a picture that was not enlarged. */
const REACH = 2;
/** px of ground left around the figure, as a share of its longer side, so that it is seen to be ground. */
const MARGIN = 1 / 40;

function around(image: RgbaImage, { x, y, width, height }: PixelRect): PixelRect {
  const margin = Math.max(2, Math.ceil(Math.max(width, height) * MARGIN));
  const left = Math.max(0, x - margin);
  const top = Math.max(0, y - margin);
  const right = Math.min(image.width, x + width + margin);
  const bottom = Math.min(image.height, y + height + margin);
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** The picture with its longer side within bounds. */
function sized(image: RgbaImage, least: number, most: number): RgbaImage {
  const side = Math.max(image.width, image.height);
  const factor = Math.min(most, Math.max(least, side)) / side;
  const scaled = (length: number): number => Math.max(1, Math.round(length * factor));
  return resample(image, scaled(image.width), scaled(image.height));
}

/** A black picture of the same size, with the given alpha. */
function black({ width, height }: RgbaImage, alphaAt: (at: number) => number): RgbaImage {
  const { data } = blankImage(width, height);
  for (let at = 3; at < data.length; at += 4) data[at] = alphaAt(at);
  return { width, height, data };
}

const alphaOf = (image: RgbaImage): RgbaImage => black(image, (at) => image.data[at] ?? 0);

const solid = (image: RgbaImage): RgbaImage => black(image, () => 255);

type Shape = Omit<Silhouette, 'frame'>;

/** What separates a drawing from its ground. */
interface Separation {
  readonly ground: Ground;
  /** Contrast to the ground at which it begins. */
  readonly noise: number;
}

function drawn(part: RgbaImage, { ground, noise }: Separation, settings: SilhouetteSettings): Shape {
  const image = sized(part, MIN_SIDE, MAX_SIDE);
  const { isAlpha, hasHoles, ...drawing } = drawingOf(image, {
    ground,
    noise,
    strength: settings.strength / 100,
    fillHoles: settings.fillHoles,
    scale: Math.max(image.width / ICON.boxWidth, image.height / ICON.boxHeight),
    reach: Math.max(REACH, Math.ceil((image.width / part.width) * 1.5)),
  });
  if (isAlpha) {
    // Not enlarged: straight edges stay crisp.
    const own = sized(part, 1, MAX_SIDE);
    return { image: alphaOf(own), original: { image: own, ground }, kind: 'alpha', photograph: false };
  }
  const kind = hasHoles ? 'cut-out' : ground.kind === 'clear' ? 'alpha' : 'luminance';
  return { image: drawing.image, original: { image, ground }, kind, photograph: false };
}

/** Shades are taken where they keep so much more of the edges: ink and holes are crisper. */
const WORTH_SHADES = 0.15;

/** The share of its edges that a shape keeps as large as it fills its place. */
function keptBy({ image, original }: Shape): number {
  const factor = Math.min(ICON.boxWidth / image.width, ICON.boxHeight / image.height);
  const scaled = (length: number): number => Math.max(1, Math.round(length * factor));
  const { inside, outline } = keptEdges(original, resample(image, scaled(image.width), scaled(image.height)));
  return Math.min(inside, outline);
}

/** The drawing of a picture that is smaller than its place, such as an old favicon: in shades where ink and holes lose more. */
function drawnSmall(part: RgbaImage, separation: Separation, settings: SilhouetteSettings): Shape {
  const crisp = drawn(part, separation, settings);
  const { ground, noise } = separation;
  if (settings.fillHoles || settings.strength === 0 || crisp.image.width === part.width) return crisp;
  const image = shadesOf(part, ground, noise, settings.strength / 100);
  if (image === null) return crisp;
  const soft: Shape = { image, original: { image: part, ground }, kind: 'luminance', photograph: false };
  return keptBy(soft) > keptBy(crisp) + WORTH_SHADES ? soft : crisp;
}

const isSmall = ({ width, height }: RgbaImage): boolean => width <= ICON.boxWidth && height <= ICON.boxHeight;

function shapeOf(part: RgbaImage, separation: Separation | null, ground: Ground, settings: SilhouetteSettings): Shape {
  const image = sized(part, 1, MAX_SIDE);
  const original = { image, ground };
  if (separation === null) {
    // One flat colour has no shape; then the whole picture is the shape.
    const shape = ground.kind === 'clear' ? blankImage(image.width, image.height) : solid(image);
    return { image: shape, original, kind: 'luminance', photograph: false };
  }
  if (!isPhotograph(fieldOf(image), ground.colour))
    return isSmall(part) ? drawnSmall(part, separation, settings) : drawn(part, separation, settings);
  const tones = tonesOf(image, ground, settings.strength / 100);
  return { image: tones, original, kind: 'luminance', photograph: true };
}

/**
 * What makes a picture recognisable, in one colour. The figure is what stands out of its ground, however small it is; inside it
 * colours that are told apart become ink and holes, so that as many of its edges as possible are still seen. A shadow is left
 * out. Of a photograph light and dark are kept.
 */
export function silhouetteOf(picture: RgbaImage, settings: SilhouetteSettings): Silhouette {
  const ground = groundOf(picture);
  const source = onGround(withoutShadow(picture, ground), ground);
  const figure = figureOf(source, ground);
  const frame = figure === null || !settings.trim ? wholeOf(source) : around(source, figure.bounds);
  const separation = figure && { ground, noise: figure.noise };
  return { ...shapeOf(cropImage(source, frame), separation, ground, settings), frame };
}
