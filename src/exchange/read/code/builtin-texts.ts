import { first, spanOf } from './builtins.ts';
import { cast, join } from './evaluate.ts';
import type { Cast } from './ir.ts';
import type { HandedOver } from './run-types.ts';
import type { Machine, Builtin } from './machine.ts';
import { isText, joined, scalar, unknown, type Value } from './values.ts';

/** Turns its argument into another type. */
export const casts =
  (into: Cast): Builtin =>
  (machine, given) => {
    const value = first(given);
    return value === undefined ? null : cast(machine, into, value, spanOf(given));
  };

/** A function of a plain text. */
export function ofText(change: (text: string) => string): Builtin {
  return (_machine, given) => changed(first(given), change);
}

/** A method of a plain text. */
export function ofOwnText(change: (text: string, given: HandedOver) => string | null): Builtin {
  return (_machine, given) => changed(given.receiver ?? undefined, (text) => change(text, given));
}

/** Characters of a text that is changed as a whole. */
const MAX_LENGTH = 2_000_000;

function changed(value: Value | undefined, change: (text: string) => string | null): Value | null {
  if (value?.kind !== 'scalar' || value.value === null) return null;
  const before = String(value.value);
  const text = before.length > MAX_LENGTH ? null : change(before);
  return text === null ? null : scalar(text, value.at);
}

/** `sprintf` and its kin: `%s`, `%d`, `%v`, `%1$s`; anything finer is a hole. */
export function formats(
  machine: Machine,
  format: Value | undefined,
  args: readonly Value[],
  span: { from: number; to: number },
): Value | null {
  if (!isText(format)) return null;
  let next = 0;
  const parts = format.value.split(/(%(?:\d+\$)?[-+ 0#']*\d*(?:\.\d+)?[a-zA-Z%])/);
  const values = parts.map((part, index): string | Value => {
    if (index % 2 === 0) return part;
    if (part === '%%') return '%';
    const found = /^%(?:(\d+)\$)?([a-zA-Z])$/.exec(part);
    const value = args[found?.[1] === undefined ? next++ : Number(found[1]) - 1];
    return formatted(machine, value, found?.[2] ?? '') ?? unknown(span);
  });
  return joined(
    values.flatMap((value) => (typeof value === 'string' ? [value] : value.kind === 'text' ? value.parts : [value])),
    span.from,
  );
}

function formatted(machine: Machine, value: Value | undefined, verb: string): string | Value | null {
  if (value === undefined || value.kind === 'ref') return null;
  if (value.kind !== 'scalar') return value;
  if ('sv'.includes(verb)) return partText(machine, value);
  if ('dui'.includes(verb))
    return Number.isFinite(Number(value.value)) ? String(Math.trunc(Number(value.value))) : null;
  return null;
}

function partText(machine: Machine, value: Value): string | null {
  const text = join(machine, [value], 0);
  return isText(text) ? text.value : null;
}

/** Replaces all of one plain text by another. */
export function replaced(
  text: Value | null | undefined,
  from: Value | undefined,
  to: Value | undefined,
  all = true,
): Value | null {
  const source = text ?? undefined;
  if (!isText(source) || !isText(from) || to?.kind !== 'scalar' || from.value === '') return null;
  const by = String(to.value ?? '');
  const { value, at } = source;
  const places = all && by.length > from.value.length ? value.split(from.value).length - 1 : 1;
  if (value.length + places * by.length > MAX_LENGTH) return null;
  return scalar(all ? value.replaceAll(from.value, () => by) : value.replace(from.value, () => by), at);
}
