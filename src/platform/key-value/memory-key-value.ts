import type { KeyValue } from './key-value.ts';

/** Kept until the page closes. Copies as the browser's database does. */
export function memoryKeyValue(values: Map<string, unknown> = new Map<string, unknown>()): KeyValue {
  return {
    entries: () => Promise.resolve([...values].map(([key, value]) => [key, structuredClone(value)] as const)),
    get: (key) => Promise.resolve(structuredClone(values.get(key))),
    // A function that throws must reject, as it does for the database.
    async change(key, decide) {
      await Promise.resolve();
      const change = decide(structuredClone(values.get(key)));
      if (change.type === 'put') values.set(key, structuredClone(change.value));
      if (change.type === 'remove') values.delete(key);
    },
  };
}
