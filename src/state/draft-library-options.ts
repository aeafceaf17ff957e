import type { Design } from '../domain/design/schema.ts';
import type { DraftStore } from '../ports/draft-store.ts';
import type { OpenMark } from '../ports/open-mark.ts';
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
  /** What a new draft begins with. */
  readonly blank?: () => Design;
  readonly mark?: OpenMark;
  /** Something else than a save has happened to a draft. */
  readonly onchange?: (id: string) => void;
  /** Another document is open from now on. */
  readonly onopen?: () => void;
}

/** What a choice between two versions of a draft works on (`draft-choice.ts`). */
export interface DraftChoice extends Pick<
  DraftLibraryOptions,
  'autosave' | 'session' | 'message' | 'store' | 'now' | 'newId'
> {
  readonly openId: () => string;
  /** Goes on as the draft of this id. */
  readonly become: (id: string) => void;
}
