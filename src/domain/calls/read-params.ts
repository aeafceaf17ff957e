import { LIMITS } from '../design/limits.ts';
import { readNumberInput } from '../design/operations.ts';
import type { NumberInput } from '../design/schema.ts';
import type { Json } from '../kernel/json.ts';

/** A parameter as a text of a design, cut to what one holds; what is neither text nor number is none. */
export function textOfParam(value: Json | undefined): string {
  return (typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '').slice(0, LIMITS.text);
}

/** A parameter as a number field of a design has it. */
export function numberOfParam(value: Json | undefined): NumberInput {
  return readNumberInput(textOfParam(value).slice(0, LIMITS.numberText));
}
