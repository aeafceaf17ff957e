import { nameOf } from '../domain/design/summary.ts';
import type { EditorProblem } from '../features/editor/fields.svelte.ts';
import type { Translator } from '../i18n/translator.ts';
import type { DraftLibrary } from '../state/draft-library.svelte.ts';
import type { Publish } from '../state/publish.svelte.ts';

/** What is said at the code where another draft has bot and code of this one, and these are an app that is registered: at most one. */
export function takenCode(
  { t }: Pick<Translator, 't'>,
  library: Pick<DraftLibrary, 'drafts' | 'openId' | 'open'>,
  { entry }: Pick<Publish, 'entry'>,
): readonly EditorProblem[] {
  if (entry === null) return [];
  const other = library.drafts.find(
    ({ id, botId, code }) => id !== library.openId && botId === entry.botId && code === entry.code,
  );
  if (other === undefined) return [];
  return [
    {
      place: 'chatApp.code',
      severity: 'advice',
      what: t('apps.taken', { appId: String(entry.appId), name: nameOf(other) }),
      why: t('apps.takenWhy'),
      how: '',
      fixLabel: t('apps.takenOpen'),
      onfix: () => void library.open(other.id),
    },
  ];
}
