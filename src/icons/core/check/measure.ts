import { borderColour, removeBackground } from '../background.ts';
import { contrast, hexOf, over, type Rgb } from '../colour.ts';
import {
  BOX,
  cropImage,
  halfOf,
  ICON,
  isInBox,
  VISIBLE_ALPHA,
  visibleBounds,
  type IconState,
  type PixelRect,
  type RgbaImage,
} from '../image.ts';

/** Half a pixel: an odd length cannot be centred in an even one any better. */
export const TOLERANCE = 0.5;

/** What people see of one state. Lengths in px of the half. */
export interface StateMeasures {
  /** `null`: nothing can be seen. */
  readonly bounds: PixelRect | null;
  /** px beyond the box on the worst side, 0 within half a pixel. */
  readonly beyond: number;
  /** px from the centre of the half, right and down positive. */
  readonly offX: number;
  readonly offY: number;
  /** Alpha that a tenth of the ink reaches, 0 … 255. */
  readonly alpha: number;
}

/** The share of the ink whose alpha counts: a thin line is nowhere stronger than its few best pixels. */
const STRONGEST = 0.1;

function strongAlpha(image: RgbaImage, half: PixelRect): number {
  const alphas: number[] = [];
  for (let y = half.y; y < half.y + half.height; y++) {
    for (let x = half.x; x < half.x + half.width; x++) {
      const alpha = alphaAt(image, x, y);
      if (alpha >= VISIBLE_ALPHA) alphas.push(alpha);
    }
  }
  alphas.sort((a, b) => b - a);
  return alphas[Math.floor(alphas.length * STRONGEST)] ?? 0;
}

export function measureState(image: RgbaImage, state: IconState): StateMeasures {
  const half = halfOf(state);
  const found = visibleBounds(image, half, VISIBLE_ALPHA);
  if (found === null) return { bounds: null, beyond: 0, offX: 0, offY: 0, alpha: 0 };
  const bounds = { ...found, x: found.x - half.x };
  const beyond = Math.max(
    BOX.x - bounds.x,
    bounds.x + bounds.width - BOX.x - BOX.width,
    BOX.y - bounds.y,
    bounds.y + bounds.height - BOX.y - BOX.height,
  );
  return {
    bounds,
    beyond: beyond <= TOLERANCE ? 0 : beyond,
    offX: bounds.x + bounds.width / 2 - half.width / 2,
    offY: bounds.y + bounds.height / 2 - half.height / 2,
    alpha: strongAlpha(image, half),
  };
}

function alphaAt(image: RgbaImage, x: number, y: number): number {
  return image.data[(y * image.width + x) * 4 + 3] ?? 0;
}

/** Half or more of the half's border can be seen: then what is there is a background, not a drawing that is too large. */
function hasBackground(image: RgbaImage, half: PixelRect): boolean {
  let seen = 0;
  const look = (x: number, y: number): void => {
    if (alphaAt(image, half.x + x, y) >= VISIBLE_ALPHA) seen++;
  };
  for (let x = 0; x < half.width; x++) {
    look(x, 0);
    look(x, half.height - 1);
  }
  for (let y = 1; y < half.height - 1; y++) {
    look(0, y);
    look(half.width - 1, y);
  }
  return seen >= half.width + half.height - 2;
}

/** Pixels outside the box that are not fully transparent: all of a background, else only those too faint to be drawn. */
export function backgroundPixels(image: RgbaImage, state: IconState): { haze: number; solid: number } {
  const half = halfOf(state);
  const isBackground = hasBackground(image, half);
  let haze = 0;
  let solid = 0;
  for (let y = 0; y < half.height; y++) {
    for (let x = 0; x < half.width; x++) {
      if (isInBox(x, y)) continue;
      const alpha = alphaAt(image, half.x + x, y);
      if (alpha === 0) continue;
      if (alpha < VISIBLE_ALPHA) haze++;
      else if (isBackground) solid++;
    }
  }
  return { haze, solid };
}

/** How alike a plate's pixels are: channels differ by this at most, and this share of its edge has the colour. */
const PLATE = { tolerance: 24, opaque: 230, edge: 0.9, area: 1 / 3 } as const;

/**
 * The drawing stands on a rectangle of one colour, such as the white paper of an opaque picture: as large as the drawing, opaque
 * all around, and at least a third of it is nothing but ground.
 */
