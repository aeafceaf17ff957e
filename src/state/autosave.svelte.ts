import { untrack } from 'svelte';
import type { Draft, DraftStore, Durability, StoreError } from '../ports/draft-store.ts';
import type { Timer } from '../ports/timer.ts';
import type { DraftMessage } from './draft-message.svelte.ts';
import type { EditorSession } from './editor-session.svelte.ts';

/** ms of quiet after which a change is written. */
export const DEBOUNCE_MS = 300;
/** ms after which it is written although typing goes on: an edit one second old survives a kill. */
export const MAX_WAIT_MS = 700;
/** ms after which a failed write is tried again, doubled up to the longest. */
export const RETRY_MS = 1000;
export const MAX_RETRY_MS = 30_000;

/**
 * What the header says. `savedAt` in ms; `error` is why the newest change is not stored. `conflict`: somebody else has changed
 * (`newer`) or removed (`missing`) the draft, and the person is to choose.
 */
export interface SaveState {
  readonly phase: 'untouched' | 'waiting' | 'saving' | 'saved' | 'failed' | 'conflict';
  readonly savedAt: number | null;
  readonly error: StoreError | null;
}

export interface AutosaveOptions {
  readonly session: EditorSession;
  readonly message: DraftMessage;
  readonly store: DraftStore;
  readonly now: () => number;
  readonly timer: Timer;
  readonly newId: () => string;
  /** A draft was stored, or left for others to store. */
  readonly onsaved?: (id: string) => void;
}

/** Where a document comes from. */
export interface Attachment {
  /** ms since 1970; `null`: never written. */
  readonly savedAt: number | null;
  /** The stored revision that it was made from; `null`: none. */
  readonly base: number | null;
  /** It differs from what is stored. */
  readonly isDirty?: boolean;
}

interface Unsaved {
  readonly draft: Draft;
  readonly base: number | null;
}

/**
 * Writes the session's design, and the message beside it, into the store soon after every change. One write at a time; what
 * changes meanwhile is written after it. A failed write stays said and is tried again until it succeeds, also when another draft is open by then.
 */
export class Autosave {
  readonly #parts: AutosaveOptions;
  #draftId: string | null = null;
  #base: number | null = null;
  /** The session's revision that is stored, and the one that was handed over on leaving. */
  #written = 0;
  #left = -1;
  #stopTimer: (() => void) | null = null;
  #dirtySince: number | null = null;
  #writing: Promise<void> | null = null;
  #pause = RETRY_MS;
  /** What was open before and could not be written yet. */
  readonly #unsaved = new Map<string, Unsaved>();
  #state = $state.raw<SaveState>({ phase: 'untouched', savedAt: null, error: null });
  #durability = $state.raw<Durability>('memory');
  /** Something lies in memory alone. */
  #isFleeting = $state.raw(false);

  constructor(parts: AutosaveOptions) {
    this.#parts = parts;
    this.#durability = parts.store.durability;
    parts.store.watch(() => {
      this.#durability = parts.store.durability;
      this.#isFleeting &&= this.#durability === 'memory';
    });
  }

  get state(): SaveState {
    return this.#state;
  }

  get durability(): Durability {
    return this.#durability;
  }

  /** To leave the page now would lose something, whatever is done on leaving. */
  get wouldLose(): boolean {
    return this.#isFleeting || this.#state.phase === 'failed';
  }

  /** The open document differs from what is stored. */
  get isDirty(): boolean {
    return this.#draftId !== null && untrack(() => this.#revision) !== this.#written;
  }

  /** The stored revision that the open document was made from; `null`: none. */
  get base(): number | null {
    return this.#base;
  }

