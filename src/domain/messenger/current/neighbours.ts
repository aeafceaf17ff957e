import { COLOUR_KEYS } from '../../portal/placement/colours.ts';
import type { ColourKey } from '../../portal/placement/colours.ts';

/** More than this nobody needs to see how a place fills. */
export const MAX_NEIGHBOURS = 20;

/** A widget of another application, for showing how a place fills. */
export interface Neighbour {
  /** Counted from 1, for its title and its key. */
  readonly number: number;
  readonly iconName: string;
  readonly colour: ColourKey;
}

const ICON_NAMES = [
  'fa-calendar',
  'fa-cloud',
  'fa-bar-chart',
  'fa-check-square-o',
  'fa-language',
  'fa-picture-o',
  'fa-map-marker',
  'fa-ticket',
  'fa-book',
  'fa-truck',
] as const;

/** So many example widgets, the same ones every time. */
export function neighbours(count: number): readonly Neighbour[] {
  const length = Math.max(0, Math.min(MAX_NEIGHBOURS, Math.trunc(count) || 0));
  return Array.from({ length }, (_, index) => ({
    number: index + 1,
    iconName: ICON_NAMES[index % ICON_NAMES.length] ?? ICON_NAMES[0],
    colour: COLOUR_KEYS[(index * 7) % COLOUR_KEYS.length] ?? 'RED',
  }));
}

/**
 * Own widgets among others: the order is that of binding, so those bound before stand first.
 *
 * @param before how many of the others were bound earlier
 */
export function amongNeighbours<Own>(
  own: readonly Own[],
  others: readonly Neighbour[],
  before: number,
): readonly (Own | Neighbour)[] {
  const split = Math.max(0, Math.min(others.length, before));
  return [...others.slice(0, split), ...own, ...others.slice(split)];
}
