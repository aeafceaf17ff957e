import type { PortalLanguage } from '../domain/kernel/languages.ts';

/** BCP 47 tags for the browser's own language names and plural rules. */
export const LANGUAGE_TAGS: Readonly<Record<PortalLanguage, string>> = {
  ru: 'ru',
  id: 'id',
  ms: 'ms',
  de: 'de',
  en: 'en',
  la: 'es',
  fr: 'fr',
  in: 'hi',
  it: 'it',
  pl: 'pl',
  br: 'pt-BR',
  vn: 'vi',
  tr: 'tr',
  kz: 'kk',
  ua: 'uk',
  ar: 'ar',
  th: 'th',
  sc: 'zh-Hans',
  tc: 'zh-Hant',
  ja: 'ja',
};
