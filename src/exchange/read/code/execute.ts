import { assign } from './assign.ts';
import type { Expr, Stmt } from './ir.ts';
import type { Signal } from './run-types.ts';
import { opened, type Machine } from './machine.ts';
import { collect } from './changed-names.ts';
import type { Scope } from './scope.ts';
import { scalar, unknown, type ClassValue, type MapRef, type Value } from './values.ts';

/** Items of a loop that are gone through one by one; of longer ones the first stand for all. */
const MAX_ROUNDS = 100;

/** Goes through statements in their order, functions and classes first. */
export function execute(machine: Machine, body: readonly Stmt[], scope: Scope): Signal {
  for (const stmt of body) if (stmt.kind === 'function' || stmt.kind === 'class') define(machine, stmt, scope);
  let held: Signal = 'next';
  for (const [index, stmt] of body.entries()) {
    const signal = step(machine, stmt, scope);
    if (signal === 'maybe-skip') return afterSkip(machine, body.slice(index + 1), stmt, scope);
    if (signal !== 'next') return signal;
    held = signal;
  }
  return held;
}

/** What follows a `continue` under a condition may be left out. */
function afterSkip(machine: Machine, rest: readonly Stmt[], span: Stmt, scope: Scope): Signal {
  const [signal = 'next'] = machine.branch(
    span,
    [() => machine.execute(rest, scope), (): Signal => 'skip'],
    (end) => end !== 'stop',
  );
  return signal === 'stop' ? 'skip' : 'maybe-skip';
}

function step(machine: Machine, stmt: Stmt, scope: Scope): Signal {
  switch (stmt.kind) {
    case 'do':
      machine.evaluate(stmt.expr, scope);
      return 'next';
    case 'block':
      return machine.execute(stmt.body, machine.scope(scope, false));
    case 'branch':
      return branch(machine, stmt, scope);
    case 'loop':
      return loop(machine, stmt, scope);
    case 'return':
      return finish(machine, stmt.value, scope);
    case 'leave':
      if (stmt.value !== null) machine.evaluate(stmt.value, scope);
      return stmt.loop ? 'skip' : 'stop';
    case 'share':
      for (const name of stmt.names) machine.declare(name, machine.lookup(name, machine.root) ?? unknown(stmt), scope);
      return 'next';
    case 'function':
    case 'class':
      return 'next';
  }
}

function finish(machine: Machine, value: Expr | null, scope: Scope): Signal {
  const result = value === null ? null : machine.evaluate(value, scope);
  if (result !== null) machine.frames.at(-1)?.returns.push(result);
  return 'stop';
}

function branch(machine: Machine, stmt: Extract<Stmt, { kind: 'branch' }>, scope: Scope): Signal {
  for (const test of stmt.tests) machine.evaluate(test, scope);
  const arms = stmt.complete ? stmt.arms : [...stmt.arms, []];
  const ends = machine.branch(
    stmt,
    arms.map((arm) => () => machine.execute(arm, machine.scope(scope, false))),
    (signal) => signal !== 'stop',
  );
  const open = ends.filter((signal) => signal !== 'stop');
  if (open.length === 0) return 'stop';
  if (stmt.catches || open.every((signal) => signal === 'next')) return 'next';
  return open.every((signal) => signal === 'skip') ? 'skip' : 'maybe-skip';
}

function loop(machine: Machine, stmt: Extract<Stmt, { kind: 'loop' }>, scope: Scope): Signal {
  const over = stmt.over === null ? null : machine.evaluate(stmt.over, scope);
  const state = over?.kind === 'ref' ? machine.state(over) : null;
  const isKnown = state !== null && state.open === null && state.slots.size <= MAX_ROUNDS;
  if (isKnown && [...state.slots.values()].every(({ maybe }) => !maybe)) rounds(machine, stmt, scope, [...state.slots]);
  else unknownRounds(machine, stmt, scope);
  return 'next';
}

