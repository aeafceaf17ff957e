const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Bytes in letters that addresses take as they are (RFC 4648, 5), without padding. */
export function toBase64Url(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const [one = 0, two = 0, three = 0] = bytes.subarray(at, at + 3);
    const group = (one << 16) | (two << 8) | three;
    const letters = [18, 12, 6, 0].map((shift) => LETTERS[(group >> shift) & 63] ?? '');
    text += letters.slice(0, Math.min(bytes.length - at, 3) + 1).join('');
  }
  return text;
}

/** Back to bytes; padding and letters that other writers of base64 use are taken, too. `null`: something else is in it. */
export function fromBase64Url(text: string): Uint8Array | null {
  const plain = text.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
  const bytes = new Uint8Array(Math.floor((plain.length * 3) / 4));
  let held = 0;
  for (const [at, letter] of Array.from(plain).entries()) {
    const value = LETTERS.indexOf(letter);
    if (value < 0) return null;
    held = ((held << 6) | value) & 0xffffff;
    const bits = ((at + 1) * 6) % 8;
    if (at % 4 !== 0) bytes[Math.floor(((at + 1) * 6) / 8) - 1] = (held >> bits) & 255;
  }
  return bytes;
}
