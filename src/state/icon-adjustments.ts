import { DEFAULT_ADJUSTMENTS } from '../domain/design/factory.ts';
import type { DesignIcon, IconAdjustments } from '../domain/design/schema.ts';
import type { IconRepair } from '../icons/core/check/report.ts';

/**
 * The adjustments to begin with. An icon that came ready has none: its two halves count as two pictures, so that the first
 * moved slider does not take its colours.
 */
export function adjustmentsOf(icon: DesignIcon | null): IconAdjustments {
  if (icon === null) return DEFAULT_ADJUSTMENTS;
  return icon.adjustments ?? { ...DEFAULT_ADJUSTMENTS, states: 'two-pictures' };
}

const PLACED = { scale: 1, shiftX: 0, shiftY: 0, padding: 0, trim: true } as const;
const RECOLOURED = {
  states: 'silhouette',
  normalColour: DEFAULT_ADJUSTMENTS.normalColour,
  activeColour: DEFAULT_ADJUSTMENTS.activeColour,
} as const;

function changeFor(
  repair: IconRepair,
  { states, normalColour, activeColour }: IconAdjustments,
): Partial<IconAdjustments> | null {
  switch (repair) {
    case 'fit':
    case 'rebuild':
      return PLACED;
    case 'centre':
      return { shiftX: 0, shiftY: 0, trim: true };
    case 'remove-background':
      return { removeBackground: true };
    case 'complete-states':
    case 'recolour':
      return RECOLOURED;
    case 'swap-states':
      return states === 'silhouette' ? { normalColour: activeColour, activeColour: normalColour } : null;
    case 'convert':
    case 'clear-haze':
      return null;
  }
}

/**
 * Adjustments that may mend faults of an icon whose source is there, those of all repairs together; `null` when only its
 * pixels can be mended.
 */
export function repairedAdjustments(repairs: readonly IconRepair[], icon: DesignIcon): IconAdjustments | null {
  const { source, adjustments } = icon;
  if (source === null || adjustments === null) return null;
  const changes = repairs.map((repair) => changeFor(repair, adjustments)).filter((change) => change !== null);
  if (changes.length === 0) return null;
  return changes.reduce<IconAdjustments>((all, change) => ({ ...all, ...change }), adjustments);
}
