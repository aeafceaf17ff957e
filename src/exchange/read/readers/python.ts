import { parsePython } from '../code/python-program.ts';
import { PYTHON } from '../code/python-language.ts';
import type { Reader } from '../sink.ts';
import { readCode } from './code.ts';

/** Reads Python. Cells of notebooks may hold commands of the shell, which are no Python. */
export const read: Reader = (piece, sink) => {
  const text = piece.text.replace(/^[ \t]*[!%][^\n]*/gm, (line) => ' '.repeat(line.length));
  readCode({ ...piece, text }, sink, parsePython(text, sink.expired), PYTHON);
};
