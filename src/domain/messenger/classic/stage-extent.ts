import type { FrameGeometry } from './frame-geometry.ts';
import { FRAME, type MessengerLayout, type Rect } from './metrics.ts';

/** How far the drawing must reach so that nothing of an over-wide or over-high window is cut off. */
export function stageExtent(layout: MessengerLayout, frame: FrameGeometry | null): Rect {
  const { browser } = layout;
  if (frame === null) return { left: 0, top: 0, ...browser };
  const top = Math.min(0, frame.rect.top - FRAME.close.out);
  return {
    left: 0,
    top,
    width: Math.max(browser.width, frame.rect.left + frame.rect.width + FRAME.close.out),
    height: Math.max(browser.height, frame.rect.top + frame.rect.height) - top,
  };
}
