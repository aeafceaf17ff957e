import type { Preferences, PreferenceValues } from '../../ports/preferences.ts';
import { DEFAULT_PREFERENCES } from './values.ts';

/** Preferences until the page closes. */
export function createMemoryPreferences(initial: Partial<PreferenceValues> = {}): Preferences {
  let values: PreferenceValues = { ...DEFAULT_PREFERENCES, ...initial };
  return {
    read: () => values,
    write(change) {
      values = { ...values, ...change };
    },
  };
}
