import { describe, expect, it } from 'vitest';
import type { PictureClipboard } from '../../src/ports/clipboard.ts';

export interface PictureClipboardSubject {
  readonly clipboard: PictureClipboard;
  /** The bytes of the picture that a person would paste now. */
  readonly paste: () => Promise<Uint8Array | null>;
  /** From now on nothing may be copied. */
  readonly refuse: () => void;
}

const PNG = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]);

/** What every adapter promises; see `src/ports/clipboard.ts`. */
export function pictureClipboardContract(name: string, create: () => PictureClipboardSubject): void {
  describe(`${name} copies pictures`, () => {
    it('byte for byte', async () => {
      const { clipboard, paste } = create();
      expect(await clipboard.writePng(PNG)).toEqual({ ok: true, value: true });
      expect(await paste()).toEqual(PNG);
    });

    it('or says that it may not', async () => {
      const { clipboard, refuse } = create();
      refuse();
      expect(await clipboard.writePng(PNG)).toEqual({ ok: false, error: { code: 'refused' } });
    });
  });
}
