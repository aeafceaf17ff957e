import { JS } from '../code/js-language.ts';
import { parseJs } from '../code/js-program.ts';
import type { Reader } from '../sink.ts';
import { readCode } from './code.ts';

/** Reads JavaScript and TypeScript. An object by itself would be a block: it is read in parentheses. */
export const read: Reader = (piece, sink) => {
  const isObject = /^\s*\{/.test(piece.text);
  const text = isObject ? `(${piece.text})` : piece.text;
  readCode(isObject ? { ...piece, text, base: piece.base - 1 } : piece, sink, parseJs(text, sink.expired), JS);
};
