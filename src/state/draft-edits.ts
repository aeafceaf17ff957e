import { setField } from '../domain/design/operations.ts';
import type { DraftLibrary } from './draft-library.svelte.ts';

/** Gives a draft another name, the open one as a step of undo. `false`: it could not be stored, and stays as it was. */
export async function renameDraft(library: DraftLibrary, id: string, name: string): Promise<boolean> {
  const { session, store, openId } = library.choice;
  const edit = setField('name', name);
  if (id === openId()) {
    session.edit(edit);
    return true;
  }
  const read = await store.read(id);
  if (!read.ok) return false;
  const { revision, ...draft } = read.value;
  const design = edit.apply(draft.design);
  const history = await store.history(id, revision);
  // Its time stays: the list is in the order of work, and a name is none.
  const written = await store.write(
    { ...draft, design, name: design.name },
    revision,
    history.ok ? history.value : null,
  );
  if (written.ok) library.announce(id);
  await library.refresh();
  return written.ok;
}

/** Copies a draft, open or not, under another name, and opens the copy. `false`: it could not be read. */
export async function duplicateDraft(library: DraftLibrary, id: string, name: string): Promise<boolean> {
  const { session, message, store, openId } = library.choice;
  const edit = setField('name', name);
  if (id === openId()) {
    await library.create(edit.apply(session.design), message.text, message.blanks);
    return true;
  }
  const read = await store.read(id);
  if (!read.ok) return false;
  await library.create(edit.apply(read.value.design), read.value.message, read.value.blanks);
  return true;
}
