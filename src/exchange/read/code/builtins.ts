import { LooseFault, parseLoose } from '../loose-json.ts';
import { parseForm } from '../pairs.ts';
import { spreadInto, union } from './maps.ts';
import type { HandedOver } from './run-types.ts';
import { emptyState, opened, type Machine, type Builtin } from './machine.ts';
import { raise } from './settle.ts';
import { isText, unknown, type Slot, type Value } from './values.ts';

/** The argument at a position. */
export const first = (given: HandedOver, index = 0): Value | undefined => given.args[index];

/** A function that gives back one of its arguments as it is. */
export const through =
  (index = 0): Builtin =>
  (_machine, given) =>
    given.args[index] ?? null;

/** A method that gives back its object. */
export const itself: Builtin = (_machine, { receiver }) => receiver;

/** Encodes its argument; what was encoded stays known as what it was. */
export function encodes(how: 'json' | 'form', index = 0): Builtin {
  return (_machine, given) => {
    const of = given.args[index];
    return of === undefined ? null : { kind: 'encoded', how, of, at: given.span.from };
  };
}

/** Decodes a plain text, or what was encoded before. */
export const decodes: Builtin = (machine, given) => {
  const value = first(given);
  if (value?.kind === 'encoded') return value.of;
  if (!isText(value)) return null;
  try {
    return raise(machine, parseLoose(value.value).tree, value.at);
  } catch (error) {
    if (error instanceof LooseFault) return null;
    throw error;
  }
};

/** Where a map that is read by a method (`get`) holds what its first argument names. */
export function slotOf(machine: Machine, { receiver, args: [key] }: HandedOver): Slot | undefined {
  return receiver?.kind === 'ref' && isText(key) ? machine.state(receiver).slots.get(key.value) : undefined;
}

/** Merges all arguments, the later winning. */
export const merges =
  (renumber: boolean): Builtin =>
  (machine, given) => {
    const ref = union(machine, spanOf(given), given.args, renumber);
    if (given.open) machine.update(ref, { open: opened(given.span) });
    return ref;
  };

/** Merges into the first argument. */
export const mergesInto: Builtin = (machine, given) => {
  const [target, ...rest] = given.args;
  if (target?.kind !== 'ref') return merges(false)(machine, given);
  for (const value of rest) spreadInto(machine, target, value, false, false);
  return target;
};

export function spanOf({ span }: HandedOver): { kind: 'lit'; value: null; from: number; to: number } {
  return { kind: 'lit', value: null, ...span };
}

/** A method that puts its arguments behind a list's entries. */
export const pushes: Builtin = (machine, { receiver, args, open, span }) => {
  if (receiver?.kind !== 'ref') return null;
  for (const value of args) machine.push(receiver, value);
  if (open) machine.update(receiver, { open: opened(span) });
  return unknown(span);
};

/** A method that sets one entry of a form or map. */
export const sets: Builtin = (machine, { receiver, args, span }) => {
  const ref = receiver?.kind === 'encoded' ? receiver.of : receiver;
  const [key, value] = args;
  if (ref?.kind !== 'ref' || key === undefined || value === undefined) return null;
  if (key.kind === 'scalar') machine.put(ref, String(key.value), value);
  else machine.update(ref, { open: opened(span) });
  return receiver;
};

/** A form made of a map, of a text, or of nothing. */
export const form: Builtin = (machine, given) => {
  const value = first(given);
  if (value?.kind === 'encoded') return value;
  const isList = value?.kind === 'ref' && machine.state(value).list;
  const of = isText(value) ? raise(machine, parseForm(value.value, value.at), value.at) : value;
  if (isList) return { kind: 'encoded', how: 'form', of: fromPairs(machine, value, given), at: given.span.from };
  return { kind: 'encoded', how: 'form', of: of ?? machine.add(emptyState(given.span, false)), at: given.span.from };
};

/** A map from a list of pairs. */
export function fromPairs(machine: Machine, list: Value, { span }: HandedOver): Value {
  const ref = machine.add(emptyState(span, false));
  if (list.kind !== 'ref') return unknown(span);
  const state = machine.state(list);
  for (const { value } of state.slots.values()) {
    const pair = value.kind === 'ref' ? machine.state(value).slots : null;
    const key = pair?.get('0')?.value;
    const held = pair?.get('1')?.value;
    if (key?.kind === 'scalar' && held !== undefined) machine.put(ref, String(key.value), held);
    else machine.update(ref, { open: opened(span) });
  }
  if (state.open !== null) machine.update(ref, { open: state.open });
  return ref;
}

export function table(
  entries: Readonly<Record<string, Builtin>>,
  groups: readonly (readonly [string, Builtin])[] = [],
): ReadonlyMap<string, Builtin> {
  const map = new Map(Object.entries(entries));
  for (const [names, builtin] of groups) for (const name of names.split('|')) map.set(name, builtin);
  return map;
}
