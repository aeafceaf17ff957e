import { LooseFault, parseLoose } from '../loose-json.ts';
import { parseForm } from '../pairs.ts';
import { spreadInto, join, union } from './evaluate.ts';
import { emptyState, opened, type Builtin, type HandedOver, type Machine } from './machine.ts';
import { raise } from './settle.ts';
import { isText, joined, scalar, truth, unknown, type MapRef, type Value } from './values.ts';

/** The argument at a position. */
export const first = (given: HandedOver, index = 0): Value | undefined => given.args[index];

/** A function that gives back one of its arguments as it is. */
export const through =
  (index = 0): Builtin =>
  (_machine, given) =>
    given.args[index] ?? null;

/** A method that gives back its object. */
export const itself: Builtin = (_machine, { receiver }) => receiver;

/** A function of a plain text. */
export function ofText(change: (text: string) => string): Builtin {
  return (_machine, given) => changed(first(given), change);
}

/** A method of a plain text. */
export function ofOwnText(change: (text: string, given: HandedOver) => string | null): Builtin {
  return (_machine, given) => changed(given.receiver ?? undefined, (text) => change(text, given));
}

function changed(value: Value | undefined, change: (text: string) => string | null): Value | null {
  if (value?.kind !== 'scalar' || value.value === null) return null;
  const text = change(String(value.value));
  return text === null ? null : scalar(text, value.at);
}

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

/** Keys, values or both of a map, as a list. */
export function listed(
  pick: (key: Value, value: Value, machine: Machine, given: HandedOver) => Value,
): (machine: Machine, map: Value | null | undefined, given: HandedOver) => Value | null {
  return (machine, map, given) => {
    if (map?.kind !== 'ref') return null;
    const { slots, open, at } = machine.state(map);
    if ([...slots.values()].some(({ maybe }) => maybe)) return null;
    const ref = machine.list(
      [...slots].map(([key, { value }]) => pick(scalar(key, at), value, machine, given)),
      given.span,
    );
    machine.update(ref, { open, origins: [] });
    return ref;
  };
}

export const pairList = listed((key, value, machine, given) => machine.list([key, value], given.span));
export const keyList = listed((key) => key);
export const valueList = listed((_key, value) => value);

/** Joins the entries of a list. */
export function joinList(
  machine: Machine,
  list: Value | undefined | null,
  glue: Value | undefined,
  at: number,
): Value | null {
  if (list?.kind !== 'ref') return null;
  const { slots, open } = machine.state(list);
  if (open !== null || [...slots.values()].some(({ maybe }) => maybe)) return null;
  const between = glue ?? scalar('', at);
  const values = [...slots.values()].flatMap(({ value }, index) => (index === 0 ? [value] : [between, value]));
  return join(machine, values, at);
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

/** Calls a function of the text for every entry. */
export function mapped(
  machine: Machine,
  list: Value | undefined | null,
  fn: Value | undefined,
  given: HandedOver,
  keeps: boolean,
): Value | null {
  if (list?.kind !== 'ref' || fn?.kind !== 'function') return null;
  const { slots, open } = machine.state(list);
  if (open !== null || slots.size > 200) return null;
  const ref = machine.add(emptyState(given.span, machine.state(list).list));
  for (const [key, slot] of slots) {
    const value = machine.invoke(fn, {
      ...given,
      receiver: null,
      args: [slot.value, scalar(Number(key) || 0, 0)],
      named: new Map(),
      open: false,
    });
    if (keeps) keepIf(machine, ref, key, slot.value, truth(value));
    else machine.put(ref, key, value, slot.maybe);
  }
  return ref;
}

function keepIf(machine: Machine, ref: MapRef, key: string, value: Value, isTrue: boolean | null): void {
  const name = machine.state(ref).list ? String(machine.state(ref).slots.size) : key;
  if (isTrue !== false) machine.put(ref, name, value, isTrue === null);
}

/** Leaves out what counts as false. */
export function compacted(machine: Machine, map: Value | undefined | null, given: HandedOver): Value | null {
  if (map?.kind !== 'ref') return null;
  const state = machine.state(map);
  const ref = machine.add({ ...emptyState(given.span, state.list), open: state.open, origins: state.origins });
  for (const [key, slot] of state.slots) {
    const isTrue = truth(slot.value);
    if (isTrue !== false)
      machine.put(
        ref,
        state.list ? String(machine.state(ref).slots.size) : key,
        slot.value,
        slot.maybe || isTrue === null,
      );
  }
  return ref;
}

/** Replaces all of one plain text by another. */
export function replaced(
  text: Value | null | undefined,
  from: Value | undefined,
  to: Value | undefined,
  all = true,
): Value | null {
  if (!isText(text ?? undefined) || !isText(from) || to?.kind !== 'scalar' || from.value === '') return null;
  const source = (text as { value: string; at: number }).value;
  const by = String(to.value ?? '');
  return scalar(
    all ? source.replaceAll(from.value, () => by) : source.replace(from.value, () => by),
    text?.kind === 'scalar' ? text.at : 0,
  );
}

export function table(
  entries: Readonly<Record<string, Builtin>>,
  groups: readonly (readonly [string, Builtin])[] = [],
): ReadonlyMap<string, Builtin> {
  const map = new Map(Object.entries(entries));
  for (const [names, builtin] of groups) for (const name of names.split('|')) map.set(name, builtin);
  return map;
}
