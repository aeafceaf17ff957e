import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { emptyDesign } from '../../../src/domain/design/factory.ts';
import { createIdbDrafts } from '../../../src/platform/drafts/idb-drafts.ts';
import { openDraftStore } from '../../../src/platform/drafts/open-draft-store.ts';
import { openLedger } from '../../../src/platform/ledger/open-ledger.ts';
import { OPEN_WITHIN } from '../../../src/platform/key-value/open-key-value.ts';
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
    expect(await store.write(draft)).toEqual({ ok: true, value: true });
    expect(await createIdbDrafts().read('a')).toEqual({ ok: true, value: draft });
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
    expect(await store.write(draft)).toEqual({ ok: true, value: true });
    expect(await store.read('a')).toEqual({ ok: true, value: draft });
  });

  it.each([
    ['drafts', openDraftStore],
    ['ledger', openLedger],
  ])('does not wait for a database that never opens: %s', async (_, open) => {
    vi.useFakeTimers();
    vi.stubGlobal(
      'indexedDB',
      factory(() => ({})),
    );
    const opened = open(browserTimer);
    await vi.advanceTimersByTimeAsync(OPEN_WITHIN);
    expect((await opened).durability).toBe('memory');
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
      await store.write(draft),
      await store.remove('a'),
    ]) {
      expect(result).toMatchObject({ ok: false, error: { code } });
    }
  });

  it('says full when the room ends in the middle of a write, and keeps the older version', async () => {
    const store = createIdbDrafts();
    await store.write(draft);
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('no room', 'QuotaExceededError');
    });
    expect(await store.write({ ...draft, savedAt: 2 })).toMatchObject({ ok: false, error: { code: 'full' } });
    put.mockRestore();
    expect(await store.read('a')).toEqual({ ok: true, value: draft });
  });

  it('answers a design that the database cannot copy with a code', async () => {
    const store = createIdbDrafts();
    const design = new Proxy(emptyDesign(), {});
    expect(await store.write({ ...draft, design })).toMatchObject({ ok: false, error: { code: 'failed' } });
  });
});
