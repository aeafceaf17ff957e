import { afterEach, expect, it, vi } from 'vitest';
import { createBrowserPictureClipboard } from '../../../src/platform/clipboard/browser-picture-clipboard.ts';
import { MemoryPictureClipboard } from '../../../src/platform/clipboard/memory-picture-clipboard.ts';
import { pictureClipboardContract } from '../../contracts/picture-clipboard.ts';

/** As much of the browser's as is used; Node has none. */
class FakeItem {
  readonly parts: Readonly<Record<string, Blob>>;

  constructor(parts: Readonly<Record<string, Blob>>) {
    this.parts = parts;
  }
}

afterEach(() => vi.unstubAllGlobals());

pictureClipboardContract('a browser', () => {
  vi.stubGlobal('ClipboardItem', FakeItem);
  let refuses = false;
  let held: Blob | null = null;
  const write = (items: ClipboardItem[]): Promise<void> => {
    if (refuses) return Promise.reject(new DOMException('no', 'NotAllowedError'));
    for (const item of items) if (item instanceof FakeItem) held = item.parts['image/png'] ?? null;
    return Promise.resolve();
  };
  return {
    clipboard: createBrowserPictureClipboard({ write }),
    paste: async () => held && new Uint8Array(await held.arrayBuffer()),
    refuse: () => (refuses = true),
  };
});

pictureClipboardContract('memory', () => {
  const clipboard = new MemoryPictureClipboard();
  return {
    clipboard,
    paste: () => Promise.resolve(clipboard.png),
    refuse: () => (clipboard.refuses = true),
  };
});

it('a browser without a clipboard, as on plain http, refuses', async () => {
  const clipboard = createBrowserPictureClipboard(undefined);
  expect(await clipboard.writePng(new Uint8Array())).toEqual({ ok: false, error: { code: 'refused' } });
});
