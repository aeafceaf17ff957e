import type { Expr, Target } from './ir.ts';
import { keyText } from './keys.ts';
import { emptyState, nextIndex, opened, type Machine } from './machine.ts';
import { memberOf } from './member.ts';
import type { Scope } from './scope.ts';
import { unknown, type MapRef, type Value } from './values.ts';

/** Puts a value into its place; places that are not known yet become maps. */
export function assign(machine: Machine, target: Target, value: Value, scope: Scope, declares: boolean): void {
  if (target.kind === 'name') {
    if (declares) machine.declare(target.name, value, scope);
    else machine.set(target.name, value, scope);
  } else if (target.kind === 'member') assignMember(machine, target, value, scope);
  else if (target.kind === 'pattern') assignPattern(machine, target, value, scope, declares);
  else if (target.kind !== 'lit') machine.evaluate(target, scope);
}

function assignMember(machine: Machine, target: Extract<Expr, { kind: 'member' }>, value: Value, scope: Scope): void {
  const ref = container(machine, target.of, scope);
  if (ref === null) return;
  const key = target.key === null ? null : machine.evaluate(target.key, scope);
  const name = key === null ? nextIndex(machine.state(ref)) : keyText(machine, key);
  if (name === null) machine.update(ref, { open: opened(target) });
  else machine.put(ref, name, value);
}

function container(machine: Machine, of: Expr, scope: Scope): MapRef | null {
  const held = machine.evaluate(of, scope);
  if (held.kind === 'class') return held.shared;
  const inner = held.kind === 'encoded' ? held.of : held;
  if (inner.kind === 'ref') return inner;
  if (of.kind !== 'name' && of.kind !== 'member') return null;
  const isNew = of.kind === 'name' && machine.lookup(of.name, scope) === undefined;
  const open = held.kind === 'unknown' && !isNew && of.kind === 'name' ? { ...held, reason: 'spread' as const } : null;
  const ref = machine.add({ ...emptyState(of, machine.language.id === 'php'), open });
  assign(machine, of, ref, scope, false);
  return ref;
}

function assignPattern(
  machine: Machine,
  pattern: Extract<Target, { kind: 'pattern' }>,
  value: Value,
  scope: Scope,
  declares: boolean,
): void {
  for (const [index, item] of pattern.items.entries()) {
    if (item.target === null) continue;
    const key = item.key === null ? String(index) : keyText(machine, machine.evaluate(item.key, scope));
    const held = item.rest || key === null ? null : memberOf(machine, value, key);
    const chosen =
      held ??
      (item.fallback !== null && value.kind === 'ref' ? machine.evaluate(item.fallback, scope) : unknown(pattern));
    assign(machine, item.target, chosen, scope, declares);
  }
}

/** Takes an entry out of a map. */
export function remove(machine: Machine, target: Expr, scope: Scope): Value {
  if (target.kind !== 'member' || target.key === null) return unknown(target);
  const of = machine.evaluate(target.of, scope);
  const key = keyText(machine, machine.evaluate(target.key, scope));
  if (of.kind === 'ref' && key !== null) {
    const slots = new Map(machine.state(of).slots);
    slots.delete(key);
    machine.update(of, { slots });
  }
  return unknown(target);
}
