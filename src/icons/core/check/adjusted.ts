import { DEFAULT_ADJUSTMENTS } from '../../../domain/design/factory.ts';
import type { IconAdjustments } from '../../../domain/design/schema.ts';
import type { IconRepair } from './report.ts';

/** Another way to make an icon from the same pictures. */
export interface IconChange {
  readonly adjustments: IconAdjustments;
  /** Normal and active picture change places. */
  readonly swapsPictures: boolean;
}

const PLACED = { scale: 1, shiftX: 0, shiftY: 0, padding: 0, trim: true } as const;
const { normalColour, activeColour } = DEFAULT_ADJUSTMENTS;
const USUAL = { normalColour, activeColour } as const;
const SILHOUETTE = { states: 'silhouette', ...USUAL } as const;
/** Tolerances tried in turn until the border is clear: a background from a photograph is never of one colour. */
const TOLERANCES = [24, 48, 96] as const;
const STRENGTHS = [70, 85, 100] as const;

type Change = Partial<IconAdjustments>;

/** Of two pictures, or a ready icon taken apart, what stands on a ground is freed from it. */
function silhouette({ states }: IconAdjustments): Change {
  return states === 'two-pictures' ? { ...SILHOUETTE, removeBackground: true } : SILHOUETTE;
}

/** What may do it, the gentlest first. */
function changesOf(repair: IconRepair, now: IconAdjustments): readonly Change[] {
  switch (repair) {
    case 'fit':
    case 'rebuild':
      return [PLACED];
    case 'centre':
      return [{ shiftX: 0, shiftY: 0, trim: true }, PLACED];
    case 'remove-background':
      return [now.backgroundTolerance, ...TOLERANCES].map((backgroundTolerance) => ({
        removeBackground: true,
        backgroundTolerance,
      }));
    case 'complete-states':
      return [USUAL, { states: 'colours', ...USUAL }, silhouette(now)];
    case 'recolour':
      return [USUAL, silhouette(now)];
    case 'swap-states':
      return now.states === 'silhouette'
        ? [{ normalColour: now.activeColour, activeColour: now.normalColour }]
        : [{ normalColour }];
    case 'strengthen':
      return [silhouette(now), { ...silhouette(now), fillHoles: true }];
    case 'keep-colours':
      return [{ states: 'colours' }, { states: 'colours', ...USUAL }];
    case 'more-detail':
      return STRENGTHS.filter((strength) => strength > now.strength).map((strength) => ({ strength }));
    case 'fill-holes':
      return [{ fillHoles: !now.fillHoles }];
    case 'convert':
    case 'clear-haze':
      return [];
  }
}

function isSame(one: IconAdjustments, other: IconAdjustments): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/**
 * Adjustments that may repair a fault of an icon whose pictures are at hand, the gentlest first; none that are set already. Whether
 * one does is known only by making the icon.
 */
export function changesFor(repair: IconRepair, now: IconAdjustments): readonly IconChange[] {
  if (repair === 'swap-states' && now.states === 'two-pictures') return [{ adjustments: now, swapsPictures: true }];
  return changesOf(repair, now)
    .map((change) => ({ ...now, ...change }))
    .filter((adjustments) => !isSame(adjustments, now))
    .map((adjustments) => ({ adjustments, swapsPictures: false }));
}
