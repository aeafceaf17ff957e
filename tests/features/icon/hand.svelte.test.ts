import { fireEvent, screen, within } from '@testing-library/svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { emptyDesign } from '../../../src/domain/design/factory.ts';
import { setIcon } from '../../../src/domain/design/operations.ts';
import Studio from '../../../src/features/icon/studio/Studio.svelte';
import { ENCODE_AFTER } from '../../../src/features/icon/studio/studio-model.svelte.ts';
import type { IconComparison } from '../../../src/icons/client/types.ts';
import { createMemoryDrafts } from '../../../src/platform/drafts/memory-drafts.ts';
import { CHECK_AFTER } from '../../../src/state/icon-reports.svelte.ts';
import { FakePipeline, pngOf, reportOf } from '../../state/fake-pipeline.ts';
import { show, type Setting } from './setting.ts';

const blank = (width: number, height: number) => ({ width, height, data: new Uint8ClampedArray(width * height * 4) });
const COMPARED: IconComparison = {
  pictures: [
    { image: blank(200, 100), width: 200, height: 100, part: { x: 0, y: 0, width: 1, height: 1 } },
    { image: blank(100, 100), width: 100, height: 100, part: { x: 0, y: 0, width: 1, height: 1 } },
  ],
  lost: blank(45, 22),
  kept: 71,
};

/** The light DOM has no pointers to capture. */
HTMLElement.prototype.setPointerCapture = vi.fn();

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'], shouldAdvanceTime: true });
  // The light DOM lays nothing out.
  vi.spyOn(HTMLElement.prototype, 'getBoundingClientRect').mockImplementation(() => new DOMRect(0, 0, 200, 100));
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

async function open(setting: Setting = {}) {
  const pipeline = new FakePipeline();
  pipeline.comparison = COMPARED;
  const shown = await show(Studio, { onclose: vi.fn() }, { pipeline, ...setting });
  return { ...shown, pipeline };
}

/** With an icon that was made of a picture. */
async function openWith(setting: Setting = {}) {
  const shown = await open(setting);
  await shown.controller.take({ kind: 'text', text: 'cat' });
  await screen.findByRole('slider', { name: 'Scale' });
  return shown;
}

const rest = (): Promise<unknown> => vi.advanceTimersByTimeAsync(ENCODE_AFTER);

async function drag(element: HTMLElement, ...places: readonly (readonly [number, number])[]): Promise<void> {
  const [first, ...others] = places.map(([clientX, clientY]) => ({ clientX, clientY, pointerId: 1, button: 0 }));
  await fireEvent.pointerDown(element, first);
  for (const place of others) await fireEvent.pointerMove(element, place);
  await fireEvent.pointerUp(element, others.at(-1));
}

describe('the picture under the hand', () => {
  it('is dragged to its place in one step, which undo takes back', async () => {
    const { session } = await openWith();
    await drag(screen.getByRole('img', { name: 'The icon magnified' }), [100, 50], [110, 50], [120, 40]);
    await rest();
    await vi.waitFor(() => expect(session.design.icon?.adjustments).toMatchObject({ shiftX: 11, shiftY: -7 }));
    expect(screen.getByRole('slider', { name: 'Shift right' })).toHaveAttribute('aria-valuetext', '11 px');
    session.undo();
    expect(session.design.icon?.adjustments).toMatchObject({ shiftX: 0, shiftY: 0 });
  });

  it('is not moved by another button or a second finger', async () => {
    const { session } = await openWith();
    const picture = screen.getByRole('img', { name: 'The icon magnified' });
    await fireEvent.pointerDown(picture, { clientX: 0, clientY: 0, pointerId: 1, button: 2 });
    await fireEvent.pointerMove(picture, { clientX: 90, clientY: 0, pointerId: 1 });
    await fireEvent.pointerMove(picture, { clientX: 90, clientY: 0, pointerId: 2 });
    await rest();
    expect(session.design.icon?.adjustments).toMatchObject({ shiftX: 0 });
  });

  it('is scaled by the wheel, in one step per turn, and the page does not scroll', async () => {
    const { session } = await openWith();
    const picture = screen.getByRole('img', { name: 'The icon magnified' });
    for (let turn = 0; turn < 2; turn++) {
      const event = new WheelEvent('wheel', { deltaY: -400, cancelable: true, bubbles: true });
      picture.dispatchEvent(event);
      expect(event.defaultPrevented).toBe(true);
    }
    await vi.advanceTimersByTimeAsync(1000);
    await vi.waitFor(() => expect(session.design.icon?.adjustments?.scale).toBeCloseTo(2, 1));
    session.undo();
    expect(session.design.icon?.adjustments?.scale).toBe(1);
  });
});

