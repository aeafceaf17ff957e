import { describe, expect, it } from 'vitest';
import { createBrowserPreferences } from '../../../src/platform/preferences/browser-preferences.ts';
import { createMemoryPreferences } from '../../../src/platform/preferences/memory-preferences.ts';
import { preferencesContract } from '../../contracts/preferences.ts';

const KEY = 'chat-app-designer.preferences';

function storage(initial?: string) {
  const values = new Map(initial === undefined ? [] : [[KEY, initial]]);
  return {
    getItem: (key: string) => values.get(key) ?? null,
    setItem: (key: string, value: string) => void values.set(key, value),
  };
}

const refusing = (): never => {
  throw new DOMException('denied', 'SecurityError');
};

const full = { getItem: () => null, setItem: refusing };

preferencesContract('Memory', () => createMemoryPreferences());
preferencesContract('The browser’s storage', () => {
  const held = storage();
  return createBrowserPreferences(() => held);
});
preferencesContract('Refused storage', () => createBrowserPreferences(refusing));
preferencesContract('Full storage', () => createBrowserPreferences(() => full));

describe('stored preferences', () => {
  it('are there after a reload', () => {
    const held = storage();
    createBrowserPreferences(() => held).write({ theme: 'light', sizes: { editor: 500 } });
    const reloaded = createBrowserPreferences(() => held);
    expect(reloaded.read()).toMatchObject({ theme: 'light', language: null, sizes: { editor: 500 } });
  });

  it.each(['', 'null', '"text"', '[]', '{', '{"theme":{}}'])('are the defaults where %j lies', (stored) => {
    const preferences = createBrowserPreferences(() => storage(stored));
    expect(preferences.read()).toEqual(createMemoryPreferences().read());
  });

  it('keep the values that can be read', () => {
    const stored = JSON.stringify({
      theme: 'purple',
      language: 'ru',
      sizes: { editor: -1 },
      parts: [1],
      output: { height: 'bar' },
    });
    expect(createBrowserPreferences(() => storage(stored)).read()).toEqual({
      theme: 'system',
      language: 'ru',
      sizes: {},
      toured: false,
      parts: null,
      messenger: null,
      output: { height: 'bar', tab: null },
    });
  });

  it('do not share their defaults between pages', () => {
    const one = createMemoryPreferences();
    one.write({ sizes: { editor: 1 } });
    expect(createMemoryPreferences().read().sizes).toEqual({});
  });
});
