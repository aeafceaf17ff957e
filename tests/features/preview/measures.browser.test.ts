import { mount, unmount, flushSync } from 'svelte';
import { afterEach, describe, expect, it } from 'vitest';
import { exampleDialog } from '../../../src/domain/messenger/classic/dialogs.ts';
import { frameGeometry, frameMode } from '../../../src/domain/messenger/classic/frame-geometry.ts';
import { iconRow } from '../../../src/domain/messenger/classic/icon-row.ts';
import { messengerLayout, WINDOW, type Rect, type Size } from '../../../src/domain/messenger/classic/metrics.ts';
import { assumedWorld, NOTHING_KNOWN } from '../../../src/domain/calls/assumed-world.ts';
import { previewedApp, subjectFor } from '../../../src/domain/forecast/preview-subject.ts';
import type { ChatApp, Design } from '../../../src/domain/design/schema.ts';
import type { Scenario } from '../../../src/state/scenario.ts';
import '../../../src/ui/tokens.css';
import '../../../src/ui/base.css';
import Harness from './Harness.svelte';
import { forAudience, FRAME, framed, setUp } from './harness.ts';

let mounted: Record<string, unknown> | undefined;

afterEach(async () => {
  if (mounted !== undefined) await unmount(mounted);
  document.body.replaceChildren();
});

const part = (name: string): HTMLElement => document.querySelector<HTMLElement>(`[data-part="${name}"]`)!;

/** Relative to the drawn browser window, in its own px. */
function measure(element: Element): Rect {
  const origin = part('browser').getBoundingClientRect();
  const scale = origin.width / part('browser').offsetWidth;
  const { left, top, width, height } = element.getBoundingClientRect();
  const round = (value: number): number => Math.round((value / scale) * 100) / 100;
  return { left: round(left - origin.left), top: round(top - origin.top), width: round(width), height: round(height) };
}

async function show(design: Design, scenario: Partial<Scenario> = {}, width?: number) {
  const props = await setUp(design, { fit: false, ...scenario });
  mounted = mount(Harness, { target: document.body, props: { ...props, ...(width !== undefined && { width }) } });
  flushSync();
  if (scenario.open !== undefined)
    await expect.poll(() => document.querySelector('[data-part="window"]')).not.toBeNull();
  const { viewer, value } = props.scenario;
  const app = subjectFor(previewedApp(design, assumedWorld(NOTHING_KNOWN, 62)), viewer).served!;
  const layout = messengerLayout(value);
  const dialog = exampleDialog(value.dialog, { viewerId: viewer.userId, botId: 62 });
  return { ...props, app, layout, row: iconRow({ apps: [app], dialog, viewer }, layout.strip) };
}

/** The frame window with its ruler, switched on where a person does it. */
async function showRuled(design: Design) {
  const props = await show(design, { open: 'frame' });
  const press = async (find: () => HTMLElement | null | undefined): Promise<void> => {
    await expect.poll(find).toBeTruthy();
    find()?.click();
    flushSync();
  };
  await press(() => document.querySelector<HTMLElement>(`[aria-label="${props.i18n.t('preview.pageTools')}"]`));
  await press(() => document.querySelector<HTMLElement>('.tools input[type="checkbox"]'));
  return { props };
}

describe('the messenger', () => {
  it.each<Size>([WINDOW.default, WINDOW.min, WINDOW.max, { width: 1000, height: 600 }])('%j', async (size) => {
    const { layout } = await show(FRAME, size);
    expect(measure(part('messenger'))).toEqual(layout.messenger);
    expect(measure(part('dialog'))).toEqual(layout.dialog);
    expect(measure(part('messages'))).toEqual(layout.messages);
    expect(measure(part('chats')).width).toBe(330);
  });

  it('is shown at its true size, and scrolls where there is too little room', async () => {
    await show(FRAME, WINDOW.max);
    expect(part('messenger').getBoundingClientRect().width).toBe(1200);
    const stage = part('browser').closest('.stage')!;
    expect(stage.scrollWidth).toBeGreaterThan(stage.clientWidth);
  });

  it('scaled to fit keeps its proportions', async () => {
    const { layout } = await show(FRAME, { ...WINDOW.max, fit: true });
    await expect.poll(() => part('messenger').getBoundingClientRect().width).toBeLessThan(1000);
    expect(measure(part('messenger'))).toEqual(layout.messenger);
    const stage = part('browser').closest('.stage')!;
    expect(stage.scrollWidth).toBeLessThanOrEqual(stage.clientWidth);
  });
});

