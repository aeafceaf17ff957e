import { GO } from '../code/go-language.ts';
import { parseGo } from '../code/go-program.ts';
import type { Reader } from '../sink.ts';
import { readCode } from './code.ts';

/** Reads Go. */
export const read: Reader = (piece, sink) => {
  readCode(piece, sink, parseGo(piece.text, sink.expired), GO);
};
