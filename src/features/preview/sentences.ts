import type { DialogType } from '../../domain/messenger/classic/dialogs.ts';
import type { Visibility } from '../../domain/messenger/classic/verdict.ts';
import type { Translator } from '../../i18n/translator.ts';
import type { ChatEvent } from './mock/mock-chat.svelte.ts';
import type { PreviewModel } from './preview-model.svelte.ts';

type Texts = Translator['t'];

/** The name of a chat in the mock: the app's own bot is called as it is on the portal. */
export const chatName = (t: Texts, botName: string, type: DialogType): string =>
  type === 'own-bot' && botName !== '' ? botName : t(`preview.name.${type}`);

/** What is seen, in two words, and why. */
interface Verdict {
  readonly short: string;
  readonly reason: string;
}

function shortVerdict(t: Texts, { verdict, place }: Visibility): string {
  switch (verdict) {
    case 'works':
      return t(place === 'icon' ? 'preview.works' : 'preview.worksInList');
    case 'inactive':
      return t('preview.inactive');
    case 'hidden':
      return t('preview.hidden');
  }
}

/** The verdict with its reason as one sentence: "Visible but inactive: …". */
const visibilitySentence = (t: Texts, visibility: Visibility): string =>
  `${shortVerdict(t, visibility)}: ${t(`preview.why.${visibility.reason}`)}`;

/** The same with what is different where a group chat was open before: seen, or not any more. */
export function chatSentence(t: Texts, visibility: Visibility, afterGroup: Visibility | null): string {
  const sentence = visibilitySentence(t, visibility);
  return afterGroup === null
    ? sentence
    : `${sentence}. ${t(afterGroup.verdict === 'hidden' ? 'preview.afterGroup.hidden' : 'preview.afterGroup.works')}`;
}

/** What is looked at now, where a full row can hide an icon that the messenger shows. */
export function verdictOf(
  t: Texts,
  { visibility, afterGroup, mock, isRefused }: Pick<PreviewModel, 'visibility' | 'afterGroup' | 'mock' | 'isRefused'>,
): Verdict {
  if (mock.ownCell?.overflows === true) return { short: t('preview.overflows'), reason: t('preview.overflowsWhy') };
  const short = shortVerdict(t, visibility);
  const reason = chatSentence(t, visibility, afterGroup).slice(`${short}: `.length);
  // Nothing works that no portal takes.
  if (isRefused && visibility.verdict === 'works') return { short: t('preview.wouldWork'), reason };
  return { short, reason };
}

export function chatEventSentence(t: Texts, chatEvent: ChatEvent): string {
  if ('value' in chatEvent) return t(`preview.did.${chatEvent.type}`, { value: chatEvent.value });
  return t(`preview.did.${chatEvent.type}`);
}

/** The whole preview in words, for those who do not see it. */
export function summary(i18n: Translator, model: PreviewModel): string {
  const { t } = i18n;
  const { dialog, viewer, language } = model.scenario.value;
  const { short, reason } = verdictOf(t, model);
  const parts = [
    t('preview.summary', {
      dialog: t(`preview.dialog.${dialog}`),
      viewer: t(`preview.viewer.${viewer}`),
      language: i18n.languageName(language),
    }),
    `${short}: ${reason}.`,
  ];
  const cells = model.mock.row.filter(({ type }) => type === 'app');
  const place = cells.findIndex((cell) => cell === model.mock.ownCell);
  if (place >= 0) parts.push(t('preview.summaryIcon', { place: place + 1, count: cells.length }));
  if (model.window.geometry !== null) parts.push(t('preview.summaryFrame', model.window.geometry.content));
  return parts.join(' ');
}
