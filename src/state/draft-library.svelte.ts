import { emptyDesign } from '../domain/design/factory.ts';
import type { Design } from '../domain/design/schema.ts';
import { summaryOf } from '../domain/design/summary.ts';
import { ok, type Result } from '../domain/kernel/result.ts';
import type { Draft, DraftShelf, DraftSummary, StoreError } from '../ports/draft-store.ts';
import type { DraftChoice, DraftLibraryOptions } from './draft-library-options.ts';

/** The named drafts of this browser, and which of them is open. */
export class DraftLibrary {
  readonly #parts: DraftLibraryOptions;
  #openId = $state.raw('');
  #drafts = $state.raw<readonly DraftSummary[]>([]);
  #unreadable = $state.raw<readonly string[]>([]);
  #error = $state.raw<StoreError | null>(null);
  /** Counts the documents that were shown. */
  #shown = 0;

  constructor(parts: DraftLibraryOptions) {
    this.#parts = parts;
    parts.store.watch(() => void this.#arrive());
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

  /** Opens the draft that this page had open before it was loaded again, else the one that was worked on last, or a new one. */
  begin = async (): Promise<void> => {
    await this.refresh();
    if (await this.#openFirst(this.#parts.mark?.read() ?? null)) return;
    this.#enter({ id: this.#parts.newId(), name: '', savedAt: 0, design: this.#blank(), message: '' }, null);
  };

  refresh = async (): Promise<void> => {
    const listed = await this.#parts.store.list();
    this.#error = listed.ok ? null : listed.error;
    if (!listed.ok) return;
    this.#drafts = listed.value.drafts;
    this.#unreadable = listed.value.unreadable;
  };

  /** Opens a draft; what is open now is written first. When it cannot be read nothing changes. */
  open = async (id: string): Promise<Result<true, StoreError>> => {
    await this.#parts.autosave.flush();
    const unsaved = this.#parts.autosave.unsavedOf(id);
    const read = unsaved === undefined ? await this.#parts.store.read(id) : null;
    if (read !== null && !read.ok) {
      this.#refuse(id, read.error);
      return read;
    }
    if (read !== null) this.#enter(read.value, read.value.revision);
    else if (unsaved !== undefined) this.#enter(unsaved.draft, unsaved.base, true);
    return ok(true);
  };

  /** Starts another draft and stores it at once, so that it is in the list. */
  create = async (design: Design = this.#blank(), message = '', blanks = ''): Promise<void> => {
    const { autosave, newId, now } = this.#parts;
    await autosave.flush();
    this.#enter({ id: newId(), name: design.name, savedAt: now(), design, message, blanks }, null, true);
    await autosave.flush();
    await this.refresh();
  };

  /**
   * What is stored of the open draft may be another's by now: another tab has told so, or this one has slept. Without an edit of
   * its own the page follows; else `autosave.state` becomes a conflict.
   */
  revalidate = async (): Promise<void> => {
    const { autosave, store } = this.#parts;
    await this.refresh();
    await autosave.flush();
    const id = this.#openId;
    const follows = (): boolean => id === this.#openId && autosave.base !== null && !autosave.isDirty;
    if (!follows()) return;
    const read = await store.read(id);
    if (!follows()) return;
    if (!read.ok && read.error.code === 'missing') autosave.conflict('missing');
    // What was read may be older than what this page has stored meanwhile.
    if (read.ok && read.value.revision > (autosave.base ?? 0)) this.#follow(read.value, read.value.revision);
  };

  /** What a choice between two versions works on. */
  get choice(): DraftChoice {
    return { ...this.#parts, openId: () => this.#openId, become: (id) => this.#become(id) };
  }

  /** Writes the open draft, as far as that can be done now. */
  settle = (): Promise<void> => this.#parts.autosave.flush();

  /** What else can be done with drafts; rejects when that part cannot be loaded. */
  shelf = (): Promise<DraftShelf> => this.#parts.store.shelf();

  /** Tells other tabs that something else than a save has happened to a draft. */
  announce = (id: string): void => this.#parts.onchange?.(id);

  /** Opens the newest draft, or a new one. */
  openNext = async (): Promise<void> => {
    if (!(await this.#openFirst(null))) await this.create();
  };

  async #openFirst(wanted: string | null): Promise<boolean> {
    const ids = this.#drafts.map(({ id }) => id);
    const ordered = wanted !== null && ids.includes(wanted) ? [wanted, ...ids] : ids;
    for (const id of ordered) if ((await this.open(id)).ok) return true;
    return false;
  }

  /** The browser's database has come at last, with what lies in it. */
  async #arrive(): Promise<void> {
    const { autosave, mark } = this.#parts;
    await this.refresh();
    if (autosave.state.phase === 'untouched' && !autosave.isDirty) await this.#openFirst(mark?.read() ?? null);
  }

  #blank(): Design {
    return this.#parts.blank?.() ?? emptyDesign();
  }

  #refuse(id: string, error: StoreError): void {
    this.#error = error;
    if (error.code !== 'unreadable' || this.#unreadable.includes(id)) return;
    this.#drafts = this.#drafts.filter((draft) => draft.id !== id);
    this.#unreadable = [...this.#unreadable, id];
  }

  #enter(draft: Draft, base: number | null, isDirty = false): void {
    const { autosave, focus, onopen } = this.#parts;
    autosave.setAside();
    this.#follow(draft, base, isDirty);
    focus.reset(draft.design);
    onopen?.();
  }

  /** Shows a document in the place of the open one. */
  #follow(draft: Draft, base: number | null, isDirty = false): void {
    const { autosave, session, message } = this.#parts;
    this.#become(draft.id);
    session.open(draft.design);
    message.change(draft.message);
    message.leaveBlanks(draft.blanks ?? '');
    autosave.attach(draft.id, { savedAt: base === null ? null : draft.savedAt, base, isDirty });
    this.#shown += 1;
    if (base !== null) void this.#recall(draft.id, base, this.#shown);
  }

  #become(id: string): void {
    this.#openId = id;
    this.#parts.mark?.write(id);
  }

  /** The steps of undo are not waited for. */
  async #recall(id: string, revision: number, shown: number): Promise<void> {
    const history = await this.#parts.store.history(id, revision);
    if (history.ok && history.value !== null && shown === this.#shown) this.#parts.session.recall(history.value);
  }
}
