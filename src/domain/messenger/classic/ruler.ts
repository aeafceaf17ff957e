import type { FrameGeometry } from './frame-geometry.ts';
import { FRAME, type Rect, type Size } from './metrics.ts';

/** Where a ruler at the frame window is drawn, px of the browser's window. */
export interface RulerPlaces {
  /** The page inside the window. */
  readonly page: Rect;
  /** The page as big as asked, from the same corner; `null`: it is as big as asked. */
  readonly asked: Rect | null;
  /** Measure of the width, outside of the window. */
  readonly across: Rect;
  /** Measure of the height. */
  readonly down: Rect;
  /** The words stand above the window, or below it where there is no room. */
  readonly words: 'above' | 'below';
}

/** Thickness of a measure, and its distance from the window. */
const BAR = 16;
const GAP = 4;
/** Room for two lines of words. */
const WORDS = 40;

/** Places the measures outside of the window, on the sides where there is room. Ours: the messenger has no ruler. */
export function rulerPlaces({ rect, content }: Pick<FrameGeometry, 'rect' | 'content'>, asked: Size): RulerPlaces {
  const { side, top } = FRAME.padding;
  const page: Rect = { left: rect.left + side, top: rect.top + FRAME.header + top, ...content };
  const isAsAsked = asked.width === content.width && asked.height === content.height;
  const words = rect.top >= BAR + GAP + WORDS ? 'above' : 'below';
  const acrossTop = words === 'above' ? rect.top - BAR - GAP : rect.top + rect.height + GAP;
  const downLeft = rect.left >= BAR + GAP ? rect.left - BAR - GAP : rect.left + rect.width + GAP;
  return {
    page,
    asked: isAsAsked ? null : { left: page.left, top: page.top, ...asked },
    across: { left: page.left, top: acrossTop, width: content.width, height: BAR },
    down: { left: downLeft, top: page.top, width: BAR, height: content.height },
    words,
  };
}
