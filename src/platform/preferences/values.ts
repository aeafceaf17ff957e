import * as z from 'zod/mini';
import type { PreferenceValues } from '../../ports/preferences.ts';

export const DEFAULT_PREFERENCES: PreferenceValues = { theme: 'system', language: null, sizes: {} };

/** Each value stands for itself: one that cannot be read does not take the others with it. */
const valuesSchema = z.catch(
  z.object({
    theme: z.catch(z.enum(['system', 'light', 'dark']), DEFAULT_PREFERENCES.theme),
    language: z.catch(z.nullable(z.string().check(z.maxLength(16))), DEFAULT_PREFERENCES.language),
    sizes: z.catch(z.record(z.string(), z.number().check(z.gte(0), z.lte(10_000))), {}),
  }),
  { theme: DEFAULT_PREFERENCES.theme, language: DEFAULT_PREFERENCES.language, sizes: {} },
);

/** Reads what was stored, whoever wrote it. */
export function parsePreferences(stored: string | null): PreferenceValues {
  if (stored === null) return DEFAULT_PREFERENCES;
  try {
    const value: unknown = JSON.parse(stored);
    return valuesSchema.parse(value);
  } catch {
    return DEFAULT_PREFERENCES;
  }
}
