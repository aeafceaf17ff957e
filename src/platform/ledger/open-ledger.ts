import type { Ledger } from '../../ports/ledger.ts';
import type { Timer } from '../../ports/timer.ts';
import { openKeyValue, type Merge } from '../key-value/open-key-value.ts';
import { LEDGER_DATABASE } from './idb-ledger.ts';
import { keyValueLedger } from './key-value-ledger.ts';

/** The ledger in the browser's database, or in memory where that does not work within 3 s. Never rejects. */
export async function openLedger(timer: Timer, database = LEDGER_DATABASE): Promise<Ledger> {
  const loadMerge = async (): Promise<Merge> => (await import('./change-ledger.ts')).mergeLedgers;
  return keyValueLedger(await openKeyValue(database, timer, { loadMerge }));
}
