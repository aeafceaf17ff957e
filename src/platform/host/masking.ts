import { isSecretName } from '../../domain/calls/secret-names.ts';
import { MASK } from '../../domain/kernel/mask.ts';
import type { Json } from '../../domain/kernel/json.ts';

/** A text as PHP prints it, where a null byte interrupts it: `'a' . "\0" . 'b'`. What was cut off in the middle counts, too. */
const PRINTED = String.raw`'(?:\\.|[^'\\])*(?:'|\\?$)`;
const INTERRUPTED = String.raw`${PRINTED}(?:\s*\.\s*"\\0"\s*\.\s*${PRINTED})*`;

/**
 * WRONG_REQUEST carries a PHP dump of everything that was to be stored, client id and HASH included (observed):
 * `'HASH' => 'dd8ec1…',`. Quotes and backslashes inside a value stand behind a backslash; numbers stand without quotes.
 */
const DUMPED_SECRET = new RegExp(String.raw`('(?:HASH|APP_ID)'\s*=>\s*)(${INTERRUPTED}|[^\s',)]+)`, 'gis');

/** Levels of an answer that are kept; the portal's error objects are circular and would never end. */
const DEEPEST = 16;

/** The text with the secrets of a dump masked. */
export function maskText(text: string): string {
  const isEmpty = (value: string): boolean => value === "''" || value === 'NULL';
  return text.replace(DUMPED_SECRET, (all: string, name: string, value: string) =>
    isEmpty(value) ? all : `${name}'${MASK}'`,
  );
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
    copy[key] = isSecretName(key) && isFilled(item) ? MASK : maskSecrets(item, longest, depth + 1);
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
