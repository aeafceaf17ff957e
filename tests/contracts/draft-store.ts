import { describe, expect, it } from 'vitest';
import { emptyDesign } from '../../src/domain/design/factory.ts';
import type { Draft, DraftStore } from '../../src/ports/draft-store.ts';
import { withParts } from '../domain/design/parts.ts';

export interface DraftStoreSubject {
  readonly store: DraftStore;
  /** A second view of the same place, as another tab has it. */
  readonly other: DraftStore;
  /** Puts anything under a draft's id, behind the store's back. */
  readonly plant: (id: string, value: unknown) => Promise<void>;
  /** What lies under a draft's id, as it is. */
  readonly peek: (id: string) => Promise<unknown>;
}

function draft(id: string, savedAt: number, name = `Draft ${id}`): Draft {
  const design = withParts(emptyDesign(name), { code: `code-${id}` });
  return { id, name, savedAt, design, message: `["${id}"]`, blanks: `[{"of":"${id}"}]` };
}

const CORRUPT: readonly (readonly [string, unknown])[] = [
  ['a text', 'broken'],
  ['null', null],
  ['half an entry', { name: 'Half', design: emptyDesign() }],
  ['a design without a field', { name: 'A', savedAt: 1, design: { ...emptyDesign(), chatApp: undefined } }],
  ['a design of a newer version', { name: 'A', savedAt: 1, design: { ...emptyDesign(), version: 999 } }],
  ['something foreign', { name: 'A', savedAt: 1, design: { hello: 'world' } }],
];

