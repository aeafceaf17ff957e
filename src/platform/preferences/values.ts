import type { PreferenceValues } from '../../ports/preferences.ts';
import { list, map, members, number, oneOf, orElse, text, type Read } from '../read.ts';

export const DEFAULT_PREFERENCES: PreferenceValues = {
  theme: 'system',
  language: null,
  sizes: {},
  toured: false,
  parts: null,
  messenger: null,
  output: { height: null, tab: null },
};

const theme = orElse(oneOf('system', 'light', 'dark'), DEFAULT_PREFERENCES.theme);

const word: Read<string> = (value) => {
  const read = text(value);
  return read !== undefined && read.length <= 16 ? read : undefined;
};

const size: Read<number> = (value) => {
  const px = number(value);
  return px !== undefined && px >= 0 && px <= 10_000 ? px : undefined;
};

/** Each value stands for itself: one that cannot be read does not take the others with it. */
function readValues(value: unknown): PreferenceValues {
  const held = members(value);
  const output = members(held?.['output']);
  return {
    theme: theme(held?.['theme']),
    language: word(held?.['language']) ?? null,
    sizes: map(size)(held?.['sizes']) ?? {},
    toured: held?.['toured'] === true,
    parts: list(word)(held?.['parts']) ?? null,
    messenger: word(held?.['messenger']) ?? null,
    output: { height: word(output?.['height']) ?? null, tab: word(output?.['tab']) ?? null },
  };
}

/** Reads what was stored, whoever wrote it. */
export function parsePreferences(stored: string | null): PreferenceValues {
  if (stored === null) return DEFAULT_PREFERENCES;
  try {
    return readValues(JSON.parse(stored));
  } catch {
    return DEFAULT_PREFERENCES;
  }
}
