import { ok } from '../../domain/kernel/result.ts';
import type { Ledger } from '../../ports/ledger.ts';
import type { OpenedKeyValue } from '../key-value/open-key-value.ts';
import { attempt } from '../key-value/store-failure.ts';
import type { changeLedger } from './change-ledger.ts';
import { keyOf, readLedger } from './records.ts';

/** What changes a ledger is needed with the first call, long after it is read: a part of its own. */
const loadWriter = async (): Promise<typeof changeLedger> => (await import('./change-ledger.ts')).changeLedger;

/** One document for each portal and application; what cannot be read is neither overwritten nor removed. */
export function keyValueLedger(opened: OpenedKeyValue, load = loadWriter): Ledger {
  const { values } = opened;
  return {
    get durability() {
      return opened.durability;
    },
    async list(scope) {
      const stored = await attempt(() => values.get(keyOf(scope)));
      const ledger = stored.ok ? readLedger(stored.value) : stored;
      return ledger.ok ? ok([...ledger.value.entries].sort((one, other) => other.at - one.at)) : ledger;
    },
    change: (scope, key, decide) => attempt(async () => (await load())(values, keyOf(scope), key, decide)),
  };
}
