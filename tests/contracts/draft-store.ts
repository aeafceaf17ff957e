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
  return { id, name, savedAt, design, message: `["${id}"]` };
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

    it('gives back what was written', async () => {
      const { store, other } = await create();
      expect(await store.write(draft('a', 1))).toEqual({ ok: true, value: true });
      expect(await other.read('a')).toEqual({ ok: true, value: draft('a', 1) });
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
      await store.write(written);
      written.name = 'Changed';
      expect(await store.read('a')).toEqual({ ok: true, value: draft('a', 1) });
    });

    it('lists the newest first, with what tells them apart, and without designs', async () => {
      const { store } = await create();
      for (const [id, savedAt] of [
        ['a', 2],
        ['b', 3],
        ['c', 1],
      ] as const)
        await store.write(draft(id, savedAt));
      const listed = await store.list();
      expect(listed).toEqual({
        ok: true,
        value: {
          drafts: [
            { id: 'b', name: 'Draft b', savedAt: 3, kind: 'frame', code: 'code-b', title: '' },
            { id: 'a', name: 'Draft a', savedAt: 2, kind: 'frame', code: 'code-a', title: '' },
            { id: 'c', name: 'Draft c', savedAt: 1, kind: 'frame', code: 'code-c', title: '' },
          ],
          unreadable: [],
        },
      });
    });

    it('replaces a draft and leaves the others', async () => {
      const { store } = await create();
      await store.write(draft('a', 1));
      await store.write(draft('b', 1));
      await store.write(draft('a', 5, 'New name'));
      expect(await store.read('a')).toEqual({ ok: true, value: draft('a', 5, 'New name') });
      expect(await store.read('b')).toEqual({ ok: true, value: draft('b', 1) });
    });

    it('reads a draft of before, which has no message', async () => {
      const { store, plant } = await create();
      const { id, message: _none, ...old } = draft('a', 1);
      await plant(id, old);
      expect(await store.read('a')).toEqual({ ok: true, value: { ...draft('a', 1), message: '' } });
    });

    it('removes a draft, and removing what is not there is no error', async () => {
      const { store } = await create();
      await store.write(draft('a', 1));
      expect(await store.remove('a')).toEqual({ ok: true, value: true });
      expect(await store.remove('a')).toEqual({ ok: true, value: true });
      expect(await store.read('a')).toEqual({ ok: false, error: { code: 'missing' } });
    });

    it('takes ids of any characters', async () => {
      const { store } = await create();
      for (const id of ['draft:', '__proto__', 'é 😀/#?', '']) {
        await store.write(draft(id, 1));
        expect(await store.read(id)).toEqual({ ok: true, value: draft(id, 1) });
      }
    });

    it('keeps both drafts of two writers at once', async () => {
      const { store, other } = await create();
      await Promise.all([store.write(draft('a', 1)), other.write(draft('b', 2)), store.write(draft('c', 3))]);
      const listed = await store.list();
      expect(listed.ok && listed.value.drafts.map(({ id }) => id)).toEqual(['c', 'b', 'a']);
    });

    it.each(CORRUPT)('lists %s apart and never deletes or overwrites it', async (_, value) => {
      const { store, plant, peek } = await create();
      await store.write(draft('good', 1));
      await plant('bad', value);
      const before = await peek('bad');
      const listed = await store.list();
      expect(listed.ok && listed.value.drafts.map(({ id }) => id)).toEqual(['good']);
      expect(listed.ok && listed.value.unreadable).toEqual(['bad']);
      for (const attempt of [await store.read('bad'), await store.write(draft('bad', 2)), await store.remove('bad')]) {
        expect(attempt).toMatchObject({ ok: false, error: { code: 'unreadable' } });
      }
      expect(await peek('bad')).toEqual(before);
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
}