  /** The session now holds this draft. */
  attach = (draftId: string, { savedAt, base, isDirty = false }: Attachment): void => {
    this.#cancel();
    this.#unsaved.delete(draftId);
    this.#draftId = draftId;
    this.#base = base;
    const revision = untrack(() => this.#revision);
    this.#written = isDirty ? -1 : revision;
    this.#state = { phase: savedAt === null ? 'untouched' : 'saved', savedAt, error: null };
    if (isDirty) this.#schedule();
  };

  /** Another document is about to take the session: what could not be written of this one is kept, and tried further on. */
  setAside = (): void => {
    if (this.isDirty && this.#draftId !== null) this.#unsaved.set(this.#draftId, this.#current(this.#draftId));
  };

  /** The document of a draft that was set aside: newer than what is stored. */
  unsavedOf = (id: string): Unsaved | undefined => this.#unsaved.get(id);

  /** Somebody else changed or removed the open draft while it has edits of its own. */
  conflict = (code: 'newer' | 'missing'): void => {
    this.#cancel();
    this.#state = { ...this.#state, phase: 'conflict', error: { code } };
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

  /** Writes now what is not written yet: when the page is hidden, before opening another draft. */
  flush = async (): Promise<void> => {
    this.#cancel();
    await this.#writing;
    if ((this.isDirty && this.#state.phase !== 'conflict') || this.#unsaved.size > 0) await this.#write();
  };

  /** The page is being left, and there is no time to wait: hands over what is not written yet, before it returns. */
  leave = (): void => {
    const { session, store, onsaved } = this.#parts;
    const all = [...this.#unsaved.values()];
    const revision = untrack(() => this.#revision);
    const isNew = this.isDirty && this.#draftId !== null && this.#left !== revision;
    if (isNew && this.#draftId !== null) all.push(this.#current(this.#draftId));
    for (const { draft, base } of all) if (store.leave(draft, base, session.history)) onsaved?.(draft.id);
    this.#left = revision;
  };

  /** Grows with every change of what is stored. */
  get #revision(): number {
    return this.#parts.session.revision + this.#parts.message.revision;
  }

  #current(id: string): Unsaved {
    const { session, message, now } = this.#parts;
    const { design } = session;
    const { text, blanks } = message;
    return { draft: { id, name: design.name, savedAt: now(), design, message: text, blanks }, base: this.#base };
  }

  #schedule(): void {
    if (this.#draftId === null || this.#state.phase === 'conflict') return;
    const now = this.#parts.now();
    this.#dirtySince ??= now;
    this.#after(Math.max(0, Math.min(DEBOUNCE_MS, this.#dirtySince + MAX_WAIT_MS - now)));
    if (this.#state.phase !== 'failed') this.#state = { ...this.#state, phase: 'waiting' };
  }

  #after(ms: number): void {
    this.#stopTimer?.();
    this.#stopTimer = this.#parts.timer.after(ms, () => void this.flush());
  }

  #cancel(): void {
    this.#stopTimer?.();
    this.#stopTimer = null;
    this.#dirtySince = null;
  }

  #write(): Promise<void> {
    this.#writing = this.#writeAll().finally(() => {
      this.#writing = null;
    });
    return this.#writing;
  }

  async #writeAll(): Promise<void> {
    const isStored = (await this.#writeAside()) && (await this.#writeOpen());
    if (isStored) {
      this.#pause = RETRY_MS;
    } else {
      this.#after(this.#pause);
      this.#pause = Math.min(2 * this.#pause, MAX_RETRY_MS);
    }
  }

  /** What was open before; where somebody else was faster it becomes a draft beside that one. */
  async #writeAside(): Promise<boolean> {
    const { store, newId, onsaved } = this.#parts;
    for (const [id, { draft, base }] of this.#unsaved) {
      const first = await store.write(draft, base);
      const isTaken = !first.ok && (first.error.code === 'newer' || first.error.code === 'missing');
      const result = isTaken ? await store.write({ ...draft, id: newId() }, null) : first;
      if (!result.ok) return false;
      this.#unsaved.delete(id);
      onsaved?.(id);
    }
    return true;
  }

  async #writeOpen(): Promise<boolean> {
    const id = this.#draftId;
    if (id === null || !this.isDirty || this.#state.phase === 'conflict') return true;
    const { session, store } = this.#parts;
    const revision = this.#revision;
    const { draft, base } = this.#current(id);
    this.#state = { ...this.#state, phase: 'saving' };
    const result = await store.write(draft, base, session.history);
    if (this.#draftId !== id) return true;
    if (result.ok) this.#stored(draft, revision, result.value);
    else if (result.error.code === 'newer' || result.error.code === 'missing') this.conflict(result.error.code);
    else this.#state = { phase: 'failed', savedAt: this.#state.savedAt, error: result.error };
    return this.#state.phase !== 'failed';
  }

  #stored({ id, savedAt }: Draft, revision: number, base: number): void {
    this.#written = revision;
    this.#base = base;
    this.#isFleeting = this.#durability === 'memory';
    this.#state = { phase: this.#revision === revision ? 'saved' : 'waiting', savedAt, error: null };
    this.#parts.onsaved?.(id);
  }
}
