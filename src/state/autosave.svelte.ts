import { untrack } from 'svelte';
import type { DraftStore, StoreError } from '../ports/draft-store.ts';
import type { Timer } from '../ports/timer.ts';
import type { DraftMessage } from './draft-message.svelte.ts';
import type { EditorSession } from './editor-session.svelte.ts';

/** ms of quiet after which a change is written. */
export const DEBOUNCE_MS = 300;
/** ms after which it is written although typing goes on: an edit one second old survives a kill. */
export const MAX_WAIT_MS = 700;

/** What the header says. `savedAt` in ms; `error` is why the newest change is not stored. */
export interface SaveState {
  readonly phase: 'untouched' | 'waiting' | 'saving' | 'saved' | 'failed';
  readonly savedAt: number | null;
  readonly error: StoreError | null;
}

/**
 * Writes the session's design, and the message beside it, into the store soon after every change. One write at a time; what
 * changes meanwhile is written after it. A failed write stays said until one succeeds, and is tried again with the next change or `flush`.
 */
export class Autosave {
  readonly #session: EditorSession;
  readonly #message: DraftMessage;
  readonly #store: DraftStore;
  readonly #now: () => number;
  readonly #timer: Timer;
  #draftId: string | null = null;
  #written = 0;
  #stopTimer: (() => void) | null = null;
  #dirtySince: number | null = null;
  #writing: Promise<void> | null = null;
  #state = $state.raw<SaveState>({ phase: 'untouched', savedAt: null, error: null });

  constructor(session: EditorSession, message: DraftMessage, store: DraftStore, now: () => number, timer: Timer) {
    this.#session = session;
    this.#message = message;
    this.#store = store;
    this.#now = now;
    this.#timer = timer;
  }

  get state(): SaveState {
    return this.#state;
  }

  /** The session now holds this draft, as stored at `savedAt` (`null`: never written). */
  attach = (draftId: string, savedAt: number | null): void => {
    this.#cancel();
    this.#draftId = draftId;
    this.#written = untrack(() => this.#revision);
    this.#state = { phase: savedAt === null ? 'untouched' : 'saved', savedAt, error: null };
  };

  /** Begins to follow the session; the returned function stops it. */
  start = (): (() => void) =>
    $effect.root(() => {
      // The outside thing: the store. Every revision of what is stored schedules a write.
      $effect(() => {
        const revision = this.#revision;
        untrack(() => {
          if (revision !== this.#written) this.#schedule();
        });
      });
      return () => this.#cancel();
    });

  /** Writes now what is not written yet: on leaving the page, before opening another draft. */
  flush = async (): Promise<void> => {
    this.#cancel();
    await this.#writing;
    if (this.#draftId !== null && this.#revision !== this.#written) await this.#write();
  };

  /** Grows with every change of what is stored. */
  get #revision(): number {
    return this.#session.revision + this.#message.revision;
  }

  #schedule(): void {
    if (this.#draftId === null) return;
    const now = this.#now();
    this.#dirtySince ??= now;
    this.#stopTimer?.();
    const wait = Math.max(0, Math.min(DEBOUNCE_MS, this.#dirtySince + MAX_WAIT_MS - now));
    this.#stopTimer = this.#timer.after(wait, () => void this.flush());
    if (this.#state.phase !== 'failed') this.#state = { ...this.#state, phase: 'waiting' };
  }

  #cancel(): void {
    this.#stopTimer?.();
    this.#stopTimer = null;
    this.#dirtySince = null;
  }

  #write(): Promise<void> {
    this.#writing = this.#writeOnce().finally(() => {
      this.#writing = null;
    });
    return this.#writing;
  }

  async #writeOnce(): Promise<void> {
    const id = this.#draftId;
    if (id === null) return;
    const revision = this.#revision;
    const { design } = this.#session;
    const message = this.#message.text;
    const savedAt = this.#now();
    this.#state = { ...this.#state, phase: 'saving' };
    const result = await this.#store.write({ id, name: design.name, savedAt, design, message });
    if (this.#draftId !== id) return;
    if (result.ok) this.#written = revision;
    this.#state = result.ok
      ? { phase: this.#revision === revision ? 'saved' : 'waiting', savedAt, error: null }
      : { phase: 'failed', savedAt: this.#state.savedAt, error: result.error };
  }
}