/** What every draft store promises; see `src/ports/draft-store.ts`. */
export function draftStoreContract(name: string, create: () => Promise<DraftStoreSubject>): void {
  describe(`${name} keeps drafts`, () => {
    it('is empty at first', async () => {
      const { store } = await create();
      expect(await store.list()).toEqual({ ok: true, value: { drafts: [], unreadable: [] } });
      expect(await store.read('none')).toEqual({ ok: false, error: { code: 'missing' } });
    });

    it('gives back what was written, with its revision', async () => {
      const { store, other } = await create();
      expect(await store.write(draft('a', 1), null)).toEqual({ ok: true, value: 1 });
      expect(await other.read('a')).toEqual({ ok: true, value: { ...draft('a', 1), revision: 1 } });
      expect(await other.write(draft('a', 2), 1)).toEqual({ ok: true, value: 2 });
      expect(await store.read('a')).toEqual({ ok: true, value: { ...draft('a', 2), revision: 2 } });
    });

    it('does not change what was written when the caller changes its object', async () => {
      const { store } = await create();
      const written = structuredClone(draft('a', 1)) as {
        id: string;
        name: string;
        savedAt: number;
        design: never;
        message: string;
      };
      await store.write(written, null);
      written.name = 'Changed';
      expect(await store.read('a')).toMatchObject({ ok: true, value: draft('a', 1) });
    });

    it('lists the newest first, with what tells them apart, and without designs', async () => {
      const { store } = await create();
      for (const [id, savedAt] of [
        ['a', 2],
        ['b', 3],
        ['c', 1],
      ] as const)
        await store.write(draft(id, savedAt), null);
      const listed = await store.list();
      expect(listed).toEqual({
        ok: true,
        value: {
          drafts: [
            { id: 'b', name: 'Draft b', savedAt: 3, kind: 'frame', code: 'code-b', title: '', botId: null },
            { id: 'a', name: 'Draft a', savedAt: 2, kind: 'frame', code: 'code-a', title: '', botId: null },
            { id: 'c', name: 'Draft c', savedAt: 1, kind: 'frame', code: 'code-c', title: '', botId: null },
          ],
          unreadable: [],
        },
      });
    });

    it('lists what an earlier version wrote, and writes on from it', async () => {
      const { store, plant } = await create();
      const { id: _, ...earlier } = draft('old', 7);
      await plant('old', earlier);
      const listed = await store.list();
      expect(listed.ok && listed.value.drafts).toMatchObject([{ id: 'old', savedAt: 7, code: 'code-old' }]);
      const read = await store.read('old');
      expect(read.ok && (await store.write(draft('old', 8), read.value.revision))).toMatchObject({ ok: true });
    });

    it('reads a draft of before, which has no message and no blanks', async () => {
      const { store, plant } = await create();
      const { id, message: _none, blanks: _neither, ...old } = draft('a', 1);
      await plant(id, old);
      expect(await store.read('a')).toEqual({
        ok: true,
        value: { ...draft('a', 1), message: '', blanks: '', revision: 1 },
      });
    });

    it('replaces a draft and leaves the others', async () => {
      const { store } = await create();
      await store.write(draft('a', 1), null);
      await store.write(draft('b', 1), null);
      await store.write(draft('a', 5, 'New name'), 1);
      expect(await store.read('a')).toMatchObject({ ok: true, value: draft('a', 5, 'New name') });
      expect(await store.read('b')).toMatchObject({ ok: true, value: draft('b', 1) });
    });

    it('writes nothing over what somebody else has stored meanwhile, however late its clock', async () => {
      const { store, other } = await create();
      await store.write(draft('a', 1), null);
      await other.read('a');
      expect(await other.write(draft('a', 2, 'Theirs'), 1)).toEqual({ ok: true, value: 2 });
      expect(await store.write(draft('a', 99, 'Mine'), 1)).toEqual({ ok: false, error: { code: 'newer' } });
      expect(await other.write(draft('a', 99), null)).toMatchObject({ ok: true });
      expect(await store.read('a')).toMatchObject({ value: { name: 'Draft a', revision: 3 } });
    });

    it('takes what it wrote itself as its own, whether it has heard of it or not', async () => {
      const { store } = await create();
      await store.write(draft('a', 1), null);
      expect(await store.write(draft('a', 2), null)).toEqual({ ok: true, value: 2 });
    });

    it('writes nothing in the place of what was removed', async () => {
      const { store, other } = await create();
      await store.write(draft('a', 1), null);
      await (await other.shelf()).remove('a', 5);
      expect(await store.write(draft('a', 2), 1)).toEqual({ ok: false, error: { code: 'missing' } });
      expect(await store.read('a')).toEqual({ ok: false, error: { code: 'missing' } });
    });

    it('takes ids of any characters', async () => {
      const { store } = await create();
      for (const id of ['draft:', '__proto__', 'é 😀/#?', '']) {
        await store.write(draft(id, 1), null);
        expect(await store.read(id)).toMatchObject({ ok: true, value: draft(id, 1) });
      }
    });

    it('keeps both drafts of two writers at once', async () => {
      const { store, other } = await create();
      await Promise.all([
        store.write(draft('a', 1), null),
        other.write(draft('b', 2), null),
        store.write(draft('c', 3), null),
      ]);
      const listed = await store.list();
      expect(listed.ok && listed.value.drafts.map(({ id }) => id)).toEqual(['c', 'b', 'a']);
    });

    it('lets one of two writers through that change the same revision at once', async () => {
      const { store, other } = await create();
      await store.write(draft('a', 1), null);
      await other.read('a');
      await other.write(draft('a', 2), 1);
      const both = await Promise.all([store.write(draft('a', 3, 'One'), 2), other.write(draft('a', 3, 'Two'), 2)]);
      expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    });

    it.each(CORRUPT)('lists %s apart and never deletes or overwrites it', async (_, value) => {
      const { store, plant, peek } = await create();
      await store.write(draft('good', 1), null);
      await plant('bad', value);
      const before = await peek('bad');
      const listed = await store.list();
      expect(listed.ok && listed.value.drafts.map(({ id }) => id)).toEqual(['good']);
      expect(listed.ok && listed.value.unreadable).toEqual(['bad']);
      const shelf = await store.shelf();
      for (const attempt of [
        await store.read('bad'),
        await store.write(draft('bad', 2), null),
        await store.write(draft('bad', 2), 7),
        await shelf.remove('bad', 3),
      ]) {
        expect(attempt).toMatchObject({ ok: false, error: { code: 'unreadable' } });
      }
      expect(await peek('bad')).toEqual(before);
    });

    it('hands what cannot be read over as it is, and throws it away when asked to', async () => {
      const { store, plant, peek } = await create();
      await plant('bad', { hello: 'world' });
      const shelf = await store.shelf();
      expect(await shelf.raw('bad')).toEqual({ ok: true, value: { hello: 'world' } });
      expect(await shelf.discard('bad')).toEqual({ ok: true, value: true });
      expect(await peek('bad')).toBeUndefined();
    });

    it('says why a design cannot be read', async () => {
      const { store, plant } = await create();
      await plant('newer', { name: 'A', savedAt: 1, design: { ...emptyDesign(), version: 999 } });
      expect(await store.read('newer')).toEqual({
        ok: false,
        error: { code: 'unreadable', reason: { code: 'newer-version', version: 999 } },
      });
    });
  });

  describe(`${name} takes what a page leaves behind`, () => {
    it('stores it as the draft that it was, with the next look at the list', async () => {
      const { store, other } = await create();
      await store.write(draft('a', 1), null);
      expect(store.leave(draft('a', 2, 'Left'), 1)).toBe(true);
      const listed = await other.list();
      expect(listed.ok && listed.value.drafts).toMatchObject([{ id: 'a', name: 'Left', savedAt: 2 }]);
      expect(await other.read('a')).toMatchObject({ value: { name: 'Left', revision: 2 } });
    });

    it('also when an older change of its own comes after it', async () => {
      const { store, other } = await create();
      await store.write(draft('a', 1), null);
      store.leave(draft('a', 3, 'Left'), 1);
      expect(await store.write(draft('a', 2, 'Older'), 1)).toMatchObject({ ok: true });
      await other.list();
      expect(await other.read('a')).toMatchObject({ ok: true, value: { name: 'Left' } });
    });

    it('stores one that never was', async () => {
      const { store, other } = await create();
      await store.list();
      store.leave(draft('a', 2, 'Left'), null);
      await other.list();
      expect(await other.read('a')).toMatchObject({ value: { name: 'Left' } });
    });

    it('stores it beside what somebody else has changed or removed meanwhile', async () => {
      for (const happens of ['change', 'remove'] as const) {
        const { store, other } = await create();
        await store.write(draft('a', 1), null);
        if (happens === 'change') {
          await other.read('a');
          await other.write(draft('a', 2, 'Theirs'), 1);
        } else await (await other.shelf()).remove('a', 2);
        store.leave(draft('a', 3, 'Mine'), 1);
        const listed = await other.list();
        const names = listed.ok ? listed.value.drafts.map((listing) => listing.name) : [];
        expect(names.sort()).toEqual(happens === 'change' ? ['Mine', 'Theirs'] : ['Mine']);
      }
    });

    it('lets go of it when the page lives on and stores it, or something later', async () => {
      const { store, other } = await create();
      await store.write(draft('a', 1), null);
      store.leave(draft('a', 2, 'Left'), 1);
      expect(await store.write(draft('a', 3, 'Later'), 1)).toMatchObject({ ok: true });
      const listed = await other.list();
      expect(listed.ok && listed.value.drafts).toMatchObject([{ name: 'Later' }]);
    });

    it('is no reason to refuse the page that left it', async () => {
      const { store, other } = await create();
      await store.write(draft('a', 1), null);
      store.leave(draft('a', 2, 'Left'), 1);
      await other.list();
      expect(await store.write(draft('a', 3, 'Back'), 1)).toMatchObject({ ok: true });
    });
  });

  describe(`${name} keeps the steps of undo`, () => {
    const past = [emptyDesign('One'), emptyDesign('Two')];

    it('with the revision that they belong to', async () => {
      const { store, other } = await create();
      await store.write(draft('a', 1), null, { past, future: [emptyDesign('Three')] });
      expect(await other.history('a', 1)).toEqual({ ok: true, value: { past, future: [emptyDesign('Three')] } });
      expect(await other.history('a', 2)).toEqual({ ok: true, value: null });
      await store.write(draft('a', 1), 1);
      expect(await other.history('a', 2)).toEqual({ ok: true, value: null });
    });

    it('also of a page that left', async () => {
      const { store, other } = await create();
      await store.list();
      store.leave(draft('a', 2), null, { past, future: [] });
      await other.list();
      expect(await other.history('a', 1)).toEqual({ ok: true, value: { past, future: [] } });
    });

    it('and gives the same icon of several steps as one', async () => {
      const { store, other } = await create();
      const icon = { png: 'AAAA', source: null, activeSource: null, adjustments: null };
      const steps = past.map((design) => ({ ...design, icon }));
      await store.write(draft('a', 1), null, { past: steps, future: [] });
      const read = await other.history('a', 1);
      const icons = read.ok && read.value !== null ? read.value.past.map((step) => step.icon) : [];
      expect(icons[0]).toEqual(icon);
      expect(icons[1]).toBe(icons[0]);
    });
  });

  describe(`${name} lays removed drafts aside`, () => {
    it('and brings them back', async () => {
      const { store, other } = await create();
      await store.write(draft('a', 1), null);
      const shelf = await store.shelf();
      expect(await shelf.remove('a', 50)).toEqual({ ok: true, value: true });
      expect(await shelf.remove('a', 60)).toEqual({ ok: true, value: true });
      expect(await other.list()).toMatchObject({ value: { drafts: [] } });
      const removed = await (await other.shelf()).removed(0);
      expect(removed).toMatchObject({ ok: true, value: [{ id: 'a', name: 'Draft a', removedAt: 50 }] });
      await (await other.shelf()).restore('a');
      expect(await store.read('a')).toMatchObject({ value: draft('a', 1) });
      expect(await shelf.removed(0)).toEqual({ ok: true, value: [] });
    });

    it('until their time is over, or until they are thrown away', async () => {
      const { store } = await create();
      const shelf = await store.shelf();
      for (const [id, at] of [
        ['a', 10],
        ['b', 20],
        ['c', 30],
      ] as const) {
        await store.write(draft(id, 1), null);
        await shelf.remove(id, at);
      }
      const ids = async (since: number): Promise<readonly string[]> => {
        const removed = await shelf.removed(since);
        return removed.ok ? removed.value.map(({ id }) => id) : [];
      };
      expect(await ids(20)).toEqual(['c', 'b']);
      expect(await ids(0)).toEqual(['c', 'b']);
      await shelf.purge('c');
      expect(await ids(0)).toEqual(['b']);
    });

    it('gives the picture of a draft without reading it', async () => {
      const { store } = await create();
      const icon = { png: 'AAAA', source: null, activeSource: null, adjustments: null };
      const shown = draft('a', 1);
      await store.write({ ...shown, design: { ...shown.design, icon } }, null);
      await store.write(draft('b', 1), null);
      const shelf = await store.shelf();
      expect([await shelf.icon('a'), await shelf.icon('b')]).toEqual([
        { ok: true, value: 'AAAA' },
        { ok: true, value: null },
      ]);
    });
  });
}
