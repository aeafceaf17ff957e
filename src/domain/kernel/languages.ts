/**
 * The portal's own language ids, in the portal's order (official SDK list). They are not ISO codes: `la` is Spanish,
 * `br` Portuguese, `vn` Vietnamese, `ua` Ukrainian, `kz` Kazakh, `sc`/`tc` Chinese, `in` Hindi.
 */
export const PORTAL_LANGUAGES = [
  'ru',
  'id',
  'ms',
  'de',
  'en',
  'la',
  'fr',
  'in',
  'it',
  'pl',
  'br',
  'vn',
  'tr',
  'kz',
  'ua',
  'ar',
  'th',
  'sc',
  'tc',
  'ja',
] as const;

export type PortalLanguage = (typeof PORTAL_LANGUAGES)[number];

/** Whether the portal knows a language by this id, in its own spelling. */
export function isPortalLanguage(id: string): id is PortalLanguage {
  return (PORTAL_LANGUAGES as readonly string[]).includes(id);
}
