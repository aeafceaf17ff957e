import { expect, it } from 'vitest';
import { placeBeside } from '../../../src/features/tour/place.ts';

const CARD = { width: 300, height: 150 };
const SCREEN = { width: 1000, height: 700 };

it.each([
  ['right of what is at the left', { left: 0, top: 50, width: 400, height: 600 }, { left: 412, top: 62 }],
  ['left of what is at the right', { left: 600, top: 50, width: 400, height: 600 }, { left: 288, top: 62 }],
  ['above what is at the foot', { left: 0, top: 640, width: 1000, height: 56 }, { left: 12, top: 478 }],
  ['below what is at the head', { left: 0, top: 0, width: 1000, height: 48 }, { left: 12, top: 60 }],
  ['over the corner of what fills all', { left: 0, top: 0, width: 1000, height: 700 }, { left: 688, top: 538 }],
])('stands %s', (_where, anchor, wanted) => {
  expect(placeBeside(anchor, CARD, SCREEN)).toEqual(wanted);
});

it('stays in the window, whatever is pointed at', () => {
  const { left, top } = placeBeside({ left: 900, top: 690, width: 90, height: 40 }, CARD, { width: 320, height: 320 });
  expect(left).toBeGreaterThanOrEqual(0);
  expect(left + CARD.width).toBeLessThanOrEqual(320);
  expect(top + CARD.height).toBeLessThanOrEqual(320);
});
