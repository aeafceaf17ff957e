import { ICON_BOX_HEIGHT, ICON_BOX_WIDTH, ICON_HEIGHT, ICON_WIDTH } from '../../domain/portal/imbot/limits.ts';

/** Pixels, row by row from the top left, four bytes each: red, green, blue, alpha (not premultiplied). */
export interface RgbaImage {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray<ArrayBuffer>;
}

/** A rectangle in px, whole numbers. */
export interface PixelRect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Measures of the icon in px: the picture, one half (one state), and the box that the content of a half may fill. */
export const ICON = {
  width: ICON_WIDTH,
  height: ICON_HEIGHT,
  halfWidth: ICON_WIDTH / 2,
  boxWidth: ICON_BOX_WIDTH,
  boxHeight: ICON_BOX_HEIGHT,
} as const;

export type IconState = 'normal' | 'active';

export const ICON_STATES: readonly IconState[] = ['normal', 'active'];

/** Where a state lies in the sprite: normal left, active right. */
export function halfOf(state: IconState): PixelRect {
  return { x: state === 'normal' ? 0 : ICON.halfWidth, y: 0, width: ICON.halfWidth, height: ICON.height };
}

/** Alpha from which on a pixel counts as content that people see. Fainter ones are the fringe of smooth edges. */
export const VISIBLE_ALPHA = 16;

/** The box of a half that content may fill. It does not lie on whole pixels: 45 px in 54 leave 4.5 on each side. */
export const BOX: PixelRect = {
  x: (ICON.halfWidth - ICON.boxWidth) / 2,
  y: (ICON.height - ICON.boxHeight) / 2,
  width: ICON.boxWidth,
  height: ICON.boxHeight,
};

/** Whether any part of a half's pixel lies in the box. */
export function isInBox(x: number, y: number): boolean {
  return x + 1 > BOX.x && x < BOX.x + BOX.width && y + 1 > BOX.y && y < BOX.y + BOX.height;
}

/** A fully transparent picture. */
export function blankImage(width: number, height: number): RgbaImage {
  return { width, height, data: new Uint8ClampedArray(width * height * 4) };
}

/** A copy of a part. The part must lie inside the picture. */
export function cropImage(image: RgbaImage, part: PixelRect): RgbaImage {
  if (part.x === 0 && part.y === 0 && part.width === image.width && part.height === image.height) return image;
  const result = blankImage(part.width, part.height);
  for (let y = 0; y < part.height; y++) {
    const start = ((part.y + y) * image.width + part.x) * 4;
    result.data.set(image.data.subarray(start, start + part.width * 4), y * part.width * 4);
  }
  return result;
}

/** Writes `image` into `target` at `x`, `y` (may be negative); what falls outside `clip` is left out. Replaces, no blending. */
export function pasteImage(target: RgbaImage, image: RgbaImage, x: number, y: number, clip: PixelRect): void {
  const left = Math.max(x, clip.x);
  const right = Math.min(x + image.width, clip.x + clip.width);
  if (right <= left) return;
  const top = Math.max(y, clip.y);
  const bottom = Math.min(y + image.height, clip.y + clip.height);
  for (let row = top; row < bottom; row++) {
    const start = ((row - y) * image.width + left - x) * 4;
    target.data.set(image.data.subarray(start, start + (right - left) * 4), (row * target.width + left) * 4);
  }
}

/** The smallest rectangle, inside `part`, with every pixel of at least `alpha`; `null` when there is none. */
export function visibleBounds(image: RgbaImage, part: PixelRect, alpha: number): PixelRect | null {
  let left = part.width;
  let right = -1;
  let top = -1;
  let bottom = -1;
  for (let y = 0; y < part.height; y++) {
    const row = ((part.y + y) * image.width + part.x) * 4 + 3;
    let first = 0;
    while (first < part.width && (image.data[row + first * 4] ?? 0) < alpha) first++;
    if (first === part.width) continue;
    let last = part.width - 1;
    while ((image.data[row + last * 4] ?? 0) < alpha) last--;
    if (top < 0) top = y;
    bottom = y;
    if (first < left) left = first;
    if (last > right) right = last;
  }
  if (top < 0) return null;
  return { x: part.x + left, y: part.y + top, width: right - left + 1, height: bottom - top + 1 };
}

export function wholeOf(image: RgbaImage): PixelRect {
  return { x: 0, y: 0, width: image.width, height: image.height };
}

/** Nothing in it can be seen. */
export function isBlank(image: RgbaImage): boolean {
  return visibleBounds(image, wholeOf(image), VISIBLE_ALPHA) === null;
}

/** The picture with `rim` px of one colour (four bytes) all around. */
export function withRim(image: RgbaImage, rim: number, colour: ArrayLike<number>): RgbaImage {
  const result = blankImage(image.width + 2 * rim, image.height + 2 * rim);
  for (let at = 0; at < result.data.length; at += 4) result.data.set(colour, at);
  pasteImage(result, image, rim, rim, wholeOf(result));
  return result;
}
