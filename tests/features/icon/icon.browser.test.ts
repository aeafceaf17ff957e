import { cleanup, fireEvent, screen } from '@testing-library/svelte';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { emptyDesign } from '../../../src/domain/design/factory.ts';
import type { DesignIcon } from '../../../src/domain/design/schema.ts';
import IconSection from './IconForm.svelte';
import Studio from '../../../src/features/icon/studio/Studio.svelte';
import { toBase64 } from '../../../src/domain/kernel/base64.ts';
import type { IconCheckId, IconRepair } from '../../../src/icons/core/check/report.ts';
import { show } from './setting.ts';

let stop = (): void => undefined;
afterEach(() => {
  stop();
  cleanup();
});

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><path d="M3 7h18v10H3z"/></svg>';
const GREY = '#b3b7bc';
const BLUE = '#2fc7f7';

type Draw = (context: OffscreenCanvasRenderingContext2D) => void;

function fill(
  context: OffscreenCanvasRenderingContext2D,
  colour: string,
  ...box: [number, number, number, number]
): void {
  context.fillStyle = colour;
  context.fillRect(...box);
}

async function pictureOf(draw: Draw, type = 'image/png', width = 108, height = 66): Promise<Blob> {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('no canvas');
  draw(context);
  return canvas.convertToBlob({ type });
}

async function base64Of(blob: Blob): Promise<string> {
  return toBase64(new Uint8Array(await blob.arrayBuffer()));
}

const ready = (png: string): DesignIcon => ({ png, source: null, activeSource: null, adjustments: null });

async function section() {
  const shown = await show(IconSection, { onstudio: vi.fn(), onimport: vi.fn() });
  stop = shown.stop;
  return shown;
}

async function studio(icon: DesignIcon | null = null) {
  const shown = await show(Studio, { onclose: vi.fn() }, { design: { ...emptyDesign(), icon } });
  stop = shown.stop;
  return shown;
}

function carrying(content: File | string): DataTransfer {
  const data = new DataTransfer();
  if (typeof content === 'string') data.setData('text/plain', content);
  else data.items.add(content);
  return data;
}

function paste(content: File | string): void {
  const clipboardData = carrying(content);
  document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
}

const file = (blob: Blob, name: string): File => new File([blob], name, { type: blob.type });
const badge: Draw = (context) => {
  context.fillStyle = '#7a3fd0';
  context.arc(100, 60, 50, 0, 7);
  context.fill();
};

