import { createMemoryDrafts } from '../../src/platform/drafts/memory-drafts.ts';
import type { DraftStore } from '../../src/ports/draft-store.ts';
import { Autosave } from '../../src/state/autosave.svelte.ts';
import { DraftLibrary } from '../../src/state/draft-library.svelte.ts';
import { DraftMessage } from '../../src/state/draft-message.svelte.ts';
import type { EditorSession } from '../../src/state/editor-session.svelte.ts';
import { FieldFocus } from '../../src/state/field-focus.svelte.ts';
import type { HandTimer } from './hand-timer.ts';

/** The drafts of a session, kept in memory. */
export function libraryOf(
  session: EditorSession,
  timer: HandTimer,
  store: DraftStore = createMemoryDrafts(),
): DraftLibrary {
  let made = 0;
  const newId = (): string => `draft-${String((made += 1))}`;
  const message = new DraftMessage();
  const autosave = new Autosave({ session, message, store, now: timer.now, timer, newId });
  return new DraftLibrary({ session, message, focus: new FieldFocus(), store, autosave, now: timer.now, newId });
}
