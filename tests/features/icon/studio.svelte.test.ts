import { cleanup, fireEvent, screen, within } from '@testing-library/svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { emptyDesign } from '../../../src/domain/design/factory.ts';
import { setIcon } from '../../../src/domain/design/operations.ts';
import Studio from '../../../src/features/icon/studio/Studio.svelte';
import { ENCODE_AFTER } from '../../../src/features/icon/studio/studio-model.svelte.ts';
import { CHECK_AFTER } from '../../../src/state/icon-reports.svelte.ts';
import { FakePipeline, pngOf, reportOf } from '../../state/fake-pipeline.ts';
import { show, type Setting } from './setting.ts';

const imported = { png: pngOf('imported'), source: null, activeSource: null, adjustments: null };

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'], shouldAdvanceTime: true });
});
afterEach(() => {
  vi.useRealTimers();
});

async function open(setting: Setting = {}, props: { source?: 'letter' } = {}) {
  const pipeline = new FakePipeline();
  const onclose = vi.fn();
  const shown = await show(Studio, { onclose, ...props }, { pipeline, ...setting });
  return { ...shown, pipeline, onclose };
}

const madeOf = (png: string | undefined): string => atob(png ?? '');
const tab = (name: string) => screen.getByRole('tab', { name });
const encoded = (): Promise<unknown> => vi.advanceTimersByTimeAsync(ENCODE_AFTER);

describe('the sources', () => {
  it('draw a letter while it is typed, once it rests, as one step', async () => {
    const { session, pipeline } = await open({}, { source: 'letter' });
    const letter = screen.getByRole('textbox', { name: 'Letter or emoji' });
    expect(letter).toHaveFocus();
    for (const value of ['Q', 'Qu', '']) await fireEvent.input(letter, { target: { value } });
    await vi.advanceTimersByTimeAsync(1000);
    expect(pipeline.calls).toEqual([]);
    for (const value of ['Q', 'Qu', 'Qu4']) await fireEvent.input(letter, { target: { value } });
    await vi.advanceTimersByTimeAsync(250);
    expect(pipeline.calls).toEqual(['make']);
    expect(madeOf(session.design.icon?.png)).toBe('Qu4 silhouette 1');
    await fireEvent.input(letter, { target: { value: 'Qu' } });
    await vi.advanceTimersByTimeAsync(250);
    expect(madeOf(session.design.icon?.png)).toBe('Qu silhouette 1');
    session.undo();
    expect(session.design.icon).toBeNull();
  });

  it('draw a letter at once with Enter, and when the window closes before it was drawn', async () => {
    const { session, user, pipeline } = await open({}, { source: 'letter' });
    const letter = screen.getByRole('textbox', { name: 'Letter or emoji' });
    await user.type(letter, 'A{Enter}');
    await vi.waitFor(() => expect(madeOf(session.design.icon?.png)).toBe('A silhouette 1'));
    await fireEvent.input(letter, { target: { value: 'B' } });
    cleanup();
    await vi.waitFor(() => expect(madeOf(session.design.icon?.png)).toBe('B silhouette 1'));
    await vi.advanceTimersByTimeAsync(1000);
    expect(pipeline.calls).toEqual(['make', 'make']);
  });

  it('take code from a field', async () => {
    const { session, user } = await open();
    await user.click(tab('Code'));
    await fireEvent.input(screen.getByRole('textbox', { name: /SVG, data URI/ }), { target: { value: '<svg/>' } });
    await user.click(screen.getByRole('button', { name: 'Make an icon of it' }));
    await vi.waitFor(() => expect(madeOf(session.design.icon?.png)).toBe('<svg/> silhouette 1'));
  });

  it('find a ready glyph by what it shows', async () => {
    const { session, user } = await open();
    await user.click(tab('Glyphs'));
    const search = await screen.findByRole('textbox', { name: 'Search glyphs' });
    await user.type(search, 'robot');
    await user.click(screen.getByRole('button', { name: 'bot' }));
    await vi.waitFor(() => expect(madeOf(session.design.icon?.png)).toMatch(/^<svg .*viewBox="0 0 24 24"/));
    await user.type(search, 'qqq');
    expect(screen.getByText(/No glyph is called that/)).toBeVisible();
    expect(screen.getByRole('link', { name: /Lucide, ISC/ })).toHaveAttribute('href', 'licences/lucide.txt');
  });

  it('take a picture for each state', async () => {
    const { session, controller, user } = await open();
    await controller.take({ kind: 'text', text: 'cat' });
    await user.click(await screen.findByRole('radio', { name: 'Two pictures' }));
    await user.click(await screen.findByRole('radio', { name: 'active state' }));
    await controller.take({ kind: 'text', text: 'dog' });
    expect(madeOf(session.design.icon?.png)).toBe('cat+dog two-pictures 1');
  });
});

