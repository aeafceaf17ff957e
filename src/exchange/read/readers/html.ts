import { detectKind } from '../kind.ts';
import { MAX_PIECES, type Piece, type Reader, type Sink } from '../sink.ts';

const SCRIPT = /<script\b([^>]*)>([^]*?)<\/script\s*>/gi;
const CODE = /<(pre|code|textarea)\b[^>]*>([^]*?)<\/\1\s*>/gi;
const ENTITIES: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  '#39': "'",
};

/** Reads the scripts of a page, and code that it shows. */
export const read: Reader = (piece, sink) => {
  if (piece.depth >= 4) return;
  const text = piece.text.replace(/<!--[^]*?-->/g, (part) => ' '.repeat(part.length));
  for (const found of text.matchAll(SCRIPT)) {
    const source = found[2] ?? '';
    if (source.trim() === '') continue;
    if (sink.pieces.length > MAX_PIECES) return;
    const isJson = /type\s*=\s*["'][^"']*json/i.test(found[1] ?? '');
    add(sink, piece, source, found.index + found[0].indexOf('>') + 1, isJson ? 'json' : 'js');
  }
  if (!text.includes('<pre') && !text.includes('<code') && !text.includes('<textarea')) return;
  const rest = text.replace(SCRIPT, (part) => ' '.repeat(part.length));
  for (const found of rest.matchAll(CODE)) {
    if (sink.pieces.length > MAX_PIECES) return;
    shown(sink, piece, found[2] ?? '', found.index + found[0].indexOf('>') + 1);
  }
};

/** Code that a page shows is written with entities and marked up. */
function shown(sink: Sink, piece: Piece, source: string, at: number): void {
  const text = source
    .replace(/<[^>]*>/g, '')
    .replace(/&(#\d+|#x[\da-f]+|\w+);/gi, (all, name: string) => entity(name) ?? all);
  if (text.length < 30 || !/[{[(=]/.test(text)) return;
  add(sink, piece, text, at, detectKind(text, ''));
}

function entity(name: string): string | undefined {
  const code = /^#x/i.test(name)
    ? Number.parseInt(name.slice(2), 16)
    : name.startsWith('#')
      ? Number(name.slice(1))
      : Number.NaN;
  return Number.isNaN(code) ? ENTITIES[name.toLowerCase()] : code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}

function add(sink: Sink, piece: Piece, text: string, at: number, kind: Piece['kind']): void {
  if (kind === 'empty' || kind === 'binary') return;
  sink.pieces.push({
    text,
    base: piece.base + at,
    kind: kind === 'html' ? 'text' : kind,
    hint: '',
    depth: piece.depth + 1,
  });
}
