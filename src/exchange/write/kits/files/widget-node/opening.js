import { createHash, timingSafeEqual } from 'node:crypto';

const NEEDED = ['AUTH_ID', 'APPLICATION_TOKEN', 'PLACEMENT'];

const digest = (text) => createHash('sha256').update(text).digest();

/** Takes the same time whatever the token is. */
function isToken(given, expected) {
  return timingSafeEqual(digest(given), digest(expected));
}

/**
 * Whether the portal of the settings opened the page. Whose AUTH_ID it is, only the portal knows.
 *
 * @param {URLSearchParams} query of the address: the portal and the language
 * @param {URLSearchParams} form of the body: everything else
 * @param {{ portal: string, token: string }} settings
 * @returns {200 | 400 | 403} 400: fields are missing; 403: they are forged
 */
export function check(query, form, { portal, token }) {
  // The handler's own address may hold a parameter of the same name; the portal's comes last.
  const domain = query.getAll('DOMAIN').at(-1) ?? '';
  if (domain === '' || NEEDED.some((name) => !form.get(name))) return 400;
  const isKnown = isToken(form.get('APPLICATION_TOKEN'), token);
  return isKnown && domain === new URL(portal).host ? 200 : 403;
}

/** PLACEMENT_OPTIONS are a JSON text; without options the field is missing. */
function readOptions(text) {
  try {
    return JSON.parse(text ?? '{}') ?? {};
  } catch {
    return {};
  }
}

const textOrNull = (value) => (typeof value === 'string' && value !== '' ? value : null);

/**
 * What the page is told of its opening. Call it after `check`.
 *
 * @param {{ id: string, name: string }} person as the portal says
 * @param {{ app: { title: string, titles: Record<string, string> }, portal: string }} settings
 */
export function readOpening(query, form, person, { app: { title, titles }, portal }) {
  const language = query.getAll('LANG').at(-1) ?? '';
  const options = readOptions(form.get('PLACEMENT_OPTIONS'));
  return {
    title: Object.hasOwn(titles, language) ? titles[language] : title,
    portal,
    person,
    language: ['ru', 'ua', 'kz'].includes(language) ? 'ru' : 'en',
    placement: form.get('PLACEMENT'),
    dialogId: textOrNull(options.dialogId),
    messageId: textOrNull(options.messageId),
    uri: textOrNull(options.URI),
  };
}
