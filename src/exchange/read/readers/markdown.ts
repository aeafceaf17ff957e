import { detectKind, kindOfLanguage } from '../kind.ts';
import type { Piece, Reader } from '../sink.ts';

const FENCE = /^([ \t>*-]*?)(`{3,}|~{3,})[ \t]*([\w+#.-]*)[^\n]*$/;

/** Reads the fenced parts of a text, each in its own language. */
export const read: Reader = (piece, sink) => {
  const fences = fencesOf(piece);
  if (piece.depth < 4) sink.pieces.push(...fences);
};

function fencesOf({ text, base, depth }: Piece): Piece[] {
  const found: Piece[] = [];
  let at = 0;
  let open: { prefix: string; sign: string; language: string; from: number; lines: string[] } | null = null;
  for (const line of text.split('\n')) {
    const fence = FENCE.exec(line.replace(/\r$/, ''));
    if (open === null && fence !== null) {
      open = {
        prefix: fence[1] ?? '',
        sign: fence[2] ?? '',
        language: fence[3] ?? '',
        from: at + line.length + 1,
        lines: [],
      };
    } else if (open !== null && closes(line, open.sign)) {
      found.push(pieceOf(open, base, depth));
      open = null;
    } else open?.lines.push(unquoted(line, open.prefix));
    at += line.length + 1;
  }
  return open === null ? found : [...found, pieceOf(open, base, depth)];
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

function pieceOf(
  open: { language: string; from: number; lines: string[]; prefix: string },
  base: number,
  depth: number,
): Piece {
  const text = open.lines.join('\n');
  const named = kindOfLanguage(open.language);
  const guessed = detectKind(text, '');
  const kind = named === null || guessed === 'design' || guessed === 'http' ? guessed : named;
  return {
    text,
    base: base + open.from,
    kind: kind === 'markdown' ? 'text' : kind,
    hint: open.language,
    depth: depth + 1,
  };
}
