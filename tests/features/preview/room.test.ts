import { describe, expect, it } from 'vitest';
import { messengerLayout, WINDOW } from '../../../src/domain/messenger/classic/metrics.ts';
import { dialogAlone, fitScale, leavesListOut, PANEL, panelLift } from '../../../src/features/preview/fit.ts';
import { toolbarOf } from '../../../src/features/preview/toolbar.ts';

const LAYOUT = messengerLayout(WINDOW.default);
const extent = { left: 0, top: 0, ...LAYOUT.browser };

describe('the fitted stage', () => {
  it('never enlarges, and never goes below 55 %', () => {
    expect(fitScale({ width: 2000, height: 2000 }, extent)).toBe(1);
    expect(fitScale({ width: 592, height: 347 }, extent)).toBeCloseTo(0.66, 2);
    expect(fitScale({ width: 100, height: 100 }, extent)).toBe(0.55);
    expect(fitScale({ width: 0, height: 0 }, extent)).toBe(1);
  });

  it('leaves the chat list out where the width alone would make it too small', () => {
    expect(leavesListOut({ width: 592, height: 200 }, WINDOW.default)).toBe(false);
    expect(leavesListOut({ width: 468, height: 600 }, WINDOW.default)).toBe(true);
    expect(leavesListOut({ width: 0, height: 0 }, WINDOW.default)).toBe(false);
    expect(dialogAlone(WINDOW.default).dialog.width).toBe(534);
  });

  it('has panels low beside the chat list, and above the row of icons where they would cover it', () => {
    expect(panelLift({ width: 952, height: 486 }, extent, LAYOUT, 1)).toBe(PANEL.margin);
    const scale = 592 / extent.width;
    const lift = panelLift({ width: 592, height: 347 }, extent, LAYOUT, scale);
    expect(lift).toBeGreaterThanOrEqual((extent.height - LAYOUT.strip.top) * scale);
  });
});

describe('the row of tools', () => {
  it.each([
    [952, 'chip', 'chip', 'buttons', 'words'],
    [792, 'chip', 'pill', 'buttons', 'words'],
    [700, 'chip', 'pill', 'menu', 'words'],
    [592, 'chip', 'pill', 'menu', 'icons'],
    [420, 'pill', 'pill', 'menu', 'few'],
  ])('at %d px', (width, verdict, wayOut, tools, choices) => {
    expect(toolbarOf(width)).toEqual({ names: 'short', verdict, wayOut, tools, choices });
  });

  it('names both messengers in full where there is room, and gives way earlier beside their switch', () => {
    expect([toolbarOf(1010).names, toolbarOf(1009).names]).toEqual(['full', 'short']);
    expect(toolbarOf(800).tools).toBe('buttons');
    expect(toolbarOf(800, true).tools).toBe('menu');
  });
});
