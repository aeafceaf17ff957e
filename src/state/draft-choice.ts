import { replaceDesign, setField } from '../domain/design/operations.ts';
import type { DraftLibrary } from './draft-library.svelte.ts';

/** Of two versions, takes the stored one; the own one is a step of undo away. Of one that was removed nothing is left to take. */
export async function takeTheirs(library: DraftLibrary): Promise<void> {
  const { autosave, session, message, store, openId } = library.choice;
  const read = await store.read(openId());
  if (read.ok) {
    session.edit(replaceDesign(read.value.design));
    message.change(read.value.message);
    message.leaveBlanks(read.value.blanks ?? '');
    autosave.attach(openId(), { savedAt: read.value.savedAt, base: read.value.revision });
  } else if (read.error.code === 'missing') {
    autosave.attach(openId(), { savedAt: null, base: null });
    await library.openNext();
  }
  await library.refresh();
}

/** Of two versions, keeps both: the own one goes on as another draft of this name. */
export async function keepMine(library: DraftLibrary, name: string): Promise<void> {
  const { autosave, session, newId, openId, become } = library.choice;
  session.edit(setField('name', name));
  become(newId());
  autosave.attach(openId(), { savedAt: null, base: null, isDirty: true });
  await autosave.flush();
  await library.refresh();
}

/** Copies the open draft under another name and opens the copy. */
export async function duplicate(library: DraftLibrary, name: string): Promise<void> {
  const { session, message } = library.choice;
  await library.create(setField('name', name).apply(session.design), message.text, message.blanks);
}
