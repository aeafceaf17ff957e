import { join } from './evaluate.ts';
import type { HandedOver } from './run-types.ts';
import { emptyState, type Machine } from './machine.ts';
import { scalar, truth, type MapRef, type Value } from './values.ts';

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
  // A copy: what is called may add to the list.
  for (const [key, slot] of [...slots]) {
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
