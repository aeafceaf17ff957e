import { describe, expect, it } from 'vitest';
import type { Preferences } from '../../src/ports/preferences.ts';

/** What every adapter promises; see `src/ports/preferences.ts`. */
export function preferencesContract(name: string, create: () => Preferences): void {
  describe(`${name} keeps preferences`, () => {
    it('starts with the defaults', () => {
      expect(create().read()).toEqual({
        theme: 'system',
        language: null,
        sizes: {},
        toured: false,
        parts: null,
        messenger: null,
        output: { height: null, tab: null },
      });
    });

    it('changes what is given and leaves the rest', () => {
      const preferences = create();
      preferences.write({ theme: 'dark' });
      preferences.write({ sizes: { editor: 480 } });
      preferences.write({ output: { height: 'full', tab: 'log' } });
      expect(preferences.read()).toEqual({
        theme: 'dark',
        language: null,
        sizes: { editor: 480 },
        toured: false,
        parts: null,
        messenger: null,
        output: { height: 'full', tab: 'log' },
      });
    });

    it('forgets a value that is set back', () => {
      const preferences = create();
      preferences.write({ language: 'ru' });
      preferences.write({ language: null });
      expect(preferences.read().language).toBeNull();
    });
  });
}
