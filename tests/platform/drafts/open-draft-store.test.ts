import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { emptyDesign } from '../../../src/domain/design/factory.ts';
import { createIdbDrafts } from '../../../src/platform/drafts/idb-drafts.ts';
import { openDraftStore } from '../../../src/platform/drafts/open-draft-store.ts';
import { openLedger } from '../../../src/platform/ledger/open-ledger.ts';
import { ANSWER_WITHIN, OPEN_AGAIN } from '../../../src/platform/key-value/idb-connection.ts';
import { idbKeyValue } from '../../../src/platform/key-value/idb-key-value.ts';
import { keyValueDrafts } from '../../../src/platform/drafts/key-value-drafts.ts';
import { OPEN_WITHIN, settled, TRY_AGAIN } from '../../../src/platform/key-value/open-key-value.ts';
import { HandTimer, settle } from '../../state/hand-timer.ts';
import { browserTimer } from '../../../src/platform/timer/browser-timer.ts';

const draft = { id: 'a', name: 'A', savedAt: 1, design: emptyDesign('A'), message: '' };

/** An IndexedDB whose opening does as told. */
function factory(open: () => unknown): unknown {
  return { open };
}

/** A request that ends with an error of this name. */
function failing(name: string, message = ''): unknown {
  const request: { onerror?: () => void; error: DOMException } = { error: new DOMException(message, name) };
  queueMicrotask(() => request.onerror?.());
  return request;
}

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
});

afterEach(() => {
  vi.useRealTimers();
});

