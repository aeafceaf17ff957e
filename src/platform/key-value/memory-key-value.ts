import type { KeyValue, ValueChange } from './key-value.ts';

/** Kept until the page closes. Copies as the browser's database does. */
export function memoryKeyValue(values: Map<string, unknown> = new Map<string, unknown>()): KeyValue {
  const keysOf = (prefix: string): string[] => [...values.keys()].filter((key) => key.startsWith(prefix)).sort();
  const apply = (key: string, change: ValueChange | undefined): void => {
    if (change?.type === 'put') values.set(key, structuredClone(change.value));
    if (change?.type === 'remove') values.delete(key);
  };
  // A function that throws must reject, as it does for the database.
  const changeAll: KeyValue['changeAll'] = (keys, decide) =>
    new Promise((resolve) => {
      const changes = decide(keys.map((key) => structuredClone(values.get(key))));
      for (const [at, key] of keys.entries()) apply(key, changes[at]);
      resolve();
    });
  return {
    entries: (prefix) => Promise.resolve(keysOf(prefix).map((key) => [key, structuredClone(values.get(key))] as const)),
    keys: (prefix) => Promise.resolve(keysOf(prefix)),
    get: (key) => Promise.resolve(structuredClone(values.get(key))),
    change: (key, decide) => changeAll([key], ([value]) => [decide(value)]),
    changeAll,
    putNow(key, value) {
      values.set(key, structuredClone(value));
      return true;
    },
  };
}
