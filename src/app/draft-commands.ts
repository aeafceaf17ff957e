import { nameOfDesign } from '../domain/design/summary.ts';
import { copyName } from '../features/drafts/copy-name.ts';
import { removeDraft } from '../features/drafts/remove-draft.ts';
import type { PaletteCommand } from '../features/palette/commands.ts';
import type { Translator } from '../i18n/translator.ts';
import type { AppServices } from '../state/contexts.ts';
import { duplicate } from '../state/draft-choice.ts';
import type { DraftLibrary } from '../state/draft-library.svelte.ts';
import { DraftShelves } from '../state/draft-shelf.svelte.ts';
import type { EditorSession } from '../state/editor-session.svelte.ts';

interface Around extends Pick<AppServices, 'notify' | 'runtime'> {
  readonly t: Translator['t'];
  readonly library: DraftLibrary;
  readonly session: EditorSession;
  /** Shows the list, where a draft is renamed. */
  readonly openList: () => void;
}

/** What is done with the open draft as a whole, as the palette lists it. */
export function openDraftCommands({ t, library, session, openList, ...outside }: Around): readonly PaletteCommand[] {
  const action = (id: string, label: string, run: () => void): PaletteCommand => ({ id, kind: 'action', label, run });
  const remove = async (): Promise<void> => {
    const shelves = new DraftShelves(library, outside.runtime.now);
    await library.settle();
    await library.refresh();
    const open = library.drafts.find(({ id }) => id === library.openId);
    if (open !== undefined) await removeDraft({ t, library, shelves, notify: outside.notify }, open);
  };
  return [
    action('draft rename', t('palette.renameDraft'), openList),
    action('draft duplicate', t('palette.duplicateDraft'), () => {
      void duplicate(library, copyName(t, library, nameOfDesign(session.design)));
    }),
    action('draft remove', t('palette.removeDraft'), () => void remove()),
  ];
}