describe('pictures from anywhere', () => {
  it.each(['image/png', 'image/jpeg', 'image/webp'])('takes a dropped %s', async (type) => {
    const { session, controller } = await section();
    const dataTransfer = carrying(file(await pictureOf(badge, type, 200, 120), 'badge'));
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    await vi.waitFor(() => expect(controller.report?.ok).toBe(true), 10_000);
    expect(session.design.icon?.source).toMatchObject({ name: 'badge', type });
  });

  it.each<[string, () => Promise<File | string>]>([
    ['an image', async () => file(await pictureOf(badge, 'image/png', 200, 120), 'image.png')],
    ['SVG text', () => Promise.resolve(SVG)],
    ['a data URI', () => Promise.resolve(`data:image/svg+xml,${encodeURIComponent(SVG)}`)],
    ['bare base64', async () => base64Of(await pictureOf(badge, 'image/png', 200, 120))],
  ])('takes %s that is pasted', async (_, content) => {
    const { controller } = await section();
    paste(await content());
    await vi.waitFor(() => expect(controller.report?.ok).toBe(true), 10_000);
    expect(controller.report?.checks.every(({ status }) => status === 'pass')).toBe(true);
  });

  it('keeps a right icon byte for byte', async () => {
    const { session, controller } = await section();
    paste(SVG);
    await vi.waitFor(() => expect(controller.report?.ok).toBe(true), 10_000);
    const made = session.design.icon?.png ?? '';
    controller.remove();
    paste(made);
    await vi.waitFor(() => expect(session.design.icon?.png).toBe(made), 10_000);
    expect(controller.known?.findings).toContain('kept');
    expect(session.design.icon?.adjustments).toBeNull();
  });

  it('keeps both drawings of an icon that is not right, without their ground', async () => {
    const { session, controller } = await section();
    const draw: Draw = (context) => {
      fill(context, '#ffffff', 0, 0, 108, 66);
      fill(context, '#8a2be2', 10, 5, 30, 20);
      fill(context, '#ff8800', 64, 5, 30, 20);
    };
    paste(file(await pictureOf(draw), 'icon.png'));
    await vi.waitFor(() => expect(controller.report?.ok).toBe(true), 10_000);
    expect(session.design.icon?.adjustments?.states).toBe('two-pictures');
    const colours = controller.report?.checks.find(({ id }) => id === 'colours')?.params;
    expect(colours).toMatchObject({ normal: '#8a2be2', active: '#ff8800' });
    expect(controller.report?.drawn).toMatchObject({ normal: { width: 45, height: 30 }, opaque: false });
  });

  it('says what is wrong with a bad one, and keeps the icon', async () => {
    const { session, controller } = await section();
    paste(SVG);
    await vi.waitFor(() => expect(session.design.icon).not.toBeNull(), 10_000);
    const before = session.design.icon;
    paste(file(new Blob(['<!doctype html><title>404</title>'], { type: 'image/png' }), 'logo.png'));
    expect(await screen.findByText(/This is a web page/, {}, { timeout: 10_000 })).toBeVisible();
    expect([session.design.icon, controller.busy]).toEqual([before, null]);
  });

  it('draws a letter and a ready glyph', async () => {
    const { session, controller, user } = await studio();
    await user.click(screen.getByRole('tab', { name: 'Letter' }));
    await user.type(screen.getByRole('textbox', { name: 'Letter or emoji' }), 'B{Enter}');
    await vi.waitFor(() => expect(controller.report?.ok).toBe(true), 10_000);
    await user.click(screen.getByRole('tab', { name: 'Glyphs' }));
    await user.click(await screen.findByRole('button', { name: 'bot' }, { timeout: 10_000 }));
    await vi.waitFor(() => expect(session.design.icon?.source?.name).toBe('bot.svg'), 10_000);
    expect(controller.report?.ok).toBe(true);
  });

  it('takes a picture for each state', async () => {
    const { session, controller, user } = await studio();
    await controller.take({ kind: 'file', file: await pictureOf(badge, 'image/png', 200, 120), name: 'one' });
    await user.click(await screen.findByRole('radio', { name: 'Two pictures' }));
    await user.click(await screen.findByRole('radio', { name: 'active state' }, { timeout: 10_000 }));
    await controller.take({ kind: 'text', text: SVG, name: 'two' });
    expect(session.design.icon).toMatchObject({ source: { name: 'one' }, activeSource: { name: 'two' } });
    expect(controller.report?.ok).toBe(true);
  });
});

/** Both states as they should be, in these colours. */
const right =
  (normal = GREY, active = BLUE): Draw =>
  (context) => {
    fill(context, normal, 7, 19, 40, 28);
    fill(context, active, 61, 19, 40, 28);
  };

