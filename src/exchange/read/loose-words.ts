/** The signs that close a quote which does not close itself. */
export const CLOSERS: Readonly<Record<string, string>> = { '“': '”“', '„': '“”', '«': '»', '‘': '’', '”': '”' };
export const WORDS = new Map<string, string | number | boolean | null>([
  ['true', true],
  ['false', false],
  ['null', null],
  ['True', true],
  ['False', false],
  ['None', null],
  ['nil', null],
  ['undefined', null],
  ['TRUE', true],
  ['FALSE', false],
  ['NULL', null],
]);
/** What a letter behind a backslash stands for, in nearly every language. */
export const ESCAPES: Readonly<Record<string, string>> = {
  n: '\n',
  t: '\t',
  r: '\r',
  b: '\b',
  f: '\f',
  v: '\v',
};
export const WORD = /[\p{L}_$][\p{L}\p{N}_$.-]*/uy;
export const NUMBER = /[+-]?(?:0[xX][0-9a-fA-F]+|(?:\d[\d_]*\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)/y;
export const BLANK = /(?:[\s\uFEFF\u00A0]+|\/\/[^\n]*|\/\*[^]*?\*\/|#[^\n]*)+/y;

/** A number that no JSON can hold stays the text that it is. */
export function asNumber(text: string): string | number {
  const value = Number(text.replaceAll('_', ''));
  return Number.isFinite(value) ? value : text;
}
