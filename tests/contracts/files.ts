import { describe, expect, it } from 'vitest';
import type { Files, PickedFile } from '../../src/ports/files.ts';

export interface FilesSubject {
  readonly files: Files;
  /** Opens a dialog, in which the person chooses this file, one that breaks while it is read, or none. */
  readonly open: (maxBytes: number, choice: PickedFile | 'unreadable' | 'cancelled') => ReturnType<Files['open']>;
  /** The last file that was handed to the downloads. */
  readonly saved: () => Promise<{ readonly name: string; readonly type: string; readonly bytes: Uint8Array }>;
}

const bytes = Uint8Array.from([0, 255, 10, 13, 0]);
const picked: PickedFile = { name: 'icon “a”.png', type: 'image/png', bytes };

/** What every adapter promises; see `src/ports/files.ts`. */
export function filesContract(name: string, create: () => FilesSubject): void {
  describe(`${name} opens and saves`, () => {
    it('gives the chosen file as it is', async () => {
      expect(await create().open(5, picked)).toEqual({ ok: true, value: picked });
    });

    it('refuses a file that is one byte too large', async () => {
      expect(await create().open(4, picked)).toEqual({ ok: false, error: { code: 'too-large' } });
    });

    it('reports a dismissed dialog and a file that cannot be read', async () => {
      const { open } = create();
      expect(await open(5, 'cancelled')).toEqual({ ok: false, error: { code: 'cancelled' } });
      expect(await open(5, 'unreadable')).toEqual({ ok: false, error: { code: 'unreadable' } });
      expect(await open(5, picked)).toEqual({ ok: true, value: picked });
    });

    it('saves text and bytes', async () => {
      const { files, saved } = create();
      files.save('design.json', 'application/json', '{"name":"é"}');
      const text = new TextEncoder().encode('{"name":"é"}');
      expect(await saved()).toEqual({ name: 'design.json', type: 'application/json', bytes: text });
      files.save('icon.png', 'image/png', bytes);
      expect(await saved()).toEqual({ name: 'icon.png', type: 'image/png', bytes });
    });
  });
}
