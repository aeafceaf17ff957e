import type { Ledger } from '../../ports/ledger.ts';
import { memoryKeyValue } from '../key-value/memory-key-value.ts';
import { settled } from '../key-value/open-key-value.ts';
import { changeLedger } from './change-ledger.ts';
import { keyValueLedger } from './key-value-ledger.ts';

/** The ledger until the page closes. */
export function createMemoryLedger(values?: Map<string, unknown>): Ledger {
  return keyValueLedger(settled('memory', memoryKeyValue(values)), () => Promise.resolve(changeLedger));
}
