export type Theme = 'system' | 'light' | 'dark';
export type Language = 'en' | 'ru';

export interface View {
  readonly theme: Theme;
  readonly language: Language;
}

const THEMES: readonly Theme[] = ['system', 'light', 'dark'];
const LANGUAGES: readonly Language[] = ['en', 'ru'];

export const themeOf = (word: string | null): Theme => THEMES.find((theme) => theme === word) ?? 'system';
export const languageOf = (word: string | null): Language => LANGUAGES.find((language) => language === word) ?? 'en';

/** How the page is looked at, as its address says it: `?theme=dark&lang=ru`. */
export function readView(search: string): View {
  const query = new URLSearchParams(search);
  return { theme: themeOf(query.get('theme')), language: languageOf(query.get('lang')) };
}

export const writeView = ({ theme, language }: View): string => `?theme=${theme}&lang=${language}`;
