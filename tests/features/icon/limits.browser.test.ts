import { cleanup, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import IconSection from './IconForm.svelte';
import { show } from './setting.ts';

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><path d="M3 7h18v10H3z"/></svg>';
const LONG = { timeout: 15_000 };

let stop = (): void => undefined;
afterEach(() => {
  stop();
  cleanup();
});

async function section() {
  const shown = await show(IconSection, { onstudio: vi.fn(), onimport: vi.fn() });
  stop = shown.stop;
  await shown.controller.take({ kind: 'text', text: SVG, name: 'before.svg' });
  return shown;
}

function drop(file: File): void {
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(file);
  document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
}

/** The head of a PNG of this size and nothing behind it but zeros: whoever tried to decode it would find it damaged. */
function onlyHeader(width: number, height: number, bytes: number): File {
  const head = new Uint8Array(bytes);
  head.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]);
  new DataView(head.buffer).setUint32(16, width);
  new DataView(head.buffer).setUint32(20, height);
  head.set([8, 6], 24);
  return new File([head], 'header.png', { type: 'image/png' });
}

async function photograph(width: number, height: number): Promise<File> {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('no canvas');
  context.fillStyle = '#f0efe8';
  context.fillRect(0, 0, width, height);
  context.fillStyle = '#c02b5a';
  context.fillRect(width * 0.25, height * 0.3, width * 0.5, height * 0.4);
  return new File([await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.8 })], 'photo.jpg');
}

describe('what is too large', () => {
  it.each([
    ['over 50 MB', () => onlyHeader(1000, 1000, 50_000_001), /The file is larger than 50/],
    ['over 100 megapixels', () => onlyHeader(10_001, 10_000, 2_000_000), /10,?001 × 10,?000, more than 100 megapixels/],
    ['a bomb', () => onlyHeader(60_000, 60_000, 20_000), /would unpack to something enormous/],
  ])('is refused by its header, and the icon stays: %s', async (_, file, sentence) => {
    const { session, controller } = await section();
    const before = session.design.icon;
    drop(file());
    expect(await screen.findByText(sentence, {}, LONG)).toBeVisible();
    expect([session.design.icon, controller.busy]).toEqual([before, null]);
  });

  it('just under the limit of pixels is looked into', async () => {
    const { controller } = await section();
    drop(onlyHeader(10_000, 10_000, 2_000_000));
    await vi.waitFor(() => expect(controller.error?.code).toBe('damaged'), LONG);
  });
});

describe('what is large, but allowed', () => {
  it.each([
    ['12 megapixels', 4000, 3000, false],
    ['24 megapixels', 6000, 4000, true],
  ])('becomes an icon, and every stage is reported: %s', async (_, width, height, shrunk) => {
    const { session, controller } = await section();
    const stages = new Set<string>();
    const follow = watch(() => stages.add(document.querySelector('[role=status]')?.textContent.trim() ?? ''));
    drop(await photograph(width, height));
    await vi.waitFor(() => expect(session.design.icon?.source?.name).toBe('photo.jpg'), LONG);
    follow();
    expect(controller.report?.ok).toBe(true);
    expect(controller.known?.findings.includes('shrunk')).toBe(shrunk);
    expect([...stages].some((text) => text.includes('Making a large picture smaller…'))).toBe(shrunk);
    expect([...stages].some((text) => text.includes('Decoding…'))).toBe(true);
  });

  it('is given up on Cancel, and the next picture is taken', async () => {
    const { session, controller } = await section();
    const before = session.design.icon;
    drop(await photograph(6000, 4000));
    await screen.findByText('Making a large picture smaller…', {}, LONG);
    await userEvent.setup().click(screen.getByRole('button', { name: 'Cancel' }));
    expect([session.design.icon, controller.busy, controller.error]).toEqual([before, null, null]);
    drop(new File([SVG.replace('M3', 'M5')], 'next.svg'));
    await vi.waitFor(() => expect(session.design.icon?.source?.name).toBe('next.svg'), LONG);
  });
});

/** Calls `look` with every change of the page, until it is stopped. */
function watch(look: () => void): () => void {
  const observer = new MutationObserver(look);
  observer.observe(document.body, { subtree: true, childList: true, characterData: true });
  return () => observer.disconnect();
}
