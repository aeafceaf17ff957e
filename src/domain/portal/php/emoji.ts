/**
 * Titles and descriptions lie in a table without room for characters of four bytes: each is kept as `:` + its UTF-8
 * bytes in hex + `:` (10 characters) and turned back when read. Source: observed.
 */
export function encodeEmoji(text: string): string {
  return text.replace(/[\u{10000}-\u{10ffff}]/gu, (character) => {
    const bytes = Array.from(new TextEncoder().encode(character), (byte) => byte.toString(16));
    return `:${bytes.join('')}:`;
  });
}

/** The other way round; hex digits that are no character of four bytes stay as they are. */
export function decodeEmoji(text: string): string {
  if (!text.includes(':')) return text;
  return text.replace(/:([A-Fa-f0-9]{8}):/g, (coded, hex: string) => characterOf(hex) ?? coded);
}

function characterOf(hex: string): string | null {
  const bytes = Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
  // Four bytes that are not one character decode to replacement signs or to several characters.
  const text = new TextDecoder().decode(bytes);
  return text.length === 2 && (text.codePointAt(0) ?? 0) > 0xffff ? text : null;
}
