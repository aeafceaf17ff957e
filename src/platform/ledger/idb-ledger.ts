import type { Ledger } from '../../ports/ledger.ts';
import { idbKeyValue } from '../key-value/idb-key-value.ts';
import { settled } from '../key-value/open-key-value.ts';
import { keyValueLedger } from './key-value-ledger.ts';

export const LEDGER_DATABASE = 'chat-app-designer-ledger';

/** The ledger in this browser's database. */
export function createIdbLedger(database = LEDGER_DATABASE): Ledger {
  return keyValueLedger(settled('browser', idbKeyValue(database)));
}