export function standsOnPlate(image: RgbaImage, state: IconState): boolean {
  const bounds = visibleBounds(image, halfOf(state), VISIBLE_ALPHA);
  if (bounds === null) return false;
  const part = cropImage(image, bounds);
  const { width, height } = part;
  const isEdge = (x: number, y: number): boolean => x === 0 || y === 0 || x === width - 1 || y === height - 1;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) if (isEdge(x, y) && alphaAt(part, x, y) < PLATE.opaque) return false;
  }
  if (borderColour(part, PLATE.tolerance).share < PLATE.edge) return false;
  const freed = removeBackground(part, PLATE.tolerance);
  return freed.kind === 'removed' && freed.pixels >= width * height * PLATE.area;
}

/** Calls `visit` for every pixel of a state that people see. */
function eachVisible(image: RgbaImage, state: IconState, visit: (colour: Rgb, alpha: number) => void): void {
  const half = halfOf(state);
  const { data } = image;
  for (let y = 0; y < half.height; y++) {
    for (let x = 0; x < half.width; x++) {
      const at = (y * image.width + half.x + x) * 4;
      const alpha = data[at + 3] ?? 0;
      if (alpha < VISIBLE_ALPHA) continue;
      visit([data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0], alpha);
    }
  }
}

/** The colour that most of the state has, averaged over its near neighbours; `null` when it is empty. */
export function mainColour(image: RgbaImage, state: IconState): Rgb | null {
  const sums = new Map<number, [number, number, number, number]>();
  eachVisible(image, state, ([red, green, blue], alpha) => {
    const key = (red >> 4) * 256 + (green >> 4) * 16 + (blue >> 4);
    const sum = sums.get(key) ?? [0, 0, 0, 0];
    sums.set(key, [sum[0] + red * alpha, sum[1] + green * alpha, sum[2] + blue * alpha, sum[3] + alpha]);
  });
  let best: readonly [number, number, number, number] | null = null;
  for (const sum of sums.values()) if (best === null || sum[3] > best[3]) best = sum;
  return best && [best[0] / best[3], best[1] / best[3], best[2] / best[3]];
}

export function mainColourHex(image: RgbaImage, state: IconState): string {
  const colour = mainColour(image, state);
  return colour === null ? '' : hexOf(colour);
}

/** The share of a drawing that must stand out for it to be recognised. */
const STANDING_OUT = 0.25;

/**
 * The contrast (1 … 21) that at least a quarter of the state's ink has on `ground`. Not that of the main colour: a dark sign
 * on a white tile is well seen on white.
 */
export function stateContrast(image: RgbaImage, state: IconState, ground: Rgb): number {
  const ink: { ratio: number; alpha: number }[] = [];
  let total = 0;
  eachVisible(image, state, (colour, alpha) => {
    ink.push({ ratio: contrast(over(colour, alpha, ground), ground), alpha });
    total += alpha;
  });
  ink.sort((a, b) => b.ratio - a.ratio);
  let sum = 0;
  for (const { ratio, alpha } of ink) {
    sum += alpha;
    if (sum >= total * STANDING_OUT) return ratio;
  }
  return 1;
}

/** A change of less than this per channel, over white, is not seen. */
const SEEN_CHANGE = 8;

/** A channel (0 … 2) of the pixel at `at` as it looks on white. */
function onWhite(data: Uint8ClampedArray, at: number, channel: number): number {
  const alpha = data[at + 3] ?? 0;
  return ((data[at + channel] ?? 0) * alpha + 255 * (255 - alpha)) / 255;
}

/** Pixels that look different in the two states; `identical` when not one visible pixel differs at all. */
export function stateDifference(image: RgbaImage): { pixels: number; identical: boolean } {
  const { data } = image;
  let pixels = 0;
  let identical = true;
  for (let y = 0; y < ICON.height; y++) {
    for (let x = 0; x < ICON.halfWidth; x++) {
      const one = (y * image.width + x) * 4;
      const other = one + ICON.halfWidth * 4;
      if (data[one + 3] === 0 && data[other + 3] === 0) continue;
      let most = data[one + 3] === data[other + 3] ? 0 : Number.MIN_VALUE;
      for (let i = 0; i < 3; i++) most = Math.max(most, Math.abs(onWhite(data, one, i) - onWhite(data, other, i)));
      if (most > 0) identical = false;
      if (most >= SEEN_CHANGE) pixels++;
    }
  }
  return { pixels, identical };
}

export function isOpaque(image: RgbaImage): boolean {
  for (let at = 3; at < image.data.length; at += 4) if ((image.data[at] ?? 0) < 255) return false;
  return true;
}
