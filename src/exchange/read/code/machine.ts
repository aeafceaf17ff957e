import type { FoundMethod } from '../found.ts';
import type { Scalar } from '../tree.ts';
import { Allowance } from './allowance.ts';
import type { Expr, Fn, Span, Stmt } from './ir.ts';
import type { FoundInCode, Frame, HandedOver, Signal } from './run-types.ts';
import { Scope } from './scope.ts';
import { Merger, Store } from './store.ts';
import {
  sizeOf,
  unknown,
  type ClassValue,
  type FunctionValue,
  type MapRef,
  type MapState,
  type Slot,
  type UnknownValue,
  type Value,
} from './values.ts';

/** A function of the language or its usual libraries; `null`: it says nothing about these arguments. */
export type Builtin = (machine: Machine, given: HandedOver) => Value | null;

export interface Language {
  readonly id: 'php' | 'js' | 'python' | 'go';
  /** An assignment inside a function makes a variable of its own. */
  readonly assignsLocally: boolean;
  /** Arrays are copied when assigned. */
  readonly copies: boolean;
  /** By name or dotted path, in lower case. */
  readonly functions: ReadonlyMap<string, Builtin>;
  /** By the name of the method, in lower case. */
  readonly methods: ReadonlyMap<string, Builtin>;
  readonly showBoolean: (value: boolean) => string;
}

/** The parts that walk the tree; they know each other through the machine alone. */
export interface Parts {
  readonly evaluate: (machine: Machine, expr: Expr, scope: Scope) => Value;
  readonly execute: (machine: Machine, body: readonly Stmt[], scope: Scope) => Signal;
  readonly call: (machine: Machine, expr: Extract<Expr, { kind: 'call' }>, scope: Scope) => Value;
  readonly invoke: (machine: Machine, fn: FunctionValue, given: HandedOver | null) => Value;
}

/** Entries of a map up to which it is copied when one is put in. */
const SMALL = 16;

interface MachineOptions {
  readonly tags?: Machine['tags'] | undefined;
  readonly expired: () => boolean;
}

/** The state of reading one piece of code: stores, scopes, what is waiting to be read, and what was found. */
export class Machine {
  readonly text: string;
  readonly language: Language;
  readonly found: FoundInCode[] = [];
  readonly others = new Set<string>();
  /** Literals that went into calls of other methods. */
  readonly consumed = new Set<number>();
  /** Functions that nobody has called yet. */
  readonly waiting = new Set<FunctionValue>();
  readonly classes: ClassValue[] = [];
  readonly ran = new Set<Fn>();
  /** Requests opened with an address, waiting for their body, by the map that stands for them. */
  readonly opened = new Map<number, { method: FoundMethod; at: number }>();
  readonly tags: ReadonlyMap<string, ReadonlyMap<string, string>>;
  readonly frames: Frame[] = [{ fn: null, returns: [], loose: false }];
  readonly root: Scope;
  readonly base = new Store(null);
  store = this.base;
  readonly #parts: Parts;
  readonly #allowance: Allowance;
  #ids = 0;
  /** Entries of maps that only one store has. */
  readonly #own = new WeakMap<MapState['slots'], Store>();

  constructor(text: string, language: Language, parts: Parts, { tags = new Map(), expired }: MachineOptions) {
    this.text = text;
    this.language = language;
    this.#parts = parts;
    this.tags = tags;
    this.#allowance = new Allowance(expired);
    this.root = new Scope(0, null, true);
  }

