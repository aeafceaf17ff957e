import { runEnd } from '../text-run.ts';

/** How a data URI begins, with what people lose or mistype of it: `data:`, the comma, the colon, blanks. */
const HEAD = new RegExp(
  [
    // The name of the kind may be missing; without a comma the picture itself shows where it begins.
    String.raw`\bdata\s*:\s*[^,<"'()%{}]{0,100}?(?:\bbase64\s*[,:;]?|,|;\s*(?=<|%3c))\s*`,
    String.raw`\bimage\s*\/\s*[\w.+-]{2,20}\s*[;:,]\s*(?:[\w=-]{1,40}\s*;)?\s*base64\s*[,:;]?\s*`,
    String.raw`\bbase64\s*,\s*`,
  ].join('|'),
  'i',
);

/** Characters in which the beginning is looked for: pages are long, and what they carry is near their top. */
const LOOKED_AT = 200_000;

/**
 * Beginnings of files in base64: PNG, JPEG, GIF, WebP, BMP, AVIF and HEIC, ICO, gzip, TIFF, ICNS; SVG and XML, also behind the
 * mark of UTF-8, a comment or a document type.
 */
const BEGINNING =
  /(?:iVBORw0KGgo|[/_]9j[/_]|R0lGOD|UklGR|Qk[0-3]|AAAA.GZ0eXB|(?:77u[/_])?(?:PHN2Zy|PD94bWw|PCEtLS|PCFET0|PCFkb2)|AAABAA|AAACAA|H4sI|SUkqAA|TU0AKg|aWNucw)[A-Za-z0-9+/_\s-]{12}/;

const BASE64_RUN = /[A-Za-z0-9+/_=%\s\\-]{1,50000}/y;

/** A picture written as text: `svg` as it is, `data` for `partsOfText`. */
export interface EncodedPicture {
  readonly kind: 'svg' | 'data';
  readonly text: string;
}

const PAIRS: Readonly<Record<string, string>> = { '(': ')', '"': '"', "'": "'", '`': '`' };

/** Where what begins at `from` ends: at the sign that closes the one before `start`, or nowhere. */
function endOf(text: string, start: number, from: number): number {
  const closing = PAIRS[text.slice(0, start).trimEnd().slice(-1)];
  // In a string of a program inside a string both its quotes are escaped.
  const isEscaped = text[start - 2] === '\\';
  if (closing === undefined) return text.length;
  for (let at = text.indexOf(closing, from); at >= 0; at = text.indexOf(closing, at + 1)) {
    if ((text[at - 1] === '\\') === isEscaped) return isEscaped ? at - 1 : at;
  }
  return text.length;
}

function percentDecoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // A per cent sign of its own: only what is an escape is one.
    return text.replace(/(?:%[0-9a-f]{2})+/gi, (escapes) => {
      try {
        return decodeURIComponent(escapes);
      } catch {
        return escapes;
      }
    });
  }
}

/** Escapes of program text: quotes, slashes, line ends. */
export function unescaped(text: string): string {
  return text
    .replace(/\\(?:r\\n|[nrt])/g, ' ')
    .replace(/\\u00([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    .replace(/\\(["'`/\\])/g, '$1')
    .replace(/\\\r?\n/g, '');
}

function base64At(text: string, at: number): string {
  return text.slice(at, runEnd(text, at, BASE64_RUN)).replace(/\\[nrt]|\\/g, '');
}

/** What is written says more than what its head says: both are mistaken for each other. */
function bodyAt(text: string, start: number, at: number): EncodedPicture | null {
  const isMarkup = /^\s*(?:<|%3c|&lt;|\\u003c)/i.test(text.slice(at, at + 100));
  if (isMarkup) {
    // Brackets stand in drawings, too; where they are around one, its own end is its end.
    const isInBrackets = text[start - 1] === '(';
    const body = text.slice(at, isInBrackets ? text.length : endOf(text, start, at));
    return { kind: 'svg', text: unescaped(percentDecoded(body)) };
  }
  const isPercent = /^[^%]{0,3}%[0-9a-f]{2}/i.test(text.slice(at, at + 6));
  if (isPercent) return { kind: 'data', text: `data:,${text.slice(at, endOf(text, start, at)).trim()}` };
  const body = base64At(text, at);
  return body.trim().length < 12 ? null : { kind: 'data', text: `data:;base64,${body}` };
}

/**
 * The first data URI of the text, whatever stands around it and however it is mistyped, or base64 that begins as pictures do.
 * `index`: where it begins.
 */
export function encodedIn(text: string): (EncodedPicture & { readonly index: number }) | null {
  const top = text.slice(0, LOOKED_AT);
  const head = HEAD.exec(top);
  const found = head && bodyAt(text, head.index, head.index + head[0].length);
  if (head !== null && found) return { ...found, index: head.index };
  const begin = BEGINNING.exec(top);
  if (begin === null || /[A-Za-z0-9+/]/.test(top.charAt(begin.index - 1))) return null;
  return { kind: 'data', text: `data:;base64,${base64At(text, begin.index)}`, index: begin.index };
}
