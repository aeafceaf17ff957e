import { describe, expect, it } from 'vitest';
import { frameGeometry } from '../../../../src/domain/messenger/classic/frame-geometry.ts';
import { messengerLayout } from '../../../../src/domain/messenger/classic/metrics.ts';
import { rulerPlaces } from '../../../../src/domain/messenger/classic/ruler.ts';

const layout = messengerLayout({ width: 864, height: 454 });

const frame = (width: number, height: number) =>
  frameGeometry(
    { iframeWidth: width, iframeHeight: height },
    { layout, anchor: layout.strip, mode: 'popup', theme: 'light' },
  );

describe('the ruler at a frame window', () => {
  it('measures the page, not the window around it', () => {
    const { rect, content } = frame(400, 200);
    const { page, across, down } = rulerPlaces({ rect, content }, { width: 400, height: 200 });
    expect(page).toEqual({ left: rect.left + 5, top: rect.top + 35, width: 400, height: 200 });
    expect([across.left, across.width, down.top, down.height]).toEqual([page.left, 400, page.top, 200]);
  });

  it('stands outside of the window, on the side that has room', () => {
    const { rect, content } = frame(400, 200);
    const at = (left: number, top: number) =>
      rulerPlaces({ rect: { ...rect, left, top }, content }, { width: 400, height: 200 });
    expect(at(100, 100)).toMatchObject({ words: 'above', across: { top: 80 }, down: { left: 80 } });
    expect(at(10, 20)).toMatchObject({
      words: 'below',
      across: { top: 20 + rect.height + 4 },
      down: { left: 10 + rect.width + 4 },
    });
  });

  it.each([
    [200, 80, { width: 300, height: 150 }],
    [400, 900, { width: 400, height: 316 }],
    [1500, 200, { width: 1500, height: 200 }],
  ])('shows %i × %i as asked beside what it becomes', (width, height, content) => {
    const geometry = frame(width, height);
    expect(geometry.content).toEqual(content);
    const { asked } = rulerPlaces(geometry, { width, height });
    if (width === content.width && height === content.height) expect(asked).toBeNull();
    else expect(asked).toMatchObject({ width, height });
  });
});