describe('opening the draft store', () => {
  it('uses the browser’s database and leaves no trace of the trial', async () => {
    const store = await openDraftStore(browserTimer);
    expect(store.durability).toBe('browser');
    expect(await store.list()).toEqual({ ok: true, value: { drafts: [], unreadable: [] } });
    expect(await store.write(draft, null)).toEqual({ ok: true, value: 1 });
    expect(await createIdbDrafts().read('a')).toMatchObject({ ok: true, value: draft });
  });

  it.each([
    ['is missing', undefined],
    [
      'throws at once',
      factory(() => {
        throw new DOMException('denied', 'SecurityError');
      }),
    ],
    ['refuses', factory(() => failing('UnknownError', 'The user denied permission to access the database.'))],
  ])('falls back to memory when the database %s', async (_, indexedDB) => {
    vi.stubGlobal('indexedDB', indexedDB);
    const store = await openDraftStore(browserTimer);
    expect(store.durability).toBe('memory');
    expect(await store.write(draft, null)).toEqual({ ok: true, value: 1 });
    expect(await store.read('a')).toMatchObject({ ok: true, value: draft });
  });

  it.each([
    ['drafts', openDraftStore],
    ['ledger', openLedger],
  ])('does not wait for a database that never opens: %s', async (_, open) => {
    const timer = new HandTimer();
    vi.stubGlobal(
      'indexedDB',
      factory(() => ({})),
    );
    const opened = open(timer);
    await timer.pass(OPEN_WITHIN);
    expect((await opened).durability).toBe('memory');
  });

  it('tries once more beside a first attempt that hangs, as Safari’s does', async () => {
    const timer = new HandTimer();
    const real = new IDBFactory();
    let attempts = 0;
    vi.stubGlobal(
      'indexedDB',
      factory(() => ((attempts += 1) === 1 ? {} : real.open('drafts'))),
    );
    const opened = openDraftStore(timer);
    await timer.pass(OPEN_AGAIN);
    expect((await opened).durability).toBe('browser');
  });

  it('goes on trying, and moves into the database what was written meanwhile', async () => {
    const timer = new HandTimer();
    const earlier = createIdbDrafts();
    await earlier.write({ ...draft, id: 'earlier' }, null);
    const real = indexedDB;
    vi.stubGlobal(
      'indexedDB',
      factory(() => failing('UnknownError')),
    );
    const store = await openDraftStore(timer);
    await store.write(draft, null);
    const watcher = vi.fn();
    store.watch(watcher);
    vi.stubGlobal('indexedDB', real);
    await timer.pass(TRY_AGAIN);
    await vi.waitFor(() => expect(store.durability).toBe('browser'));
    expect(watcher).toHaveBeenCalledTimes(1);
    expect(await createIdbDrafts().read('a')).toMatchObject({ ok: true, value: draft });
    const listed = await store.list();
    expect(listed.ok && listed.value.drafts.map(({ id }) => id).sort()).toEqual(['a', 'earlier']);
    expect(await store.write({ ...draft, savedAt: 9 }, 1)).toEqual({ ok: true, value: 2 });
  });

  it('leaves no timer behind', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    await openDraftStore(browserTimer);
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('a draft store that breaks', () => {
  it.each([
    ['SecurityError', '', 'refused'],
    ['UnknownError', 'The user denied permission to access the database.', 'refused'],
    ['InvalidStateError', 'A mutation operation was attempted on a database that did not allow mutations.', 'refused'],
    ['QuotaExceededError', '', 'full'],
    ['AbortError', '', 'failed'],
  ])('answers %s %s with the code %s', async (name, message, code) => {
    vi.stubGlobal(
      'indexedDB',
      factory(() => failing(name, message)),
    );
    const store = createIdbDrafts();
    for (const result of [
      await store.list(),
      await store.read('a'),
      await store.write(draft, null),
      await (await store.shelf()).remove('a', 1),
    ]) {
      expect(result).toMatchObject({ ok: false, error: { code } });
    }
  });

  it('says full when the room ends in the middle of a write, and keeps the older version', async () => {
    const store = createIdbDrafts();
    await store.write(draft, null);
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('no room', 'QuotaExceededError');
    });
    expect(await store.write({ ...draft, savedAt: 2 }, 1)).toMatchObject({ ok: false, error: { code: 'full' } });
    put.mockRestore();
    expect(await store.read('a')).toMatchObject({ ok: true, value: draft });
  });

  it('answers a design that the database cannot copy with a code', async () => {
    const store = createIdbDrafts();
    const design = new Proxy(emptyDesign(), {});
    expect(await store.write({ ...draft, design }, null)).toMatchObject({ ok: false, error: { code: 'failed' } });
  });

  it('ends what hangs, and answers again over another connection', async () => {
    const timer = new HandTimer();
    const store = keyValueDrafts(settled('browser', idbKeyValue('hanging', timer)));
    await store.write(draft, null);
    // Requests that are never answered, as of a database process that has died.
    const get = vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(() => ({}) as IDBRequest);
    const commit = vi
      .spyOn(IDBDatabase.prototype, 'transaction')
      .mockImplementation(
        () => ({ objectStore: () => ({ get: () => ({}) }), abort: () => undefined }) as unknown as IDBTransaction,
      );
    const hanging = store.write({ ...draft, savedAt: 2 }, 1);
    await settle();
    await timer.pass(ANSWER_WITHIN);
    expect(await hanging).toMatchObject({ ok: false, error: { code: 'silent' } });
    get.mockRestore();
    commit.mockRestore();
    expect(await store.write({ ...draft, savedAt: 3 }, 1)).toEqual({ ok: true, value: 2 });
  });

  it.each(['closed by the browser', 'closed without a word'])('works on when the connection was %s', async (how) => {
    const open = vi.spyOn(indexedDB, 'open');
    const store = createIdbDrafts();
    await store.write(draft, null);
    const db = (open.mock.results[0]?.value as IDBOpenDBRequest).result;
    db.close();
    if (how === 'closed by the browser') db.onclose?.(new Event('close'));
    expect(await store.write({ ...draft, savedAt: 2 }, 1)).toEqual({ ok: true, value: 2 });
    open.mockRestore();
  });

  it('lets go of its connection when another tab wants to delete the database', async () => {
    const store = createIdbDrafts('doomed');
    await store.write(draft, null);
    await new Promise((resolve, reject) => {
      const deletion = indexedDB.deleteDatabase('doomed');
      deletion.onsuccess = resolve;
      deletion.onblocked = reject;
    });
    expect(await store.read('a')).toEqual({ ok: false, error: { code: 'missing' } });
  });
});
