import { DEFAULT_ADJUSTMENTS } from '../../../domain/design/factory.ts';
import type { IconAdjustments } from '../../../domain/design/schema.ts';
import { cropImage, halfOf, type IconState, type RgbaImage } from '../image.ts';
import { composeSprite, prepareIcon, type PreparedIcon, type Sprite, type StatePictures } from '../sprite.ts';
import { changesFor } from './adjusted.ts';
import { checkIcon, type CheckedIcon, type Likeness } from './check.ts';
import type { Original } from '../shape/ground.ts';
import { comparedEdges, keptEdges, type ComparedEdges } from './inside.ts';
import { withOffers } from './offers.ts';
import { repairIcon } from './repair.ts';
import type { IconRepair, IconReport } from './report.ts';

/** The pictures behind an icon, as adjustments need them: a ready icon is taken apart in one way or another. */
export type PicturesFor = (adjustments: IconAdjustments) => StatePictures;

/** An icon while it is made: both halves of the work. */
export interface IconInMaking {
  readonly prepared: PreparedIcon;
  readonly sprite: Sprite;
}

/** The state that loses most: a silhouette loses the same in both, its own colours are lost in the grey one. */
function losingState({ states }: IconAdjustments): IconState | null {
  return states === 'two-pictures' ? null : states === 'silhouette' ? 'active' : 'normal';
}

interface Likened {
  readonly original: Original;
  readonly icon: RgbaImage;
}

/** What is held against what; `null` where nothing is taken from the pictures. */
function likenedOf(
  { prepared, sprite }: IconInMaking,
  adjustments: IconAdjustments,
  drawing: (state: IconState) => RgbaImage | null,
): Likened | null {
  const state = losingState(adjustments);
  const icon = state && drawing(state);
  const [original] = prepared.originals;
  if (icon === null || original === undefined) return null;
  // In its own colours the active state is the original at the icon's size.
  const image = original.image === prepared.pictures[0] && state === 'normal' ? sprite.drawings.active : original.image;
  return { original: { ...original, image }, icon };
}

function likenessOf(
  making: IconInMaking,
  adjustments: IconAdjustments,
  drawing: (state: IconState) => RgbaImage | null,
): Likeness | null {
  const likened = likenedOf(making, adjustments, drawing);
  const photograph = making.prepared.findings.includes('photograph');
  return likened && { ...keptEdges(likened.original, likened.icon), photograph };
}

/** What an icon in the making loses of its picture, as the check `inside` measures it; `null` where nothing is taken from it. */
export function lossesOf(making: IconInMaking, adjustments: IconAdjustments): ComparedEdges | null {
  const likened = likenedOf(making, adjustments, (state) => making.sprite.drawings[state]);
  return likened && comparedEdges(likened.original, likened.icon);
}

function madeReport(making: IconInMaking, adjustments: IconAdjustments, bytes: number): IconReport {
  const likeness = likenessOf(making, adjustments, (state) => making.sprite.drawings[state]);
  return checkIcon({ format: 'png', image: making.sprite.image, hasAlpha: true, bytes, likeness });
}

/** Reports on what the pictures may become when a fault is to be repaired. */
function* outcomesOf(repair: IconRepair, pictures: PicturesFor, now: IconAdjustments): Generator<IconReport> {
  for (const { adjustments, swapsPictures } of changesFor(repair, now)) {
    const [first, second] = pictures(adjustments);
    if (swapsPictures && second === undefined) continue;
    const list: StatePictures = second === undefined ? [first] : swapsPictures ? [second, first] : [first, second];
    const prepared = prepareIcon(list, adjustments);
    if (!prepared.ok) continue;
    yield madeReport({ prepared: prepared.value, sprite: composeSprite(prepared.value, adjustments) }, adjustments, 0);
  }
}

/** The report on an icon that was just made, with the repairs that help. `bytes`: length of the file. */
export function checkMade(
  making: IconInMaking,
  { pictures, adjustments, bytes }: { pictures: PicturesFor; adjustments: IconAdjustments; bytes: number },
): IconReport {
  return withOffers(madeReport(making, adjustments, bytes), (repair) => outcomesOf(repair, pictures, adjustments));
}

/** What an icon has where the picture was placed; `null` when it was not placed inside its half. */
function drawingIn(icon: RgbaImage, { places }: Sprite, state: IconState): RgbaImage | null {
  const half = halfOf(state);
  const { x, y, width, height } = places[state];
  const isInside = x >= 0 && y >= 0 && x + width <= half.width && y + height <= half.height;
  return isInside ? cropImage(icon, { x: half.x + x, y, width, height }) : null;
}

/** The same on an icon that was made some time, from pictures that are at hand. */
export function checkKnown(
  icon: CheckedIcon,
  making: IconInMaking,
  { pictures, adjustments }: { pictures: PicturesFor; adjustments: IconAdjustments },
): IconReport {
  const likeness = likenessOf(making, adjustments, (state) => drawingIn(icon.image, making.sprite, state));
  return withOffers(checkIcon({ ...icon, likeness }), (repair) => outcomesOf(repair, pictures, adjustments));
}

/** A ready icon counts as two pictures, so that it keeps its colours. */
export const READY_ADJUSTMENTS: IconAdjustments = { ...DEFAULT_ADJUSTMENTS, states: 'two-pictures' };

/** The same on a ready icon that can be taken apart. */
export function checkReady(report: IconReport, pictures: PicturesFor): IconReport {
  return withOffers(report, (repair) => outcomesOf(repair, pictures, READY_ADJUSTMENTS));
}

/** The report on an icon of which there is nothing but its pixels. */
export function checkPixels(icon: CheckedIcon): IconReport {
  return withOffers(checkIcon(icon), (repair) => [
    checkIcon({ format: 'png', image: repairIcon(icon.image, repair), hasAlpha: true, bytes: 0 }),
  ]);
}
