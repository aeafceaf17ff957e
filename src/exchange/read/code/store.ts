import { sameScalar, unknown, type MapRef, type MapState, type Slot, type Value } from './values.ts';
import type { Span } from './ir.ts';

/** Values of variables and maps; a branch writes into a store of its own above the one it came from. */
export class Store {
  readonly parent: Store | null;
  readonly values = new Map<string, Value>();
  readonly maps = new Map<number, MapState>();

  constructor(parent: Store | null) {
    this.parent = parent;
  }

  get(key: string): Value | undefined {
    return this.values.get(key) ?? this.parent?.get(key);
  }

  map(id: number): MapState | undefined {
    return this.maps.get(id) ?? this.parent?.map(id);
  }

  isWithin(store: Store): boolean {
    return this === store || (this.parent?.isWithin(store) ?? false);
  }
}

/** Brings the ends of several ways together: what they agree on stays known. */
export class Merger {
  readonly #into: Store;
  readonly #span: Span;
  readonly #add: (state: MapState) => MapRef;
  #depth = 0;

  constructor(into: Store, span: Span, add: (state: MapState) => MapRef) {
    this.#into = into;
    this.#span = span;
    this.#add = add;
  }

  /** `ends`: the stores whose way goes on; `made`: all, for what was created on the way. */
  merge(ends: readonly Store[], made: readonly Store[]): void {
    for (const store of made)
      for (const [id, state] of store.maps) if (this.#into.map(id) === undefined) this.#into.maps.set(id, state);
    const ids = new Set(ends.flatMap((store) => [...store.maps.keys()]));
    const keys = new Set(ends.flatMap((store) => [...store.values.keys()]));
    for (const id of ids) this.#mergeMap(id, ends);
    const merged = [...keys].map((key) => [key, this.#fold(ends.map((store) => store.get(key)))] as const);
    for (const [key, value] of merged) this.#into.values.set(key, value);
  }

  #mergeMap(id: number, ends: readonly Store[]): void {
    const states = ends.flatMap((store) => store.map(id) ?? []);
    const [first, ...rest] = states;
    if (first === undefined || states.every((state) => state === first)) {
      if (first !== undefined) this.#into.maps.set(id, first);
      return;
    }
    this.#into.maps.set(
      id,
      rest.reduce((left, right) => this.states(left, right), first),
    );
  }

  #fold(values: readonly (Value | undefined)[]): Value {
    const [first, ...rest] = values;
    const start = first ?? unknown(this.#span, 'condition');
    return rest.reduce<Value>(
      (left, right) => (right === undefined ? unknown(this.#span, 'condition') : this.values(left, right)),
      start,
    );
  }

  values(left: Value, right: Value): Value {
    if (left === right || sameScalar(left, right)) return left;
    if (left.kind === 'function' && right.kind === 'function' && left.fn === right.fn) return left;
    if (left.kind !== 'ref' || right.kind !== 'ref' || this.#depth > 6) return unknown(this.#span, 'condition');
    if (left.id === right.id) return left;
    const states = [this.#into.map(left.id), this.#into.map(right.id)] as const;
    if (states[0] === undefined || states[1] === undefined) return unknown(this.#span, 'condition');
    return this.#add(this.states(states[0], states[1]));
  }

  states(left: MapState, right: MapState): MapState {
    this.#depth += 1;
    const slots = new Map<string, Slot>();
    for (const key of new Set([...left.slots.keys(), ...right.slots.keys()])) {
      slots.set(key, this.#slot(left.slots.get(key), right.slots.get(key)));
    }
    this.#depth -= 1;
    const origins = [...new Set([...left.origins, ...right.origins])].slice(0, 50);
    return { ...left, slots, open: left.open ?? right.open, origins };
  }

  #slot(left: Slot | undefined, right: Slot | undefined): Slot {
    if (left !== undefined && right !== undefined) {
      return { value: this.values(left.value, right.value), maybe: left.maybe || right.maybe };
    }
    return { value: (left ?? right)?.value ?? unknown(this.#span), maybe: true };
  }
}