describe('the adjustments', () => {
  it('paint while a slider moves, encode when it rests, and make one step of the gesture', async () => {
    const { session, controller, pipeline } = await open();
    await controller.take({ kind: 'text', text: 'cat' });
    const scale = await screen.findByRole('slider', { name: 'Scale' });
    await fireEvent.pointerDown(scale);
    for (const value of ['90', '80', '70']) await fireEvent.input(scale, { target: { value } });
    // What is moved on from before it could be painted is left out.
    expect(pipeline.calls).toEqual(['make', 'preview']);
    await vi.waitFor(() => expect(pipeline.calls).toEqual(['make', 'preview', 'preview']));
    expect(scale).toHaveAttribute('aria-valuetext', '70 %');
    await encoded();
    expect(pipeline.calls.at(-1)).toBe('make');
    await fireEvent.input(scale, { target: { value: '50' } });
    await encoded();
    expect(madeOf(session.design.icon?.png)).toBe('cat silhouette 1');
    await fireEvent.pointerUp(scale);
    await vi.waitFor(() => expect(madeOf(session.design.icon?.png)).toBe('cat silhouette 0.5'));
    session.undo();
    expect(madeOf(session.design.icon?.png)).toBe('cat silhouette 1');
    await vi.waitFor(() => expect(scale).toHaveAttribute('aria-valuetext', '100 %'));
  });

  it('keep the last move when a rested slider is moved on and let go at once', async () => {
    const { session, controller } = await open();
    await controller.take({ kind: 'text', text: 'cat' });
    const scale = await screen.findByRole('slider', { name: 'Scale' });
    await fireEvent.pointerDown(scale);
    await fireEvent.input(scale, { target: { value: '70' } });
    await encoded();
    await fireEvent.input(scale, { target: { value: '50' } });
    await fireEvent.pointerUp(scale);
    await fireEvent.change(scale);
    await encoded();
    await vi.waitFor(() => expect(madeOf(session.design.icon?.png)).toBe('cat silhouette 0.5'));
    session.undo();
    expect(madeOf(session.design.icon?.png)).toBe('cat silhouette 1');
  });

  it('keep a key pressed while the step before it is being encoded', async () => {
    const { session, controller, pipeline } = await open();
    await controller.take({ kind: 'text', text: 'cat' });
    const scale = await screen.findByRole('slider', { name: 'Scale' });
    pipeline.wait = true;
    await fireEvent.input(scale, { target: { value: '101' } });
    await fireEvent.change(scale);
    await encoded();
    await fireEvent.input(scale, { target: { value: '102' } });
    await fireEvent.change(scale);
    pipeline.open[0]?.settle();
    await vi.waitFor(() => expect(madeOf(session.design.icon?.png)).toBe('cat silhouette 1.01'));
    expect(scale).toHaveAttribute('aria-valuetext', '102 %');
    pipeline.wait = false;
    await encoded();
    await vi.waitFor(() => expect(madeOf(session.design.icon?.png)).toBe('cat silhouette 1.02'));
  });

  it('go with the keyboard, too', async () => {
    const { session, controller } = await open();
    await controller.take({ kind: 'text', text: 'cat' });
    const scale = await screen.findByRole('slider', { name: 'Scale' });
    for (const value of ['101', '102']) {
      await fireEvent.input(scale, { target: { value } });
      await fireEvent.change(scale);
    }
    await encoded();
    await vi.waitFor(() => expect(madeOf(session.design.icon?.png)).toBe('cat silhouette 1.02'));
    session.undo();
    expect(madeOf(session.design.icon?.png)).toBe('cat silhouette 1');
  });

  it('are not lost when the window closes at once', async () => {
    const { session, controller, user, onclose } = await open();
    await controller.take({ kind: 'text', text: 'cat' });
    const scale = await screen.findByRole('slider', { name: 'Scale' });
    await fireEvent.input(scale, { target: { value: '60' } });
    await user.click(screen.getByRole('button', { name: 'Done' }));
    expect(onclose).toHaveBeenCalled();
    await encoded();
    await vi.waitFor(() => expect(madeOf(session.design.icon?.png)).toBe('cat silhouette 0.6'));
  });

  it('undo and redo inside the window, also by keys', async () => {
    const { session, controller, user } = await open();
    await controller.take({ kind: 'text', text: 'cat' });
    await user.click(await screen.findByRole('checkbox', { name: 'Remove a plain background' }));
    await vi.waitFor(() => expect(session.design.icon?.adjustments?.removeBackground).toBe(true));
    expect(screen.getByRole('slider', { name: 'Tolerance' })).toBeVisible();
    await fireEvent.keyDown(screen.getByRole('dialog'), { key: 'z', ctrlKey: true });
    expect(session.design.icon?.adjustments?.removeBackground).toBe(false);
    await user.click(screen.getByRole('button', { name: 'Redo' }));
    expect(session.design.icon?.adjustments?.removeBackground).toBe(true);
  });
});

