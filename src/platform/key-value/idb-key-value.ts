import type { Timer } from '../../ports/timer.ts';
import { browserTimer } from '../timer/browser-timer.ts';
import { IdbConnection } from './idb-connection.ts';
import type { KeyValue, ValueChange } from './key-value.ts';

/**
 * A database of the browser with one store in it. One database for each purpose: a second store in the same one would need a
 * version change, which waits for every other tab.
 */
export function idbKeyValue(database: string, timer: Timer = browserTimer): KeyValue {
  const connection = new IdbConnection(database, timer);
  const changeAll: KeyValue['changeAll'] = (keys, decide) =>
    connection.run('readwrite', (store, fail) => changeIn(store, keys, decide, fail));
  return {
    async entries(prefix) {
      const [keys, values] = await connection.run('readonly', (store) => {
        const [keys, values] = [store.getAllKeys(range(prefix)), store.getAll(range(prefix))];
        return () => [keys.result, values.result] as const;
      });
      return keys.flatMap((key, at) => (typeof key === 'string' ? [[key, values[at] as unknown] as const] : []));
    },
    async keys(prefix) {
      const keys = await connection.run('readonly', (store) => resultOf(store.getAllKeys(range(prefix))));
      return keys.filter((key) => typeof key === 'string');
    },
    get: (key) => connection.run('readonly', (store) => resultOf<unknown>(store.get(key))),
    change: (key, decide) => changeAll([key], ([value]) => [decide(value)]),
    changeAll,
    putNow: (key, value) => connection.putNow(key, value),
  };
}

const range = (prefix: string): IDBKeyRange => IDBKeyRange.bound(prefix, `${prefix}\uffff`);

const resultOf =
  <T>(request: IDBRequest<T>): (() => T) =>
  () =>
    request.result;

/** Decides when all values are read; what throws then takes everything back and is handed on. */
function changeIn(
  store: IDBObjectStore,
  keys: readonly string[],
  decide: (values: readonly unknown[]) => readonly ValueChange[],
  fail: (cause: unknown) => void,
): () => undefined {
  const requests = keys.map((key): IDBRequest<unknown> => store.get(key));
  const last = requests.at(-1);
  if (last !== undefined)
    last.onsuccess = () => {
      try {
        const changes = decide(requests.map(({ result }) => result));
        for (const [at, key] of keys.entries()) applyTo(store, key, changes[at]);
      } catch (cause) {
        fail(cause);
      }
    };
  return () => undefined;
}

function applyTo(store: IDBObjectStore, key: string, change: ValueChange | undefined): void {
  if (change?.type === 'put') store.put(change.value, key);
  if (change?.type === 'remove') store.delete(key);
}