  evaluate(expr: Expr, scope: Scope): Value {
    return this.#allowance.within(
      () => {
        const value = this.#parts.evaluate(this, expr, scope);
        // What only stands in the text or is looked up was paid for.
        if (expr.kind === 'lit' || expr.kind === 'name' || expr.kind === 'member') return value;
        return this.affords(sizeOf(value)) ? value : unknown(expr);
      },
      () => unknown(expr),
    );
  }

  execute(body: readonly Stmt[], scope: Scope): Signal {
    const run = (): Signal => this.#parts.execute(this, body, scope);
    return this.#allowance.within(run, () => 'next');
  }

  call(expr: Extract<Expr, { kind: 'call' }>, scope: Scope): Value {
    return this.#parts.call(this, expr, scope);
  }

  /** Runs a function of the text; without `given` with arguments that are not known. */
  invoke(fn: FunctionValue, given: HandedOver | null): Value {
    return this.#parts.invoke(this, fn, given);
  }

  scope(parent: Scope, isBody: boolean, sees: ReadonlySet<string> | null = null): Scope {
    this.#ids += 1;
    return new Scope(this.#ids, parent, isBody, sees);
  }

  /** Runs ways of which one will be gone, each above the present store, and brings together those that go on. */
  branch<T>(span: Span, ways: readonly (() => T)[], goesOn: (result: T) => boolean = () => true): readonly T[] {
    const before = this.store;
    const stores: Store[] = [];
    const results = ways.map((way) => {
      const store = new Store(before);
      stores.push(store);
      this.store = store;
      return way();
    });
    this.store = before;
    const ends = stores.filter((_, index) => goesOn(results[index] as T));
    this.merger(span).merge(ends, stores);
    return results;
  }

  merger(span: Span): Merger {
    return new Merger(this.store, span, (state) => this.add(state));
  }

  lookup(name: string, scope: Scope): Value | undefined {
    const owner = scope.owner(name);
    return owner === null ? undefined : this.store.get(`${owner.id} ${name}`);
  }

  declare(name: string, value: Value, scope: Scope): void {
    scope.names.add(name);
    this.store.values.set(`${scope.id} ${name}`, value);
  }

  set(name: string, value: Value, scope: Scope): void {
    const body = scope.body();
    const owner =
      this.language.assignsLocally && !scope.names.has(name) ? this.#local(name, scope, body) : scope.owner(name);
    this.declare(name, value, owner ?? (this.language.assignsLocally ? body : this.root));
  }

  #local(name: string, scope: Scope, body: Scope): Scope | null {
    for (let at: Scope | null = scope; at !== null; at = at === body ? null : at.parent)
      if (at.names.has(name)) return at;
    return body;
  }

  add(state: MapState): MapRef {
    this.#ids += 1;
    this.affords(0, state.slots.size + 1);
    this.store.maps.set(this.#ids, state);
    return { kind: 'ref', id: this.#ids };
  }

  map(values: readonly (readonly [string, Value])[], span: Span, list = false): MapRef {
    return this.add({
      ...emptyState(span, list),
      slots: new Map(values.map(([key, value]) => [key, { value, maybe: false }])),
    });
  }

  list(values: readonly Value[], span: Span): MapRef {
    return this.map(
      values.map((value, index) => [String(index), value] as const),
      span,
      true,
    );
  }

  state(ref: MapRef): MapState {
    return this.store.map(ref.id) ?? emptyState({ from: 0, to: 0 }, false);
  }

  update(ref: MapRef, change: Partial<MapState>): void {
    this.store.maps.set(ref.id, { ...this.state(ref), ...change });
  }

  put(ref: MapRef, key: string, value: Value, maybe = false): void {
    const state = this.state(ref);
    const own = this.#own.get(state.slots);
    // A map that only this store has is written into: copying it for every entry would cost the square of its length.
    if (own === this.store && state.slots.size >= SMALL) {
      (state.slots as Map<string, Slot>).set(key, { value, maybe });
      return;
    }
    const slots = new Map(state.slots);
    slots.set(key, { value, maybe });
    if (this.affords(0, slots.size)) {
      this.update(ref, { slots });
      this.#own.set(slots, this.store);
    }
  }

  push(ref: MapRef, value: Value): void {
    const state = this.state(ref);
    // Without being a list, all its keys are looked through.
    if (state.list || this.affords(0, state.slots.size)) this.put(ref, nextIndex(state), value);
  }

  enter(id: number): boolean {
    return this.#allowance.enter(id, this.state({ kind: 'ref', id }).slots.size);
  }

  exit(id: number): void {
    this.#allowance.exit(id);
  }

  writes(text: Scalar): boolean {
    return this.#allowance.writes(text);
  }

  affords(characters: number, entries = 0): boolean {
    return this.#allowance.affords(characters, entries);
  }

  /** A copy that shares nothing: arrays of languages that copy them. */
  copy(value: Value, depth = 0): Value {
    if (!this.#allowance.steps() || value.kind !== 'ref' || depth > 12) return value;
    const state = this.state(value);
    if (state.made !== null || !this.affords(0, state.slots.size)) return value;
    const slots = [...state.slots].map(([key, slot]): [string, Slot] => [
      key,
      { ...slot, value: this.copy(slot.value, depth + 1) },
    ]);
    return this.add({ ...state, slots: new Map(slots) });
  }

  source({ from, to }: Span): string {
    return this.text.slice(from, Math.min(to, from + 300));
  }
}

export function emptyState({ from, to }: Span, list: boolean): MapState {
  return { slots: new Map(), list, open: null, at: from, end: to, origins: [from], made: null };
}

/** The index that a value gets that is put behind all others. */
export function nextIndex(state: MapState): string {
  if (state.list) return String(state.slots.size);
  let next = 0;
  for (const key of state.slots.keys()) if (/^\d{1,9}$/.test(key)) next = Math.max(next, Number(key) + 1);
  return String(next);
}

export function opened(span: Span): UnknownValue {
  return unknown(span, 'spread');
}
