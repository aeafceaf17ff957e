import { describe, expect, it } from 'vitest';
import { emptyDesign } from '../../src/domain/design/factory.ts';
import { setField, setIcon } from '../../src/domain/design/operations.ts';
import type { Design } from '../../src/domain/design/schema.ts';
import type { DraftStore, Version, VersionKind, VersionStore } from '../../src/ports/draft-store.ts';

export interface VersionStoreSubject {
  /** The drafts that the versions belong to. */
  readonly drafts: DraftStore;
  readonly store: VersionStore;
  /** A second view of the same place, as another tab has it. */
  readonly other: VersionStore;
  /** Puts anything under the versions of a draft, behind the store's back. */
  readonly plant: (draftId: string, value: unknown) => Promise<void>;
  /** What lies there, as it is. */
  readonly peek: (draftId: string) => Promise<unknown>;
}

const designOf = (name: string, png = ''): Design => {
  const named = emptyDesign(name);
  return png === '' ? named : setIcon({ png, source: null, activeSource: null, adjustments: null }).apply(named);
};

function version(id: string, at: number, kind: VersionKind = 'work', design = designOf(id)): Version {
  return { id, at, kind, name: '', design };
}

/** What every store of versions promises; see `src/ports/draft-store.ts`. */
export function versionStoreContract(name: string, create: () => Promise<VersionStoreSubject>): void {
  describe(`${name} keeps versions`, () => {
    it('has none at first', async () => {
      const { store } = await create();
      expect(await store.list('a')).toEqual({ ok: true, value: [] });
      expect(await store.read('a', 'v')).toEqual({ ok: false, error: { code: 'missing' } });
      expect(await store.remove('a', 'v')).toEqual({ ok: true, value: true });
    });

    it('gives back what was saved, the newest first, each draft by itself', async () => {
      const { store, other } = await create();
      const [first, second] = [version('1', 1), version('2', 2, 'hand', designOf('B', 'AAAA'))];
      expect(await store.save('a', first)).toMatchObject({ ok: true, value: { isSame: false, dropped: 0 } });
      await store.save('a', second);
      await store.save('b', version('3', 3));
      expect(await other.list('a')).toEqual({
        ok: true,
        value: [
          { id: '2', at: 2, kind: 'hand', name: '' },
          { id: '1', at: 1, kind: 'work', name: '' },
        ],
      });
      expect(await other.read('a', '2')).toEqual({ ok: true, value: second });
      expect(await other.read('a', '1')).toEqual({ ok: true, value: first });
    });

    it('keeps a design that did not change once, and says by hand what was by hand', async () => {
      const { store } = await create();
      await store.save('a', version('1', 1));
      const again = await store.save('a', { ...version('2', 2, 'hand'), name: 'Mine', design: designOf('1') });
      expect(again).toEqual({
        ok: true,
        value: { version: { id: '1', at: 1, kind: 'hand', name: 'Mine' }, isSame: true, dropped: 0 },
      });
      await store.save('a', { ...version('3', 3, 'import'), design: designOf('1') });
      expect(await store.list('a')).toEqual({ ok: true, value: [{ id: '1', at: 1, kind: 'hand', name: 'Mine' }] });
    });

    it('keeps an icon once, however many versions show it, and lets it go with the last of them', async () => {
      const { store, peek } = await create();
      const png = 'iVBOR'.repeat(4000);
      for (let at = 1; at <= 5; at += 1) {
        await store.save(
          'a',
          version(String(at), at, 'hand', setField('name', `N${String(at)}`).apply(designOf('', png))),
        );
      }
      expect(JSON.stringify(await peek('a')).split(png)).toHaveLength(2);
      await store.save('a', version('6', 6, 'hand', designOf('none')));
      for (let at = 1; at <= 5; at += 1) await store.remove('a', String(at));
      expect(JSON.stringify(await peek('a'))).not.toContain(png);
      expect(await store.read('a', '6')).toMatchObject({ ok: true, value: { design: designOf('none') } });
    });

    it('names a version, and throws one away', async () => {
      const { store, other } = await create();
      await store.save('a', version('1', 1));
      await store.save('a', version('2', 2));
      await other.rename('a', '1', 'Before the fair');
      await other.remove('a', '2');
      expect(await store.list('a')).toEqual({
        ok: true,
        value: [{ id: '1', at: 1, kind: 'work', name: 'Before the fair' }],
      });
      await store.rename('nothing', '1', 'x');
      expect(await store.list('nothing')).toEqual({ ok: true, value: [] });
    });

    it('is bounded: what came by itself goes first, what is named last', async () => {
      const { store } = await create();
      await store.save('a', version('hand', 1, 'hand'));
      await store.save('a', version('named', 2));
      await store.rename('a', 'named', 'Keep me');
      for (let at = 3; at < 60; at += 1) await store.save('a', version(String(at), at));
      const listed = await store.list('a');
      const ids = listed.ok ? listed.value.map(({ id }) => id) : [];
      expect(ids).toHaveLength(32);
      expect(ids.slice(-2)).toEqual(['named', 'hand']);
      const last = await store.save('a', version('60', 60));
      expect(last).toMatchObject({ ok: true, value: { dropped: 1 } });
    });

    it('is bounded in size', async () => {
      const { store, peek } = await create();
      for (let at = 1; at <= 8; at += 1) {
        const png = `${String(at).padStart(4, '0')}${'A'.repeat(300_000)}`;
        await store.save('a', version(String(at), at, 'hand', designOf('', png)));
      }
      expect(await store.list('a')).toMatchObject({ value: [8, 7, 6, 5, 4, 3].map((id) => ({ id: String(id) })) });
      expect(JSON.stringify(await peek('a')).length).toBeLessThan(2_100_000);
      expect(await store.read('a', '8')).toMatchObject({ ok: true });
    });

    it('does not lose what two tabs save at once', async () => {
      const { store, other } = await create();
      const saves = Array.from({ length: 10 }, (_, at) =>
        (at % 2 === 0 ? store : other).save('a', version(String(at), at, 'hand')),
      );
      await Promise.all(saves);
      const listed = await store.list('a');
      expect(listed.ok && listed.value.map(({ id }) => id).sort()).toEqual(Array.from('0123456789'));
    });

    it.each([
      ['a text', 'broken'],
      ['something foreign', { hello: 'world' }],
      ['half an entry', { versions: [{ id: '1' }], icons: {} }],
    ])('leaves %s where it is, and says so', async (_what, value) => {
      const { store, plant, peek } = await create();
      await plant('a', value);
      const unreadable = { ok: false, error: { code: 'unreadable' } };
      expect(await store.list('a')).toEqual(unreadable);
      expect(await store.save('a', version('1', 1))).toEqual(unreadable);
      expect(await store.remove('a', '1')).toEqual(unreadable);
      expect(await peek('a')).toEqual(value);
    });

    it('lists a version of a later designer, and says that it cannot be read', async () => {
      const { store, plant, peek } = await create();
      await store.save('a', version('1', 1));
      const text = JSON.stringify(await peek('a')).replace('"version":2', '"version":999');
      await plant('a', JSON.parse(text));
      expect(await store.list('a')).toMatchObject({ ok: true, value: [{ id: '1' }] });
      expect(await store.read('a', '1')).toMatchObject({ ok: false, error: { code: 'unreadable' } });
    });

    it('goes and comes with its draft, and goes for ever with it', async () => {
      const { drafts, store, peek } = await create();
      await drafts.write({ id: 'a', name: 'A', savedAt: 1, design: designOf('A'), message: '' }, null);
      await store.save('a', version('1', 1));
      const shelf = await drafts.shelf();
      await shelf.remove('a', 10);
      await shelf.restore('a');
      await drafts.list();
      expect(await store.list('a')).toMatchObject({ value: [{ id: '1' }] });
      await shelf.remove('a', 20);
      await shelf.removed(15);
      expect(await store.list('a')).toMatchObject({ value: [{ id: '1' }] });
      await shelf.removed(30);
      expect(await peek('a')).toBeUndefined();
    });

    it('goes with a removed draft that is thrown away at once, and with one that cannot be read', async () => {
      const { drafts, store, peek } = await create();
      await store.save('a', version('1', 1));
      await (await drafts.shelf()).purge('a');
      expect(await peek('a')).toBeUndefined();
      await store.save('b', version('1', 1));
      await (await drafts.shelf()).discard('b');
      expect(await peek('b')).toBeUndefined();
    });
  });
}
