import { createHash, timingSafeEqual } from 'node:crypto';

/**
 * A host has more than digits: DOMAIN_HASH of a host and USER_HASH of a number are made alike, and one must not pass for the other.
 */
const ORIGIN = /^https?:\/\/(?<host>[a-z0-9._-]*[a-z._-][a-z0-9._-]*)(?<port>:[0-9]{1,5})?$/;
const USER_ID = /^[1-9][0-9]{0,14}$/;

/** What the portal signs, and what signs it. */
const SIGNED = ['DOMAIN', 'DOMAIN_HASH', 'USER_ID', 'USER_HASH'];

/** Takes the same time whatever the digest is. */
function isDigestOf(text, digest) {
  const expected = Buffer.from(createHash('md5').update(text).digest('hex'));
  const given = Buffer.from(digest);
  return given.length === expected.length && timingSafeEqual(given, expected);
}

/** The portal signs its own name, in which a port may or may not stand. */
function isPortal(domain, digest, hash) {
  const { host, port } = ORIGIN.exec(domain)?.groups ?? {};
  if (host === undefined) return false;
  const names = port === undefined ? [host] : [host, host + port];
  return names.map((name) => isDigestOf(name + hash, digest)).includes(true);
}

function isPerson(id, digest, hash) {
  return USER_ID.test(id) && isDigestOf(id + hash, digest);
}

/**
 * Whether the portal opened the page.
 *
 * @param {URLSearchParams} query
 * @param {string} hash HASH of the app's registration
 * @returns {200 | 400 | 403} 400: parameters are missing; 403: they are forged
 */
export function check(query, hash) {
  const [domain, domainHash, userId, userHash] = SIGNED.map((name) => last(query, name));
  if ([domain, domainHash, userId, userHash].includes('')) return 400;
  const checks = [isPortal(domain, domainHash, hash), isPerson(userId, userHash, hash)];
  return checks.every(Boolean) ? 200 : 403;
}

/** The handler page's own address may hold a parameter of the same name; the portal's comes last. */
function last(query, name) {
  return query.getAll(name).at(-1) ?? '';
}

const ENTITIES = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&#039;': "'" };

/**
 * What the button carried. It comes as it is from a keyboard, with characters escaped from the menu of a message, and as the name of an
 * object where there was nothing.
 *
 * @param {string} value BUTTON_PARAMS
 * @returns {{ text: string, data: unknown } | null}
 */
export function readParams(value) {
  if (value === '' || value === '[object Object]') return null;
  const unescaped = value.replace(/&(?:amp|lt|gt|quot|#0?39);/g, (entity) => ENTITIES[entity]);
  for (const text of [value, unescaped]) {
    try {
      return { text, data: JSON.parse(text) };
    } catch {
      // No JSON, or not in this form.
    }
  }
  return { text: unescaped, data: null };
}

function titleIn({ title, titles }, language) {
  return Object.hasOwn(titles, language) ? titles[language] : title;
}

/**
 * What the page is told of its opening. Call it after `check`: only the portal and the person are signed.
 *
 * @param {URLSearchParams} query
 * @param {{ title: string, titles: Record<string, string> }} app
 * @param {string | undefined} previewOrigin who else may open the page
 */
export function readOpening(query, app, previewOrigin) {
  const get = (name) => last(query, name);
  const isButton = get('CONTEXT') === 'button';
  const portal = get('DOMAIN');
  return {
    title: titleIn(app, get('LANG')),
    origins: previewOrigin ? [portal, previewOrigin] : [portal],
    portal,
    userId: Number(get('USER_ID')),
    language: ['ru', 'ua', 'kz'].includes(get('LANG')) ? 'ru' : 'en',
    theme: get('DARK_MODE') === 'Y' ? 'dark' : get('DARK_MODE') === 'N' ? 'light' : 'auto',
    dialogId: get('DIALOG_ID'),
    entityId: given(get('DIALOG_ENTITY_ID')),
    entityData: given(get('DIALOG_ENTITY_DATA_1')),
    context: isButton ? 'button' : 'textarea',
    messageId: isButton && /^[0-9]{1,15}$/.test(get('MESSAGE_ID')) ? Number(get('MESSAGE_ID')) : null,
    params: isButton ? readParams(get('BUTTON_PARAMS')) : null,
  };
}

/** Of a chat without the field the messenger sends this word. */
function given(value) {
  return value === 'undefined' ? '' : value;
}
