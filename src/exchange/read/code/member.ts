import type { Machine } from './machine.ts';
import { scalar, unknown, type ClassValue, type FunctionValue, type MapRef, type Value } from './values.ts';

/** What stands under a name of a value; `null`: nothing that the text tells. */
export function memberOf(machine: Machine, of: Value, name: string): Value | null {
  if (of.kind === 'ref') return inMap(machine, of, name);
  if (of.kind === 'class') return inClass(machine, of, name, of);
  // The case of an enumeration is its value here.
  return of.kind === 'scalar' && (name === 'value' || name === 'Value') ? of : null;
}

function inMap(machine: Machine, ref: MapRef, name: string): Value | null {
  const state = machine.state(ref);
  const slot = state.slots.get(name);
  if (slot?.maybe === true) return unknown({ from: state.at, to: state.end }, 'condition');
  if (slot !== undefined) return slot.value;
  if (state.made !== null) return inClass(machine, state.made, name, ref);
  if (state.list && state.open === null && (name === 'length' || name === 'count'))
    return scalar(state.slots.size, state.at);
  const last =
    state.list && state.open === null && /^-\d+$/.test(name)
      ? state.slots.get(String(state.slots.size + Number(name)))
      : undefined;
  return last?.value ?? null;
}

function inClass(machine: Machine, owner: ClassValue, name: string, self: Value): Value | null {
  const shared = machine.state(owner.shared).slots.get(name);
  if (shared !== undefined) return shared.value;
  const fn = owner.methods.find((method) => method.name === name || method.name.toLowerCase() === name.toLowerCase());
  if (fn !== undefined) return bound(owner, fn, self);
  return owner.parent === null ? null : inClass(machine, owner.parent, name, self);
}

export function bound(owner: ClassValue, fn: FunctionValue['fn'], self: Value): FunctionValue {
  return { kind: 'function', fn, scope: owner.scope, self, owner };
}
