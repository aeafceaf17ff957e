import type { Attachment } from 'svelte/attachments';
import type { Point } from './crop.ts';

export interface DragHandlers {
  /** Places are shares of the element's width and height. */
  readonly onstart: (at: Point) => void;
  readonly onmove: (to: Point) => void;
  readonly onend: () => void;
}

function placeIn(element: HTMLElement, { clientX, clientY }: PointerEvent): Point {
  const { left, top, width, height } = element.getBoundingClientRect();
  return { x: (clientX - left) / width, y: (clientY - top) / height };
}

/** Dragging with one pointer, that goes on outside of the element. What has a keyboard's way elsewhere. */
export function dragging({ onstart, onmove, onend }: DragHandlers): Attachment<HTMLElement> {
  return (element) => {
    let held: number | null = null;
    const down = (event: PointerEvent): void => {
      if (held !== null || event.button !== 0) return;
      held = event.pointerId;
      element.setPointerCapture(held);
      onstart(placeIn(element, event));
    };
    const move = (event: PointerEvent): void => {
      if (event.pointerId === held) onmove(placeIn(element, event));
    };
    const up = (event: PointerEvent): void => {
      if (event.pointerId !== held) return;
      held = null;
      onend();
    };
    const ends = ['pointerup', 'pointercancel', 'lostpointercapture'] as const;
    element.addEventListener('pointerdown', down);
    element.addEventListener('pointermove', move);
    for (const end of ends) element.addEventListener(end, up);
    return () => {
      element.removeEventListener('pointerdown', down);
      element.removeEventListener('pointermove', move);
      for (const end of ends) element.removeEventListener(end, up);
    };
  };
}

/** px that a line and a page of a wheel count for. */
const UNITS = [1, 40, 800] as const;

/** Turns of a wheel in px. The page under it does not scroll. */
export function wheeling(onturn: (by: number) => void): Attachment<HTMLElement> {
  return (element) => {
    const turn = (event: WheelEvent): void => {
      event.preventDefault();
      onturn(event.deltaY * (UNITS[event.deltaMode] ?? 1));
    };
    element.addEventListener('wheel', turn, { passive: false });
    return () => element.removeEventListener('wheel', turn);
  };
}
