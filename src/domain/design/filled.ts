import { hashOf } from './active-environment.ts';
import { emptyDesign } from './factory.ts';
import type { FieldPath } from './field-path.ts';
import type { Design } from './schema.ts';

const EMPTY = emptyDesign();

/** Rows are found by their id, everything else by its name. */
function within(value: unknown, key: string): unknown {
  if (Array.isArray(value)) return value.find((row: { readonly id?: unknown }) => String(row.id) === key);
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}

/** What stands in a field, of the signature key that in force; `undefined`: it has no such place, or row. */
export const valueOfField = (design: Design, field: FieldPath): unknown =>
  field === 'chatApp.frame.hash' ? hashOf(design) : field.split('.').reduce<unknown>(within, design);

/** Whether somebody has said something in this field: it is neither empty nor as in a design that nobody has touched. */
export function isFilled(design: Design, field: FieldPath): boolean {
  const value = valueOfField(design, field);
  return value !== '' && value !== null && value !== undefined && value !== valueOfField(EMPTY, field);
}
