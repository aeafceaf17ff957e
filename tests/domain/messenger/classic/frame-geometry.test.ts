import { describe, expect, it } from 'vitest';
import {
  dragTo,
  frameGeometry,
  frameMode,
  frameSize,
} from '../../../../src/domain/messenger/classic/frame-geometry.ts';
import { stageExtent } from '../../../../src/domain/messenger/classic/stage-extent.ts';
import { messengerLayout, WINDOW } from '../../../../src/domain/messenger/classic/metrics.ts';

const layout = messengerLayout(WINDOW.default);
const anchor = { left: 501, top: 451, width: 27, height: 33 };
const sized = (iframeWidth: number, iframeHeight: number) => ({ iframeWidth, iframeHeight });
const place = { layout, anchor, mode: 'bound', theme: 'light' } as const;

describe('the size', () => {
  it.each([
    ['as asked', 320, 250, 320, 250, []],
    ['too narrow', 250, 250, 300, 250, ['browser-floor-width']],
    ['too low', 320, 50, 320, 150, ['browser-floor-height']],
    ['both', 299, 149, 300, 150, ['browser-floor-width', 'browser-floor-height']],
    ['at the floor', 300, 150, 300, 150, []],
    ['as high as the messages', 320, 316, 320, 316, []],
    ['higher', 320, 317, 320, 316, ['message-list']],
    ['wider than the window', 1500, 250, 1500, 250, []],
  ] as const)('%s: %i × %i', (_name, width, height, realWidth, realHeight, reasons) => {
    const size = frameSize(sized(width, height), WINDOW.default);
    expect(size.content).toEqual({ width: realWidth, height: realHeight });
    expect(size.reasons).toEqual(reasons);
  });

  it('is cut to the window that is open', () => {
    expect(frameSize(sized(320, 400), WINDOW.min).content.height).toBe(246);
    expect(frameSize(sized(320, 400), WINDOW.max).content.height).toBe(400);
  });

  it('adds header, padding and the inline gap', () => {
    // Counted on pictures: 330 × 290…291 for 320 × 250, and 310 × 191…192 for 300 × 150.
    expect(frameSize(sized(320, 250), WINDOW.default).outer).toEqual({ width: 330, height: 291 });
    expect(frameSize(sized(300, 150), WINDOW.default).outer).toEqual({ width: 310, height: 191 });
  });
});

describe('the place', () => {
  it('bound: above the icon, the angle pointing at it', () => {
    const frame = frameGeometry(sized(320, 250), place);
    // On the documentation's picture: cell at 104.5, window at 27, tip at 117.
    expect(frame.rect.left).toBe(anchor.left - 78);
    expect(frame.rect.left + (frame.angle ?? 0)).toBe(anchor.left + 12);
    expect(frame.rect.top + frame.rect.height).toBe(anchor.top - 21);
    expect(frame).toMatchObject({ draggable: false, closeIcon: false, closesOutside: true });
  });

  it('bound in the dark theme: no angle, and the header drags', () => {
    const frame = frameGeometry(sized(320, 250), { ...place, theme: 'dark' });
    expect(frame).toMatchObject({ angle: null, draggable: true, closeIcon: false, closesOutside: true });
    expect(frame.rect.left).toBe(anchor.left - 38);
  });

  it('bound at the right edge: moved inside, the tip still at the icon', () => {
    const far = { ...anchor, left: 800 };
    const frame = frameGeometry(sized(320, 250), { ...place, anchor: far });
    expect(frame.rect.left + frame.rect.width).toBe(layout.browser.width);
    expect(frame.rect.left + (frame.angle ?? 0)).toBe(far.left + 12);
  });

  it('popup: in the middle of the window, with a round close, and it stays on an outside click', () => {
    const frame = frameGeometry(sized(320, 250), { ...place, mode: 'popup' });
    expect(frame.rect.left).toBe(Math.round((layout.browser.width - 330) / 2));
    expect(frame.rect.top).toBe(Math.round((layout.browser.height - 291) / 2));
    expect(frame).toMatchObject({ angle: null, draggable: true, closeIcon: true, closesOutside: false });
  });

  it.each([
    [false, 'textarea', 'bound'],
    [true, 'textarea', 'popup'],
    [false, 'button', 'popup'],
    [true, 'button', 'popup'],
  ] as const)('popup flag %s opened from a %s: %s', (iframePopup, from, mode) => {
    expect(frameMode({ iframePopup }, from)).toBe(mode);
  });
});

describe('the drawing around it', () => {
  it('is the browser’s window, or larger for a wider frame', () => {
    expect(stageExtent(layout, null)).toEqual({ left: 0, top: 0, ...layout.browser });
    const wide = frameGeometry(sized(1500, 250), { ...place, mode: 'popup' });
    expect(stageExtent(layout, wide).width).toBe(wide.rect.left + 1510 + 11);
  });

  it('keeps a dragged window inside', () => {
    const rect = { left: 10, top: 10, width: 100, height: 50 };
    expect(dragTo(rect, { x: 5, y: -5 }, { width: 200, height: 200 })).toEqual({ ...rect, left: 15, top: 5 });
    expect(dragTo(rect, { x: -50, y: 500 }, { width: 200, height: 200 })).toEqual({ ...rect, left: 0, top: 150 });
    expect(dragTo(rect, { x: 50, y: 0 }, { width: 80, height: 200 }).left).toBe(0);
  });
});