describe('a part of the picture', () => {
  it('is dragged out, moved, given up, and brought back by undo', async () => {
    const { session, user } = await openWith();
    const picture = await screen.findByRole('img', { name: 'The picture the icon was made from' });
    await drag(picture, [20, 10], [60, 30], [120, 60]);
    await rest();
    const crop = { x: 0.1, y: 0.1, width: 0.5, height: 0.5 };
    await vi.waitFor(() => expect(session.design.icon?.adjustments?.crop).toEqual(crop));
    await drag(picture, [60, 30], [80, 40]);
    await rest();
    await vi.waitFor(() => expect(session.design.icon?.adjustments?.crop).toEqual({ ...crop, x: 0.2, y: 0.2 }));
    await user.click(screen.getByRole('button', { name: 'Use all of it' }));
    await vi.waitFor(() => expect(session.design.icon?.adjustments?.crop).toBeNull());
    session.undo();
    session.undo();
    expect(session.design.icon?.adjustments?.crop).toEqual(crop);
  });

  it('is not begun by a click', async () => {
    const { session, pipeline } = await openWith();
    const before = pipeline.calls.length;
    await drag(await screen.findByRole('img', { name: 'The picture the icon was made from' }), [20, 10], [21, 11]);
    await rest();
    expect(session.design.icon?.adjustments?.crop).toBeNull();
    expect(pipeline.calls).toHaveLength(before);
  });

  it('is set by its edges with the keyboard', async () => {
    const { session, user } = await openWith();
    await user.click(await screen.findByText('Edges of the part'));
    const edge = screen.getByRole('slider', { name: 'Right edge' });
    await fireEvent.input(edge, { target: { value: '60' } });
    await fireEvent.change(edge);
    await rest();
    await vi.waitFor(() =>
      expect(session.design.icon?.adjustments?.crop).toEqual({ x: 0, y: 0, width: 0.6, height: 1 }),
    );
  });

  it('belongs to the picture whose turn it is', async () => {
    const { session, controller, user } = await openWith();
    await user.click(await screen.findByRole('radio', { name: 'Two pictures' }));
    await user.click(await screen.findByRole('radio', { name: 'active state' }));
    await controller.take({ kind: 'text', text: 'dog' });
    await drag(await screen.findByRole('img', { name: 'The picture the icon was made from' }), [0, 0], [100, 50]);
    await rest();
    await vi.waitFor(() => expect(session.design.icon?.adjustments?.activeCrop).toMatchObject({ width: 0.5 }));
    expect(session.design.icon?.adjustments?.crop).toBeNull();
  });
});

describe('the picture beside the icon', () => {
  it('says how much is kept, and marks what is lost until that is switched off', async () => {
    const { user } = await openWith();
    expect(await screen.findByText('71 % of what can be seen is kept')).toBeVisible();
    const marks = screen.getByRole('checkbox', { name: 'Mark what was lost' });
    const picture = screen.getByRole('img', { name: 'The picture the icon was made from' });
    expect(picture.querySelectorAll('canvas')).toHaveLength(2);
    await user.click(marks);
    expect(picture.querySelectorAll('canvas')).toHaveLength(1);
  });

  it('is not there where it is not in this browser', async () => {
    const imported = { png: pngOf('imported'), source: null, activeSource: null, adjustments: null };
    await open({ design: { ...emptyDesign(), icon: imported } });
    await vi.advanceTimersByTimeAsync(1000);
    expect(screen.queryByRole('img', { name: 'The picture the icon was made from' })).toBeNull();
  });

  it('follows detail and holes, which only silhouettes have', async () => {
    const { session, user } = await openWith();
    const detail = screen.getByRole('slider', { name: 'Detail' });
    await fireEvent.input(detail, { target: { value: '85' } });
    await fireEvent.change(detail);
    await rest();
    await vi.waitFor(() => expect(session.design.icon?.adjustments?.strength).toBe(85));
    await user.click(screen.getByRole('checkbox', { name: 'Fill holes' }));
    await vi.waitFor(() => expect(session.design.icon?.adjustments?.fillHoles).toBe(true));
    await user.click(screen.getByRole('radio', { name: 'Keep colours' }));
    await vi.waitFor(() => expect(screen.queryByRole('slider', { name: 'Detail' })).toBeNull());
    expect(screen.queryByRole('checkbox', { name: 'Fill holes' })).toBeNull();
  });
});