describe('checks and result', () => {
  it('say what is the matter, and repair it', async () => {
    const { pipeline, timer, session, user } = await open({ design: { ...emptyDesign(), icon: imported } });
    pipeline.report = () => reportOf({ box: 'fit', png: 'convert' });
    await timer.pass(CHECK_AFTER);
    const checks = within(await screen.findByRole('region', { name: 'To repair' }));
    expect(await checks.findByText('The drawing goes 3 px beyond the box and touches its neighbours.')).toBeVisible();
    expect(checks.getByText('The file is GIF; the portal wants PNG.')).toBeVisible();
    await user.click(checks.getByRole('button', { name: 'Fit into the box' }));
    await vi.waitFor(() => expect(madeOf(session.design.icon?.png)).toBe('imported fit'));
  });

  it('save an imported icon as what it is', async () => {
    const gif = btoa(`GIF89a${'\0'.repeat(40)}`);
    const { files, user } = await open({ design: { ...emptyDesign(), icon: { ...imported, png: gif } } });
    expect(await screen.findByText(/^After: GIF, 108 × 66/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Download GIF' }));
    expect(files.saved).toMatchObject([{ name: 'icon.gif', type: 'image/gif' }]);
  });

  it('say bytes before and after, copy without a prefix, and download', async () => {
    const { controller, session, clipboard, files, user } = await open();
    await controller.take({ kind: 'text', text: 'cat' });
    expect(await screen.findByText('Before: cat, PNG, 200 × 120, 4.2 kB')).toBeVisible();
    expect(screen.getByText('After: PNG, 108 × 66, 600 bytes')).toBeVisible();
    await controller.take({ kind: 'text', text: '' });
    expect(await screen.findByText('Before: PNG, 200 × 120, 4.2 kB')).toBeVisible();
    await controller.take({ kind: 'text', text: 'cat' });
    await user.click(screen.getByRole('button', { name: 'Copy base64' }));
    expect(clipboard.text).toBe(session.design.icon?.png);
    await user.click(screen.getByRole('button', { name: 'Download PNG' }));
    expect(files.saved).toMatchObject([{ name: 'icon.png', type: 'image/png' }]);
    expect(new TextDecoder().decode(files.saved[0]?.content as Uint8Array)).toBe('cat silhouette 1');
  });

  it('report what was done to the picture', async () => {
    const { controller, pipeline } = await open();
    pipeline.findings = ['animated', 'cut-out'];
    await controller.take({ kind: 'text', text: 'cat' });
    expect(await screen.findByText(/the first frame was taken/)).toBeVisible();
    expect(screen.getByText(/became holes/)).toBeVisible();
  });
});

describe('the views', () => {
  it('decode an imported icon once it was checked, and a large one smaller', async () => {
    const decode = vi.fn(() => Promise.resolve({ width: 108, height: 66, close: vi.fn() }));
    vi.stubGlobal('createImageBitmap', decode);
    const { pipeline, timer, session } = await open({ design: { ...emptyDesign(), icon: imported } });
    expect(decode).not.toHaveBeenCalled();
    pipeline.report = () => ({ ...reportOf(), width: 4096, height: 2048 });
    await timer.pass(CHECK_AFTER);
    const size = { resizeWidth: 1024, resizeHeight: 512, resizeQuality: 'high' };
    await vi.waitFor(() => expect(decode.mock.calls).toEqual([[expect.any(Blob), size]]));
    pipeline.error = { code: 'too-many-pixels', params: {} };
    session.edit(setIcon({ ...imported, png: pngOf('bomb') }));
    await timer.pass(CHECK_AFTER);
    expect(decode).toHaveBeenCalledOnce();
  });

  it('keep what is tried out while the icon is being checked', async () => {
    const { timer } = await open({ design: { ...emptyDesign(), icon: imported } });
    const scale = await screen.findByRole('slider', { name: 'Scale' });
    await fireEvent.input(scale, { target: { value: '70' } });
    await timer.pass(CHECK_AFTER);
    expect(scale).toHaveAttribute('aria-valuetext', '70 %');
  });

  it('give the memory of a picture back when another follows, and when the window closes', async () => {
    const closed: string[] = [];
    let count = 0;
    vi.stubGlobal('createImageBitmap', () => {
      const name = `picture ${++count}`;
      return Promise.resolve({ width: 108, height: 66, close: () => closed.push(name) });
    });
    const { controller } = await open();
    await controller.take({ kind: 'text', text: 'cat' });
    await vi.waitFor(() => expect(count).toBe(1));
    await controller.take({ kind: 'text', text: 'dog' });
    await vi.waitFor(() => expect(closed).toEqual(['picture 1']));
    cleanup();
    expect(closed).toEqual(['picture 1', 'picture 2']);
  });

  it('show every state, ground and screen by name, the pixels, and the list without an icon', async () => {
    const design = emptyDesign();
    const texts = [{ id: 1, language: 'en', title: 'Echo', description: '', copyright: '' }];
    const { user } = await open({ design: { ...design, icon: imported, texts } });
    for (const state of ['Normal', 'Under the pointer'])
      for (const ground of ['Light', 'Dark (approximated)'])
        for (const screens of ['1× screen', '2× screen, magnified'])
          expect(screen.getByRole('img', { name: `Icon row: ${state}, ${ground}, ${screens}` })).toBeInTheDocument();
    expect(screen.getByRole('img', { name: 'The icon magnified' })).toBeVisible();
    expect(screen.getByRole('checkbox', { name: /Box of 45/ })).toBeChecked();
    await user.click(screen.getByText('Without icon'));
    expect(screen.getByRole('list', { name: 'List of applications, Light' })).toHaveTextContent('Echo');
  });

  it('speak Russian', async () => {
    await open({ design: { ...emptyDesign(), icon: imported }, language: 'ru' });
    expect(screen.getByRole('heading', { name: 'Студия иконок' })).toBeVisible();
    expect(screen.getByRole('slider', { name: 'Масштаб' })).toBeInTheDocument();
  });
});
