import { describe, expect, it } from 'vitest';
import type { IconPicture, IconSources } from '../../src/ports/icon-sources.ts';

export interface IconSourcesSubject {
  readonly sources: IconSources;
  /** A second view of the same place, as another tab has it. */
  readonly other: IconSources;
  /** Puts anything under a picture's digest, behind the store's back. */
  readonly plant: (sha256: string, value: unknown) => Promise<void>;
}

const digest = (digit: string): string => digit.repeat(64);

function picture(digit: string, length = 3): IconPicture {
  return { sha256: digest(digit), type: 'image/png', bytes: new Uint8Array(length).fill(Number.parseInt(digit, 16)) };
}

/** What every store of icon sources promises; see `src/ports/icon-sources.ts`. */
export function iconSourcesContract(name: string, create: () => Promise<IconSourcesSubject>): void {
  describe(`${name} keeps the pictures of icons`, () => {
    it('is empty at first', async () => {
      const { sources } = await create();
      expect(await sources.read(digest('a'))).toEqual({ ok: false, error: { code: 'missing' } });
      expect(await sources.collect(new Set(), 10)).toEqual({ ok: true, value: 0 });
    });

    it('gives back what was written, to every tab', async () => {
      const { sources, other } = await create();
      expect(await sources.write(picture('a'), 1)).toEqual({ ok: true, value: true });
      expect(await other.read(digest('a'))).toEqual({ ok: true, value: picture('a') });
    });

    it('keeps half a megabyte byte for byte', async () => {
      const { sources, other } = await create();
      await sources.write(picture('7', 512_000), 1);
      const read = await other.read(digest('7'));
      expect(read.ok && read.value.bytes.every((byte) => byte === 7) && read.value.bytes.length).toBe(512_000);
    });

    it('does not change what was written when the caller changes its bytes', async () => {
      const { sources } = await create();
      const written = picture('a');
      await sources.write(written, 1);
      written.bytes[0] = 99;
      expect(await sources.read(digest('a'))).toEqual({ ok: true, value: picture('a') });
    });

    it('throws away only what nobody refers to and what is old', async () => {
      const { sources, other } = await create();
      await sources.write(picture('a'), 1);
      await sources.write(picture('b'), 1);
      await sources.write(picture('c'), 20);
      expect(await sources.collect(new Set([digest('a')]), 10)).toEqual({ ok: true, value: 1 });
      expect((await other.read(digest('a'))).ok).toBe(true);
      expect(await other.read(digest('b'))).toEqual({ ok: false, error: { code: 'missing' } });
      expect((await other.read(digest('c'))).ok).toBe(true);
    });

    it('takes another write for a sign of use, and never makes a picture older', async () => {
      const { sources, other } = await create();
      await sources.write(picture('a'), 1);
      await other.write(picture('a'), 20);
      await other.write(picture('a'), 5);
      expect(await sources.collect(new Set(), 20)).toEqual({ ok: true, value: 0 });
      expect(await sources.collect(new Set(), 21)).toEqual({ ok: true, value: 1 });
    });

    it.each([
      ['a text', 'broken'],
      ['null', null],
      ['half an entry', { type: 'image/png', usedAt: 0 }],
    ])('says that %s cannot be read and leaves it where it is', async (_, value) => {
      const { sources, plant } = await create();
      await plant(digest('d'), value);
      expect(await sources.read(digest('d'))).toMatchObject({ ok: false, error: { code: 'unreadable' } });
      expect(await sources.collect(new Set(), 10)).toEqual({ ok: true, value: 0 });
      expect(await sources.read(digest('d'))).toMatchObject({ ok: false, error: { code: 'unreadable' } });
    });

    it('repairs what cannot be read with the same picture: its bytes are known by their digest', async () => {
      const { sources, plant } = await create();
      await plant(digest('d'), 'broken');
      expect(await sources.write(picture('d'), 1)).toEqual({ ok: true, value: true });
      expect(await sources.read(digest('d'))).toEqual({ ok: true, value: picture('d') });
    });
  });
}
