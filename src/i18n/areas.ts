import { UI_LANGUAGES, type Area, type Loaders, type UiLanguage } from './catalogue.ts';
import type { Message } from './message.ts';

/** The texts of some areas in one language, as one table. Rejects when one of them cannot be fetched. */
export async function fetchAreas(
  loaders: Loaders,
  language: UiLanguage,
  areas: readonly Area[],
): Promise<Record<string, Message>> {
  const loads = areas.flatMap((area) => loaders[language][area] ?? []);
  const loaded = await Promise.all(loads.map((load) => load()));
  return Object.assign({}, ...loaded.map((module) => module.default)) as Record<string, Message>;
}

/** The screen's language for a portal's or a browser's: Russian where Russian is read, else English. */
export function chooseLanguage(wishes: readonly string[]): UiLanguage {
  for (const wish of wishes) {
    const short = wish.toLowerCase().split('-')[0] ?? '';
    const known = UI_LANGUAGES.find((id) => id === short);
    if (known !== undefined) return known;
    if (short === 'kz' || short === 'ua' || short === 'be' || short === 'by') return 'ru';
  }
  return 'en';
}
