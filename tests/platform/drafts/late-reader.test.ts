import { describe, expect, it, vi } from 'vitest';
import { emptyDesign } from '../../../src/domain/design/factory.ts';
import { readDesign } from '../../../src/domain/design/read-design.ts';
import { keyValueDrafts } from '../../../src/platform/drafts/key-value-drafts.ts';
import { memoryKeyValue } from '../../../src/platform/key-value/memory-key-value.ts';
import { settled } from '../../../src/platform/key-value/open-key-value.ts';
import type { Draft } from '../../../src/ports/draft-store.ts';

function draft(savedAt: number): Draft {
  return { id: 'a', name: 'A', savedAt, design: emptyDesign('A'), message: '' };
}

/** A store whose reader of designs can be watched, on values that another tab may have left. */
function storeOn(values: Map<string, unknown>) {
  const load = vi.fn(() => Promise.resolve(readDesign));
  return { load, store: keyValueDrafts(settled('memory', memoryKeyValue(values)), load) };
}

describe('the reader of designs', () => {
  it('is not loaded for an empty store, a missing draft, or drafts that this page wrote itself', async () => {
    const { store, load } = storeOn(new Map());
    await store.list();
    await store.read('a');
    for (const base of [null, 1, 2]) expect(await store.write(draft(3), base)).toMatchObject({ ok: true });
    await store.list();
    await (await store.shelf()).remove('a', 4);
    await store.write(draft(4), null);
    expect(load).not.toHaveBeenCalled();
  });

  it('is not needed again to save a draft that was read', async () => {
    const values = new Map<string, unknown>();
    await storeOn(values).store.write(draft(1), null);
    const { store, load } = storeOn(values);
    await store.read('a');
    load.mockRejectedValue(new TypeError('Failed to fetch dynamically imported module'));
    expect(await store.write(draft(2), 1)).toEqual({ ok: true, value: 2 });
    expect(load).toHaveBeenCalledTimes(1);
  });

  it('is loaded to say why another tab’s version is not replaced', async () => {
    const values = new Map<string, unknown>();
    const { store, load } = storeOn(values);
    await store.write(draft(1), null);
    await storeOn(values).store.write(draft(2), 1);
    expect(await store.write(draft(3), 1)).toEqual({ ok: false, error: { code: 'newer' } });
    expect(load).toHaveBeenCalledTimes(1);
    values.set('draft:a', { name: 'A', savedAt: 4, design: { ...emptyDesign(), version: 999 } });
    expect(await store.write(draft(5), 2)).toMatchObject({ ok: false, error: { code: 'unreadable' } });
    expect(values.get('draft:a')).toHaveProperty('savedAt', 4);
  });

  it('leaves everything as it is while it cannot be loaded, and is tried again', async () => {
    const values = new Map<string, unknown>();
    await storeOn(values).store.write(draft(1), null);
    const { store, load } = storeOn(values);
    const cause = new TypeError('Failed to fetch dynamically imported module');
    load.mockRejectedValueOnce(cause).mockRejectedValueOnce(cause);
    for (const result of [await store.read('a'), await store.write(draft(2), null)]) {
      expect(result).toEqual({ ok: false, error: { code: 'failed', cause } });
    }
    expect(values.get('draft:a')).toHaveProperty('savedAt', 1);
    expect(await store.read('a')).toMatchObject({ ok: true, value: draft(1) });
  });
});
