import type { Design } from '../domain/design/schema.ts';
import { fail, type Result } from '../domain/kernel/result.ts';
import type { SavedVersion, StoreError, VersionKind, VersionStore } from '../ports/draft-store.ts';
import type { DraftLibrary } from './draft-library.svelte.ts';

/** Does something with the versions of this browser; that they cannot be loaded is an answer, too. */
export async function withVersions<T>(
  library: DraftLibrary,
  work: (versions: VersionStore) => Promise<Result<T, StoreError>>,
): Promise<Result<T, StoreError>> {
  try {
    return await work(await library.choice.store.versions());
  } catch (cause) {
    return fail({ code: 'failed', cause });
  }
}

/**
 * Saves a version of the open draft, which has to be stored itself: of what is not, `missing`. Other tabs hear of it.
 *
 * @param design as it is now, unless another state of it is given
 */
export async function saveVersion(
  library: DraftLibrary,
  kind: VersionKind,
  { name = '', design = library.choice.session.design }: { readonly name?: string; readonly design?: Design } = {},
): Promise<Result<SavedVersion, StoreError>> {
  const { autosave, newId, now, openId } = library.choice;
  const draftId = openId();
  if (autosave.base === null) return fail({ code: 'missing' });
  const version = { id: newId(), at: now(), kind, name, design };
  const saved = await withVersions(library, (versions) => versions.save(draftId, version));
  if (saved.ok) library.announce(draftId);
  return saved;
}
