import { foundMethod, methodIn, type Named } from '../address.ts';
import { decodeBody } from '../bodies.ts';
import type { FoundMethod } from '../found.ts';
import { bodyIn, withQuery } from '../parameters-in.ts';
import { mapTree, type HoleTree, type MapTree, type Tree } from '../tree.ts';
import { instance } from './functions.ts';
import type { Arg, Expr } from './ir.ts';
import type { HandedOver } from './run-types.ts';
import { emptyState, type Machine, type Builtin } from './machine.ts';
import { memberOf } from './member.ts';
import { originsOf, settle } from './settle.ts';
import type { Scope } from './scope.ts';
import { joined, unknown, type Value } from './values.ts';

type CallExpr = Extract<Expr, { kind: 'call' }>;

/** Functions that only describe calls. */
const TELLING =
  /^(?:log\w*|info|debug|warn\w*|error\w*|trace|notice|critical|print\w*|echo|sprint\w*|fprint\w*|var_dump|var_export|dump|dd|die|exit|writetolog|addmessage2log|addtolog|assert\w*|expect\w*|describe|it|test|alert|fatal\w*|exception|throw\w*|panic|writeln|in_array|includes|startswith|strpos|indexof|has|isset|array_key_exists|on|off|once|addeventlistener|getmessage|trans|sleep|mock\w*|define\w*)$/i;
const TELLERS =
  /^(?:console|logger|log|logging|winston|pino|monolog|syslog|tolog|debug|assert|jest|sinon|vi|gettext|t|lang)$/i;
/** What gives an opened request its body. */
const SENDS =
  /^(?:send|write|end|json|body|form|data|setbody|setrequestbody|setformdata|setjson|withbody|withjson|post|execute|do|sendrequest|setquerydata|setpostfields|setrawbody)$/i;

/** Evaluates a call: a REST call is kept, known functions are worked out, those of the text are run. */
export function call(machine: Machine, expr: CallExpr, scope: Scope): Value {
  const { callee } = expr;
  const receiver = callee.kind === 'member' ? machine.evaluate(callee.of, scope) : null;
  const given = give(machine, expr, receiver, scope);
  const path = pathOf(callee).replace(/^:/, '').replace(/\(\)$/, '');
  const name = path.slice(path.lastIndexOf('.') + 1);
  const known = builtin(machine, expr.fresh ? `new ${path}` : path, machine.language.functions, given);
  if (known !== null) return known;
  const rest = restCall(machine, expr, given, path, name);
  if (rest === true) return unknown(expr);
  return valueOf(machine, expr, given, name, scope) ?? addressOf(rest, expr) ?? afterwards(machine, given, expr);
}

/** What a function of a library makes of a method alone is taken for its address. */
function addressOf(named: Named | false, expr: CallExpr): Value | null {
  return named === false ? null : joined([unknown(expr), `/${named.method}`], expr.from);
}

function give(machine: Machine, { args, from, to }: CallExpr, receiver: Value | null, scope: Scope): HandedOver {
  const values: Value[] = [];
  const named = new Map<string, Value>();
  let open = false;
  for (const arg of args) {
    const value = machine.evaluate(arg.value, scope);
    if (arg.spread) open = spread(machine, arg, value, values, named) || open;
    else if (arg.name !== null) named.set(arg.name, value);
    else values.push(value);
  }
  return { receiver, args: values, named, open, span: { from, to } };
}

/** Hands over the entries of a list or map one by one. @returns whether more may come that is not known */
function spread(machine: Machine, arg: Arg, value: Value, values: Value[], named: Map<string, Value>): boolean {
  if (value.kind !== 'ref') return true;
  const state = machine.state(value);
  for (const [key, slot] of state.slots) {
    if (/^\d+$/.test(key)) values.push(slot.value);
    else named.set(key, slot.maybe ? unknown(arg.value, 'condition') : slot.value);
  }
  return state.open !== null;
}

