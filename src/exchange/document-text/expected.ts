import { isJsonObject, type Json, type JsonObject } from '../../domain/kernel/json.ts';
import { choicesAt, isClosed, partsOf } from './schema-at.ts';

/** Kinds of values as people name them. */
export type ValueKind = 'text' | 'integer' | 'number' | 'yes-no' | 'list' | 'object' | 'nothing';

/**
 * Why a value cannot stand where it does. `choice`: one of these; `kind`: another kind of value; `length`: characters or rows at most;
 * `range`: a number within; `rows`: numbers of rows repeat; `form`: it is written otherwise.
 */
export type Unfit =
  | { readonly why: 'missing' | 'rows' | 'form' }
  | { readonly why: 'choice'; readonly choices: readonly Json[] }
  | { readonly why: 'kind'; readonly kinds: readonly ValueKind[] }
  | { readonly why: 'length'; readonly most: number }
  | { readonly why: 'range'; readonly least: number | null; readonly most: number | null };

/** What the schema's place asks for that a value has not. The value is known to be refused. */
export function unfitFor(node: JsonObject | null, value: unknown): Unfit {
  if (value === undefined) return { why: 'missing' };
  if (node === null) return { why: 'form' };
  if (isClosed(node)) return { why: 'choice', choices: choicesAt(node) };
  const parts = partsOf(node);
  const own = parts.find((part) => kindsOf(part).includes(kindOf(value)) || isWider(part, value));
  if (own === undefined) return { why: 'kind', kinds: parts.flatMap(kindsOf) };
  return unfitOfKind(own, value);
}

/** An integer stands where any number may. */
const isWider = (part: JsonObject, value: unknown): boolean => typeof value === 'number' && part['type'] === 'number';

function unfitOfKind(part: JsonObject, value: unknown): Unfit {
  if (typeof value === 'number') {
    return {
      why: 'range',
      least: bound(part, 'minimum', 'exclusiveMinimum'),
      most: bound(part, 'maximum', 'exclusiveMaximum'),
    };
  }
  const most = bound(part, 'maxLength', 'maxItems');
  const length = typeof value === 'string' || Array.isArray(value) ? value.length : 0;
  if (most !== null && length > most) return { why: 'length', most };
  return { why: Array.isArray(value) ? 'rows' : 'form' };
}

function bound(part: JsonObject, ...names: readonly string[]): number | null {
  const [found] = names.map((name) => part[name]).filter((limit) => typeof limit === 'number');
  return found ?? null;
}

function kindOf(value: unknown): ValueKind {
  if (value === null) return 'nothing';
  if (Array.isArray(value)) return 'list';
  if (isJsonObject(value)) return 'object';
  if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'number';
  return typeof value === 'string' ? 'text' : 'yes-no';
}

const KINDS: Readonly<Record<string, ValueKind>> = {
  string: 'text',
  integer: 'integer',
  number: 'number',
  boolean: 'yes-no',
  array: 'list',
  object: 'object',
  null: 'nothing',
};

function kindsOf({ type }: JsonObject): readonly ValueKind[] {
  const kind = typeof type === 'string' ? KINDS[type] : undefined;
  return kind === undefined ? [] : [kind];
}
