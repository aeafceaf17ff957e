import { createStore, entries, get, promisifyRequest } from 'idb-keyval';
import type { ValueChange, KeyValue } from './key-value.ts';

/**
 * A database of the browser with one store in it. One database for each purpose: a second store in the same one would need a
 * version change, which waits for every other tab.
 */
export function idbKeyValue(database: string): KeyValue {
  const store = createStore(database, 'entries');
  return {
    // Where storage is refused, opening throws instead of rejecting in some browsers; async makes a rejection of both.
    async entries() {
      const all = await entries<IDBValidKey, unknown>(store);
      return all.flatMap(([key, value]) => (typeof key === 'string' ? [[key, value] as const] : []));
    },
    async get(key) {
      return get<unknown>(key, store);
    },
    async change(key, decide) {
      await store('readwrite', (held) => changeIn(held, key, decide));
    },
  };
}

/** The library's own `update` can only write; keeping and removing must happen in the same transaction, too. */
function changeIn(store: IDBObjectStore, key: string, decide: (value: unknown) => ValueChange): Promise<undefined> {
  return new Promise((resolve, reject) => {
    const request: IDBRequest<unknown> = store.get(key);
    request.onsuccess = () => {
      try {
        const change = decide(request.result);
        if (change.type === 'put') store.put(change.value, key);
        if (change.type === 'remove') store.delete(key);
        resolve(promisifyRequest(store.transaction));
      } catch (cause) {
        reject(asError(cause));
      }
    };
    request.onerror = () => {
      reject(asError(request.error));
    };
  });
}

function asError(cause: unknown): Error {
  return cause instanceof Error ? cause : new Error('The database broke off', { cause });
}