describe('the icon row', () => {
  it.each(['person', 'lines'] as const)('in %s has every cell in its place', async (dialog) => {
    const { row } = await show(FRAME, { dialog });
    const cells = [...document.querySelectorAll('[data-part="cell"], [data-part="icon"], [data-part="service"]')];
    expect(cells.map(measure)).toEqual(row.map(({ rect }) => rect));
  });

  it('draws the picture at half its size, the left half first', async () => {
    await show(FRAME);
    const style = getComputedStyle(part('icon').querySelector('.sprite')!);
    expect([style.backgroundSize, style.backgroundPosition]).toEqual(['54px 33px', '0px 0px']);
    expect(style.backgroundImage).toMatch(/^url\("data:image\/png;base64,/);
  });
});

describe('the frame window', () => {
  const cases: [string, Partial<ChatApp['frame']>, Partial<Scenario>][] = [
    ['bound', {}, {}],
    ['bound, dark', {}, { theme: 'dark' }],
    ['below both floors', { width: 260, height: 60 }, {}],
    ['higher than the messages', { width: 320, height: 900 }, {}],
    ['cut in the smallest window', { width: 320, height: 300 }, WINDOW.min],
    ['wider than the window', { width: 1300, height: 300 }, {}],
    ['popup', { popup: 'yes' }, {}],
    ['popup, wider than the window', { popup: 'yes', width: 1300 }, { theme: 'dark' }],
  ];

  it.each(cases)('%s', async (_name, over, scenario) => {
    const { app, layout, row, scenario: state } = await show(framed(over), { ...scenario, open: 'frame' });
    const anchor = row.find(({ type }) => type === 'app')!.rect;
    const mode = frameMode(app, 'textarea');
    const expected = frameGeometry(app, { layout, anchor, mode, theme: state.value.theme });
    expect(measure(part('window'))).toEqual(expected.rect);
    const page = measure(part('page'));
    expect({ width: page.width, height: page.height }).toEqual(expected.content);
    expect(page.left - expected.rect.left).toBe(5);
    expect(page.top - expected.rect.top).toBe(35);
    expect(measure(part('window-header')).height).toBe(30);
    expect(document.querySelectorAll('[data-part="angle"]')).toHaveLength(expected.angle === null ? 0 : 1);
    if (expected.angle !== null) {
      const angle = measure(part('angle'));
      expect(angle.left + angle.width / 2 - expected.rect.left).toBeCloseTo(expected.angle + 0.5);
    }
  });

  it('in popup mode has a round close that stands out at the corner', async () => {
    await show(framed({ popup: 'yes' }), { open: 'frame' });
    const frame = measure(part('window'));
    const close = measure(document.querySelector('.close')!);
    expect(close).toEqual({ left: frame.left + frame.width - 10, top: frame.top - 11, width: 21, height: 21 });
  });
});

describe('the ruler', () => {
  it('measures the page to the pixel, and shows the size asked for from the same corner', async () => {
    const { props } = await showRuled(framed({ width: 200, height: 900 }));
    const page = measure(part('page'));
    expect(page).toMatchObject({ width: 300, height: 316 });
    expect(measure(part('ruler-across'))).toMatchObject({ left: page.left, width: page.width });
    expect(measure(part('ruler-down'))).toMatchObject({ top: page.top, height: page.height });
    expect(measure(part('ruler-asked'))).toEqual({ left: page.left, top: page.top, width: 200, height: 900 });
    const words = document.querySelector('[role="note"]')!;
    expect(words.textContent).toContain(props.i18n.t('preview.size.browser-floor-width'));
    expect(words.textContent).toContain(props.i18n.t('preview.size.message-list'));
    // Nothing of it takes a click away from the window.
    expect(getComputedStyle(words).pointerEvents).toBe('none');
  });
});

describe('what is opened besides the mock', () => {
  const NAMES = ['preview.matrix', 'preview.pageTools', 'preview.oldMessenger'] as const;
  const stage = (): HTMLElement => part('browser').closest<HTMLElement>('.stage')!;
  const top = (): number => stage().getBoundingClientRect().top;

  async function press(name: string): Promise<void> {
    const buttons = [...document.querySelectorAll<HTMLElement>('.top button')];
    buttons.find((button) => button.ariaLabel === name || button.textContent.trim() === name)?.click();
    await expect.poll(() => document.querySelector('.panel')).not.toBeNull();
  }

  it.each(NAMES)('%s lies over the stage, which keeps its size, and leaves the icon row in sight', async (key) => {
    const { i18n } = await show(FRAME, { fit: true });
    const before = [top(), stage().clientWidth, stage().clientHeight, part('messenger').getBoundingClientRect().width];
    await press(i18n.t(key));
    expect([top(), stage().clientWidth, stage().clientHeight, part('messenger').getBoundingClientRect().width]).toEqual(
      before,
    );
    const icon = part('icon').getBoundingClientRect();
    const sheet = document.querySelector('.panel')!.getBoundingClientRect();
    expect(sheet.bottom <= icon.top || sheet.right <= icon.left).toBe(true);
  });

  it.each([700, 440])('covers no icon where there is little room: %d px', async (width) => {
    const { i18n } = await show(FRAME, { fit: true }, width);
    const buttons = (): HTMLElement | undefined =>
      [...document.querySelectorAll<HTMLElement>('[role=menuitem]')].find((item) =>
        item.textContent.includes(i18n.t('preview.matrix')),
      );
    const more = (): HTMLElement | null =>
      document.querySelector<HTMLElement>(`[aria-label="${i18n.t('preview.tools')}"]`);
    await expect.poll(more).not.toBeNull();
    more()?.click();
    await expect.poll(buttons).toBeTruthy();
    buttons()?.click();
    await expect.poll(() => document.querySelector('.panel')).not.toBeNull();
    const icon = part('icon').getBoundingClientRect();
    const sheet = document.querySelector('.panel')!.getBoundingClientRect();
    expect(sheet.bottom <= icon.top || sheet.right <= icon.left).toBe(true);
    expect(sheet.right).toBeLessThanOrEqual(width);
  });
});

describe('what is seen', () => {
  it.each([1000, 792, 592, 440])('moves nothing, whatever it says: %d px', async (width) => {
    const { scenario } = await show(forAudience({ context: 'user', adminOnly: true }), { fit: true }, width);
    const top = (): number => part('browser').closest('.stage')!.getBoundingClientRect().top;
    const before = top();
    for (const viewer of ['employee', 'admin', 'extranet', 'guest'] as const)
      for (const dialog of ['person', 'group', 'call'] as const) {
        scenario.set({ viewer, dialog });
        flushSync();
        expect(top()).toBe(before);
        const bar = document.querySelector<HTMLElement>('.top')!;
        expect([bar.clientHeight, bar.scrollWidth]).toEqual([47, bar.clientWidth]);
      }
  });
});
