import { KNOWN_CONTEXTS } from '../../domain/design/format.ts';
import { hashOf } from '../../domain/design/active-environment.ts';
import { showNumberInput } from '../../domain/design/operations.ts';
import type { Design } from '../../domain/design/schema.ts';
import { isPortalLanguage, PORTAL_LANGUAGES } from '../../domain/kernel/languages.ts';
import type { Translator } from '../../i18n/translator.ts';
import type { PortalBot } from '../../ports/host.ts';
import type { FoldName } from './folds.svelte.ts';

type Names = Pick<Translator, 't' | 'languageName'>;

/** What a folded part of the form holds, in one line. */
export function foldSummary(fold: FoldName, i18n: Names, design: Design, bots: readonly PortalBot[]): string {
  switch (fold) {
    case 'action':
      return actionSummary(i18n, design);
    case 'audience':
      return audienceSummary(i18n, design);
    case 'owner':
      return ownerSummary(i18n, design, bots);
    case 'languages':
      return languagesSummary(i18n, design);
  }
}

function actionSummary({ t }: Names, { chatApp, page }: Design): string {
  const text = chatApp.kind === 'command' ? chatApp.command.parameter : page.address.replace(/^https?:\/\//i, '');
  return [t(`editor.kind.${chatApp.kind}`), ...(text === '' ? [] : [text])].join(' · ');
}

function audienceSummary({ t }: Names, { chatApp: { audience } }: Design): string {
  const { context } = audience;
  const known = KNOWN_CONTEXTS.find((word) => word === context);
  const where =
    context === '' ? t('editor.context.unset') : known === undefined ? context : t(`editor.context.${known}`);
  const flags = (['hidden', 'extranet', 'liveChat'] as const).filter((flag) => audience[flag] === 'yes');
  return [
    where,
    ...(audience.adminOnly ? [t('editor.adminOnly')] : []),
    ...flags.map((flag) => t(`editor.${flag}`)),
  ].join(' · ');
}

function ownerSummary({ t }: Names, design: Design, bots: readonly PortalBot[]): string {
  const { chatApp } = design;
  const id = showNumberInput(chatApp.bot.id);
  const name = bots.find((bot) => String(bot.id) === id)?.name;
  const bot =
    id === '' ? t('editor.owner.noBot') : name === undefined ? t('editor.owner.bot', { id }) : `${name} · ${id}`;
  const code = chatApp.code === '' ? t('editor.owner.noCode') : t('editor.owner.code', { code: chatApp.code });
  if (chatApp.kind === 'command') return `${bot}, ${code}`;
  return `${bot}, ${code}, ${t(hashOf(design) === '' ? 'editor.owner.noHash' : 'editor.owner.hash')}`;
}

function languagesSummary({ t, languageName }: Names, { texts }: Design): string {
  const known = texts.flatMap(({ language }) => (isPortalLanguage(language) ? [language] : []));
  const names = texts.map(({ language }) => (isPortalLanguage(language) ? languageName(language) : language));
  return t('editor.texts.aside', {
    names: names.join(', '),
    count: new Set(known).size,
    all: PORTAL_LANGUAGES.length,
  });
}
