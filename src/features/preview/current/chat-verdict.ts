import type { PreviewedWidget } from '../../../domain/forecast/preview-widgets.ts';
import type { FieldPath } from '../../../domain/design/field-path.ts';
import type { WidgetPlacement } from '../../../domain/design/format.ts';
import { readIconName } from '../../../domain/messenger/current/icon-names.ts';
import type { WidgetVisibility } from '../../../domain/messenger/current/visibility.ts';
import type { Translator } from '../../../i18n/translator.ts';
import type { ChatPreview } from './chat-preview.svelte.ts';

type Texts = Translator['t'];

export interface ChatVerdict {
  readonly look: 'refused' | 'works' | 'inactive' | 'hidden';
  readonly short: string;
  /** Place by place. */
  readonly why: string;
}

/** "shown in every chat", "not shown: it is for …", with a word where no page says so for certain. */
export function widgetSentence(t: Texts, { verdict, reason, assumed }: WidgetVisibility): string {
  const sentence = t(`preview.chat.why.${reason}`);
  const whole = verdict === 'shown' ? sentence : t('preview.chat.notShown', { reason: sentence });
  return assumed ? t('preview.chat.assumed', { sentence: whole }) : whole;
}

/** Where each widget is to be found, or why it is not. */
export function placeSentences(
  t: Texts,
  model: ChatPreview,
  widgets: readonly PreviewedWidget[] = model.widgets,
): readonly string[] {
  return widgets.map(
    (widget) => `${t(`preview.chat.place.${widget.place}`)}: ${widgetSentence(t, model.visibility(widget))}`,
  );
}

/** Those that this device could show; a phone and the web have no place in common. All, where it could show none. */
export function ofDevice({ widgets, isPhone }: ChatPreview): readonly PreviewedWidget[] {
  const fitting = widgets.filter(({ place }) => (place === 'IMMOBILE_CONTEXT_MENU') === isPhone);
  return fitting.length > 0 ? fitting : widgets;
}

/** Once, where it is the same everywhere. */
function whyOf(t: Texts, model: ChatPreview, widgets: readonly PreviewedWidget[]): string {
  const sentences = new Set(widgets.map((widget) => widgetSentence(t, model.visibility(widget))));
  const [only = ''] = sentences;
  return sentences.size === 1 ? only : placeSentences(t, model, widgets).join('; ');
}

export function chatVerdict(t: Texts, model: ChatPreview): ChatVerdict {
  const widgets = ofDevice(model);
  if (widgets.length === 0) return { look: 'hidden', short: t('preview.hidden'), why: t('preview.chat.noneOn') };
  const shown = widgets.filter((widget) => model.visibility(widget).verdict === 'shown');
  const missing = widgets.filter((widget) => !shown.includes(widget));
  const why = whyOf(t, model, missing.length > 0 ? missing : widgets);
  if (shown.length === 0) return { look: 'hidden', short: t('preview.hidden'), why };
  if (shown.length < widgets.length) {
    const short = t('preview.chat.someShown', { shown: shown.length, all: widgets.length });
    return { look: 'inactive', short, why };
  }
  if (model.isRefused) return { look: 'refused', short: t('preview.wouldWork'), why: `${why} ${t('preview.refused')}` };
  return { look: 'works', short: t(works(model)), why };
}

/** The strip is closed until somebody opens it. */
function works(model: ChatPreview): 'preview.works' | 'preview.chat.oneClick' {
  const isStripAlone = ofDevice(model).every(({ place }) => place === 'IM_TEXTAREA');
  return isStripAlone && !model.isStripOpen ? 'preview.chat.oneClick' : 'preview.works';
}

/** What decides that a widget is not found: the first of them, or where all are, the first widget's own. */
export function decidingWidgetField(model: ChatPreview): FieldPath {
  const missing = ofDevice(model).find((widget) => model.visibility(widget).verdict !== 'shown') ?? model.widgets[0];
  return missing === undefined ? 'page.address' : fieldOf(missing.place, model.visibility(missing).reason);
}

function fieldOf(place: WidgetPlacement, reason: WidgetVisibility['reason']): FieldPath {
  if (reason === 'extranet') return `widgets.${place}.extranet`;
  if (reason === 'not-admin') return `widgets.${place}.role`;
  const hasContexts = place !== 'IM_NAVIGATION';
  return reason === 'context' && hasContexts ? `widgets.${place}.contexts` : `widgets.${place}.enabled`;
}

/** What of a picture of a shown widget needs a word: an empty circle, a colour that is not known yet, a window too small to use. */
export function hints(t: Texts, model: ChatPreview): readonly string[] {
  const { opened } = model;
  if (opened === null) return [];
  const trap = model.room.window?.trap ?? null;
  const { iconName } = opened.stored.options;
  return [
    ...(trap === null ? [] : [t(`preview.chat.trap.${trap}`)]),
    ...(iconName === undefined || readIconName(iconName).glyph !== null ? [] : [t('preview.chat.emptyCircle')]),
    ...(opened.isColourOpen ? [t('preview.chat.openColour')] : []),
  ];
}
