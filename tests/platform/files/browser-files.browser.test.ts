import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createBrowserFiles } from '../../../src/platform/files/browser-files.ts';
import { browserTimer } from '../../../src/platform/timer/browser-timer.ts';
import type { Timer } from '../../../src/ports/timer.ts';
import { filesContract } from '../../contracts/files.ts';

const downloads: { readonly name: string; readonly content: Promise<Blob> }[] = [];

/** A dialog cannot be answered from a test: the input is kept from opening one and is answered in its place. */
const dialogs: HTMLInputElement[] = [];

beforeEach(() => {
  dialogs.length = 0;
  downloads.length = 0;
  vi.spyOn(HTMLInputElement.prototype, 'click').mockImplementation(function (this: HTMLInputElement) {
    dialogs.push(this);
  });
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    downloads.push({ name: this.download, content: fetch(this.href).then((answer) => answer.blob()) });
  });
});

afterEach(() => {
  document.body.replaceChildren();
});

/** The dialog's part is fetched, so that it opens a little later. */
function dialog(index: number): Promise<HTMLInputElement> {
  return vi.waitFor(() => {
    const shown = dialogs[index];
    if (shown === undefined) throw new Error('No dialog is open');
    return shown;
  });
}

function choose(input: HTMLInputElement, file: File): void {
  const transfer = new DataTransfer();
  transfer.items.add(file);
  input.files = transfer.files;
  input.dispatchEvent(new Event('change'));
}

filesContract('The browser', () => {
  const files = createBrowserFiles(document, browserTimer);
  return {
    files,
    open: async (maxBytes, choice) => {
      const shown = dialogs.length;
      const opened = files.open('image/*', maxBytes);
      const input = await dialog(shown);
      if (choice === 'cancelled') input.dispatchEvent(new Event('cancel'));
      else if (choice === 'unreadable') {
        vi.spyOn(File.prototype, 'arrayBuffer').mockRejectedValueOnce(new DOMException('gone', 'NotReadableError'));
        choose(input, new File(['a'], 'a.png'));
      } else choose(input, new File([choice.bytes], choice.name, { type: choice.type }));
      return opened;
    },
    saved: async () => {
      const { name, content } = downloads.at(-1)!;
      const blob = await content;
      return { name, type: blob.type, bytes: new Uint8Array(await blob.arrayBuffer()) };
    },
  };
});

describe('the browser’s files', () => {
  it('asks for one file of the wanted kinds and leaves nothing in the page', async () => {
    const opened = createBrowserFiles(document, browserTimer).open('.json,application/json', 10);
    const input = await dialog(0);
    expect(input).toMatchObject({ accept: '.json,application/json', multiple: false, hidden: true });
    expect(document.querySelectorAll('input')).toHaveLength(1);
    input.dispatchEvent(new Event('cancel'));
    await opened;
    expect(document.querySelectorAll('input')).toHaveLength(0);
  });

  it('never reads a file that is too large', async () => {
    const read = vi.spyOn(File.prototype, 'arrayBuffer');
    const opened = createBrowserFiles(document, browserTimer).open('*', 1);
    choose(await dialog(0), new File(['ab'], 'a.txt'));
    expect((await opened).ok).toBe(false);
    expect(read).not.toHaveBeenCalled();
  });

  it('ends a dialog that told nothing when the next one opens', async () => {
    const files = createBrowserFiles(document, browserTimer);
    const first = files.open('*', 10);
    const second = files.open('*', 10);
    expect(await first).toEqual({ ok: false, error: { code: 'cancelled' } });
    choose(await dialog(1), new File(['a'], 'a.txt'));
    expect((await second).ok).toBe(true);
  });

  it('gives the address of a download back after a while', () => {
    const tasks: (() => void)[] = [];
    const timer: Timer = { after: (_, task) => (tasks.push(task), () => undefined) };
    const revoke = vi.spyOn(URL, 'revokeObjectURL');
    createBrowserFiles(document, timer).save('a.txt', 'text/plain', 'a');
    expect(revoke).not.toHaveBeenCalled();
    tasks[0]?.();
    expect(revoke).toHaveBeenCalledTimes(1);
    expect(document.querySelectorAll('a')).toHaveLength(0);
  });
});