describe('every repair', () => {
  it.each<[IconCheckId, IconRepair, string, Draw, string?, number?, number?]>([
    ['png', 'convert', 'Make it a PNG', right(), 'image/webp'],
    ['size', 'rebuild', 'Make it 108 × 66', (context) => fill(context, GREY, 4, 9, 20, 14), 'image/png', 54, 33],
    [
      'alpha',
      'remove-background',
      'Remove the background',
      (context) => {
        fill(context, '#ffffff', 0, 0, 108, 66);
        right()(context);
      },
    ],
    [
      'background',
      'clear-haze',
      'Clear it',
      (context) => {
        fill(context, 'rgb(0 0 0 / 4%)', 0, 0, 108, 66);
        right()(context);
      },
    ],
    [
      'box',
      'fit',
      'Fit into the box',
      (context) => {
        fill(context, GREY, 2, 8, 50, 50);
        fill(context, BLUE, 56, 8, 50, 50);
      },
    ],
    [
      'centre',
      'centre',
      'Centre it',
      (context) => {
        fill(context, GREY, 5, 17, 20, 20);
        fill(context, BLUE, 59, 17, 20, 20);
      },
    ],
    ['states-filled', 'complete-states', 'Make the other state', (context) => fill(context, GREY, 7, 19, 40, 28)],
    ['states-differ', 'complete-states', 'Make the other state', right(GREY, GREY)],
    ['colours', 'swap-states', 'Swap the states', right(BLUE, GREY)],
    ['contrast-light', 'recolour', 'Use the usual colours', right('#f4f5f6', BLUE)],
  ])('repairs %s by %s', async (id, repair, name, draw, type, width, height) => {
    const png = await base64Of(await pictureOf(draw, type, width, height));
    const { session, controller, timer } = await studio(ready(png));
    await timer.pass(1000);
    const button = (await screen.findAllByRole('button', { name }, { timeout: 10_000 }))[0] as HTMLElement;
    expect(controller.report?.checks.find((check) => check.id === id)?.repair).toBe(repair);
    await fireEvent.click(button);
    await vi.waitFor(() => expect(session.design.icon?.png).not.toBe(png), 10_000);
    await vi.waitFor(() => expect(controller.report?.checks.find((check) => check.id === id)?.status).toBe('pass'));
    session.undo();
    expect(session.design.icon?.png).toBe(png);
  });

  it('repairs everything at once', async () => {
    const draw: Draw = (context) => {
      fill(context, '#ffffff', 0, 0, 108, 66);
      fill(context, GREY, 2, 2, 50, 50);
    };
    const png = await base64Of(await pictureOf(draw));
    const { controller, timer, session } = await studio(ready(png));
    await timer.pass(1000);
    await fireEvent.click(await screen.findByRole('button', { name: 'Repair all' }, { timeout: 10_000 }));
    await vi.waitFor(() => expect(session.design.icon?.png).not.toBe(png), 10_000);
    expect(controller.report?.ok).toBe(true);
  });
});

describe('a gesture', () => {
  const coverage = (canvas: HTMLCanvasElement): number => {
    const data = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
    let count = 0;
    for (let at = 3; at < data.length; at += 4) if ((data[at] ?? 0) > 127) count += 1;
    return count;
  };

  it('is painted while it lasts, is one step, keeps the source, and a fault it makes is repaired by its own sliders', async () => {
    const { session, controller } = await studio();
    await controller.take({ kind: 'text', text: SVG, name: 'bar.svg' });
    const scale = await screen.findByRole('slider', { name: 'Scale' });
    const row = screen.getByRole('img', { name: /Icon row: Normal, Light, 2× screen/ });
    const canvas = row.querySelector('canvas') as HTMLCanvasElement;
    await vi.waitFor(() => expect(coverage(canvas)).toBeGreaterThan(0), 10_000);
    const before = { icon: session.design.icon, covered: coverage(canvas) };
    await fireEvent.pointerDown(scale);
    for (const value of ['140', '170', '120', '150']) await fireEvent.input(scale, { target: { value } });
    await vi.waitFor(() => expect(coverage(canvas)).toBeGreaterThan(before.covered * 1.2), 10_000);
    expect(session.design.icon).toBe(before.icon);
    await vi.waitFor(() => expect(controller.report?.ok).toBe(false), 10_000);
    await fireEvent.pointerUp(scale);
    await vi.waitFor(() => expect(session.design.icon?.adjustments?.scale).toBe(1.5), 10_000);
    await fireEvent.click(await screen.findByRole('button', { name: 'Fit into the box' }));
    await vi.waitFor(() => expect(session.design.icon?.adjustments?.scale).toBe(1), 10_000);
    expect(session.design.icon).toMatchObject({ png: before.icon?.png, source: { name: 'bar.svg' } });
    session.undo();
    session.undo();
    expect(session.design.icon).toBe(before.icon);
    await vi.waitFor(() => expect(coverage(canvas)).toBe(before.covered), 10_000);
  });

  it('of the same icon gives the same bytes, twice', async () => {
    const { session, controller } = await studio();
    await controller.take({ kind: 'text', text: SVG, name: 'bar.svg' });
    const { icon } = session.design;
    const adjustments = icon?.adjustments;
    if (!adjustments) throw new Error('no adjustments');
    await controller.adjust({ ...adjustments, scale: 0.7, padding: 2 });
    const small = session.design.icon?.png;
    await controller.adjust(adjustments);
    expect(session.design.icon?.png).toBe(icon.png);
    await controller.adjust({ ...adjustments, scale: 0.7, padding: 2 });
    expect(session.design.icon?.png).toBe(small);
  });
});
