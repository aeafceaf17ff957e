import type { FieldPath } from '../../domain/design/field-path.ts';
import type { Design } from '../../domain/design/schema.ts';
import { nameOf } from '../../domain/design/summary.ts';
import { fieldOfParameter, KIND_NAMES, REGISTER_ORDER, SHARED_NAMES } from '../../domain/calls/wire.ts';
import { DIALOG_TYPES, type DialogType } from '../../domain/messenger/classic/dialogs.ts';
import type { DesignProblem } from '../../domain/problems/problem-entry.ts';
import type { Translator } from '../../i18n/translator.ts';
import type { DraftSummary } from '../../ports/draft-store.ts';
import type { ChatAppEntry } from '../../ports/ledger.ts';
import { VIEWER_KINDS, type Scenario, type ViewerKind } from '../../state/scenario.ts';
import type { PaletteCommand } from './commands.ts';

/** Administrators are a field of the form, and a part of CONTEXT on the wire. */
const withAdmins = (field: FieldPath): readonly FieldPath[] =>
  field === 'chatApp.audience.context' ? [field, 'chatApp.audience.adminOnly'] : [field];

/** Every field that the form shows for this design, in its order. */
function fieldsOf({ chatApp, texts }: Design): readonly FieldPath[] {
  const shared = SHARED_NAMES.filter((name) => name !== 'LANG').map(fieldOfParameter);
  return [
    ...texts.flatMap(({ id }): FieldPath[] => [
      `texts.${id}.title`,
      `texts.${id}.description`,
      `texts.${id}.copyright`,
    ]),
    'icon',
    'chatApp.kind',
    ...KIND_NAMES[chatApp.kind].map(fieldOfParameter),
    ...shared.flatMap(withAdmins),
    'chatApp.bot.id',
    'chatApp.code',
  ];
}

/** `nameOf` says what people read at the field; it is found by its parameter, too. */
export function fieldCommands(
  design: Design,
  nameOfField: (field: FieldPath) => string,
  jump: (field: FieldPath) => void,
): readonly PaletteCommand[] {
  return fieldsOf(design).map((field) => ({
    id: `field ${field}`,
    kind: 'field',
    label: nameOfField(field),
    words: REGISTER_ORDER.filter((name) => fieldOfParameter(name) === field),
    run: () => jump(field),
  }));
}

/** `say` makes the sentence of a problem. */
export function problemCommands(
  problems: readonly DesignProblem[],
  say: (problem: DesignProblem) => string,
  jump: (problem: DesignProblem) => void,
): readonly PaletteCommand[] {
  return problems.map((problem) => ({
    id: `problem ${problem.rule} ${problem.place}`,
    kind: 'problem',
    label: say(problem),
    words: [problem.rule],
    run: () => jump(problem),
  }));
}

/** Whom and what the preview looks at. */
export function scenarioCommands(
  { t }: Translator,
  scenario: Scenario,
  choose: { readonly dialog: (type: DialogType) => void; readonly viewer: (kind: ViewerKind) => void },
): readonly PaletteCommand[] {
  const chats = DIALOG_TYPES.map((type): PaletteCommand => ({
    id: `chat ${type}`,
    kind: 'chat',
    label: t(`preview.dialog.${type}`),
    detail: t(`preview.name.${type}`),
    checked: scenario.dialog === type,
    run: () => choose.dialog(type),
  }));
  const viewers = VIEWER_KINDS.map((kind): PaletteCommand => ({
    id: `viewer ${kind}`,
    kind: 'viewer',
    label: t(`preview.viewer.${kind}`),
    checked: scenario.viewer === kind,
    run: () => choose.viewer(kind),
  }));
  return [...chats, ...viewers];
}

export function draftCommands(
  { t }: Translator,
  drafts: readonly DraftSummary[],
  openId: string,
  open: (id: string) => void,
): readonly PaletteCommand[] {
  return drafts.map((draft) => ({
    id: `draft ${draft.id}`,
    kind: 'draft',
    label: nameOf(draft) || t('drafts.untitled'),
    detail: [t(`editor.kind.${draft.kind}`), draft.code].filter(Boolean).join(' · '),
    words: [draft.title],
    checked: draft.id === openId,
    run: () => open(draft.id),
  }));
}

/** The apps of this portal that are known. */
export function appCommands(
  { t }: Translator,
  entries: readonly ChatAppEntry[],
  open: (entry: ChatAppEntry) => void,
): readonly PaletteCommand[] {
  return entries.map((entry) => ({
    id: `app ${entry.appId}`,
    kind: 'app',
    label: t('palette.app', { appId: String(entry.appId) }),
    detail: entry.code,
    run: () => open(entry),
  }));
}
