/** Text literals, right to the last escape: each gives back exactly its text when its language reads it. */

/** Controls, separators of lines, and marks that cannot be seen: written as escapes. `\p{Cs}`: half a pair. */
const UNSEEN = /[\p{Cc}\u2028\u2029\ufeff\p{Cs}]/u;
const EACH_UNSEEN = new RegExp(UNSEEN, 'gu');

const SHORT: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** With a backslash before every character of `special`, and what cannot be seen as `escape` writes its number. */
function escaped(text: string, special: RegExp, escape: (number: string) => string): string {
  return text
    .replace(special, '\\$&')
    .replace(EACH_UNSEEN, (character) => SHORT[character] ?? escape(character.charCodeAt(0).toString(16)));
}

const fourDigits = (number: string): string => `\\u${number.padStart(4, '0')}`;

/** JavaScript and TypeScript: single quotes. Nothing in it ends a script element around it, or begins PHP. */
export function javascriptString(text: string): string {
  return `'${escaped(text, /[\\']/g, fourDigits).replace(/<(?=\/|!--|script|\?)/gi, '\\x3C')}'`;
}

/**
 * PHP: single quotes, where only the backslash and the quote mean something; double ones where characters cannot be seen or line
 * breaks might be changed on the way. `?>` ends no string.
 */
export function phpString(text: string): string {
  if (!UNSEEN.test(text)) return `'${text.replace(/[\\']/g, '\\$&')}'`;
  return `"${escaped(text, /[\\"$]/g, (number) => `\\u{${number}}`)}"`;
}

/** Python 3, and Go's interpreted strings: double quotes. */
export function doubleQuoted(text: string): string {
  return `"${escaped(text, /[\\"]/g, fourDigits)}"`;
}

/** A POSIX shell: single quotes, in which nothing means anything. */
export function shellString(text: string): string {
  return `'${text.replace(/'/g, "'\\''")}'`;
}
