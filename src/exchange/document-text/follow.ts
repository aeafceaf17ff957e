import type { Design } from '../../domain/design/schema.ts';
import { isSameJson } from '../../domain/kernel/json.ts';
import { fileText, travelling } from '../canonical.ts';
import { nearest, placeJson, type PlacedText, type TextSpan } from './placed.ts';

/** What to write in the place of a part of a text. */
export interface TextEdit extends TextSpan {
  readonly insert: string;
}

/** The design as it is shown beside the form: as its file has it, without the signature key. */
export const documentText = (design: Design): string => fileText(travelling(design, false));

/**
 * What has to change in the text of one design so that it is another's: only the values that differ, so that the caret, the order of keys
 * and the person's own spaces stay. In the order of the text; none lies in another.
 *
 * @param text a text that reads as `before`
 */
export function followEdits(text: string, before: Design, after: Design): readonly TextEdit[] {
  const target = travelling(after, false);
  const placed = placeJson(text);
  const wanted = differing(before, after, []).map((path) => editAt(text, placed, target, path));
  return outermost(wanted).filter(({ from, to, insert }) => text.slice(from, to) !== insert);
}

type Path = readonly string[];

/** Paths of the smallest parts that differ. */
function differing(before: unknown, after: unknown, path: Path): readonly Path[] {
  if (isSameJson(before, after)) return [];
  const [old, now] = [partsOf(before), partsOf(after)];
  if (
    Array.isArray(before) !== Array.isArray(after) ||
    [...old.keys()].sort().join() !== [...now.keys()].sort().join()
  ) {
    return [path];
  }
  if (old.size === 0) return [path];
  return [...old].flatMap(([key, held]) => differing(held, now.get(key), [...path, key]));
}

const partsOf = (value: unknown): ReadonlyMap<string, unknown> =>
  new Map(typeof value === 'object' && value !== null ? Object.entries(value) : []);

/** Writes the value at a path anew; where the text has no such place, that of the nearest one around it. */
function editAt(text: string, placed: PlacedText, target: unknown, path: Path): TextEdit {
  const found = nearest(placed, path);
  if (found === null) return { from: 0, to: text.length, insert: fileText(target) };
  if (!found.isThere) return editAt(text, placed, target, path.slice(0, -1));
  const { from, to } = found.value;
  return { from, to, insert: printed(valueAt(target, path), indentAt(text, from)) };
}

const valueAt = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>((held, key) => partsOf(held).get(key) ?? null, value);

/** The spaces that its line begins with. */
function indentAt(text: string, at: number): string {
  const line = text.slice(text.lastIndexOf('\n', at - 1) + 1, at);
  return /^[ \t]*/.exec(line)?.[0] ?? '';
}

const printed = (value: unknown, indent: string): string =>
  JSON.stringify(value, null, 2).replaceAll('\n', `\n${indent}`);

function outermost(edits: readonly TextEdit[]): readonly TextEdit[] {
  const kept: TextEdit[] = [];
  for (const edit of [...edits].sort((one, other) => one.from - other.from || other.to - one.to)) {
    if (edit.from >= (kept.at(-1)?.to ?? 0)) kept.push(edit);
  }
  return kept;
}