function rounds(
  machine: Machine,
  stmt: Extract<Stmt, { kind: 'loop' }>,
  scope: Scope,
  slots: readonly [string, { value: Value }][],
): void {
  for (const [key, { value }] of slots) {
    const inner = machine.scope(scope, false);
    bind(machine, stmt, keyValue(key, stmt.from), value, inner);
    if (machine.execute(stmt.body, inner) === 'stop') return;
  }
}

const keyValue = (key: string, at: number): Value => scalar(/^(?:0|[1-9]\d{0,8})$/.test(key) ? Number(key) : key, at);

function bind(machine: Machine, stmt: Extract<Stmt, { kind: 'loop' }>, key: Value, value: Value, scope: Scope): void {
  const local = !machine.language.assignsLocally;
  if (stmt.key !== null) assign(machine, stmt.key, key, scope, local);
  if (stmt.value !== null) assign(machine, stmt.value, stmt.keysOnly ? key : value, scope, local);
}

/** A loop whose rounds are not known: what it changes is not known behind it, and within it from the second round on. */
function unknownRounds(machine: Machine, stmt: Extract<Stmt, { kind: 'loop' }>, scope: Scope): void {
  const changed = new Set<string>();
  const grown = new Set<string>();
  collect(stmt.body, changed, grown);
  machine.branch(stmt, [() => round(machine, stmt, scope, changed), () => undefined]);
  for (const name of grown) blur(machine, stmt, name, scope);
}

function round(
  machine: Machine,
  stmt: Extract<Stmt, { kind: 'loop' }>,
  scope: Scope,
  changed: ReadonlySet<string>,
): void {
  for (const name of changed) if (machine.lookup(name, scope) !== undefined) machine.set(name, unknown(stmt), scope);
  const inner = machine.scope(scope, false);
  bind(machine, stmt, unknown(stmt.over ?? stmt), unknown(stmt.over ?? stmt), inner);
  machine.execute(stmt.body, inner);
}

/** A list that grew in such a loop has the entries that it had before, and further ones. */
function blur(machine: Machine, stmt: Stmt, name: string, scope: Scope): void {
  const value = machine.lookup(name, scope);
  const inner = value?.kind === 'encoded' ? value.of : value;
  if (inner?.kind === 'ref') blurMap(machine, inner, stmt, 0);
}

function blurMap(machine: Machine, ref: MapRef, stmt: Stmt, depth: number): void {
  const state = machine.state(ref);
  const grew = [...state.slots].some(([, { maybe }]) => maybe);
  if (grew && state.list) {
    machine.update(ref, { slots: new Map([...state.slots].filter(([, { maybe }]) => !maybe)), open: opened(stmt) });
  }
  if (depth < 4)
    for (const { value } of state.slots.values()) if (value.kind === 'ref') blurMap(machine, value, stmt, depth + 1);
}

function define(machine: Machine, stmt: Extract<Stmt, { kind: 'function' | 'class' }>, scope: Scope): void {
  if (stmt.kind === 'class') {
    defineClass(machine, stmt, scope);
    return;
  }
  const value = {
    kind: 'function',
    fn: stmt.fn,
    scope,
    self: machine.lookup('this', scope) ?? null,
    owner: null,
  } as const;
  machine.waiting.add(value);
  machine.declare(stmt.fn.name, value, scope);
}

function defineClass(machine: Machine, stmt: Extract<Stmt, { kind: 'class' }>, scope: Scope): void {
  const parent = stmt.parent === null ? undefined : machine.lookup(stmt.parent, scope);
  const inner = machine.scope(scope, false);
  const shared = machine.map([], stmt);
  const { name, fields, methods } = stmt;
  const value: ClassValue = {
    kind: 'class',
    name,
    fields,
    methods,
    scope: inner,
    shared,
    parent: parent?.kind === 'class' ? parent : null,
  };
  machine.update(shared, { origins: [] });
  machine.declare(name, value, scope);
  machine.declare('self', value, inner);
  for (const field of fields)
    if (field.shared)
      machine.put(shared, field.name, field.value === null ? unknown(stmt) : machine.evaluate(field.value, inner));
  machine.classes.push(value);
}
