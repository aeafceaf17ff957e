/** What the blue menu on top holds before the widgets, in its order. */
export const NAVIGATION_ITEMS = [
  'chats',
  'task-chats',
  'copilot',
  'projects',
  'channels',
  'open-channels',
  'notifications',
  'telephony',
  'market',
] as const;
export type NavigationItem = (typeof NAVIGATION_ITEMS)[number];

export interface NavigationLayout<Item> {
  readonly drawn: readonly Item[];
  /** Under *More*, which is there when something is. */
  readonly rest: readonly Item[];
}

/**
 * What fits the menu's width; the rest falls under *More*. Widgets come last, as text alone, so they are the first to fall. The menu's
 * sizes are approximated: pass the widths as drawn.
 *
 * @param items with their widths, px, in order
 * @param available px
 * @param moreWidth px that the button *More* takes when it is needed
 */
export function navigationLayout<Item extends { readonly width: number }>(
  items: readonly Item[],
  available: number,
  moreWidth: number,
): NavigationLayout<Item> {
  const total = items.reduce((sum, { width }) => sum + width, 0);
  if (total <= available) return { drawn: items, rest: [] };
  let left = available - moreWidth;
  const firstOut = items.findIndex(({ width }) => (left -= width) < 0);
  return { drawn: items.slice(0, firstOut), rest: items.slice(firstOut) };
}
