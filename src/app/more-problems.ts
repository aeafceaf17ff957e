import type { Design } from '../domain/design/schema.ts';
import { openBlanks, withoutBlank, type NamedBlank } from '../exchange/named-blanks.ts';
import type { EditorProblem } from '../features/editor/fields.svelte.ts';
import type { Translator } from '../i18n/translator.ts';
import type { DraftLibrary } from '../state/draft-library.svelte.ts';
import type { DraftMessage } from '../state/draft-message.svelte.ts';
import type { EditorSession } from '../state/editor-session.svelte.ts';
import type { FieldFocus } from '../state/field-focus.svelte.ts';
import type { Publish } from '../state/publish.svelte.ts';
import { takenCode } from './taken-code.ts';

interface Around {
  readonly library: Pick<DraftLibrary, 'drafts' | 'openId' | 'open'>;
  readonly publish: Pick<Publish, 'entry'>;
  readonly session: Pick<EditorSession, 'design'>;
  readonly beside: Pick<DraftMessage, 'blanks' | 'leaveBlanks'>;
}

/** What is said at fields beside what the rules find: a code that is another draft's, and what an import left to be filled in. */
export function moreProblems(i18n: Pick<Translator, 't'>, around: Around): readonly EditorProblem[] {
  const { library, publish, session, beside } = around;
  const { design } = session;
  return [
    ...takenCode(i18n, library, publish),
    ...openBlanks(beside.blanks, design).map((blank) => blankProblem(i18n, blank, design, beside)),
  ];
}

function blankProblem(
  { t }: Pick<Translator, 't'>,
  { field, source, reason }: NamedBlank,
  design: Design,
  beside: Around['beside'],
): EditorProblem {
  return {
    place: field,
    severity: 'advice',
    what: source === '' ? t('editor.blank.unsaid') : t('editor.blank.stood', { source }),
    why: t(`editor.blank.why.${reason}`),
    how: '',
    fixLabel: t('editor.blank.dismiss'),
    onfix: () => beside.leaveBlanks(withoutBlank(beside.blanks, design, field)),
  };
}

/** Fields that are to be filled in say so, though nobody has been there yet. */
export function showBlanks(
  { touch }: Pick<FieldFocus, 'touch'>,
  { session, beside }: Pick<Around, 'session' | 'beside'>,
): void {
  for (const { field } of openBlanks(beside.blanks, session.design)) touch(field);
}
