import { describe, expect, it } from 'vitest';
import { roomFor } from '../../src/app/room.ts';
import { fitScale } from '../../src/features/preview/fit.ts';
import { messengerLayout, WINDOW } from '../../src/domain/messenger/classic/metrics.ts';

/** Between head and foot of a frame this big. */
const inside = (width: number, height: number) => ({ width, height: height - 48 - 56 });

describe('the room of the screen', () => {
  it('is what was drawn, in the portal at 1440 × 900', () => {
    const room = roomFor(inside(1352, 796), null);
    expect(room).toMatchObject({ onePane: false, editor: 400 });
    expect(room.drawer).toMatchObject({ place: 'docked', height: 160, initially: 'open' });
  });

  it('gives the drawer what the messenger leaves at its true size', () => {
    expect(roomFor(inside(1920, 1080), null).drawer.height).toBe(1080 - 104 - 48 - 486);
  });

  it('has the drawer over the stage, and closed, where the preview would be too small', () => {
    const { drawer } = roomFor(inside(936, 536), null);
    expect(drawer).toMatchObject({ place: 'over', initially: 'bar' });
    expect(drawer.height).toBeLessThanOrEqual(536 - 104 - 48);
  });

  it('narrows the form under 1100 px and shows one part at a time under 760 px', () => {
    expect(roomFor(inside(1099, 800), null).editor).toBe(344);
    expect(roomFor(inside(760, 800), null).onePane).toBe(false);
    expect(roomFor(inside(759, 800), null).onePane).toBe(true);
  });

  it('keeps a dragged height within what leaves the preview its least scale', () => {
    const size = inside(1352, 796);
    expect(roomFor(size, 5000).drawer.height).toBe(roomFor(size, null).drawer.most);
    expect(roomFor(size, 1).drawer.height).toBe(96);
    expect(roomFor(size, 240).drawer.height).toBe(240);
  });

  it('never lets a docked drawer push the preview under 55 %, whatever the size', () => {
    const { browser } = messengerLayout(WINDOW.default);
    for (let width = 320; width <= 2000; width += 40)
      for (let height = 300; height <= 1300; height += 20)
        for (const wished of [null, 96, 400, 2000]) {
          const main = inside(width, height);
          const { drawer, editor } = roomFor(main, wished);
          expect(drawer.height).toBeLessThanOrEqual(Math.max(0, main.height - 48));
          if (drawer.place === 'over') continue;
          const stage = { width: width - editor, height: main.height - 48 - drawer.height };
          expect(stage.height / browser.height).toBeGreaterThanOrEqual(0.55);
          expect(fitScale(stage, browser)).toBeGreaterThanOrEqual(0.55);
        }
  });
});
