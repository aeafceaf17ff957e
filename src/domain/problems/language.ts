import { isPortalLanguage, type PortalLanguage } from '../kernel/languages.ts';

/** Languages whose id on the portal is not that of the standard (BCP 47). */
const STANDARD: Readonly<Record<string, PortalLanguage>> = {
  es: 'la',
  pt: 'br',
  vi: 'vn',
  kk: 'kz',
  uk: 'ua',
  hi: 'in',
  zh: 'sc',
};

/** The portal's id for a language id from elsewhere: `en-US` → `en`, `es` → `la`, `pt-BR` → `br`, `zh-TW` → `tc`. */
export function portalLanguageOf(id: string): PortalLanguage | null {
  const wanted = id.trim().toLowerCase().replaceAll('_', '-');
  if (isPortalLanguage(wanted)) return wanted;
  if (/^zh-(tw|hk|mo|hant)/.test(wanted)) return 'tc';
  const [base = ''] = wanted.split('-', 1);
  return STANDARD[base] ?? (isPortalLanguage(base) ? base : null);
}
