import 'fake-indexeddb/auto';
import { draftStoreContract } from '../../contracts/draft-store.ts';
import { createIdbDrafts } from '../../../src/platform/drafts/idb-drafts.ts';
import { createMemoryDrafts } from '../../../src/platform/drafts/memory-drafts.ts';
import { idbKeyValue } from '../../../src/platform/key-value/idb-key-value.ts';

let databases = 0;

draftStoreContract('The IndexedDB adapter', () => {
  databases += 1;
  const database = `drafts-${databases}`;
  const raw = idbKeyValue(database);
  return Promise.resolve({
    store: createIdbDrafts(database),
    other: createIdbDrafts(database),
    plant: (id, value) => raw.change(`draft:${id}`, () => ({ type: 'put', value })),
    peek: (id) => raw.get(`draft:${id}`),
  });
});

draftStoreContract('The memory adapter', () => {
  const values = new Map<string, unknown>();
  return Promise.resolve({
    store: createMemoryDrafts(values),
    other: createMemoryDrafts(values),
    plant: (id, value) => Promise.resolve(void values.set(`draft:${id}`, value)),
    peek: (id) => Promise.resolve(values.get(`draft:${id}`)),
  });
});
