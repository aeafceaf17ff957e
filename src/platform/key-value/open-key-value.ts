import type { Timer } from '../../ports/timer.ts';
import { idbKeyValue } from './idb-key-value.ts';
import type { KeyValue } from './key-value.ts';
import { memoryKeyValue } from './memory-key-value.ts';

/** ms for the browser's database to take a first write; then the page goes on without it. */
export const OPEN_WITHIN = 3000;

export interface OpenedKeyValue {
  readonly durability: 'browser' | 'memory';
  readonly values: KeyValue;
}

/** Lies in no prefix that drafts or ledger use. */
const PROBE_KEY = 'probe';

/**
 * The browser's database, or memory where it is refused (some frames and private windows), broken, or never opens. Only a
 * real write shows which: some browsers open the database and refuse later.
 */
export function openKeyValue(database: string, timer: Timer, open = idbKeyValue): Promise<OpenedKeyValue> {
  return new Promise((resolve) => {
    const fallBack = (): void => {
      stop();
      resolve({ durability: 'memory', values: memoryKeyValue() });
    };
    const stop = timer.after(OPEN_WITHIN, fallBack);
    const values = open(database);
    probe(values).then(() => {
      stop();
      resolve({ durability: 'browser', values });
    }, fallBack);
  });
}

async function probe(values: KeyValue): Promise<void> {
  await values.change(PROBE_KEY, () => ({ type: 'put', value: 1 }));
  await values.change(PROBE_KEY, () => ({ type: 'remove' }));
}
