import { describe, expect, it, vi } from 'vitest';
import { emptyDesign } from '../../src/domain/design/factory.ts';
import type { DesignIcon } from '../../src/domain/design/schema.ts';
import { fail } from '../../src/domain/kernel/result.ts';
import type { StoredSource } from '../../src/icons/client/types.ts';
import { createMemoryDrafts } from '../../src/platform/drafts/memory-drafts.ts';
import { createMemoryIconSources } from '../../src/platform/icon-sources/memory-icon-sources.ts';
import type { IconSources } from '../../src/ports/icon-sources.ts';
import { digestsOf, RETENTION_MS, IconSourceCache } from '../../src/state/icon-source-cache.ts';
import { settle } from './hand-timer.ts';

const START = 1_000_000;

async function picture(text: string): Promise<StoredSource> {
  const bytes = new TextEncoder().encode(text);
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  const sha256 = [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return { sha256, name: `${text}.png`, type: 'image/png', bytes };
}

function iconOf(source: StoredSource): DesignIcon {
  const { sha256, name, type } = source;
  return { png: 'AAAA', source: { sha256, name, type }, activeSource: null, adjustments: null };
}

function setUp(needed: readonly string[] = []) {
  const [values, stored] = [new Map<string, unknown>(), new Map<string, unknown>()];
  const drafts = createMemoryDrafts(stored);
  const clock = { now: START };
  const refuse = { now: false };
  const openSources = vi.fn(() => {
    const sources = createMemoryIconSources(values);
    const write: IconSources['write'] = (source, at) =>
      refuse.now ? Promise.resolve(fail({ code: 'full' })) : sources.write(source, at);
    return Promise.resolve({ ...sources, write });
  });
  const make = (): IconSourceCache => new IconSourceCache({ openSources, drafts, now: () => clock.now }, () => needed);
  return { drafts, stored, clock, refuse, openSources, make, cache: make() };
}

describe('a picture behind an icon', () => {
  it('is found again as the very object that it came as, without the store', async () => {
    const { cache, openSources } = setUp();
    const source = await picture('one');
    const input = { kind: 'bytes', bytes: source.bytes, name: 'one.png' } as const;
    cache.keep(source, input);
    openSources.mockClear();
    expect(await cache.find(source)).toBe(input);
    expect(openSources).not.toHaveBeenCalled();
  });

  it('is found by another page in the store, under its own name, and then remembered', async () => {
    const { cache, make } = setUp();
    const source = await picture('one');
    cache.keep(source, undefined);
    await settle();
    const other = make();
    const found = await other.find({ ...source, name: 'renamed.png' });
    expect(found).toEqual({ kind: 'bytes', bytes: source.bytes, name: 'renamed.png' });
    expect(await other.find(source)).toBe(found);
  });

  it('that is nowhere is reported as such', async () => {
    expect(await setUp().cache.find(await picture('never kept'))).toBeNull();
  });

  it('comes from the store when several others came after it', async () => {
    const { cache } = setUp();
    const sources = await Promise.all(['one', 'two', 'three', 'four', 'five', 'six'].map(picture));
    const inputs = sources.map(({ bytes, name }) => ({ kind: 'file', file: new Blob([bytes]), name }) as const);
    for (const [at, source] of sources.entries()) {
      cache.keep(source, inputs[at]);
      await settle();
    }
    const [first, , , , , last] = sources;
    expect(await cache.find(last!)).toBe(inputs[5]);
    expect(await cache.find(first!)).toEqual({ kind: 'bytes', bytes: first!.bytes, name: 'one.png' });
  });

  it('stays at hand while it is used, and where the store does not take it', async () => {
    const { cache, refuse } = setUp();
    const sources = await Promise.all(['one', 'two', 'three', 'four', 'five', 'six'].map(picture));
    const [used, refused, ...others] = sources.map((source) => ({
      source,
      input: { kind: 'file', file: new Blob([source.bytes]), name: source.name } as const,
    }));
    cache.keep(used!.source, used!.input);
    refuse.now = true;
    cache.keep(refused!.source, refused!.input);
    await settle();
    refuse.now = false;
    for (const { source, input } of others) {
      cache.keep(source, input);
      await settle();
      expect(await cache.find(used!.source)).toBe(used!.input);
    }
    expect(await cache.find(refused!.source)).toBe(refused!.input);
  });

  it('opens the store once', async () => {
    const { cache, openSources } = setUp();
    cache.keep(await picture('one'), undefined);
    cache.keep(await picture('two'), undefined);
    await cache.find(await picture('three'));
    expect(openSources).toHaveBeenCalledOnce();
  });
});

describe('what nobody needs', () => {
  async function kept(needed: (source: StoredSource) => readonly string[] = () => []) {
    const source = await picture('one');
    const all = setUp(needed(source));
    all.cache.keep(source, undefined);
    await settle();
    all.clock.now = START + RETENTION_MS + 1;
    return { ...all, source };
  }

  it('goes after a day', async () => {
    const { make, source } = await kept();
    await make().collect();
    expect(await make().find(source)).toBeNull();
  });

  it('stays for a day, since another tab may need it', async () => {
    const { make, source, clock } = await kept();
    clock.now = START + RETENTION_MS;
    await make().collect();
    expect(await make().find(source)).not.toBeNull();
  });

  it('is what neither a draft refers to', async () => {
    const { make, source, drafts } = await kept();
    const design = { ...emptyDesign('Echo'), icon: iconOf(source) };
    await drafts.write({ id: 'a', name: 'Echo', savedAt: START, design, message: '' }, null);
    await make().collect();
    expect(await make().find(source)).not.toBeNull();
  });

  it('nor what this page has had, though it is no longer at hand', async () => {
    const { cache, source, clock } = await kept();
    for (const text of ['two', 'three', 'four', 'five', 'six']) {
      const other = await picture(text);
      cache.keep(other, { kind: 'bytes', bytes: other.bytes, name: text });
      await settle();
    }
    clock.now += RETENTION_MS;
    await cache.collect();
    expect(await cache.find(source)).not.toBeNull();
  });

  it('nor an undo step of this page', async () => {
    const { make, source } = await kept(({ sha256 }) => [sha256]);
    await make().collect();
    expect(await make().find(source)).not.toBeNull();
  });

  it('and nothing goes while a draft cannot be read: it may refer', async () => {
    const { make, source, stored } = await kept();
    stored.set('draft:newer', { name: 'Newer', savedAt: START, design: { format: 'chat-app-design', version: 99 } });
    await make().collect();
    expect(await make().find(source)).not.toBeNull();
  });
});

it('an icon of two pictures refers to both', async () => {
  const [one, other] = [await picture('one'), await picture('two')];
  const icon = { ...iconOf(one), activeSource: iconOf(other).source };
  expect(digestsOf(icon)).toEqual([one.sha256, other.sha256]);
  expect(digestsOf(null)).toEqual([]);
});