/** The dotted name of what is called, in lower case. */
export function pathOf(expr: Expr): string {
  if (expr.kind === 'name') return expr.name.toLowerCase();
  if (expr.kind === 'member') {
    const key = expr.key?.kind === 'lit' ? String(expr.key.value).toLowerCase() : '*';
    return `${pathOf(expr.of)}.${key}`;
  }
  return expr.kind === 'call' ? `${pathOf(expr.callee)}()` : '';
}

function valueOf(machine: Machine, expr: CallExpr, given: HandedOver, name: string, scope: Scope): Value | null {
  const callee =
    expr.callee.kind === 'member' ? memberNamed(machine, given.receiver, name) : machine.evaluate(expr.callee, scope);
  if (callee?.kind === 'class') return instance(machine, callee, given, expr);
  if (callee?.kind === 'function') return machine.invoke(callee, given);
  const method = callee === null ? methodOfText(machine, expr.callee, given) : null;
  if (method !== null) return method;
  return given.receiver === null ? null : builtin(machine, name, machine.language.methods, given);
}

/** Methods of Go lie beside their types: without knowing the type, the name tells. */
function methodOfText(machine: Machine, callee: Expr, given: HandedOver): Value | null {
  const key = callee.kind === 'member' && callee.key?.kind === 'lit' ? `.${String(callee.key.value)}` : '';
  const method = machine.language.id === 'go' ? machine.lookup(key, machine.root) : undefined;
  return method?.kind === 'function' ? machine.invoke(method, given) : null;
}

function memberNamed(machine: Machine, receiver: Value | null, name: string): Value | null {
  return receiver === null ? null : memberOf(machine, receiver, name);
}

function builtin(machine: Machine, name: string, known: ReadonlyMap<string, Builtin>, given: HandedOver): Value | null {
  return known.get(name)?.(machine, given) ?? null;
}

/** Nothing is known of what was called: functions handed to it may run, at any time or never. */
function afterwards(machine: Machine, given: HandedOver, expr: CallExpr): Value {
  for (const value of [...given.args, ...given.named.values()]) {
    if (value.kind === 'function' && !machine.ran.has(value.fn)) {
      machine.branch(value.fn, [() => machine.invoke(value, null), () => undefined]);
    }
  }
  return unknown(expr);
}

/** Keeps a REST call. @returns true where it was one; the method where only that was handed over */
function restCall(machine: Machine, expr: CallExpr, given: HandedOver, path: string, name: string): boolean | Named {
  if (sendsOpened(machine, expr, given, name)) return true;
  if (TELLING.test(name.replace(/\(\)$/, '')) || path.split('.').some((part) => TELLERS.test(part))) return false;
  const values = [...given.args, ...given.named.values()];
  const at = values.findIndex((value) => namedBy(machine, value) !== null);
  const own = given.receiver === null ? null : namedBy(machine, given.receiver);
  const named = at < 0 ? (own !== null && foundMethod(own.method) !== null ? own : null) : namedBy(machine, values[at]);
  return named === null ? false : takeNamed(machine, expr, given, named, at);
}

function namedBy(machine: Machine, value: Value | undefined): Named | null {
  const named = value === undefined || !isName(value) ? null : methodIn(settle(machine, value));
  return named?.method.includes('.') === true ? named : null;
}

function takeNamed(machine: Machine, expr: CallExpr, given: HandedOver, named: Named, at: number): boolean | Named {
  const method = foundMethod(named.method);
  machine.others.add(named.method);
  if (method !== null) return takeCall(machine, expr, given, named, method, at) || (at < 0 ? false : named);
  if (named.isAddress || !given.args.some((value) => value.kind === 'ref')) return false;
  consume(machine, given);
  runHandlers(machine, given);
  return true;
}

const isName = (value: Value): boolean => value.kind === 'scalar' || value.kind === 'text';

