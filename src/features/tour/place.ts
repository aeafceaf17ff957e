interface Extent {
  readonly width: number;
  readonly height: number;
}

/** px in the window. */
export interface AnchorBox extends Extent {
  readonly left: number;
  readonly top: number;
}

/** Between what is pointed at and what points, and to the window's edge. */
const GAP = 12;

/**
 * Where a card stands that is about a part of the screen: beside it where there is room (right, left, below, above), else over its
 * lower right corner; always whole in the window.
 */
export function placeBeside(
  anchor: AnchorBox,
  card: Extent,
  screen: Extent,
): { readonly left: number; readonly top: number } {
  const right = anchor.left + anchor.width + GAP;
  const left = anchor.left - GAP - card.width;
  const below = anchor.top + anchor.height + GAP;
  const above = anchor.top - GAP - card.height;
  const within = (value: number, most: number): number => Math.max(GAP, Math.min(value, most - GAP));
  const x = within(anchor.left, screen.width - card.width);
  const y = within(anchor.top + GAP, screen.height - card.height);
  if (right + card.width + GAP <= screen.width) return { left: right, top: y };
  if (left >= GAP) return { left: within(left, screen.width - card.width), top: y };
  if (below + card.height + GAP <= screen.height) return { left: x, top: below };
  if (above >= GAP) return { left: x, top: within(above, screen.height - card.height) };
  return {
    left: within(anchor.left + anchor.width - card.width - GAP, screen.width - card.width),
    top: within(anchor.top + anchor.height - card.height - GAP, screen.height - card.height),
  };
}
