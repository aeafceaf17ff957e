import { nameOf } from '../../domain/design/summary.ts';
import type { Translator } from '../../i18n/translator.ts';
import type { DraftSummary } from '../../ports/draft-store.ts';
import type { AppServices } from '../../state/contexts.ts';
import type { DraftLibrary } from '../../state/draft-library.svelte.ts';
import type { DraftShelves } from '../../state/draft-shelf.svelte.ts';

interface Around {
  readonly t: Translator['t'];
  readonly library: DraftLibrary;
  readonly shelves: DraftShelves;
  readonly notify: AppServices['notify'];
}

/** Lays a draft aside and says so, with a way back: to its place, and open again where it was open. `false`: it stays. */
export async function removeDraft({ t, library, shelves, notify }: Around, draft: DraftSummary): Promise<boolean> {
  const wasOpen = draft.id === library.openId;
  if (!(await shelves.remove(draft.id))) return false;
  const takeBack = async (): Promise<void> => {
    if ((await shelves.restore(draft.id)) && wasOpen) await library.open(draft.id);
  };
  notify({
    text: t('drafts.removed', { name: nameOf(draft) || t('drafts.untitled') }),
    actionLabel: t('common.undo'),
    onaction: () => void takeBack(),
  });
  return true;
}