function takeCall(
  machine: Machine,
  expr: CallExpr,
  given: HandedOver,
  named: Named,
  method: FoundMethod,
  at: number,
): boolean {
  const params = withQuery(paramsOf(machine, given, method, at), named.query === null ? null : decodeBody(named.query));
  if (params === null) {
    if (named.isAddress) open(machine, given, expr, method);
    return false;
  }
  keep(machine, expr, given, method, params);
  runHandlers(machine, given);
  return true;
}

function keep(
  machine: Machine,
  expr: CallExpr,
  given: HandedOver,
  method: FoundMethod,
  params: MapTree | HoleTree,
): void {
  const origins = originsIn(machine, given);
  const loose = machine.frames.at(-1)?.loose ?? false;
  machine.found.push({ method, params, at: params.at, span: expr, loose, origins, inferred: false });
}

function originsIn(machine: Machine, given: HandedOver): number[] {
  const origins = new Set<number>();
  for (const value of [...given.args, ...given.named.values()]) originsOf(machine, value, origins);
  return [...origins];
}

/** What goes into another method's call is no call of its own. */
function consume(machine: Machine, given: HandedOver): void {
  for (const origin of originsIn(machine, given)) machine.consumed.add(origin);
}

function runHandlers(machine: Machine, given: HandedOver): void {
  for (const value of [...given.args, ...given.named.values()]) {
    if (value.kind === 'function') machine.branch(value.fn, [() => machine.invoke(value, null), () => undefined]);
  }
}

/** The parameters among what is handed over: by a telling name first, then the first that fits. */
function paramsOf(machine: Machine, given: HandedOver, method: FoundMethod, at: number): MapTree | HoleTree | null {
  const named = mapTree(
    [...given.named].map(([key, value]) => ({ key, value: settle(machine, value), maybe: false, off: false })),
    given.span.from,
  );
  const byName = given.named.size === 0 ? null : bodyIn(named, method);
  if (byName?.kind === 'map') return byName;
  const hole = byName ?? (given.open ? holeOf(machine, given) : null);
  return fromArgs(machine, given, method, hole, at);
}

function holeOf(machine: Machine, given: HandedOver): HoleTree {
  return { kind: 'hole', reason: 'spread', source: machine.source(given.span), at: given.span.from };
}

function fromArgs(
  machine: Machine,
  given: HandedOver,
  method: FoundMethod,
  held: HoleTree | null,
  at: number,
): MapTree | HoleTree | null {
  let hole = held;
  for (const [index, value] of given.args.entries()) {
    if (value.kind === 'function' || value.kind === 'class') continue;
    const tree = settle(machine, value);
    const found = isOwnName(tree) ? null : bodyIn(tree, method);
    if (found?.kind === 'map') return found;
    // Only what comes right behind the method can be its parameters.
    if (index === at + 1 && at >= 0) hole ??= found;
  }
  return hole;
}

const isOwnName = (tree: Tree): boolean => tree.kind !== 'hole' && tree.kind !== 'map' && methodIn(tree) !== null;

/** `xhr.open(…, address)`: the body comes with a later call on the same object. */
function open(machine: Machine, { receiver, args }: HandedOver, expr: CallExpr, method: FoundMethod): void {
  const ref = receiver?.kind === 'ref' ? receiver : null;
  if (ref !== null && args.length > 0) machine.opened.set(ref.id, { method, at: expr.from });
}

function sendsOpened(machine: Machine, expr: CallExpr, given: HandedOver, name: string): boolean {
  const { receiver } = given;
  const waiting = receiver?.kind === 'ref' && SENDS.test(name) ? machine.opened.get(receiver.id) : undefined;
  const params = waiting === undefined ? null : paramsOf(machine, given, waiting.method, -1);
  if (waiting === undefined || params === null) return false;
  keep(machine, expr, given, waiting.method, params);
  return true;
}

/** An object of a library, of which nothing is known but that it is one. */
export function blankObject(machine: Machine, span: { from: number; to: number }): Value {
  return machine.add({ ...emptyState(span, false), origins: [] });
}
