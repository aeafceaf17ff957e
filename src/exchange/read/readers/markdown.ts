import { detectKind, kindOfLanguage } from '../kind.ts';
import { MAX_PIECES, type Piece, type Reader } from '../sink.ts';

const FENCE = /^([ \t>*-]*?)(`{3,}|~{3,})[ \t]*([\w+#.-]*)[^\n]*$/;

interface Fence {
  readonly prefix: string;
  readonly sign: string;
  readonly language: string;
  readonly from: number;
  readonly lines: string[];
}

/** Reads the fenced parts of a text, each in its own language, and one more than anybody reads of a text without end. */
export const read: Reader = (piece, sink) => {
  if (piece.depth >= 4) return;
  for (const fence of fencesOf(piece.text)) {
    sink.pieces.push(pieceOf(fence, piece));
    if (sink.pieces.length > MAX_PIECES) return;
  }
};

function* fencesOf(text: string): Generator<Fence> {
  let open: Fence | null = null;
  for (const { line, next } of linesOf(text)) {
    if (open === null) open = opened(line, next);
    else if (!closes(line, open.sign)) open.lines.push(unquoted(line, open.prefix));
    else {
      yield open;
      open = null;
    }
  }
  if (open !== null) yield open;
}

function opened(line: string, from: number): Fence | null {
  const fence = FENCE.exec(line.replace(/\r$/, ''));
  return fence && { prefix: fence[1] ?? '', sign: fence[2] ?? '', language: fence[3] ?? '', from, lines: [] };
}

/** One line after the other: of a text that is not read to its end, the rest is never taken apart. */
function* linesOf(text: string): Generator<{ line: string; next: number }> {
  for (let at = 0; at <= text.length;) {
    const found = text.indexOf('\n', at);
    const end = found === -1 ? text.length : found;
    yield { line: text.slice(at, end), next: end + 1 };
    at = end + 1;
  }
}

const closes = (line: string, sign: string): boolean => {
  const trimmed = line.replace(/^[ \t>]*/, '').trimEnd();
  return trimmed.startsWith(sign) && /^(?:`+|~+)$/.test(trimmed);
};

/** Spaces and signs of quoting before each line belong to the text around the fence. */
function unquoted(line: string, prefix: string): string {
  const common = /^[ \t>]*/.exec(prefix)?.[0].length ?? 0;
  return /^[ \t>]*$/.test(line.slice(0, common)) ? line.slice(common) : line;
}

function pieceOf({ language, from, lines }: Fence, { base, depth }: Piece): Piece {
  const text = lines.join('\n');
  const named = kindOfLanguage(language);
  const guessed = detectKind(text, '');
  const kind = named === null || guessed === 'design' || guessed === 'http' ? guessed : named;
  return { text, base: base + from, kind: kind === 'markdown' ? 'text' : kind, hint: language, depth: depth + 1 };
}
