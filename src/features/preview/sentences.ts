import type { Visibility } from '../../domain/messenger/classic/verdict.ts';
import type { Translator } from '../../i18n/translator.ts';
import type { ChatEvent } from './mock/mock-chat.svelte.ts';
import type { PreviewModel } from './preview-model.svelte.ts';

type Texts = Translator['t'];

/** The verdict with its reason as one sentence: "Visible but dead: …". */
function visibilitySentence(t: Texts, visibility: Visibility): string {
  const reason = t(`preview.why.${visibility.reason}`);
  switch (visibility.verdict) {
    case 'works':
      return t(visibility.place === 'icon' ? 'preview.works' : 'preview.worksInList', { reason });
    case 'inactive':
      return t('preview.inactive', { reason });
    case 'hidden':
      return t('preview.hidden', { reason });
  }
}

/** The same with what is different where a group chat was open before: seen, or not any more. */
export function chatSentence(t: Texts, visibility: Visibility, afterGroup: Visibility | null): string {
  const sentence = visibilitySentence(t, visibility);
  return afterGroup === null
    ? sentence
    : `${sentence}. ${t(afterGroup.verdict === 'hidden' ? 'preview.afterGroup.hidden' : 'preview.afterGroup.works')}`;
}

/** The same for what is looked at now, where a full row can hide an icon that the messenger shows. */
export function statusSentence(
  t: Texts,
  { visibility, afterGroup, mock }: Pick<PreviewModel, 'visibility' | 'afterGroup' | 'mock'>,
): string {
  return mock.ownCell?.overflows === true ? t('preview.overflows') : chatSentence(t, visibility, afterGroup);
}

export function chatEventSentence(t: Texts, chatEvent: ChatEvent): string {
  return 'value' in chatEvent
    ? t(`preview.did.${chatEvent.type}`, { value: chatEvent.value })
    : t(`preview.did.${chatEvent.type}`);
}

/** The whole preview in words, for those who do not see it. */
export function summary(i18n: Translator, model: PreviewModel): string {
  const { t } = i18n;
  const { dialog, viewer, language } = model.scenario.value;
  const parts = [
    t('preview.summary', {
      dialog: t(`preview.dialog.${dialog}`),
      viewer: t(`preview.viewer.${viewer}`),
      language: i18n.languageName(language),
    }),
    statusSentence(t, model),
  ];
  const cells = model.mock.row.filter(({ type }) => type === 'app');
  const place = cells.findIndex((cell) => cell === model.mock.ownCell);
  if (place >= 0) parts.push(t('preview.summaryIcon', { place: place + 1, count: cells.length }));
  if (model.window.geometry !== null) parts.push(t('preview.summaryFrame', model.window.geometry.content));
  return parts.join(' ');
}
