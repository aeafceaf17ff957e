/** The encoding a byte order mark or the zero bytes of Latin text show; `null`: neither, so UTF-8 or what the text says. */
function markedEncoding(bytes: Uint8Array): string | null {
  const [a, b, c, d] = bytes;
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0x3c && b === 0 && d === 0) return 'utf-16le';
  if (a === 0 && b === 0x3c && c === 0) return 'utf-16be';
  return null;
}

function decode(bytes: Uint8Array, encoding: string, fatal: boolean): string | null {
  try {
    return new TextDecoder(encoding, { fatal }).decode(bytes);
  } catch {
    return null;
  }
}

/** The share of characters no text has, in a thousand. */
function isReadable(text: string): boolean {
  let odd = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if ((code < 32 && code !== 9 && code !== 10 && code !== 13 && code !== 12) || code === 0xfffd) odd++;
  }
  return odd * 1000 <= text.length;
}

/**
 * The bytes as text: by their mark, as UTF-8, or as the XML declaration says. `null`: no text. `isWhole` is false for the
 * beginning of a file, which may end inside a character.
 */
export function textOf(bytes: Uint8Array, isWhole: boolean): string | null {
  const marked = markedEncoding(bytes);
  if (marked !== null) {
    const text = decode(bytes, marked, false);
    return text !== null && isReadable(text) ? text : null;
  }
  const utf8 = isWhole ? decode(bytes, 'utf-8', true) : decode(bytes, 'utf-8', false)?.replace(/\ufffd{1,3}$/, '');
  if (utf8 !== null && utf8 !== undefined) return isReadable(utf8) ? utf8 : null;
  const head = decode(bytes.subarray(0, 200), 'latin1', false) ?? '';
  const named = /^\s*<\?xml[^>]*\sencoding\s*=\s*["']([\w-]{2,40})["']/.exec(head);
  const text = decode(bytes, named?.[1] ?? 'windows-1252', false);
  return text !== null && isReadable(text) ? text : null;
}

const LEADING = /^\s*(?:<\?[^>]*\?>|<!--[\s\S]*?-->|<!DOCTYPE[^[>]*(?:\[[\s\S]*?\]\s*)?>|\s+)*/i;

/** Behind declarations and comments the first element is `svg`. */
export function isSvgText(text: string): boolean {
  const rest = text
    .slice(0, 200_000)
    .replace(/^\ufeff/, '')
    .replace(LEADING, '');
  return /^<(?:[A-Za-z_][\w.-]*:)?svg[\s/>]/.test(rest);
}

/** Behind comments the first thing is what only pages begin with. */
export function isHtmlText(text: string): boolean {
  let rest = text.slice(0, 4000).trimStart();
  // In one expression, comments one after another could be divided in ever more ways.
  while (rest.startsWith('<!--')) {
    const end = rest.indexOf('-->', 4);
    if (end < 0) return false;
    rest = rest.slice(end + 3).trimStart();
  }
  return /^<(?:!doctype html|html|head|body)[\s>]/i.test(rest);
}
