import type { WidgetPlacement } from '../../../domain/design/format.ts';
import type { Viewer } from '../../../domain/kernel/viewer.ts';
import type { PreviewedWidget } from '../../../domain/forecast/preview-widgets.ts';
import type { ChatType } from '../../../domain/messenger/current/chats.ts';
import { menuEntries, menuWidgets } from '../../../domain/messenger/current/message-menu.ts';
import { NAVIGATION } from '../../../domain/messenger/current/metrics.ts';
import { neighbours, type Neighbour } from '../../../domain/messenger/current/neighbours.ts';
import {
  NAVIGATION_ITEMS,
  navigationLayout,
  type NavigationItem,
} from '../../../domain/messenger/current/navigation.ts';
import { applicationsBlock } from '../../../domain/messenger/current/sidebar.ts';
import { stripLayout } from '../../../domain/messenger/current/strip.ts';
import { hasSidebarBlock, hasStrip } from '../../../domain/messenger/current/chats.ts';
import { widgetVisibility, type WidgetVisibility } from '../../../domain/messenger/current/visibility.ts';
import { serveWidget } from '../../../domain/portal/placement/serve.ts';
import type { PlacementWorld } from '../../../domain/portal/placement/world.ts';
import { itemsOf, ownItem, type WidgetItem } from './items.ts';

/** What the places show depends on this. */
export interface PlacesInput {
  readonly widgets: readonly PreviewedWidget[];
  readonly world: PlacementWorld;
  readonly viewer: Viewer;
  readonly chat: ChatType;
  readonly phone: boolean;
  readonly others: number;
}

/** Widgets bound are taken to belong to an application whose installation is finished and that everybody may use. */
const APPLICATION = { installed: true } as const;

export function visibilityOf(
  { stored }: PreviewedWidget,
  { viewer, chat, phone }: Pick<PlacesInput, 'viewer' | 'chat' | 'phone'>,
): WidgetVisibility {
  return widgetVisibility(stored, { chat, viewer, device: phone ? 'mobile' : 'web', application: APPLICATION });
}

/** A button of the blue menu: the messenger's own section, or a widget. */
export type NavigationEntry = { readonly width: number } & (
  { readonly section: NavigationItem; readonly item: null } | { readonly section: null; readonly item: WidgetItem }
);

/** px a text of the menu takes, about: its font is the reader's own. */
const LETTER = 7.6;
const widthOf = (text: string): number => Math.ceil(text.length * LETTER) + 2 * NAVIGATION.item.padding;

/** px of the blue menu that its ends take: margins, search and the portal's name. */
const NAVIGATION_ENDS = 180;

/** The message whose menu is looked at: one's own, without a file, as most are. */
export const MENU_ENTRIES = menuEntries({ own: true, hasFile: false, deleted: false });

/** What each place holds for this viewer in this chat. */
export class ChatPlaces {
  readonly #input: () => PlacesInput;
  readonly #others: readonly Neighbour[] = $derived.by(() => {
    const { others, viewer } = this.#input();
    return viewer.role === 'guest' ? [] : neighbours(others);
  });

  readonly textarea = $derived.by(() => stripLayout(this.#itemsAt('IM_TEXTAREA')));
  /** The button of the strip is there. */
  readonly hasStrip = $derived.by(() => hasStrip(this.#input().chat));
  readonly sidebar = $derived.by(() =>
    hasSidebarBlock(this.#input().chat) ? applicationsBlock(this.#itemsAt('IM_SIDEBAR')) : null,
  );
  readonly menu = $derived.by(() => menuWidgets(this.#itemsAt('IM_CONTEXT_MENU'), MENU_ENTRIES.extras.length));
  readonly phone = $derived.by(() => this.#itemsAt('IMMOBILE_CONTEXT_MENU'));

  constructor(input: () => PlacesInput) {
    this.#input = input;
  }

  /**
   * The blue menu: own sections by their names on the screen, then widgets.
   *
   * @param width px of the whole menu
   */
  navigation(width: number, nameOf: (section: NavigationItem) => string, titleOf: (item: WidgetItem) => string) {
    const own = NAVIGATION_ITEMS.map((section): NavigationEntry => ({
      section,
      item: null,
      width: widthOf(nameOf(section)),
    }));
    const widgets = this.#itemsAt('IM_NAVIGATION').map((item): NavigationEntry => ({
      section: null,
      item,
      width: widthOf(titleOf(item)),
    }));
    return navigationLayout([...own, ...widgets], width - NAVIGATION_ENDS, NAVIGATION.more);
  }

  #itemsAt(place: WidgetPlacement): readonly WidgetItem[] {
    const input = this.#input();
    const own = input.widgets
      .filter((widget) => widget.place === place && visibilityOf(widget, input).verdict === 'shown')
      .map((widget) => ownItem(widget, serveWidget(input.world, widget.stored, input.viewer.language)));
    return itemsOf(own, this.#others, input.world.coloursOff);
  }
}