describe('what is wrong', () => {
  it('comes first, with its repair and what that leaves', async () => {
    const { pipeline, timer } = await open({
      design: { ...emptyDesign(), icon: { png: pngOf('x'), source: null, activeSource: null, adjustments: null } },
    });
    pipeline.report = () => {
      const report = reportOf({ box: 'fit' });
      return { ...report, checks: report.checks.map((check) => (check.repair ? { ...check, leaves: 0 } : check)) };
    };
    await timer.pass(CHECK_AFTER);
    const wrong = within(await screen.findByRole('region', { name: 'To repair' }));
    expect(wrong.getByText('Inside the box of 45 × 32')).toBeVisible();
    expect(wrong.getByText('then nothing fails')).toBeVisible();
    expect(screen.getByText('1 of 5 checks fails.')).toBeVisible();
    expect(screen.getByText('4 of 5')).toBeVisible();
  });
});

describe('recent icons', () => {
  it('are those of the drafts, each once, and come back with their pictures in one step', async () => {
    const drafts = createMemoryDrafts();
    const icon = (text: string) => ({ png: pngOf(text), source: null, activeSource: null, adjustments: null });
    const draft = (id: string, name: string, png: string | null) => ({
      id,
      name,
      savedAt: Number(id),
      design: { ...emptyDesign(), name, icon: png === null ? null : icon(png) },
      message: '',
    });
    for (const [id, name, png] of [
      ['1', 'Orders', 'one'],
      ['2', '', 'two'],
      ['3', 'Copy', 'one'],
      ['4', 'Empty', null],
    ] as const)
      await drafts.write(draft(id, name, png), null);
    const { session, user } = await open({ drafts });
    const recent = await screen.findAllByRole('button', { name: /^Icon of/ });
    expect(recent.map((button) => button.getAttribute('aria-label'))).toEqual([
      'Icon of “Copy”',
      'Icon of a draft without a name',
    ]);
    session.edit(setIcon(icon('own')));
    await user.click(recent[0] as HTMLElement);
    expect(session.design.icon).toEqual(icon('one'));
    session.undo();
    expect(session.design.icon).toEqual(icon('own'));
  });
});

describe('taking it elsewhere', () => {
  it('copies the icon as a picture, or says that it may not', async () => {
    const { pictureClipboard, user } = await openWith();
    const copy = screen.getByRole('button', { name: 'Copy picture' });
    await user.click(copy);
    expect(new TextDecoder().decode(pictureClipboard.png ?? undefined)).toBe('cat silhouette 1');
    pictureClipboard.refuses = true;
    await user.click(copy);
    expect(await screen.findByText('Not allowed here: download it instead.')).toBeVisible();
  });
});

describe('the dropper', () => {
  it('takes a colour from the screen, where the browser has one', async () => {
    vi.stubGlobal(
      'EyeDropper',
      class {
        open = () => Promise.resolve({ sRGBHex: '#FF8800' });
      },
    );
    const { session, user } = await openWith();
    await user.click(screen.getByRole('button', { name: 'Take a colour from the screen: Active colour' }));
    await rest();
    await vi.waitFor(() => expect(session.design.icon?.adjustments?.activeColour).toBe('#ff8800'));
  });

  it('is not there where there is none, and goes where it is refused', async () => {
    await openWith();
    expect(screen.queryByRole('button', { name: /Take a colour/ })).toBeNull();
  });
});
