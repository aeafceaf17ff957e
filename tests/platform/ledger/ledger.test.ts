import 'fake-indexeddb/auto';
import { ledgerContract } from '../../contracts/ledger.ts';
import { idbKeyValue } from '../../../src/platform/key-value/idb-key-value.ts';
import { createIdbLedger } from '../../../src/platform/ledger/idb-ledger.ts';
import { createMemoryLedger } from '../../../src/platform/ledger/memory-ledger.ts';

let databases = 0;

ledgerContract('The IndexedDB adapter', () => {
  databases += 1;
  const database = `ledger-${databases}`;
  const raw = idbKeyValue(database);
  return Promise.resolve({
    ledger: createIdbLedger(database),
    other: createIdbLedger(database),
    dump: () => raw.entries(''),
    plant: (key, value) => raw.change(key, () => ({ type: 'put', value })),
  });
});

ledgerContract('The memory adapter', () => {
  const values = new Map<string, unknown>();
  return Promise.resolve({
    ledger: createMemoryLedger(values),
    other: createMemoryLedger(values),
    dump: () => Promise.resolve([...values]),
    plant: (key, value) => Promise.resolve(void values.set(key, value)),
  });
});
