/** `mb_strlen`: characters are code points. */
export function characterCount(text: string): number {
  let count = text.length;
  for (let index = 1; index < text.length; index += 1) {
    if (isLowSurrogate(text, index) && isHighSurrogate(text, index - 1)) count -= 1;
  }
  return count;
}

/** `mb_substr` from the start. */
export function firstCharacters(text: string, count: number): string {
  if (text.length <= count) return text;
  let end = 0;
  for (let taken = 0; taken < count && end < text.length; taken += 1) {
    end += isHighSurrogate(text, end) && isLowSurrogate(text, end + 1) ? 2 : 1;
  }
  return text.slice(0, end);
}

function isHighSurrogate(text: string, index: number): boolean {
  return (text.charCodeAt(index) & 0xfc00) === 0xd800;
}

function isLowSurrogate(text: string, index: number): boolean {
  return (text.charCodeAt(index) & 0xfc00) === 0xdc00;
}

/** `mb_strtolower` of PHP 8.0 to 8.2, which knows no final sigma. */
export function lowerCase(text: string): string {
  return text.replace(/\u03a3/g, '\u03c3').toLowerCase();
}

/** A copy that can be encoded as UTF-8: half a surrogate pair is replaced. */
export function wellFormed(text: string): string {
  return text.replace(/[\ud800-\udfff]/gu, '\ufffd');
}
