import type { FieldPath } from '../../domain/design/field-path.ts';
import type { Design } from '../../domain/design/schema.ts';
import { markOf, nearest, type PlacedText, type TextSpan } from './placed.ts';

/** Where a field of the design stands in its JSON: rows by their index, not by their id. `''`: the whole design. */
export function pathOfField(design: Design, field: FieldPath | ''): readonly string[] {
  const path = field === '' ? [] : field.split('.');
  return path.map((key, at) => (path[at - 1] === 'texts' ? String(indexOfRow(design, path.slice(0, at), key)) : key));
}

function indexOfRow({ texts, widgets }: Design, [group, place]: readonly string[], id: string): number {
  const [, widget] = Object.entries(widgets).find(([name]) => name === place) ?? [];
  const rows = group === 'texts' ? texts : (widget?.texts ?? []);
  return rows.findIndex((row) => String(row.id) === id);
}

/** What is marked for a field in a text; of a field that is not there, the place around it. `null`: the text holds nothing. */
export function markOfField(placed: PlacedText, design: Design, field: FieldPath | ''): TextSpan | null {
  const found = nearest(placed, pathOfField(design, field));
  return found && markOf(found.value);
}
