import { MENTION } from '../address.ts';
import { findShapes } from '../shapes.ts';
import type { FaultSpan } from '../sink.ts';
import type { Candidate } from '../to-call.ts';
import type { MapTree } from '../tree.ts';
import { call } from './calls.ts';
import { evaluate } from './evaluate.ts';
import { execute } from './execute.ts';
import { invoke, runWaiting } from './functions.ts';
import type { Program, Span } from './ir.ts';
import type { FoundInCode } from './run-types.ts';
import { Machine, type Language } from './machine.ts';
import { originsOf, settle } from './settle.ts';
import type { Value } from './values.ts';

export interface CodeFindings {
  readonly candidates: readonly Candidate[];
  readonly others: ReadonlySet<string>;
  readonly fault: FaultSpan | null;
}

interface FindOptions {
  /** Whether the parser finds its way again behind a fault. */
  readonly recovers: boolean;
  readonly expired: () => boolean;
}

/**
 * Finds the calls of a program by working out what its expressions come to, without running any of it: what depends on the time,
 * a file, an answer or a condition stays a hole.
 */
export function findInCode(
  text: string,
  program: Program,
  language: Language,
  { recovers, expired }: FindOptions,
): CodeFindings {
  const machine = new Machine(text, language, { evaluate, execute, call, invoke }, { tags: program.tags, expired });
  machine.execute(program.body, machine.root);
  runWaiting(machine);
  const called = distinct(machine.found);
  const found = [...called, ...dataOf(machine, called)].sort((left, right) => left.span.from - right.span.from);
  const end = recovers ? Infinity : (program.faults[0]?.from ?? Infinity);
  const kept = found.filter((item) => item.span.to <= end && !isHurt(item, program.faults));
  const candidates = kept.map(({ method, params, span, inferred }) => ({ method, params, at: span.from, inferred }));
  return { candidates, others: machine.others, fault: faultOf(text, program.faults, found, kept) };
}

/** Drops what a function gives without arguments where it is called with some, and what was found twice. */
function distinct(found: readonly FoundInCode[]): FoundInCode[] {
  const called = new Set(found.filter(({ loose }) => !loose).map(({ span }) => span.from));
  const seen = new Set<string>();
  return found.filter((item) => {
    const key = `${item.span.from} ${JSON.stringify(item.params)}`;
    const isNew = !seen.has(key) && !(item.loose && called.has(item.span.from));
    seen.add(key);
    return isNew;
  });
}

/** Calls that lie in the code as data: lists of them, objects with a method, payloads without one. */
function dataOf(machine: Machine, called: readonly FoundInCode[]): FoundInCode[] {
  const used = new Set([...machine.consumed, ...called.flatMap(({ origins }) => origins)]);
  const seen = new Set<number>();
  return roots(machine).flatMap((value) => {
    const tree = settle(machine, value);
    if (tree.kind !== 'map' || [...originsOf(machine, value)].every((origin) => used.has(origin))) return [];
    return findShapes(tree).candidates.flatMap((candidate) =>
      isNew(candidate, used, seen) ? [fromData(candidate, tree)] : [],
    );
  });
}

function isNew({ params, at }: Candidate, used: ReadonlySet<number>, seen: Set<number>): boolean {
  const isOne = !used.has(params.at) && !seen.has(params.at) && !used.has(at);
  seen.add(params.at);
  return isOne;
}

function fromData({ method, params, at, inferred }: Candidate, root: MapTree): FoundInCode {
  const to = params.kind === 'map' && params.end > params.at ? params.end : root.end;
  return { method, params, at, span: { from: at, to: Math.max(at, to) }, loose: false, origins: [], inferred };
}

/** Maps that stand in no other. */
function roots(machine: Machine): Value[] {
  const { maps } = machine.base;
  const inner = new Set<number>();
  const mark = (value: Value): void => {
    if (value.kind === 'ref') inner.add(value.id);
    if (value.kind === 'encoded') mark(value.of);
  };
  for (const { slots } of maps.values()) for (const { value } of slots.values()) mark(value);
  return [...maps.keys()].filter((id) => !inner.has(id)).map((id) => ({ kind: 'ref', id }));
}

function isHurt({ span, params }: FoundInCode, faults: readonly Span[]): boolean {
  const end = params.kind === 'map' ? params.end : params.at;
  return faults.some(
    ({ from, to }) => overlaps(from, to, span) || (end > params.at && overlaps(from, to, { from: params.at, to: end })),
  );
}

const overlaps = (from: number, to: number, span: Span): boolean => from <= span.to && to >= span.from;

const RELEVANT =
  /\b(?:JS_METHOD|IFRAME_WIDTH|LANGUAGE_ID|EXTRANET_SUPPORT|IM_TEXTAREA|IM_SIDEBAR|IM_CONTEXT_MENU|IM_NAVIGATION)\b/i;

/** The fault to report: one that keeps something from being read. Others are the parser's business. */
function faultOf(
  text: string,
  faults: readonly Span[],
  found: readonly FoundInCode[],
  kept: readonly FoundInCode[],
): FaultSpan | null {
  const [first] = faults;
  if (first === undefined) return null;
  const hurt = found.find((item) => !kept.includes(item));
  const inside = hurt === undefined ? undefined : faults.find(({ from, to }) => overlaps(from, to, hurt.span));
  const lost = hurt !== undefined || isLost(text, first.from, found) || (found.length === 0 && RELEVANT.test(text));
  const { from } = inside ?? first;
  return lost ? { from, at: from, code: 'syntax' } : null;
}

/** Whether a call is named near or behind a fault and was not found. */
function isLost(text: string, fault: number, found: readonly FoundInCode[]): boolean {
  return [...text.matchAll(MENTION)].some(
    ({ index }) => index > fault - 200 && !found.some(({ span }) => overlaps(index, index, span)),
  );
}
