import type { Cast, Expr } from './ir.ts';
import { emptyState, nextIndex, opened, type Machine } from './machine.ts';
import { assign, remove } from './assign.ts';
import { keyText } from './keys.ts';
import { addMaps, mapOf, own, union } from './maps.ts';
import { memberOf } from './member.ts';
import type { Scope } from './scope.ts';
import { isText, joined, scalar, truth, unknown, type MapRef, type Value } from './values.ts';

/** What an expression comes to, as far as the text tells. */
export function evaluate(machine: Machine, expr: Expr, scope: Scope): Value {
  switch (expr.kind) {
    case 'lit':
      return scalar(expr.value, expr.from);
    case 'name':
      return machine.lookup(expr.name, scope) ?? unknown(expr);
    case 'join':
      return join(
        machine,
        expr.parts.map((part) => machine.evaluate(part, scope)),
        expr.from,
      );
    case 'sum':
      return sum(machine, expr, machine.evaluate(expr.left, scope), machine.evaluate(expr.right, scope));
    case 'map':
      return mapOf(machine, expr, scope);
    case 'member':
      return member(machine, expr, scope);
    case 'call':
      return machine.call(expr, scope);
    case 'choice':
      return choice(machine, expr, scope);
    case 'fallback':
      return fallback(machine, expr, scope);
    case 'fn':
      return closure(machine, expr, scope);
    case 'assign':
      return assigned(machine, expr, scope);
    case 'cast':
      return cast(machine, expr.into, machine.evaluate(expr.value, scope), expr);
    case 'each':
      return each(machine, expr, scope);
    case 'remove':
      return remove(machine, expr.target, scope);
    case 'opaque':
      for (const inner of expr.inside) machine.evaluate(inner, scope);
      return unknown(expr);
  }
}

/** Parts of a text that values come to when they are joined. */
export function partsOf(machine: Machine, value: Value): readonly (string | Value)[] {
  if (value.kind === 'text') return value.parts;
  if (value.kind !== 'scalar') return [value];
  if (typeof value.value === 'boolean') return [machine.language.showBoolean(value.value)];
  return [value.value === null ? (machine.language.id === 'php' ? '' : 'null') : String(value.value)];
}

export function join(machine: Machine, values: readonly Value[], at: number): Value {
  const parts = values.flatMap((value) => partsOf(machine, value));
  return joined(parts, at);
}

function sum(machine: Machine, expr: Expr, left: Value, right: Value): Value {
  if (left.kind === 'ref' || right.kind === 'ref') return addMaps(machine, expr, left, right);
  const texts = [left, right].some((value) => isText(value) || value.kind === 'text' || value.kind === 'encoded');
  if (texts && machine.language.id !== 'php') return join(machine, [left, right], expr.from);
  const numbers = [left, right].map((value) => (value.kind === 'scalar' ? Number(value.value) : Number.NaN));
  const total = (numbers[0] ?? Number.NaN) + (numbers[1] ?? Number.NaN);
  return Number.isFinite(total) ? scalar(total, expr.from) : unknown(expr);
}

function member(machine: Machine, expr: Extract<Expr, { kind: 'member' }>, scope: Scope): Value {
  const of = machine.evaluate(expr.of, scope);
  const key = expr.key === null ? null : machine.evaluate(expr.key, scope);
  const name = key === null ? null : keyText(machine, key);
  return (name === null ? null : memberOf(machine, of, name)) ?? unknown(expr);
}

function choice(machine: Machine, expr: Extract<Expr, { kind: 'choice' }>, scope: Scope): Value {
  const test = truth(machine.evaluate(expr.test, scope));
  const sides = machine.branch(expr, [() => machine.evaluate(expr.yes, scope), () => machine.evaluate(expr.no, scope)]);
  const [yes = unknown(expr), no = unknown(expr)] = sides;
  if (test !== null) return test ? yes : no;
  return machine.merger(expr).values(yes, no);
}

function fallback(machine: Machine, expr: Extract<Expr, { kind: 'fallback' }>, scope: Scope): Value {
  const left = machine.evaluate(expr.left, scope);
  const [right = unknown(expr)] = machine.branch(expr, [() => machine.evaluate(expr.right, scope), () => left]);
  const isTrue = expr.op === 'nullish' ? presence(left) : truth(left);
  if (isTrue === null) return unknown(expr);
  return (expr.op === 'and') === isTrue ? right : left;
}

