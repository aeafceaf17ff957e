import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, it, vi } from 'vitest';
import { createIdbIconSources } from '../../../src/platform/icon-sources/idb-icon-sources.ts';
import { createMemoryIconSources } from '../../../src/platform/icon-sources/memory-icon-sources.ts';
import { openIconSources } from '../../../src/platform/icon-sources/open-icon-sources.ts';
import { idbKeyValue } from '../../../src/platform/key-value/idb-key-value.ts';
import { browserTimer } from '../../../src/platform/timer/browser-timer.ts';
import { iconSourcesContract } from '../../contracts/icon-sources.ts';

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
});

let count = 0;
iconSourcesContract('The database adapter', () => {
  const database = `icon-sources-${(count += 1)}`;
  const raw = idbKeyValue(database);
  return Promise.resolve({
    sources: createIdbIconSources(database),
    other: createIdbIconSources(database),
    plant: (sha256, value) => raw.change(`source:${sha256}`, () => ({ type: 'put', value })),
  });
});

iconSourcesContract('The memory adapter', () => {
  const values = new Map<string, unknown>();
  return Promise.resolve({
    sources: createMemoryIconSources(values),
    other: createMemoryIconSources(values),
    plant: (sha256, value) => Promise.resolve(void values.set(`source:${sha256}`, value)),
  });
});

it('opens the browser’s database, or memory where that is denied', async () => {
  expect((await openIconSources(browserTimer)).durability).toBe('browser');
  vi.stubGlobal('indexedDB', undefined);
  expect((await openIconSources(browserTimer)).durability).toBe('memory');
});

it('answers a full store with its code', async () => {
  const sources = createIdbIconSources();
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('no room', 'QuotaExceededError');
  });
  const written = await sources.write({ sha256: 'a'.repeat(64), type: 'image/png', bytes: new Uint8Array(3) }, 1);
  expect(written).toMatchObject({ ok: false, error: { code: 'full' } });
});
