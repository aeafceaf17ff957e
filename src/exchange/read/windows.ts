import { MENTION } from './address.ts';
import type { Piece } from './sink.ts';

/** Code beyond this is read around the places that name a call: bundles and dumps are long, calls are short. */
const LONG = 600_000;
const BEFORE = 60_000;
const BEHIND = 120_000;
const CODE: ReadonlySet<string> = new Set(['php', 'js', 'python', 'go', 'html']);
const MAX_WINDOWS = 2;

/** The whole of a text, or of very long code the stretches that can hold a call. */
export function windowsOf(piece: Piece): Piece[] {
  if (piece.text.length <= LONG || !CODE.has(piece.kind)) return [piece];
  const spans: { from: number; to: number }[] = [];
  for (const { index } of piece.text.matchAll(MENTION)) {
    const last = spans.at(-1);
    const to = Math.min(piece.text.length, index + BEHIND);
    if (last !== undefined && index - BEFORE <= last.to) last.to = Math.min(to, last.from + LONG);
    else if (spans.length < MAX_WINDOWS) spans.push({ from: lineStart(piece.text, Math.max(0, index - BEFORE)), to });
  }
  return spans.map(({ from, to }) => ({ ...piece, text: piece.text.slice(from, to), base: piece.base + from }));
}

const lineStart = (text: string, at: number): number => text.lastIndexOf('\n', at) + 1;
