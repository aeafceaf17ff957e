import { describe, expect, it } from 'vitest';
import type { ChatAppEntry, Ledger, LedgerEntry, LedgerKey, LedgerScope, WidgetEntry } from '../../src/ports/ledger.ts';

export interface LedgerSubject {
  readonly ledger: Ledger;
  /** A second view of the same place, as another tab has it. */
  readonly other: Ledger;
  /** Every key with its value, as they lie there. */
  readonly dump: () => Promise<readonly (readonly [string, unknown])[]>;
  /** Replaces the value of a key that `dump` named, behind the ledger's back. */
  readonly plant: (key: string, value: unknown) => Promise<void>;
}

const acme: LedgerScope = { portal: '0123456789abcdef0123456789abcdef', application: 'local.designer' };

function entry(appId: number, at = appId): ChatAppEntry {
  const acknowledged = { HIDDEN: 'N', LANG: [{ TITLE: 'Echo' }] };
  return { target: 'chat-app', appId, botId: 62, code: `app${appId}`, acknowledged, at, revision: 1, open: [] };
}

function widget(placement: string, at: number, handler = 'https://a.example/'): WidgetEntry {
  return {
    target: 'widget',
    placement,
    handler,
    acknowledged: { TITLE: 'Echo', OPTIONS: { iconName: 'fa-bars' } },
    draft: 'd1',
    at,
  };
}

/** Puts an entry in the place of whatever lies there. */
const place = (ledger: Ledger, scope: LedgerScope, held: LedgerEntry) => ledger.change(scope, held, () => held);
const strike = (ledger: Ledger, key: LedgerKey) => ledger.change(acme, key, () => 'forgotten');

const CORRUPT: readonly (readonly [string, unknown])[] = [
  ['a text', 'broken'],
  ['an entry without its id', { format: 'chat-app-ledger', version: 1, entries: [{ code: 'a' }] }],
  ['a newer version', { format: 'chat-app-ledger', version: 3, entries: [] }],
  ['an entry of an unknown target', { format: 'chat-app-ledger', version: 2, entries: [{ ...entry(1), target: 'x' }] }],
  ['half a widget', { format: 'chat-app-ledger', version: 2, entries: [{ ...widget('a', 1), handler: 1 }] }],
  ['another format', { format: 'diary', version: 1, entries: [] }],
];

