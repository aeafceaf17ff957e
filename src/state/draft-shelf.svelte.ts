import type { DraftShelf, RemovedDraft, StoreError } from '../ports/draft-store.ts';
import type { Result } from '../domain/kernel/result.ts';
import type { DraftLibrary } from './draft-library.svelte.ts';

/** ms that a removed draft can be brought back. */
export const REMOVED_STAYS = 30 * 86_400_000;

/** What the window of the drafts does with them beside opening: removing and bringing back, and what cannot be read. */
export class DraftShelves {
  readonly #library: DraftLibrary;
  readonly #now: () => number;
  #removed = $state.raw<readonly RemovedDraft[]>([]);
  #error = $state.raw<StoreError | null>(null);

  constructor(library: DraftLibrary, now: () => number) {
    this.#library = library;
    this.#now = now;
  }

  /** The newest removal first, as last read. */
  get removed(): readonly RemovedDraft[] {
    return this.#removed;
  }

  /** Why the newest of these did not go. */
  get error(): StoreError | null {
    return this.#error;
  }

  refresh = async (): Promise<void> => {
    await this.#library.refresh();
    const removed = await this.#with((shelf) => shelf.removed(this.#now() - REMOVED_STAYS));
    if (removed !== null) this.#removed = removed;
  };

  /** Lays a draft aside; when it is the open one, the next is opened. `false`: it stays. */
  remove = async (id: string): Promise<boolean> => {
    await this.#library.settle();
    if ((await this.#with((shelf) => shelf.remove(id, this.#now()))) === null) return false;
    await this.#changed(id);
    if (id === this.#library.openId) await this.#library.openNext();
    return true;
  };

  /** Puts a removed draft back into the list; what is open stays open. `false`: it stays removed. */
  restore = async (id: string): Promise<boolean> => {
    if ((await this.#with((shelf) => shelf.restore(id))) === null) return false;
    await this.#changed(id);
    return true;
  };

  /** Throws away for ever what was removed. */
  purge = async (id: string): Promise<void> => {
    await this.#with((shelf) => shelf.purge(id));
    await this.refresh();
  };

  /** Throws away for ever what cannot be read. */
  discard = async (id: string): Promise<void> => {
    await this.#with((shelf) => shelf.discard(id));
    await this.#changed(id);
  };

  /** What cannot be read as text, for a file; `null`: it is not there any more. */
  textOf = async (id: string): Promise<string | null> => {
    const raw = await this.#with((shelf) => shelf.raw(id));
    return raw === undefined || raw === null ? null : JSON.stringify(raw, null, 2);
  };

  /** base64 of a PNG; `null`: none. */
  iconOf = (id: string): Promise<string | null> => this.#with((shelf) => shelf.icon(id));

  async #changed(id: string): Promise<void> {
    this.#library.announce(id);
    await this.refresh();
  }

  async #with<T>(work: (shelf: DraftShelf) => Promise<Result<T, StoreError>>): Promise<T | null> {
    const done = await this.#attempt(work);
    this.#error = done.ok ? null : done.error;
    return done.ok ? done.value : null;
  }

  async #attempt<T>(work: (shelf: DraftShelf) => Promise<Result<T, StoreError>>): Promise<Result<T, StoreError>> {
    try {
      return await work(await this.#library.shelf());
    } catch (cause) {
      return { ok: false, error: { code: 'failed', cause } };
    }
  }
}
