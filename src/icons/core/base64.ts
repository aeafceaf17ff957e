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
    const group = ((bytes[i] as number) << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0);
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

/** The bytes of base64 without prefix; blanks, line breaks and missing padding are forgiven. `null` when it is not base64. */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> | null {
  const clean = text.replace(/\s+/g, '').replace(/=+$/, '');
  if (clean.length % 4 === 1) return null;
  const result = new Uint8Array(Math.floor((clean.length * 3) / 4));
  let bits = 0;
  let held = 0;
  let at = 0;
  for (let i = 0; i < clean.length; i++) {
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

function percentDecoded(text: string): Uint8Array<ArrayBuffer> | null {
  const encoded = new TextEncoder().encode(text);
  const result = new Uint8Array(encoded.length);
  let length = 0;
  for (let i = 0; i < encoded.length; i++) {
    const byte = encoded[i] as number;
    const hex = byte === 0x25 ? String.fromCharCode(encoded[i + 1] ?? 0, encoded[i + 2] ?? 0) : '';
    const isEscape = /^[0-9a-f]{2}$/i.test(hex);
    result[length++] = isEscape ? parseInt(hex, 16) : byte;
    if (isEscape) i += 2;
  }
  return result.slice(0, length);
}

/** The bytes of a data URI, or of bare base64. The media type is ignored, bytes tell what they are. `null`: neither. */
export function bytesOfText(text: string): Uint8Array<ArrayBuffer> | null {
  const trimmed = text.trim();
  const uri = /^data:([^,]{0,200}),/i.exec(trimmed);
  if (uri === null) return /^[A-Za-z0-9+/_=\s-]{8,}$/.test(trimmed) ? fromBase64(trimmed) : null;
  const body = trimmed.slice(uri[0].length);
  if (/;\s*base64\s*$/i.test(uri[1] ?? '')) return fromBase64(body.includes('%') ? unescapeAscii(body) : body);
  return percentDecoded(body);
}

function unescapeAscii(text: string): string {
  return text.replace(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}
