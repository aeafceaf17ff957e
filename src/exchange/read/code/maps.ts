import type { Expr, Item, Span } from './ir.ts';
import { keyText } from './keys.ts';
import { emptyState, nextIndex, opened, type Machine } from './machine.ts';
import type { Scope } from './scope.ts';
import { scalar, truth, type MapRef, type Slot, type Value } from './values.ts';

/** Lists are put behind each other; in PHP the left map's entries win. */
export function addMaps(machine: Machine, expr: Expr, left: Value, right: Value): Value {
  const isPhp = machine.language.id === 'php';
  return union(machine, expr, isPhp ? [right, left] : [left, right], !isPhp);
}

/** Maps merged in this order, the later winning; entries by number are put behind each other if asked. */
export function union(machine: Machine, span: Span, values: readonly Value[], renumber: boolean): MapRef {
  const ref = machine.add({ ...emptyState(span, false), origins: [] });
  const lists = values.every((value) => value.kind === 'ref' && machine.state(value).list);
  machine.update(ref, { list: lists && values.length > 0 && renumber });
  for (const value of values) spreadInto(machine, ref, value, false, renumber);
  return ref;
}

/** Adds all entries of a value to a map. */
export function spreadInto(machine: Machine, into: MapRef, value: Value, maybe: boolean, renumber: boolean): void {
  if (value.kind === 'scalar') return;
  if (value.kind !== 'ref') {
    const open = value.kind === 'unknown' ? { ...value, reason: 'spread' as const } : opened({ from: 0, to: 0 });
    machine.update(into, { open });
    return;
  }
  const state = machine.state(value);
  const target = machine.state(into);
  if (!machine.affords(0, target.slots.size + state.slots.size)) {
    machine.update(into, { open: target.open ?? opened({ from: state.at, to: state.end }) });
    return;
  }
  const slots = new Map<string, Slot>(target.slots);
  let next = Number(nextIndex(target));
  for (const [key, slot] of state.slots) {
    const at = renumber && /^\d+$/.test(key) ? String(next++) : key;
    slots.set(at, maybe || slot.maybe ? { value: slot.value, maybe: true } : slot);
  }
  const origins = [...new Set([...target.origins, ...state.origins])].slice(0, 60);
  machine.update(into, {
    slots,
    origins,
    open: target.open ?? (state.open === null ? null : { ...state.open, reason: 'spread' }),
  });
}

/** What a literal of a map or a list comes to. */
export function mapOf(machine: Machine, expr: Extract<Expr, { kind: 'map' }>, scope: Scope): Value {
  const ref = machine.add(emptyState(expr, expr.list));
  for (const item of expr.items) {
    if (item.spread) spreadItem(machine, ref, item.value, scope);
    else addItem(machine, ref, item, scope, expr.type);
  }
  return ref;
}

function addItem(machine: Machine, ref: MapRef, item: Item, scope: Scope, type: string | undefined): void {
  const key =
    item.key === null ? scalar(nextIndex(machine.state(ref)), item.value.from) : machine.evaluate(item.key, scope);
  const value = own(machine, machine.evaluate(item.value, scope));
  const name = keyText(machine, key);
  if (name === null) machine.update(ref, { open: opened(item.value) });
  else machine.put(ref, machine.tags.get(type ?? '')?.get(name) ?? name, value);
  if (item.key !== null && name !== nextIndexBefore(machine, ref)) machine.update(ref, { list: false });
}

const nextIndexBefore = (machine: Machine, ref: MapRef): string => String(machine.state(ref).slots.size - 1);

/** `...(test && {…})` and the like give their entries under a condition. */
function spreadItem(machine: Machine, ref: MapRef, expr: Expr, scope: Scope): void {
  if (expr.kind === 'fallback' && expr.op === 'and') {
    const tested = machine.evaluate(expr.left, scope);
    const value = machine.evaluate(expr.right, scope);
    if (truth(tested) !== false) spreadInto(machine, ref, value, truth(tested) !== true, true);
    return;
  }
  if (expr.kind === 'choice' && truth(machine.evaluate(expr.test, scope)) === null) {
    spreadChoice(machine, ref, expr, scope);
    return;
  }
  spreadInto(machine, ref, machine.evaluate(expr, scope), false, true);
}

function spreadChoice(machine: Machine, ref: MapRef, expr: Extract<Expr, { kind: 'choice' }>, scope: Scope): void {
  const sides = [expr.yes, expr.no].map((side) => {
    const value = machine.evaluate(side, scope);
    return value.kind === 'scalar' ? machine.map([], side) : value;
  });
  const [yes, no] = sides;
  if (yes !== undefined && no !== undefined)
    spreadInto(machine, ref, machine.merger(expr).values(yes, no), false, true);
}

/** Arrays of languages that copy them, copied. */
export function own(machine: Machine, value: Value): Value {
  return machine.language.copies ? machine.copy(value) : value;
}
