import { chooseEnvironment } from '../domain/design/environment-edits.ts';
import { setHash } from '../domain/design/hash.ts';
import { addText, combine, removeText, type Edit } from '../domain/design/operations.ts';
import type { FieldPath } from '../domain/design/field-path.ts';
import { environmentName } from '../domain/design/resolve.ts';
import type { Design } from '../domain/design/schema.ts';
import { isPortalLanguage } from '../domain/kernel/languages.ts';
import type { DesignProblem } from '../domain/problems/problem-entry.ts';
import type { PaletteCommand } from '../features/palette/commands.ts';
import type { I18n } from '../i18n/i18n.svelte.ts';
import { editorProblems, headline } from './sentences.ts';

/** What is done with the open design, besides filling in its fields. */
interface DesignVerbs {
  readonly edit: (edit: Edit) => void;
  readonly jump: (field: FieldPath) => void;
  readonly newHash: () => string;
  readonly chooseIcon: () => void;
  readonly removeIcon: () => void;
  readonly fix: (problem: DesignProblem) => void;
  /** Opens the window with what differs from one to another. */
  readonly openEnvironments: () => void;
}

type Texts = Pick<I18n, 't' | 'find' | 'languageName'>;

const action = (id: string, label: string, run: () => void): PaletteCommand => ({ id, kind: 'action', label, run });

function iconCommands(
  { t }: Texts,
  { icon }: Design,
  { chooseIcon, removeIcon }: DesignVerbs,
): readonly PaletteCommand[] {
  return [
    action('icon choose', `${t('icon.title')}: ${t('icon.choose')}`, chooseIcon),
    ...(icon === null ? [] : [action('icon remove', t('icon.removeName'), removeIcon)]),
  ];
}

function textCommands(
  { t, languageName }: Texts,
  { texts }: Design,
  { edit, jump }: DesignVerbs,
): readonly PaletteCommand[] {
  const nameOf = (language: string): string => (isPortalLanguage(language) ? languageName(language) : language);
  const add = (): void => {
    edit(addText());
    jump('texts');
  };
  return [
    action('texts add', t('editor.texts.add'), add),
    ...texts.map(({ id, language }) =>
      action(`texts remove ${String(id)}`, t('palette.removeTexts', { language: nameOf(language) }), () =>
        edit(removeText(id)),
      ),
    ),
  ];
}

/** The environment in force is a setting of the design, with undo. */
function environmentCommands(
  { t }: Texts,
  { environments }: Design,
  { edit, openEnvironments }: DesignVerbs,
): readonly PaletteCommand[] {
  return [
    action('environments', t('palette.environments'), openEnvironments),
    ...(environments?.list ?? []).map((one): PaletteCommand => ({
      id: `environment ${String(one.id)}`,
      kind: 'setting',
      label: t('palette.environment', { environment: environmentName(one) }),
      checked: one.id === environments?.active,
      run: () => edit(chooseEnvironment(one.id)),
    })),
  ];
}

/** A repair for each problem that has one, by the name of its button. */
function fixCommands(
  i18n: I18n,
  problems: readonly DesignProblem[],
  fix: DesignVerbs['fix'],
): readonly PaletteCommand[] {
  return problems.flatMap((problem) => {
    const [entry] = editorProblems(i18n, [problem], fix);
    if (entry?.fixLabel === undefined) return [];
    const detail = headline(i18n, problem);
    return [{ ...action(`fix ${problem.rule} ${problem.place}`, entry.fixLabel, () => fix(problem)), detail }];
  });
}

/** Everything that buttons of the form do, as the palette lists it. */
export function designCommands(
  i18n: I18n,
  design: Design,
  problems: readonly DesignProblem[],
  verbs: DesignVerbs,
): readonly PaletteCommand[] {
  // A step of its own in the history, unlike typing.
  const newKey = (): void => verbs.edit(combine([setHash(verbs.newHash())]));
  return [
    ...iconCommands(i18n, design, verbs),
    ...textCommands(i18n, design, verbs),
    ...environmentCommands(i18n, design, verbs),
    ...(design.chatApp.kind === 'frame' ? [action('key', i18n.t('palette.newKey'), newKey)] : []),
    ...fixCommands(i18n, problems, verbs.fix),
  ];
}