/** What every ledger promises; see `src/ports/ledger.ts`. */
export function ledgerContract(name: string, create: () => Promise<LedgerSubject>): void {
  describe(`${name} keeps the ledger`, () => {
    it('is empty at first', async () => {
      const { ledger } = await create();
      expect(await ledger.list(acme)).toEqual({ ok: true, value: [] });
    });

    it('lists entries, newest first', async () => {
      const { ledger, other } = await create();
      for (const at of [2, 3, 1]) expect(await place(ledger, acme, entry(at))).toEqual({ ok: true, value: entry(at) });
      expect(await other.list(acme)).toEqual({ ok: true, value: [entry(3), entry(2), entry(1)] });
    });

    it('replaces the entry with the same app id', async () => {
      const { ledger } = await create();
      await place(ledger, acme, entry(1));
      await place(ledger, acme, entry(2));
      await place(ledger, acme, { ...entry(1, 9), acknowledged: { HIDDEN: 'Y' } });
      const list = await ledger.list(acme);
      expect(list).toEqual({ ok: true, value: [{ ...entry(1, 9), acknowledged: { HIDDEN: 'Y' } }, entry(2)] });
    });

    it('removes an entry, and removing what is not there is no error', async () => {
      const { ledger } = await create();
      await place(ledger, acme, entry(1));
      expect(await strike(ledger, { target: 'chat-app', appId: 1 })).toEqual({ ok: true, value: null });
      expect(await strike(ledger, { target: 'chat-app', appId: 1 })).toEqual({ ok: true, value: null });
      expect(await ledger.list(acme)).toEqual({ ok: true, value: [] });
    });

    it('knows widgets by place and page, beside the apps', async () => {
      const { ledger, other } = await create();
      const all = [
        entry(1),
        widget('IM_SIDEBAR', 2),
        widget('IM_TEXTAREA', 3),
        widget('IM_SIDEBAR', 4, 'https://b.example/'),
      ];
      for (const held of all) await place(ledger, acme, held);
      await place(ledger, acme, { ...widget('IM_SIDEBAR', 9), acknowledged: {} });
      await strike(ledger, widget('IM_TEXTAREA', 0));
      expect(await other.list(acme)).toEqual({
        ok: true,
        value: [
          { ...widget('IM_SIDEBAR', 9), acknowledged: {} },
          widget('IM_SIDEBAR', 4, 'https://b.example/'),
          entry(1),
        ],
      });
    });

    it('reads entries that do not say their target as apps, and keeps them when others come', async () => {
      const { ledger, dump, plant } = await create();
      await place(ledger, acme, entry(7));
      const key = (await dump())[0]?.[0] ?? '';
      const { target: _target, revision: _revision, open: _open, ...older } = entry(1);
      await plant(key, { format: 'chat-app-ledger', version: 1, entries: [older] });
      expect(await ledger.list(acme)).toEqual({ ok: true, value: [entry(1)] });
      await place(ledger, acme, widget('IM_SIDEBAR', 2));
      expect(await ledger.list(acme)).toEqual({ ok: true, value: [widget('IM_SIDEBAR', 2), entry(1)] });
    });

    it('keeps portals and applications apart, whatever their names', async () => {
      const { ledger } = await create();
      const scopes = [
        { portal: 'a', application: 'b|c' },
        { portal: 'a|b', application: 'c' },
        { portal: 'a","b', application: '' },
        { portal: 'a', application: 'b","' },
      ];
      for (const [index, scope] of scopes.entries()) await place(ledger, scope, entry(index + 1));
      for (const [index, scope] of scopes.entries()) {
        expect(await ledger.list(scope)).toEqual({ ok: true, value: [entry(index + 1)] });
      }
    });

    it('loses nothing when two writers write at once', async () => {
      const { ledger, other } = await create();
      await Promise.all([1, 2, 3, 4, 5, 6].map((id) => place(id % 2 ? ledger : other, acme, entry(id))));
      const list = await ledger.list(acme);
      expect(list.ok && list.value.map(({ at }) => at)).toEqual([6, 5, 4, 3, 2, 1]);
    });

    it('decides by what lies there now, whoever put it there, and answers what lies there then', async () => {
      const { ledger, other } = await create();
      const more = (by: number) => (held: LedgerEntry | null) => ({ ...entry(1), at: (held?.at ?? 0) + by });
      await Promise.all([1, 2, 3, 4].map((by) => (by % 2 ? ledger : other).change(acme, entry(1), more(by))));
      expect(await other.change(acme, entry(1), () => 'kept')).toEqual({ ok: true, value: { ...entry(1), at: 10 } });
      expect(await ledger.list(acme)).toEqual({ ok: true, value: [{ ...entry(1), at: 10 }] });
    });

    it('knows an app that is gone for ever from one that was forgotten, until it is there again', async () => {
      const { ledger, other } = await create();
      const asked: boolean[] = [];
      const ask = (id: number) =>
        other.change(acme, entry(id), (held, isGone) => {
          asked.push(isGone);
          return held ?? 'kept';
        });
      for (const id of [1, 2]) await place(ledger, acme, entry(id));
      await ledger.change(acme, entry(1), () => 'gone');
      await strike(ledger, entry(2));
      for (const id of [1, 2, 3]) await ask(id);
      await place(ledger, acme, entry(1));
      await ask(1);
      expect(asked).toEqual([true, false, false, false]);
    });

    it('marks what it stores with format and version', async () => {
      const { ledger, dump } = await create();
      await place(ledger, acme, entry(1));
      const [stored] = await dump();
      expect(stored?.[1]).toMatchObject({ format: 'chat-app-ledger', version: 2 });
    });

    it.each(CORRUPT)('leaves %s where it is', async (_, value) => {
      const { ledger, dump, plant } = await create();
      await place(ledger, acme, entry(1));
      const key = (await dump())[0]?.[0] ?? '';
      await plant(key, value);
      for (const attempt of [
        await ledger.list(acme),
        await place(ledger, acme, entry(2)),
        await strike(ledger, { target: 'chat-app', appId: 1 }),
      ]) {
        expect(attempt).toMatchObject({ ok: false, error: { code: 'unreadable' } });
      }
      expect(await dump()).toEqual([[key, value]]);
    });
  });
}
