import type { BlankReason } from '../found.ts';
import type { Scalar } from '../tree.ts';
import type { ClassField, Fn, Span } from './ir.ts';
import type { Scope } from './scope.ts';

export interface ScalarValue {
  readonly kind: 'scalar';
  readonly value: Scalar;
  readonly at: number;
}

/** A text of which at least one part is not plain. */
export interface TextValue {
  readonly kind: 'text';
  readonly parts: readonly (string | Value)[];
  readonly at: number;
}

export interface EncodedValue {
  readonly kind: 'encoded';
  readonly how: 'json' | 'form';
  readonly of: Value;
  readonly at: number;
}

export interface UnknownValue extends Span {
  readonly kind: 'unknown';
  readonly reason: BlankReason;
}

/** A list, map, object or instance: what it holds lies in the store. */
export interface MapRef {
  readonly kind: 'ref';
  readonly id: number;
}

export interface FunctionValue {
  readonly kind: 'function';
  readonly fn: Fn;
  readonly scope: Scope;
  readonly self: Value | null;
  readonly owner: ClassValue | null;
}

export interface ClassValue {
  readonly kind: 'class';
  readonly name: string;
  readonly parent: ClassValue | null;
  readonly fields: readonly ClassField[];
  readonly methods: readonly Fn[];
  readonly scope: Scope;
  /** Constants and shared fields. */
  readonly shared: MapRef;
}

export type Value = ScalarValue | TextValue | EncodedValue | UnknownValue | MapRef | FunctionValue | ClassValue;

export interface Slot {
  readonly value: Value;
  /** HandedOver under a condition only. */
  readonly maybe: boolean;
}

export interface MapState {
  readonly slots: ReadonlyMap<string, Slot>;
  readonly list: boolean;
  /** Further entries that are not known. */
  readonly open: UnknownValue | null;
  readonly at: number;
  readonly end: number;
  /** Literals whose entries came in. */
  readonly origins: readonly number[];
  readonly made: ClassValue | null;
}

export const scalar = (value: Scalar, at: number): ScalarValue => ({ kind: 'scalar', value, at });

export function unknown({ from, to }: Span, reason: BlankReason = 'expression'): UnknownValue {
  return { kind: 'unknown', from, to, reason };
}

export function isText(value: Value | undefined): value is ScalarValue & { value: string } {
  return value?.kind === 'scalar' && typeof value.value === 'string';
}

/** Characters and parts of one text that are worked out: more than any icon has, and a bound for texts that grow by themselves. */
const MAX_LENGTH = 4_000_000;
const MAX_PARTS = 4000;

/** What a text takes up, in characters: also parts that are not plain cost something. */
export function sizeOf(value: Value): number {
  if (value.kind === 'scalar') return typeof value.value === 'string' ? value.value.length : 0;
  if (value.kind !== 'text') return 0;
  return value.parts.reduce((sum, part) => sum + (typeof part === 'string' ? part.length : 0) + 40, 0);
}

/** Joins parts of a text; all plain ones give a plain text. One that becomes too long is not known. */
export function joined(parts: readonly (string | Value)[], at: number): Value {
  const out: (string | Value)[] = [];
  let length = 0;
  for (const part of parts) {
    if (typeof part === 'string') length += part.length;
    if (length > MAX_LENGTH || out.length > MAX_PARTS) return unknown({ from: at, to: at });
    const last = out.at(-1);
    if (typeof part === 'string' && typeof last === 'string') out[out.length - 1] = last + part;
    else if (part !== '') out.push(part);
  }
  const [only] = out;
  if (only === undefined) return scalar('', at);
  return out.length === 1 && typeof only === 'string' ? scalar(only, at) : { kind: 'text', parts: out, at };
}

export function sameScalar(left: Value, right: Value): boolean {
  return left.kind === 'scalar' && right.kind === 'scalar' && left.value === right.value;
}

/** Whether a value is certainly true or false; `null`: not known. */
export function truth(value: Value): boolean | null {
  if (value.kind !== 'scalar')
    return value.kind === 'unknown' || value.kind === 'text' || value.kind === 'encoded' ? null : true;
  return value.value !== '' && value.value !== 0 && value.value !== '0' && Boolean(value.value);
}
