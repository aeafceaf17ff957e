import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { emptyDesign } from '../../../src/domain/design/factory.ts';
import { createIdbDrafts } from '../../../src/platform/drafts/idb-drafts.ts';
import { createMemoryDrafts } from '../../../src/platform/drafts/memory-drafts.ts';
import { keyValueVersions } from '../../../src/platform/drafts/key-value-versions.ts';
import { idbKeyValue } from '../../../src/platform/key-value/idb-key-value.ts';
import { memoryKeyValue } from '../../../src/platform/key-value/memory-key-value.ts';
import { versionStoreContract } from '../../contracts/version-store.ts';

let databases = 0;

versionStoreContract('The IndexedDB adapter', async () => {
  databases += 1;
  const database = `versions-${String(databases)}`;
  const raw = idbKeyValue(database);
  const drafts = createIdbDrafts(database);
  return {
    drafts,
    store: await drafts.versions(),
    other: await createIdbDrafts(database).versions(),
    plant: (id, value) => raw.change(`versions:${id}`, () => ({ type: 'put', value })),
    peek: (id) => raw.get(`versions:${id}`),
  };
});

versionStoreContract('The memory adapter', async () => {
  const values = new Map<string, unknown>();
  const drafts = createMemoryDrafts(values);
  return {
    drafts,
    store: await drafts.versions(),
    other: await createMemoryDrafts(values).versions(),
    plant: (id, value) => Promise.resolve(void values.set(`versions:${id}`, value)),
    peek: (id) => Promise.resolve(structuredClone(values.get(`versions:${id}`))),
  };
});

it('says that the browser denies storage', async () => {
  const denied = new DOMException('no', 'SecurityError');
  const values = { ...memoryKeyValue(), change: () => Promise.reject(denied), get: () => Promise.reject(denied) };
  const store = keyValueVersions(values, () => Promise.reject(denied));
  const refused = { ok: false, error: { code: 'refused' } };
  const version = { id: '1', at: 1, kind: 'hand', name: '', design: emptyDesign() } as const;
  expect(await store.save('a', version)).toMatchObject(refused);
  expect(await store.list('a')).toMatchObject(refused);
  expect(await store.read('a', '1')).toMatchObject(refused);
});
