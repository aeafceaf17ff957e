import type { Result } from '../domain/kernel/result.ts';
import { fail, ok } from '../domain/kernel/result.ts';

/** Characters of text that an import reads. A design with a large icon stays well below. */
export const MAX_TEXT = 8_000_000;
/** Nesting that no design and no payload reaches. */
export const MAX_DEPTH = 32;

/**
 * Why text is no usable JSON. `line` and `column` (from 1) are there where the engine reports the place.
 * `unsafe-key` names a key that could reach into objects' prototypes.
 */
export type JsonTextError =
  | { readonly code: 'empty' }
  | { readonly code: 'too-large'; readonly limit: number }
  | { readonly code: 'not-json'; readonly line: number | null; readonly column: number | null }
  | { readonly code: 'too-deep'; readonly limit: number }
  | { readonly code: 'unsafe-key'; readonly key: string };

/** Parses text of unknown origin. Never throws; refuses what could harm before anybody looks at it. */
export function parseJsonText(text: string): Result<unknown, JsonTextError> {
  const trimmed = text.replace(/^\uFEFF/, '').trim();
  if (trimmed === '') return fail({ code: 'empty' });
  if (trimmed.length > MAX_TEXT) return fail({ code: 'too-large', limit: MAX_TEXT });
  let value: unknown;
  try {
    value = JSON.parse(trimmed);
  } catch (cause) {
    return fail({ code: 'not-json', ...placeOf(cause, trimmed) });
  }
  const harm = findHarm(value, 0);
  return harm === null ? ok(value) : fail(harm);
}

/** Engines report the place in their own words: a position, or a line and a column. */
function placeOf(cause: unknown, text: string): { line: number | null; column: number | null } {
  const message = cause instanceof Error ? cause.message : '';
  const lines = /line (\d+) column (\d+)/.exec(message);
  if (lines !== null) return { line: Number(lines[1]), column: Number(lines[2]) };
  const position = /position (\d+)/.exec(message);
  if (position === null) {
    // "Unexpected end of JSON input": the fault is the end itself.
    return /end of JSON/i.test(message) ? lineAndColumn(text, text.length) : { line: null, column: null };
  }
  return lineAndColumn(text, Number(position[1]));
}

function lineAndColumn(text: string, position: number): { line: number; column: number } {
  const before = text.slice(0, position).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

const UNSAFE = new Set(['__proto__', 'constructor', 'prototype']);

function findHarm(value: unknown, depth: number): JsonTextError | null {
  if (typeof value !== 'object' || value === null) return null;
  if (depth > MAX_DEPTH) return { code: 'too-deep', limit: MAX_DEPTH };
  for (const [key, inner] of Object.entries(value)) {
    if (!Array.isArray(value) && UNSAFE.has(key)) return { code: 'unsafe-key', key };
    const harm = findHarm(inner, depth + 1);
    if (harm !== null) return harm;
  }
  return null;
}
