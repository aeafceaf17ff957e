import { DEFAULT_ADJUSTMENTS } from '../../domain/design/factory.ts';
import type { IconAdjustments } from '../../domain/design/schema.ts';
import { removeBackground } from './background.ts';
import type { IconReport } from './check/report.ts';
import { cropImage, ICON, ICON_STATES, VISIBLE_ALPHA, visibleBounds, wholeOf, type RgbaImage } from './image.ts';
import { oneInk } from './one-ink.ts';
import { isSeeThrough } from './shape/ground.ts';
import type { StatePictures } from './sprite.ts';

/** A picture that already has the icon's size, with what the checks say of it. */
export interface ReadySprite {
  /** The file as it came. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly image: RgbaImage;
  readonly report: IconReport;
}

/** Adjustments nobody has touched: then a right icon stays as it is, byte for byte. */
function isUntouched(adjustments: IconAdjustments): boolean {
  return JSON.stringify(sorted(adjustments)) === JSON.stringify(sorted(DEFAULT_ADJUSTMENTS));
}

function sorted(adjustments: IconAdjustments): [string, unknown][] {
  return Object.entries(adjustments).sort(([a], [b]) => (a < b ? -1 : 1));
}

/** The sprite when it is to be taken over as it is. */
export function readySprite(sprite: ReadySprite | null, adjustments: IconAdjustments): ReadySprite | null {
  return sprite?.report.ok === true && isUntouched(adjustments) ? sprite : null;
}

/** Distance per channel up to which a background is forgiven while looking for two drawings. */
const TOLERANCE = 24;

/** The two halves of a picture, whatever its size. */
function halvesOf(image: RgbaImage): { normal: RgbaImage; active: RgbaImage } {
  const size = { y: 0, width: image.width / 2, height: image.height };
  return { normal: cropImage(image, { ...size, x: 0 }), active: cropImage(image, { ...size, x: size.width }) };
}

/**
 * Whether a picture of the icon's proportions (also twice or half as large) shows two drawings side by side, transparent or
 * on a plain background, rather than one that goes through the middle.
 */
export function isSprite(image: RgbaImage): boolean {
  if (image.width * ICON.height !== image.height * ICON.width || image.width % 2 === 1) return false;
  const halves = halvesOf(image);
  return ICON_STATES.every((state) => {
    const half = halves[state];
    const cleared = isSeeThrough(half) ? half : removeBackground(half, TOLERANCE);
    const drawing = 'kind' in cleared ? (cleared.kind === 'removed' ? cleared.image : null) : cleared;
    const bounds = drawing === null ? null : visibleBounds(drawing, wholeOf(drawing), VISIBLE_ALPHA);
    if (bounds === null) return false;
    return state === 'normal' ? bounds.x + bounds.width < half.width : bounds.x > 0;
  });
}

/**
 * The halves as sources: both for two pictures, else the active one, which has the livelier colours. Where the background is to
 * go, what is enclosed by a drawing in one ink goes with it: most icons are such drawings.
 */
export function picturesOfSprite(
  image: RgbaImage,
  { states, removeBackground }: Pick<IconAdjustments, 'states' | 'removeBackground'>,
): StatePictures {
  const { normal, active } = halvesOf(image);
  const freed = (half: RgbaImage): RgbaImage => (removeBackground ? (oneInk(half) ?? half) : half);
  return states === 'two-pictures' ? [freed(normal), freed(active)] : [freed(active)];
}
