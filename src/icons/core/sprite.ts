import type { IconAdjustments, IconCrop } from '../../domain/design/schema.ts';
import { fail, ok, type Result } from '../../domain/kernel/result.ts';
import { removeBackground, standsOnPaper } from './background.ts';
import { iconError, type IconError, type IconFinding } from './errors.ts';
import {
  blankImage,
  cropImage,
  halfOf,
  ICON,
  isInBox,
  pasteImage,
  VISIBLE_ALPHA,
  visibleBounds,
  wholeOf,
  type IconState,
  type PixelRect,
  type RgbaImage,
} from './image.ts';
import { oneInk } from './one-ink.ts';
import { fittedSize, placeInHalf } from './place.ts';
import { resample } from './resample.ts';
import { groundOf, type Original } from './shape/ground.ts';
import { silhouetteOf } from './silhouette.ts';
import { greyed, tinted } from './states.ts';

/** Pictures for the icon: one for both states, or the normal and the active one. */
export type StatePictures = readonly [RgbaImage] | readonly [RgbaImage, RgbaImage];

/** The part of the work that no placement slider changes; keep it while they move. */
export interface PreparedIcon {
  readonly pictures: StatePictures;
  /** What each picture was made from: the same part at the same size. */
  readonly originals: readonly Original[];
  /** Where that part lies in the picture that was given, px of it, not always whole ones. */
  readonly parts: readonly PixelRect[];
  readonly findings: readonly IconFinding[];
}

export interface Sprite {
  /** 108 × 66 px. */
  readonly image: RgbaImage;
  /** Where the picture lies in its half, in px; may reach beyond it. */
  readonly places: Readonly<Record<IconState, PixelRect>>;
  /** The drawings as they were placed, whole even where the half cuts them off. */
  readonly drawings: Readonly<Record<IconState, RgbaImage>>;
  readonly findings: readonly IconFinding[];
}

/** Fainter than this is outside when margins are trimmed: dust and the far end of a shadow. */
const TRIM_ALPHA = 8;
/** Fainter than this after scaling is ringing of the filter, which nobody sees and every check would count. */
const DUST_ALPHA = 3;

/** Enlarged by more than this a picture looks soft. */
const SOFT = 1.25;

/** A picture on its way, and what it was made from: the same part at the same size. */
interface Shaped {
  readonly image: RgbaImage;
  readonly original: Original;
  /** Where it lies in the picture, px of that one. */
  readonly part: PixelRect;
}

/** The part of a picture that a crop in shares of its sides leaves: whole pixels, at least one. */
function croppedPart(image: RgbaImage, crop: IconCrop | null): PixelRect {
  if (crop === null) return wholeOf(image);
  const span = (start: number, length: number, side: number): readonly [number, number] => {
    const from = Math.min(side - 1, Math.round(start * side));
    return [from, Math.max(1, Math.min(side, Math.round((start + length) * side)) - from)];
  };
  const [x, width] = span(crop.x, crop.width, image.width);
  const [y, height] = span(crop.y, crop.height, image.height);
  return { x, y, width, height };
}

function withoutBackground(image: RgbaImage, adjustments: IconAdjustments, findings: Set<IconFinding>): RgbaImage {
  if (!adjustments.removeBackground) {
    if (adjustments.states !== 'silhouette' && standsOnPaper(image)) findings.add('on-paper');
    return image;
  }
  // What a drawing in one ink encloses, counters and rings, is ground as well.
  const drawing = adjustments.states === 'silhouette' ? null : oneInk(image);
  if (drawing !== null) return drawing;
  const result = removeBackground(image, adjustments.backgroundTolerance);
  if (result.kind === 'removed') return result.image;
  if (result.kind === 'not-plain') findings.add('background-not-plain');
  if (result.kind === 'everything') findings.add('background-everything');
  return image;
}

function shaped(source: RgbaImage, adjustments: IconAdjustments, findings: Set<IconFinding>): Shaped {
  const image = withoutBackground(source, adjustments, findings);
  if (adjustments.states !== 'silhouette') {
    return { image, original: { image: source, ground: groundOf(source) }, part: wholeOf(source) };
  }
  const shape = silhouetteOf(image, adjustments);
  if (shape.kind === 'luminance') findings.add('from-luminance');
  if (shape.kind === 'cut-out') findings.add('cut-out');
  if (shape.photograph) findings.add('photograph');
  return { image: shape.image, original: shape.original, part: shape.frame };
}

/** A part of a picture that is itself a part: where it lies in the whole. */
function partWithin(part: PixelRect, { width, height }: RgbaImage, inner: PixelRect): PixelRect {
  const [across, down] = [part.width / width, part.height / height];
  return {
    x: part.x + inner.x * across,
    y: part.y + inner.y * down,
    width: inner.width * across,
    height: inner.height * down,
  };
}

function union(one: PixelRect, other: PixelRect): PixelRect {
  const x = Math.min(one.x, other.x);
  const y = Math.min(one.y, other.y);
  return {
    x,
    y,
    width: Math.max(one.x + one.width, other.x + other.width) - x,
    height: Math.max(one.y + one.height, other.y + other.height) - y,
  };
}

