/**
 * Base64 as PHP's non-strict `base64_decode` reads it: every character outside the alphabet, padding included, is
 * skipped wherever it stands, and incomplete ends are dropped.
 */

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const SKIPPED = 255;

const VALUES = new Uint8Array(128).fill(SKIPPED);
for (let value = 0; value < ALPHABET.length; value += 1) VALUES[ALPHABET.charCodeAt(value)] = value;

/**
 * @param limit stop after this many bytes: a header is enough for most questions
 */
export function decodeBase64(text: string, limit = Number.POSITIVE_INFINITY): Uint8Array {
  const bytes = new Uint8Array(Math.min(Math.ceil((text.length * 3) / 4), limit));
  let length = 0;
  let buffer = 0;
  let bits = 0;
  for (let index = 0; index < text.length && length < limit; index += 1) {
    const value = VALUES[text.charCodeAt(index)] ?? SKIPPED;
    if (value === SKIPPED) continue;
    buffer = ((buffer << 6) | value) & 0xffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes[length] = buffer >> bits;
    length += 1;
  }
  return bytes.subarray(0, length);
}

/** The same file in the form every reader accepts: the characters of the alphabet alone, then padding. */
export function cleanBase64(text: string): string {
  if (text.length % 4 === 0 && /^[A-Za-z0-9+/]+={0,2}$/.test(text)) return text;
  const letters = text.replace(/[^A-Za-z0-9+/]+/g, '');
  // A single letter at the end carries no whole byte.
  const whole = letters.length % 4 === 1 ? letters.slice(0, -1) : letters;
  return whole + '='.repeat((4 - (whole.length % 4)) % 4);
}
