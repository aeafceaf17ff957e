import type { Json } from '../../domain/kernel/json.ts';

/** Stands for a secret; always of the same length, so that it tells nothing. */
export const MASK = '••••••••';

/** Parameters and answers whose value must never reach the screen. The portal takes parameter names in any letter case. */
const SECRET_KEYS =
  /^(?:hash|auth|auth_id|auth_token|access_token|refresh_id|refresh_token|application_token|client_id|client_secret)$/i;

/**
 * WRONG_REQUEST carries a PHP dump of everything that was to be stored, client id and HASH included (observed):
 * `'HASH' => 'dd8ec1…',`. Quotes and backslashes inside a value stand behind a backslash.
 */
const DUMPED_SECRET = /('(?:HASH|APP_ID)'\s*=>\s*')((?:\\.|[^'\\])+)(?=')/gis;

/** Levels of an answer that are kept; the portal's error objects are circular and would never end. */
const DEEPEST = 16;

/** The text with the secrets of a dump masked. */
export function maskText(text: string): string {
  return text.replace(DUMPED_SECRET, `$1${MASK}`);
}

/**
 * A fresh copy of any value as JSON, with every secret masked: values of secret keys at any depth, and secrets in dumps.
 * Functions and undefined values are left out; what lies too deep, as in a circular value, is cut off.
 *
 * @param longest texts of more characters are shortened to their beginning (icons are; a log need not hold them)
 */
export function maskSecrets(value: unknown, longest = Infinity, depth = 0): Json {
  if (typeof value === 'string') return shorten(maskText(value), longest);
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  if (typeof value !== 'object' || value === null) return null;
  if (depth >= DEEPEST) return '…';
  if (Array.isArray(value)) return value.map((item) => maskSecrets(item, longest, depth + 1));
  const copy: Record<string, Json> = {};
  for (const [key, item] of Object.entries(value)) {
    if (item === undefined || typeof item === 'function') continue;
    copy[key] = SECRET_KEYS.test(key) && isFilled(item) ? MASK : maskSecrets(item, longest, depth + 1);
  }
  return copy;
}

/** An empty secret is none, and seeing that it was empty explains the portal's answer. */
function isFilled(value: unknown): boolean {
  return value !== '' && value !== null;
}

function shorten(text: string, longest: number): string {
  return text.length > longest ? `${text.slice(0, 60)}… (${text.length})` : text;
}
