import { DEFAULT_ADJUSTMENTS } from '../domain/design/factory.ts';
import type { DesignIcon, IconAdjustments } from '../domain/design/schema.ts';

/**
 * The adjustments to begin with. An icon that came ready has none: its two halves count as two pictures, so that the first
 * moved slider does not take its colours.
 */
export function adjustmentsOf(icon: DesignIcon | null): IconAdjustments {
  if (icon === null) return DEFAULT_ADJUSTMENTS;
  return icon.adjustments ?? { ...DEFAULT_ADJUSTMENTS, states: 'two-pictures' };
}
