import { cleanup, screen } from '@testing-library/svelte';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { DEFAULT_ADJUSTMENTS } from '../../../src/domain/design/factory.ts';
import ExportDialog from '../../../src/features/handoff/ExportDialog.svelte';
import ImportDialog from '../../../src/features/handoff/ImportDialog.svelte';
import IconSection from '../icon/IconForm.svelte';
import type { IconInput } from '../../../src/icons/client/types.ts';
import { createMemoryIconSources } from '../../../src/platform/icon-sources/memory-icon-sources.ts';
import { createWorkerImportReader } from '../../../src/platform/import-reader/worker-import-reader.ts';
import { browserTimer } from '../../../src/platform/timer/browser-timer.ts';
import { show } from '../icon/setting.ts';

const stops: (() => void)[] = [];
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
  cleanup();
});

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><path d="M3 7h18v10H3z"/></svg>';
const BOX = /With the pictures? the icon was made from/;

/** A design whose icon was made of the input, and the store of the browser in which that was done. */
async function made(input: IconInput) {
  const shown = await show(IconSection, { onstudio: vi.fn(), onimport: vi.fn() });
  stops.push(shown.stop);
  await shown.controller.take(input);
  cleanup();
  return { design: shown.session.design, sources: shown.sources };
}

/** The text of the design's file, with the pictures when they can be ticked. */
async function exported(input: IconInput): Promise<string> {
  const { user, files, stop } = await show(ExportDialog, { onclose: vi.fn() }, await made(input));
  stops.push(stop);
  await user.click(await screen.findByRole('checkbox', { name: BOX }));
  await user.click(screen.getByRole('button', { name: 'Download' }));
  cleanup();
  return String(files.saved[0]?.content);
}

async function imported(text: string) {
  const openReader = () => Promise.resolve(createWorkerImportReader({ timer: browserTimer }));
  const shown = await show(ImportDialog, { openReader, onlink: vi.fn(), onclose: vi.fn() });
  stops.push(shown.stop);
  const textbox = screen.getByRole('textbox', { name: 'Text to read' });
  await shown.user.click(textbox);
  await shown.user.paste(text);
  const open = screen.getByRole('button', { name: 'Replace the open design' });
  await vi.waitFor(() => expect(open).not.toHaveAttribute('aria-disabled', 'true'), 10_000);
  await shown.user.click(open);
  await vi.waitFor(() => expect(shown.notify).toHaveBeenCalled(), 10_000);
  const said = (): string => shown.notify.mock.calls.map(([message]) => (message as { text: string }).text).join(' ');
  return { ...shown, said };
}

const LARGER = { ...DEFAULT_ADJUSTMENTS, scale: 0.7, states: 'colours' } as const;

describe('an icon’s picture in a file', () => {
  it.each<[string, IconInput]>([
    ['an SVG', { kind: 'text', text: SVG, name: 'bar.svg' }],
    ['a letter', { kind: 'glyph', text: 'B' }],
  ])('lets the studio go on elsewhere with %s, to the same bytes as here', async (_name, input) => {
    const text = await exported(input);
    const { session, controller, said } = await imported(text);
    expect(said()).not.toMatch(/could not be taken over/);
    await controller.adjust(LARGER);
    const there = session.design.icon;

    const here = await show(IconSection, { onstudio: vi.fn(), onimport: vi.fn() });
    stops.push(here.stop);
    await here.controller.take(input);
    await here.controller.adjust(LARGER);
    expect(there?.png).toBe(here.session.design.icon?.png);
    expect(there?.source?.sha256).toBe(here.session.design.icon?.source?.sha256);
  });

  it('is refused when it is another one than the icon says, or none: the icon stays', async () => {
    const file = JSON.parse(await exported({ kind: 'text', text: SVG })) as { iconPictures: { data: string }[] };
    for (const data of [btoa(SVG.replace('h18', 'h9')), btoa('not a picture at all')]) {
      const { session, sources, said } = await imported(
        JSON.stringify({ ...file, iconPictures: [{ ...file.iconPictures[0], data }] }),
      );
      await vi.waitFor(() => expect(said()).toMatch(/could not be taken over\. The icon itself is there/), 10_000);
      expect(session.design.icon?.png).not.toBe('');
      expect(await sources.read(session.design.icon?.source?.sha256 ?? '')).toMatchObject({ ok: false });
      cleanup();
    }
  });

  it('is not offered where this browser does not have it', async () => {
    const { design } = await made({ kind: 'text', text: SVG });
    const sources = createMemoryIconSources();
    const read = vi.spyOn(sources, 'read');
    const { stop } = await show(ExportDialog, { onclose: vi.fn() }, { design, sources });
    stops.push(stop);
    await vi.waitFor(() => expect(read).toHaveBeenCalled());
    expect(screen.queryByRole('checkbox', { name: BOX })).toBeNull();
  });

  it('is reported by its size and not written out on the screen', async () => {
    const { user, clipboard, stop } = await show(
      ExportDialog,
      { onclose: vi.fn() },
      await made({ kind: 'text', text: SVG }),
    );
    stops.push(stop);
    const region = screen.getByRole('region', { name: 'File' });
    await user.click(await screen.findByRole('checkbox', { name: BOX }));
    expect(screen.getByText(/more\. The icon can then be changed/)).toBeVisible();
    expect(region).toHaveTextContent('left out here');
    expect(region).not.toHaveTextContent(btoa(SVG));
    await user.click(screen.getByRole('button', { name: 'Copy' }));
    expect(clipboard.text).toContain(btoa(SVG));
  });
});
