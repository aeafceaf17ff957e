import { assign } from './assign.ts';
import type { Param } from './ir.ts';
import type { HandedOver } from './run-types.ts';
import { emptyState, opened, type Machine } from './machine.ts';
import { bound } from './member.ts';
import type { Scope } from './scope.ts';
import { scalar, unknown, type ClassValue, type FunctionValue, type MapRef, type Value } from './values.ts';

const MAX_FRAMES = 10;

/** Runs a function of the text with what it is given, or with arguments that are not known. */
export function invoke(machine: Machine, value: FunctionValue, given: HandedOver | null): Value {
  const { fn } = value;
  const isRunning = machine.frames.some((frame) => frame.fn === fn);
  machine.ran.add(fn);
  if (isRunning || machine.frames.length > MAX_FRAMES) return unknown(given?.span ?? fn);
  const scope = machine.scope(value.scope, true, fn.closed === null ? null : new Set(fn.closed));
  if (value.self !== null) machine.declare('this', value.self, scope);
  bindParams(machine, value, given, scope);
  const returns: Value[] = [];
  machine.frames.push({ fn, returns, loose: given === null });
  const signal = machine.execute(fn.body, scope);
  machine.frames.pop();
  const [first, ...rest] = returns;
  const span = given?.span ?? fn;
  if (first === undefined || signal !== 'stop') return unknown(span);
  return rest.reduce((left, right) => machine.merger(span).values(left, right), first);
}

function bindParams(machine: Machine, { fn, self }: FunctionValue, given: HandedOver | null, scope: Scope): void {
  const params = fn.takesSelf ? fn.params.slice(1) : fn.params;
  const own = fn.takesSelf ? fn.params[0] : undefined;
  if (own !== undefined) assign(machine, own.target, self ?? unknown(fn), scope, true);
  for (const [index, param] of params.entries()) {
    const value = copied(machine, argument(machine, param, index, given, scope, params));
    assign(machine, param.target, value, scope, true);
    if (param.field !== null && self?.kind === 'ref') machine.put(self, param.field, value);
  }
}

const copied = (machine: Machine, value: Value): Value => (machine.language.copies ? machine.copy(value) : value);

function argument(
  machine: Machine,
  param: Param,
  index: number,
  given: HandedOver | null,
  scope: Scope,
  params: readonly Param[],
): Value {
  if (given === null) return unknown(spanOf(param));
  if (param.rest === 'list') return machine.list(given.args.slice(index), given.span);
  if (param.rest === 'map') return rest(machine, given, params);
  const value = given.named.get(param.name) ?? given.args[index];
  if (value !== undefined) return value;
  if (given.open) return unknown(given.span);
  if (param.fallback === null) return scalar(null, given.span.from);
  return machine.evaluate(param.fallback, scope);
}

function rest(machine: Machine, given: HandedOver, params: readonly Param[]): MapRef {
  const names = new Set(params.map(({ name }) => name));
  const ref = machine.map(
    [...given.named].filter(([name]) => !names.has(name)),
    given.span,
  );
  if (given.open) machine.update(ref, { open: opened(given.span) });
  return ref;
}

function spanOf({ target }: Param): { from: number; to: number } {
  return { from: target.from, to: target.to };
}

/** An object of a class of the text, its constructor run. */
export function instance(
  machine: Machine,
  made: ClassValue,
  given: HandedOver | null,
  span: { from: number; to: number },
): MapRef {
  const ref = machine.add({ ...emptyState(span, false), origins: [], made });
  fillFields(machine, ref, made);
  const build = constructorOf(made);
  if (build === null) fillNamed(machine, ref, given);
  else invoke(machine, bound(build.owner, build.fn, ref), given);
  return ref;
}

/** Data classes take their fields by name. */
function fillNamed(machine: Machine, ref: MapRef, given: HandedOver | null): void {
  for (const [name, value] of given?.named ?? []) machine.put(ref, name, value);
}

function fillFields(machine: Machine, ref: MapRef, made: ClassValue): void {
  if (made.parent !== null) fillFields(machine, ref, made.parent);
  const scope = machine.scope(made.scope, false);
  machine.declare('this', ref, scope);
  for (const field of made.fields) {
    if (!field.shared && field.value !== null) machine.put(ref, field.name, machine.evaluate(field.value, scope));
  }
}

const BUILDERS = ['constructor', '__construct', '__init__'];

function constructorOf(made: ClassValue): { owner: ClassValue; fn: FunctionValue['fn'] } | null {
  const fn = made.methods.find(({ name }) => BUILDERS.includes(name));
  if (fn !== undefined) return { owner: made, fn };
  return made.parent === null ? null : constructorOf(made.parent);
}

interface Uncalled {
  readonly span: { from: number; to: number };
  readonly fns: readonly FunctionValue['fn'][];
  readonly run: (fn: FunctionValue['fn']) => unknown;
}

/** Runs what nobody has called: handlers, exported functions, methods. Twice, so that each sees what the others change. */
export function runWaiting(machine: Machine): void {
  for (let round = 0; round < 6; round += 1) {
    const uncalled = listUncalled(machine);
    if (uncalled.length === 0) return;
    const kept = machine.found.length;
    runAll(machine, uncalled);
    if (machine.found.length === kept) continue;
    machine.found.length = kept;
    for (const { fns } of uncalled) for (const fn of fns) machine.ran.delete(fn);
    runAll(machine, uncalled);
  }
}

function listUncalled(machine: Machine): Uncalled[] {
  const alone = [...machine.waiting].filter(({ fn }) => !machine.ran.has(fn));
  const methods = machine.classes.map((made) => ({ made, fns: made.methods.filter((fn) => !machine.ran.has(fn)) }));
  return [
    ...alone.map((value) => ({ span: value.fn, fns: [value.fn], run: () => invoke(machine, value, null) })),
    ...methods.filter(({ fns }) => fns.length > 0).map(({ made, fns }) => uncalledOf(machine, made, fns)),
  ];
}

function uncalledOf(machine: Machine, made: ClassValue, fns: Uncalled['fns']): Uncalled {
  let self: MapRef | null = null;
  const run = (fn: FunctionValue['fn']): unknown => {
    self ??= instance(machine, made, null, { from: 0, to: 0 });
    return invoke(machine, bound(made, fn, fn.shared ? made : self), null);
  };
  return { span: { from: 0, to: 0 }, fns, run };
}

function runAll(machine: Machine, uncalled: readonly Uncalled[]): void {
  for (const { span, fns, run } of uncalled) {
    const all = (): void => {
      for (const fn of fns) if (!machine.ran.has(fn)) machine.branch(fn, [() => run(fn), () => undefined]);
    };
    machine.branch(span, [all, () => undefined]);
  }
}
