import { untrack } from 'svelte';
import type { Edit } from '../domain/design/operations.ts';
import type { Design } from '../domain/design/schema.ts';
import type { DraftHistory } from '../ports/draft-store.ts';

/** Typing in one field within this many ms of its last change is one undo step. */
export const TYPING_WINDOW = 1000;
/** How many steps undo remembers, and how many of them each way survive a reload. */
export const HISTORY_LIMIT = 200;
const HISTORY_KEPT = 50;

/**
 * The design being edited, and the only way to change it: every change of the document passes through `edit`, `undo` or
 * `redo`. History keeps references, since documents are never changed in place.
 */
export class EditorSession {
  readonly #now: () => number;
  #design = $state.raw() as Design;
  #past = $state.raw<readonly Design[]>([]);
  #future = $state.raw<readonly Design[]>([]);
  #revision = $state.raw(0);
  #openKey: string | null = null;
  #openAt = 0;

  /** `now` in ms; passed in so that undo steps can be tested. */
  constructor(design: Design, now: () => number) {
    this.#design = design;
    this.#now = now;
  }

  get design(): Design {
    return this.#design;
  }

  get canUndo(): boolean {
    return this.#past.length > 0;
  }

  get canRedo(): boolean {
    return this.#future.length > 0;
  }

  /** Grows with every change of the document, whichever way; autosave hangs on it. */
  get revision(): number {
    return this.#revision;
  }

  /** The steps nearest to the document, to be stored beside it. */
  get history(): DraftHistory {
    return { past: this.#past.slice(-HISTORY_KEPT), future: this.#future.slice(0, HISTORY_KEPT) };
  }

  /** The one gateway. An edit that changes nothing leaves no trace. */
  edit = (edit: Edit): void => {
    untrack(() => {
      const next = edit.apply(this.#design);
      if (next === this.#design) return;
      const at = this.#now();
      const continues = edit.key !== null && edit.key === this.#openKey && at - this.#openAt < TYPING_WINDOW;
      if (!continues) this.#past = [...this.#past.slice(1 - HISTORY_LIMIT), this.#design];
      this.#openKey = edit.key;
      this.#openAt = at;
      this.#future = [];
      this.#replace(next);
    });
  };

  undo = (): void => {
    untrack(() => {
      const before = this.#past.at(-1);
      if (before === undefined) return;
      this.#past = this.#past.slice(0, -1);
      this.#future = [this.#design, ...this.#future];
      this.#replace(before);
      this.#openKey = null;
    });
  };

  redo = (): void => {
    untrack(() => {
      const [after, ...rest] = this.#future;
      if (after === undefined) return;
      this.#future = rest;
      this.#past = [...this.#past, this.#design];
      this.#replace(after);
      this.#openKey = null;
    });
  };

  /** Takes back the steps that were stored with the open document; what was edited since stays ahead of them. */
  recall = ({ past, future }: DraftHistory): void => {
    const isUnedited = !this.canUndo && !this.canRedo;
    this.#past = [...past, ...this.#past];
    if (isUnedited) this.#future = future;
  };

  /** Opens another document: history starts anew. */
  open = (design: Design): void => {
    untrack(() => {
      this.#past = [];
      this.#future = [];
      this.#openKey = null;
      this.#replace(design);
    });
  };

  #replace(design: Design): void {
    this.#design = design;
    this.#revision += 1;
  }
}
