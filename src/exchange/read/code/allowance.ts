import type { Scalar } from '../tree.ts';

/** Steps for one text: far more than any real file needs, few enough to answer within a second. */
const MAX_STEPS = 150_000;
const MAX_DEPTH = 140;
/** Steps after which it is asked whether the time is up. */
const ASKED_EVERY = 256;
/** Maps and their entries that are turned into trees, for the same reason. */
const MAX_SETTLED = 300_000;
/** Characters of texts and entries of maps that are made on the way, all together. */
const MAX_MADE = 32_000_000;
/** What an entry of a map counts for. */
const ENTRY = 40;
/** Characters that go into trees: one long text may stand in many places. */
const MAX_WRITTEN = 24_000_000;

/** What reading one text may cost, so that none takes the time or the memory of the page. */
export class Allowance {
  readonly #expired: () => boolean;
  #steps = 0;
  #depth = 0;
  #settled = 0;
  #made = 0;
  #written = 0;
  readonly #open = new Set<number>();

  constructor(expired: () => boolean) {
    this.#expired = expired;
  }

  /** One step further and deeper, unless there were too many, one within the other, or for too long. */
  within<T>(run: () => T, otherwise: () => T): T {
    this.#steps += 1;
    if (this.#steps % ASKED_EVERY === 0 && this.#expired()) this.#steps = MAX_STEPS;
    if (this.#steps >= MAX_STEPS || this.#depth > MAX_DEPTH) return otherwise();
    this.#depth += 1;
    try {
      return run();
    } finally {
      this.#depth -= 1;
    }
  }

  /** A step that goes no deeper. */
  steps(): boolean {
    this.#steps += 1;
    return this.#steps <= MAX_STEPS;
  }

  /** Whether a map of so many entries may be gone into: not from within itself, and not without end where maps share parts. */
  enter(id: number, entries: number): boolean {
    this.#settled += 1 + entries;
    if (this.#open.has(id) || this.#settled > MAX_SETTLED) return false;
    this.#open.add(id);
    return true;
  }

  exit(id: number): void {
    this.#open.delete(id);
  }

  /** Whether a text still fits into what one text may give. */
  writes(text: Scalar): boolean {
    this.#written += typeof text === 'string' ? text.length : 1;
    return this.#written <= MAX_WRITTEN;
  }

  /** Counts what was made; `false`: one text has had enough. */
  affords(characters: number, entries = 0): boolean {
    this.#made += characters + entries * ENTRY;
    return this.#made <= MAX_MADE;
  }
}
