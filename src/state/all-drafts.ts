import type { StoredDraft } from '../ports/draft-store.ts';
import type { DraftLibrary } from './draft-library.svelte.ts';

/** Every draft of this browser as it is stored, the open one as it is now; and how many could not be read. */
export async function allDrafts(
  library: DraftLibrary,
): Promise<{ readonly drafts: readonly StoredDraft[]; readonly unread: number }> {
  await library.settle();
  await library.refresh();
  const { store } = library.choice;
  const drafts: StoredDraft[] = [];
  let unread = library.unreadable.length;
  for (const { id } of library.drafts) {
    const read = await store.read(id);
    if (read.ok) drafts.push(read.value);
    else unread += 1;
  }
  return { drafts, unread };
}
