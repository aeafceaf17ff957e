import { afterEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { createBrowserClipboard } from '../../../src/platform/clipboard/browser-clipboard.ts';
import { clipboardContract, type ClipboardSubject } from '../../contracts/clipboard.ts';

/** As in a portal's frame, whose `allow` list lacks writing to the clipboard. */
const refused = { writeText: () => Promise.reject(new DOMException('denied', 'NotAllowedError')) };

function addButton(parent: Element = document.body): HTMLButtonElement {
  const button = document.createElement('button');
  button.textContent = 'Copy';
  parent.append(button);
  return button;
}

async function onClick<T>(work: () => Promise<T>, button = addButton()): Promise<T> {
  const done = new Promise<T>((resolve, reject) => {
    button.addEventListener('click', () => void work().then(resolve, reject), { once: true });
  });
  await userEvent.click(button);
  return done;
}

async function paste(): Promise<string> {
  const area = document.createElement('textarea');
  document.body.append(area);
  area.focus();
  await userEvent.paste();
  const { value } = area;
  area.remove();
  return value;
}

function subject(modern: Parameters<typeof createBrowserClipboard>[1]): ClipboardSubject {
  return { clipboard: createBrowserClipboard(document, modern), paste, onClick };
}

afterEach(() => {
  document.body.replaceChildren();
});

clipboardContract('A browser without the modern way', () => subject(undefined));
clipboardContract('A browser that refuses the modern way', () => subject(refused));

describe('the browser’s clipboard', () => {
  it('uses the modern way where it is allowed, and selects nothing', async () => {
    const writeText = vi.fn(() => Promise.resolve());
    const copy = vi.spyOn(document, 'execCommand');
    const clipboard = createBrowserClipboard(document, { writeText });
    expect(await clipboard.writeText('text')).toEqual({ ok: true, value: true });
    expect(writeText.mock.calls).toEqual([['text']]);
    expect(copy).not.toHaveBeenCalled();
  });

  it('puts focus and selection back and leaves nothing in the page', async () => {
    const clipboard = createBrowserClipboard(document, refused);
    const words = document.createElement('p');
    words.textContent = 'selected words';
    document.body.append(words);
    const button = addButton();
    const answer = await onClick(() => {
      document.getSelection()?.selectAllChildren(words);
      return clipboard.writeText('text');
    }, button);
    expect(answer.ok).toBe(true);
    expect(document.activeElement).toBe(button);
    expect(document.getSelection()?.toString()).toBe('selected words');
    expect(document.querySelector('textarea')).toBeNull();
  });

  it('keeps the marked part of a field', async () => {
    const field = document.createElement('input');
    field.value = 'a long value';
    document.body.append(field);
    const clipboard = createBrowserClipboard(document, refused);
    field.addEventListener('keydown', () => void clipboard.writeText('text'), { once: true });
    field.focus();
    field.setSelectionRange(2, 6);
    await userEvent.keyboard('{Control}');
    await vi.waitFor(() => {
      expect(document.activeElement).toBe(field);
    });
    expect([field.selectionStart, field.selectionEnd]).toEqual([2, 6]);
  });

  it('copies from within an open dialog, outside of which nothing can be selected', async () => {
    const dialog = document.createElement('dialog');
    document.body.append(dialog);
    const button = addButton(dialog);
    dialog.showModal();
    const clipboard = createBrowserClipboard(document, refused);
    const answer = await onClick(() => clipboard.writeText('from the dialog'), button);
    expect(answer).toEqual({ ok: true, value: true });
    expect(document.activeElement).toBe(button);
    dialog.close();
    expect(await paste()).toBe('from the dialog');
  });

  it.each([
    ['answers no', () => false],
    [
      'throws',
      () => {
        throw new Error('not supported');
      },
    ],
  ])('says refused when both ways fail: the old one %s', async (_, execCommand) => {
    vi.spyOn(document, 'execCommand').mockImplementation(execCommand);
    const clipboard = createBrowserClipboard(document, refused);
    expect(await clipboard.writeText('text')).toEqual({ ok: false, error: { code: 'refused' } });
    expect(document.querySelector('textarea')).toBeNull();
  });
});