function trimmed(pictures: readonly Shaped[], bounds: readonly PixelRect[]): Shaped[] {
  const [first, second] = pictures;
  const [one, other] = bounds;
  // Two drawings of one size belong together: trimmed apart, the icon would jump when the pointer comes.
  const isPair =
    second !== undefined && first?.image.width === second.image.width && first.image.height === second.image.height;
  const common = isPair && one && other ? union(one, other) : null;
  return pictures.map(({ image, original, part }, i) => {
    const inner = common ?? bounds[i] ?? wholeOf(image);
    const cropped = cropImage(image, inner);
    const same = image === original.image ? cropped : cropImage(original.image, inner);
    return { image: cropped, original: { ...original, image: same }, part: partWithin(part, image, inner) };
  });
}

/**
 * First half of the work: crop, background, shape, trim.
 *
 * @returns `blank` when nothing visible is left; of two pictures with the `state`.
 */
export function prepareIcon(pictures: StatePictures, adjustments: IconAdjustments): Result<PreparedIcon, IconError> {
  const findings = new Set<IconFinding>();
  const used = adjustments.states === 'two-pictures' ? pictures : pictures.slice(0, 1);
  const crops = [adjustments.crop, adjustments.activeCrop];
  const ready = used.map((image, i): Shaped => {
    const crop = crops[i] ?? null;
    const cropped = croppedPart(image, crop);
    const { x, y } = cropped;
    const shape = shaped(crop === null ? image : cropImage(image, cropped), adjustments, findings);
    return { ...shape, part: { ...shape.part, x: shape.part.x + x, y: shape.part.y + y } };
  });
  const bounds: PixelRect[] = [];
  for (const [i, { image }] of ready.entries()) {
    const part = visibleBounds(image, wholeOf(image), TRIM_ALPHA);
    if (part === null) return fail(iconError('blank', used.length < 2 ? {} : { state: i === 0 ? 'normal' : 'active' }));
    bounds.push(part);
  }
  const all = adjustments.trim ? trimmed(ready, bounds) : ready;
  const [one, other] = all;
  if (one === undefined) return fail(iconError('blank'));
  return ok({
    pictures: other === undefined ? [one.image] : [one.image, other.image],
    originals: all.map(({ original }) => original),
    parts: all.map(({ part }) => part),
    findings: [...findings],
  });
}

function withoutDust(image: RgbaImage): RgbaImage {
  const result = blankImage(image.width, image.height);
  for (let at = 0; at < image.data.length; at += 4) {
    if ((image.data[at + 3] ?? 0) >= DUST_ALPHA) result.data.set(image.data.subarray(at, at + 4), at);
  }
  return result;
}

function coloured(image: RgbaImage, state: IconState, adjustments: IconAdjustments): RgbaImage {
  switch (adjustments.states) {
    case 'silhouette':
      return tinted(image, state === 'normal' ? adjustments.normalColour : adjustments.activeColour);
    case 'colours':
      return state === 'normal' ? greyed(image, adjustments.normalColour) : image;
    case 'two-pictures':
      return image;
  }
}

/** What is to be centred: the visible part of a trimmed picture, the whole frame of one that keeps its margins. */
function centredPart(image: RgbaImage, adjustments: IconAdjustments): PixelRect {
  const whole = wholeOf(image);
  return adjustments.trim ? (visibleBounds(image, whole, VISIBLE_ALPHA) ?? whole) : whole;
}

/**
 * Takes away what is too faint to be seen outside the boxes: the last fringe of a drawing that fills its box. It would count
 * as a background that is not quite transparent.
 */
function clearHaze(sprite: RgbaImage): void {
  for (let y = 0; y < ICON.height; y++) {
    for (let x = 0; x < ICON.width; x++) {
      const at = (y * ICON.width + x) * 4;
      const isFaint = (sprite.data[at + 3] ?? 0) < VISIBLE_ALPHA;
      if (isFaint && !isInBox(x % ICON.halfWidth, y)) sprite.data.fill(0, at, at + 4);
    }
  }
}

/** Second half of the work: scale, colour and place both states. Fast enough to follow a slider. */
export function composeSprite(prepared: PreparedIcon, adjustments: IconAdjustments): Sprite {
  const findings = new Set(prepared.findings);
  const image = blankImage(ICON.width, ICON.height);
  const scaled = (picture: RgbaImage): RgbaImage => {
    const size = fittedSize(picture.width, picture.height, adjustments);
    if (size.width > picture.width * SOFT && size.height > picture.height * SOFT) findings.add('enlarged');
    return withoutDust(resample(picture, size.width, size.height));
  };
  const [first, second] = prepared.pictures;
  const normal = scaled(first);
  const active = second === undefined ? normal : scaled(second);
  const drawings = {
    normal: coloured(normal, 'normal', adjustments),
    active: coloured(active, 'active', adjustments),
  };
  const placed = (state: IconState): PixelRect => {
    const half = halfOf(state);
    const drawn = drawings[state];
    const place = placeInHalf(centredPart(drawn, adjustments), adjustments);
    pasteImage(image, drawn, half.x + place.x, half.y + place.y, half);
    return { ...place, width: drawn.width, height: drawn.height };
  };
  const places = { normal: placed('normal'), active: placed('active') };
  clearHaze(image);
  return { image, places, drawings, findings: [...findings] };
}
