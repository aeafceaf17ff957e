import { DEFAULT_ADJUSTMENTS } from '../../domain/chat-app/factory.ts';
import type { IconAdjustments } from '../../domain/chat-app/schema.ts';
import { removeBackground } from './background.ts';
import type { IconReport } from './check/report.ts';
import {
  cropImage,
  halfOf,
  ICON,
  ICON_STATES,
  VISIBLE_ALPHA,
  visibleBounds,
  wholeOf,
  type RgbaImage,
} from './image.ts';
import { isSeeThrough } from './silhouette.ts';
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

/**
 * Whether a 108 × 66 picture shows two drawings side by side, transparent or on a plain background, rather than one that
 * goes through the middle.
 */
export function isSprite(image: RgbaImage): boolean {
  if (image.width !== ICON.width || image.height !== ICON.height) return false;
  return ICON_STATES.every((state) => {
    const half = cropImage(image, halfOf(state));
    const cleared = isSeeThrough(half) ? half : removeBackground(half, TOLERANCE);
    const drawing = 'kind' in cleared ? (cleared.kind === 'removed' ? cleared.image : null) : cleared;
    const bounds = drawing === null ? null : visibleBounds(drawing, wholeOf(drawing), VISIBLE_ALPHA);
    if (bounds === null) return false;
    return state === 'normal' ? bounds.x + bounds.width < ICON.halfWidth : bounds.x > 0;
  });
}

/** The halves as sources: both for two pictures, the lively one for colours, either for a silhouette. */
export function picturesOfSprite(image: RgbaImage, states: IconAdjustments['states']): StatePictures {
  const normal = cropImage(image, halfOf('normal'));
  const active = cropImage(image, halfOf('active'));
  if (states === 'two-pictures') return [normal, active];
  return [active];
}
