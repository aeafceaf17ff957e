import type { PreviewedWidget } from '../../../domain/forecast/preview-widgets.ts';
import { amongNeighbours, type Neighbour } from '../../../domain/messenger/current/neighbours.ts';
import { COLOUR_WHEN_OFF, COLOURS } from '../../../domain/portal/placement/colours.ts';
import type { ServedWidget } from '../../../domain/portal/placement/stored-widget.ts';
import type { Translator } from '../../../i18n/translator.ts';

/** A widget as a place of the mock draws it. */
export interface WidgetItem {
  readonly key: string;
  /** The design's own; `null`: an example of another application. */
  readonly own: PreviewedWidget | null;
  /** Of examples, which are named by it. */
  readonly number: number;
  readonly title: string;
  readonly iconName: string;
  readonly color: string;
}

export function ownItem(own: PreviewedWidget, { title, options }: ServedWidget): WidgetItem {
  return { key: own.place, own, number: 0, title, iconName: options.iconName, color: options.color };
}

function otherItem({ number, iconName, colour }: Neighbour, oneColour: boolean): WidgetItem {
  const color = COLOURS[oneColour ? COLOUR_WHEN_OFF : colour];
  return { key: `other-${number}`, own: null, number, title: '', iconName, color };
}

/** What a place holds: widgets of others were bound before. */
export function itemsOf(
  own: readonly WidgetItem[],
  others: readonly Neighbour[],
  oneColour: boolean,
): readonly WidgetItem[] {
  return amongNeighbours(own, others, others.length).map((one) => ('key' in one ? one : otherItem(one, oneColour)));
}

/** What stands on an item: the title, or the application's name where there is none. */
export function itemTitle(t: Translator['t'], item: WidgetItem): string {
  if (item.own === null) return t('preview.chat.other', { number: item.number });
  return item.title === '' ? t('preview.chat.untitled') : item.title;
}
