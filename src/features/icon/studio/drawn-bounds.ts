import type { IconCheck, IconReport } from '../../../icons/core/check/report.ts';
import { BOX, halfOf, ICON_STATES, type PixelRect } from '../../../icons/core/image.ts';

/** Outlines for a path, in px of the icon. */
export interface Beyond {
  /** What is drawn. */
  readonly outer: string;
  /** What of that is inside the box, and so no fault; empty: nothing. */
  readonly inner: string;
}

const rect = (x: number, y: number, width: number, height: number): string =>
  `M${x} ${y}h${width}v${height}h${-width}z`;

/** What is drawn in each half whose drawing goes beyond its box, as the checks measured it; none where nothing does. */
export function drawnBounds(report: IconReport | null): Beyond[] {
  const find = (id: IconCheck['id']): IconCheck | undefined => report?.checks.find((check) => check.id === id);
  const box = find('box');
  const centre = find('centre');
  const drawn = report?.drawn;
  if (!drawn || box?.status !== 'fail' || centre === undefined || centre.status === 'skipped') return [];
  return ICON_STATES.flatMap((state) => {
    const size = drawn[state];
    if (size === null || Number(box.params[`${state}Over`]) === 0) return [];
    const half = halfOf(state);
    const x = half.x + half.width / 2 + Number(centre.params[`${state}X`]) - size.width / 2;
    const y = half.y + half.height / 2 + Number(centre.params[`${state}Y`]) - size.height / 2;
    const inside = within({ x, y, ...size }, { ...BOX, x: half.x + BOX.x });
    return [{ outer: rect(x, y, size.width, size.height), inner: inside }];
  });
}

/** The part of one rectangle that lies in another. */
function within(one: PixelRect, other: PixelRect): string {
  const x = Math.max(one.x, other.x);
  const y = Math.max(one.y, other.y);
  const width = Math.min(one.x + one.width, other.x + other.width) - x;
  const height = Math.min(one.y + one.height, other.y + other.height) - y;
  return width > 0 && height > 0 ? rect(x, y, width, height) : '';
}
