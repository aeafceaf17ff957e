import { PHP } from '../code/php-language.ts';
import { parsePhp } from '../code/php-program.ts';
import type { Reader } from '../sink.ts';
import { BLANK } from '../code/nodes.ts';
import { readCode } from './code.ts';

/** Reads PHP; scripts of a page around it are read on their own. */
export const read: Reader = (piece, sink) => {
  readCode(piece, sink, parsePhp(piece.text), PHP, false);
  if (!/<script\b/i.test(piece.text)) return;
  const text = piece.text.replace(/<\?(?:php|=)?[^]*?(?:\?>|$)/gi, (part) => BLANK.repeat(part.length));
  sink.pieces.push({ ...piece, text, kind: 'html', depth: piece.depth + 1 });
};
