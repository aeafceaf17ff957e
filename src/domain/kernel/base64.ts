const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

const VALUES = new Int8Array(128).fill(-1);
for (let i = 0; i < 64; i++) VALUES[ALPHABET.charCodeAt(i)] = i;
// The URL-safe spelling is read too: people paste it, and only the portal minds.
VALUES['-'.charCodeAt(0)] = 62;
VALUES['_'.charCodeAt(0)] = 63;

/** Base64 with padding and without prefix or line breaks: what ICON_FILE takes. */
export function toBase64(bytes: Uint8Array): string {
  const parts: string[] = [];
  let part = '';
  for (let i = 0; i < bytes.length; i += 3) {
    const rest = bytes.length - i;
    const group = ((bytes[i] ?? 0) << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0);
    part += ALPHABET.charAt(group >> 18) + ALPHABET.charAt((group >> 12) & 63);
    part += rest > 1 ? ALPHABET.charAt((group >> 6) & 63) : '=';
    part += rest > 2 ? ALPHABET.charAt(group & 63) : '=';
    if (part.length > 8192) {
      parts.push(part);
      part = '';
    }
  }
  return parts.join('') + part;
}

/** How long the text is without the padding at its end. Counted from there: an expression would begin anew at every `=`. */
function unpadded(text: string): number {
  let length = text.length;
  while (text[length - 1] === '=') length--;
  return length;
}

/** The bytes of base64 without prefix; spaces, line breaks and missing padding are forgiven. `null` when it is not base64. */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> | null {
  const clean = text.replace(/\s+/g, '');
  const length = unpadded(clean);
  if (length % 4 === 1) return null;
  const result = new Uint8Array(Math.floor((length * 3) / 4));
  let bits = 0;
  let held = 0;
  let at = 0;
  for (let i = 0; i < length; i++) {
    const value = VALUES[clean.charCodeAt(i)] ?? -1;
    if (value < 0) return null;
    bits = ((bits << 6) | value) & 0xffffff;
    held += 6;
    if (held >= 8) {
      held -= 8;
      result[at++] = (bits >> held) & 255;
    }
  }
  return result;
}