const presence = (value: Value): boolean | null =>
  value.kind === 'unknown' ? null : value.kind !== 'scalar' || value.value !== null;

function closure(machine: Machine, { fn }: Extract<Expr, { kind: 'fn' }>, scope: Scope): Value {
  const self = machine.lookup('this', scope) ?? null;
  const value = { kind: 'function', fn, scope, self, owner: null } as const;
  machine.waiting.add(value);
  return value;
}

function assigned(machine: Machine, expr: Extract<Expr, { kind: 'assign' }>, scope: Scope): Value {
  const value = own(machine, machine.evaluate(expr.value, scope));
  if (expr.op === '=' || expr.target.kind === 'pattern') assign(machine, expr.target, value, scope, expr.declares);
  else return compound(machine, expr, expr.target, value, scope);
  return value;
}

function compound(
  machine: Machine,
  expr: Extract<Expr, { kind: 'assign' }>,
  target: Expr,
  value: Value,
  scope: Scope,
): Value {
  const held = machine.evaluate(target, scope);
  const result = combine(machine, expr, held, value);
  assign(machine, target, result, scope, false);
  return result;
}

function combine(machine: Machine, expr: Extract<Expr, { kind: 'assign' }>, held: Value, value: Value): Value {
  if (expr.op === '.=') return join(machine, [held, value], expr.from);
  if (expr.op === '+=') return sum(machine, expr, held, value);
  if (expr.op === '|=' && (held.kind === 'ref' || value.kind === 'ref'))
    return union(machine, expr, [held, value], false);
  if (expr.op !== '??=' && expr.op !== '||=') return unknown(expr);
  const isTrue = expr.op === '??=' ? presence(held) : truth(held);
  return isTrue === null ? unknown(expr, 'condition') : isTrue ? held : value;
}

export function cast(machine: Machine, to: Cast, value: Value, span: Expr): Value {
  if (to === 'as-is') return value;
  if (to === 'string')
    return value.kind === 'scalar'
      ? join(machine, [value], value.at)
      : value.kind === 'unknown'
        ? unknown(span)
        : value;
  if (value.kind !== 'scalar') return unknown(span);
  if (to === 'bool') return scalar(truth(value), value.at);
  const number = to === 'int' ? Math.trunc(Number(value.value)) : Number(value.value);
  return Number.isFinite(number) ? scalar(number, value.at) : unknown(span);
}

function each(machine: Machine, expr: Extract<Expr, { kind: 'each' }>, scope: Scope): Value {
  const over = machine.evaluate(expr.over, scope);
  const items =
    over.kind === 'ref' && machine.state(over).open === null ? [...machine.state(over).slots.values()] : null;
  const ref = machine.add(emptyState(expr, expr.key === null));
  if (items === null || items.length > 200 || items.some(({ maybe }) => maybe))
    return eachUnknown(machine, expr, scope, ref);
  for (const { value } of items) eachOf(machine, expr, scope, ref, value);
  return ref;
}

function eachUnknown(machine: Machine, expr: Extract<Expr, { kind: 'each' }>, scope: Scope, ref: MapRef): Value {
  const inner = machine.scope(scope, false);
  assign(machine, expr.bind, unknown(expr.over), inner, true);
  machine.evaluate(expr.value, inner);
  machine.update(ref, { open: unknown(expr) });
  return ref;
}

function eachOf(
  machine: Machine,
  expr: Extract<Expr, { kind: 'each' }>,
  scope: Scope,
  ref: MapRef,
  value: Value,
): void {
  const inner = machine.scope(scope, false);
  assign(machine, expr.bind, value, inner, true);
  const tests = expr.tests.map((test) => truth(machine.evaluate(test, inner)));
  if (tests.includes(false)) return;
  const key = expr.key === null ? nextIndex(machine.state(ref)) : keyText(machine, machine.evaluate(expr.key, inner));
  const made = machine.evaluate(expr.value, inner);
  if (key === null || (tests.includes(null) && expr.key === null)) machine.update(ref, { open: opened(expr) });
  else machine.put(ref, key, made, tests.includes(null));
}
