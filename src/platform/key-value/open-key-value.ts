import type { Durability } from '../../ports/draft-store.ts';
import type { Timer } from '../../ports/timer.ts';
import { idbKeyValue } from './idb-key-value.ts';
import { KEEP, put, REMOVE, type KeyValue, type ValueChange } from './key-value.ts';
import { memoryKeyValue } from './memory-key-value.ts';

/** ms that the page waits for the browser's database before it begins without it. */
export const OPEN_WITHIN = 3000;
/** ms between two attempts to get at the database, doubled up to the longest. */
export const TRY_AGAIN = 1000;
const MAX_RETRY_MS = 30_000;

/** A place for values, and whether they stay there. */
export interface OpenedKeyValue {
  /** Where values go now: what begins in memory moves into the browser's database as soon as that can be had. */
  readonly durability: Durability;
  readonly values: KeyValue;
  /** Calls after every change of `durability`. */
  readonly watch: (listener: () => void) => void;
}

/** What becomes of a value that lies in memory when the database comes, given what lies there. */
export type Merge = (held: unknown, mine: unknown) => ValueChange;

const keepHeld: Merge = (held, mine) => (held === undefined ? put(mine) : KEEP);
const keeping = (): Promise<Merge> => Promise.resolve(keepHeld);

/** Lies in no prefix that drafts or ledger use. */
const PROBE_KEY = 'probe';

/** Values that always lie in the same place. */
export function settled(durability: Durability, values: KeyValue): OpenedKeyValue {
  return { durability, values, watch: () => undefined };
}

/**
 * The browser's database; and memory while that is refused (some frames and private windows), broken, or does not open. Only a
 * real write shows which: some browsers open the database and refuse later. It is tried again as long as the page is open.
 */
export async function openKeyValue(
  database: string,
  timer: Timer,
  { open = idbKeyValue, loadMerge = keeping }: { open?: typeof idbKeyValue; loadMerge?: () => Promise<Merge> } = {},
): Promise<OpenedKeyValue> {
  const late = new LateKeyValue(open(database, timer), timer, loadMerge);
  await late.begin();
  return late;
}

class LateKeyValue implements OpenedKeyValue {
  readonly #database: KeyValue;
  readonly #timer: Timer;
  readonly #loadMerge: () => Promise<Merge>;
  readonly #memory = memoryKeyValue();
  readonly #listeners: (() => void)[] = [];
  durability: Durability = 'memory';
  /** Counts what changed in memory. */
  #changes = 0;
  /** Keys that were taken along already: what lies there is ours. */
  readonly #moved = new Set<string>();

  readonly values: KeyValue = {
    entries: (prefix) => this.#place.entries(prefix),
    keys: (prefix) => this.#place.keys(prefix),
    get: (key) => this.#place.get(key),
    change: (key, decide) => this.#counted().change(key, decide),
    changeAll: (keys, decide) => this.#counted().changeAll(keys, decide),
    putNow: (key, value) => this.#counted().putNow(key, value),
  };

  constructor(database: KeyValue, timer: Timer, loadMerge: () => Promise<Merge>) {
    this.#database = database;
    this.#timer = timer;
    this.#loadMerge = loadMerge;
  }

  watch = (listener: () => void): void => {
    this.#listeners.push(listener);
  };

  /** Ends when the database is there, has refused, or has taken too long; the attempts go on. */
  begin(): Promise<void> {
    return new Promise((resolve) => {
      const stop = this.#timer.after(OPEN_WITHIN, resolve);
      void this.#arrive(TRY_AGAIN).finally(() => {
        stop();
        resolve();
      });
    });
  }

  get #place(): KeyValue {
    return this.durability === 'browser' ? this.#database : this.#memory;
  }

  #counted(): KeyValue {
    this.#changes += 1;
    return this.#place;
  }

  async #arrive(pause: number): Promise<void> {
    try {
      await probe(this.#database);
      await this.#move();
    } catch {
      this.#timer.after(pause, () => void this.#arrive(Math.min(2 * pause, MAX_RETRY_MS)));
      return;
    }
    this.durability = 'browser';
    for (const listener of this.#listeners) listener();
  }

  /** Takes along what memory holds, and once more what changed meanwhile. */
  async #move(): Promise<void> {
    for (let moved = -1; moved !== this.#changes;) {
      moved = this.#changes;
      const held = await this.#memory.entries('');
      // Mostly nothing has come to lie in memory by then, and nothing needs to be loaded.
      const merge = held.length > 0 ? await this.#loadMerge() : keepHeld;
      for (const [key, mine] of held) {
        await this.#database.change(key, (there) => merge(this.#moved.has(key) ? undefined : there, mine));
        this.#moved.add(key);
      }
    }
  }
}

async function probe(values: KeyValue): Promise<void> {
  await values.change(PROBE_KEY, () => put(1));
  await values.change(PROBE_KEY, () => REMOVE);
}
