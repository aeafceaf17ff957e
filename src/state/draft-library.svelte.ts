import { emptyDesign } from '../domain/design/factory.ts';
import { setField } from '../domain/design/operations.ts';
import type { Design } from '../domain/design/schema.ts';
import { summaryOf } from '../domain/design/summary.ts';
import type { Result } from '../domain/kernel/result.ts';
import { ok } from '../domain/kernel/result.ts';
import type { Draft, DraftStore, DraftSummary, StoreError } from '../ports/draft-store.ts';
import type { Autosave } from './autosave.svelte.ts';
import type { DraftMessage } from './draft-message.svelte.ts';
import type { EditorSession } from './editor-session.svelte.ts';
import type { FieldFocus } from './field-focus.svelte.ts';

export interface DraftLibraryOptions {
  readonly session: EditorSession;
  readonly message: DraftMessage;
  readonly focus: FieldFocus;
  readonly store: DraftStore;
  readonly autosave: Autosave;
  readonly now: () => number;
  readonly newId: () => string;
  /** Another document is open from now on. */
  readonly onopen?: () => void;
}

/** The named drafts of this browser, and which of them is open. */
export class DraftLibrary {
  readonly #parts: DraftLibraryOptions;
  #openId = $state.raw('');
  #drafts = $state.raw<readonly DraftSummary[]>([]);
  #unreadable = $state.raw<readonly string[]>([]);
  #error = $state.raw<StoreError | null>(null);

  constructor(parts: DraftLibraryOptions) {
    this.#parts = parts;
  }

  get openId(): string {
    return this.#openId;
  }

  /** Newest first, as last read; the open one as it is now. */
  get drafts(): readonly DraftSummary[] {
    const { design } = this.#parts.session;
    return this.#drafts.map((draft) =>
      draft.id === this.#openId ? { ...draft, name: design.name, ...summaryOf(design) } : draft,
    );
  }

  /** Ids of stored things that this version cannot read. They are left as they are. */
  get unreadable(): readonly string[] {
    return this.#unreadable;
  }

  get error(): StoreError | null {
    return this.#error;
  }

  /** Opens the draft that was worked on last, or a new one. */
  begin = async (): Promise<void> => {
    await this.refresh();
    for (const summary of this.#drafts) {
      if ((await this.open(summary.id)).ok) return;
    }
    this.#enter(
      { id: this.#parts.newId(), name: '', savedAt: this.#parts.now(), design: emptyDesign(), message: '' },
      false,
    );
  };

  refresh = async (): Promise<void> => {
    const listed = await this.#parts.store.list();
    this.#error = listed.ok ? null : listed.error;
    if (!listed.ok) return;
    this.#drafts = listed.value.drafts;
    this.#unreadable = listed.value.unreadable;
  };

  /** Opens a stored draft; what is open now is written first. When it cannot be read nothing changes. */
  open = async (id: string): Promise<Result<true, StoreError>> => {
    await this.#parts.autosave.flush();
    const read = await this.#parts.store.read(id);
    if (!read.ok) {
      this.#error = read.error;
      return read;
    }
    this.#enter(read.value, true);
    return ok(true);
  };

  /** Starts another draft and stores it at once, so that it is in the list. */
  create = async (design: Design = emptyDesign(), message = ''): Promise<void> => {
    await this.#parts.autosave.flush();
    const draft = { id: this.#parts.newId(), name: design.name, savedAt: this.#parts.now(), design, message };
    const written = await this.#parts.store.write(draft);
    this.#error = written.ok ? null : written.error;
    this.#enter(draft, written.ok);
    await this.refresh();
  };

  /** Copies the open draft under another name and opens the copy. */
  duplicate = async (name: string): Promise<void> => {
    const { session, message } = this.#parts;
    await this.create(setField('name', name).apply(session.design), message.text);
  };

  /**
   * Removes a draft and gives it back, so that the removal can be undone; `null` when it could not be read (then it stays,
   * because nothing is deleted that we cannot put back). Removing the open one opens the next.
   */
  remove = async (id: string): Promise<Draft | null> => {
    await this.#parts.autosave.flush();
    const read = await this.#parts.store.read(id);
    if (!read.ok) {
      this.#error = read.error;
      return null;
    }
    const removed = await this.#parts.store.remove(id);
    this.#error = removed.ok ? null : removed.error;
    if (!removed.ok) return null;
    await this.refresh();
    if (id === this.#openId) await this.#openNext();
    return read.value;
  };

  /** Puts a removed draft back and opens it. */
  restore = async (draft: Draft): Promise<void> => {
    await this.#parts.autosave.flush();
    const written = await this.#parts.store.write(draft);
    this.#error = written.ok ? null : written.error;
    this.#enter(draft, written.ok);
    await this.refresh();
  };

  async #openNext(): Promise<void> {
    for (const summary of this.#drafts) {
      if ((await this.open(summary.id)).ok) return;
    }
    await this.create();
  }

  #enter(draft: Draft, stored: boolean): void {
    this.#openId = draft.id;
    this.#parts.session.open(draft.design);
    this.#parts.message.change(draft.message);
    this.#parts.focus.reset();
    this.#parts.onopen?.();
    this.#parts.autosave.attach(draft.id, stored ? draft.savedAt : null);
  }
}
