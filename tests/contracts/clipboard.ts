import { describe, expect, it } from 'vitest';
import type { Clipboard } from '../../src/ports/clipboard.ts';

export interface ClipboardSubject {
  readonly clipboard: Clipboard;
  /** What a person would paste now. */
  readonly paste: () => Promise<string>;
  /** Runs something as the answer to a person's click, without which no browser copies. */
  readonly onClick: <T>(work: () => Promise<T>) => Promise<T>;
}

const TEXTS = ['APP_ID 42', 'two\nlines\twith “quotes”', '😀 Привет', '<b>&amp;</b>'];

/** What every adapter promises; see `src/ports/clipboard.ts`. */
export function clipboardContract(name: string, create: () => ClipboardSubject): void {
  describe(`${name} copies`, () => {
    it.each(TEXTS)('%j', async (text) => {
      const { clipboard, paste, onClick } = create();
      expect(await onClick(() => clipboard.writeText(text))).toEqual({ ok: true, value: true });
      expect(await paste()).toBe(text);
    });

    it('the newest text', async () => {
      const { clipboard, paste, onClick } = create();
      await onClick(() => clipboard.writeText('one'));
      await onClick(() => clipboard.writeText('other'));
      expect(await paste()).toBe('other');
    });
  });
}
