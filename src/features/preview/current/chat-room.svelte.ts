import { WIDGET_POPUP, WINDOW } from '../../../domain/messenger/current/metrics.ts';
import { widgetWindow, type WidgetWindow } from '../../../domain/messenger/current/strip.ts';
import type { PreviewedWidget } from '../../../domain/forecast/preview-widgets.ts';
import type { Rect, Size } from '../../../domain/messenger/classic/metrics.ts';
import type { ChatType } from '../../../domain/messenger/current/chats.ts';
import type { ChatView } from '../../../state/chat-view.ts';
import { fitScale, MIN_SCALE, PANEL } from '../fit.ts';
import type { ChatPlaces } from './chat-places.svelte.ts';
import type { ChatText } from './chat-text.svelte.ts';
import { chatGeometry, phoneGeometry, stripItem } from './geometry.ts';

/** What the drawing depends on. */
export interface RoomContents {
  readonly view: ChatView;
  readonly scenario: { readonly value: { readonly fit: boolean } };
  readonly isPhone: boolean;
  readonly isStripOpen: boolean;
  readonly isSidebarOpen: boolean;
  readonly places: ChatPlaces;
  readonly chatType: ChatType;
  readonly text: ChatText;
  readonly opened: PreviewedWidget | null;
}

/** px that stay free around what is fitted, both sides together. */
const MARGINS = 32;

/** A room that is not known yet stays so. */
function withoutMargins({ width, height }: Size): Size {
  return { width: Math.max(0, width - MARGINS), height: Math.max(0, height - MARGINS) };
}

/** How big the new chat is drawn, and where its parts stand. */
export class ChatRoom {
  readonly #contents: RoomContents;
  /** px that there are for the drawing; zero until they are known. */
  #room = $state.raw<Size>({ width: 0, height: 0 });

  /** There is too little room for the chat list: the chat is chosen in the row of tools. */
  readonly isListLeftOut = $derived.by(() => {
    const { scenario, view } = this.#contents;
    return scenario.value.fit && this.#room.width > 0 && withoutMargins(this.#room).width / view.width < MIN_SCALE;
  });

  /** Lines of the text field, one at least. */
  readonly #lines = $derived.by(() => this.#contents.text.field(this.#contents.chatType).text.split('\n').length);

  readonly geometry = $derived.by(() => {
    const { view, isPhone, isStripOpen, isSidebarOpen, places } = this.#contents;
    if (isPhone) return phoneGeometry(view.height);
    const width = view.width - (this.isListLeftOut ? WINDOW.list : 0);
    return chatGeometry({
      browser: { width, height: view.height },
      hasList: !this.isListLeftOut,
      hasSidebar: isSidebarOpen,
      strip: isStripOpen ? places.textarea.height : 0,
      lines: this.#lines,
    });
  });

  readonly extent: Rect = $derived.by(() => ({ left: 0, top: 0, ...this.geometry.browser }));
  /** Screen px per px of the messenger. */
  readonly scale = $derived.by(() =>
    this.#contents.scenario.value.fit ? fitScale(withoutMargins(this.#room), this.extent) : 1,
  );
  /** How far from the stage's lower edge something over it may begin, px: above the text field. */
  readonly lift = $derived.by(() => {
    const { browser, input, list } = this.geometry;
    const beside = Math.max(0, (this.#room.width - browser.width * this.scale) / 2);
    const below = Math.max(0, (this.#room.height - browser.height * this.scale) / 2);
    const roomAtLeft = list === null ? 0 : beside + (list.left + list.width) * this.scale;
    if (PANEL.margin + PANEL.width <= roomAtLeft) return PANEL.margin;
    return Math.ceil(below + (browser.height - input.top) * this.scale) + 4;
  });
  readonly rowTop = $derived.by(() => {
    const below = Math.max(0, (this.#room.height - this.geometry.browser.height * this.scale) / 2);
    return below + (this.geometry.browser.height - this.geometry.input.top) * this.scale + 8;
  });

  /** Where the window of the strip's own widget stands; `null`: it is not open. */
  readonly window: WidgetWindow | null = $derived.by(() => {
    const { opened, places } = this.#contents;
    const { strip, browser } = this.geometry;
    if (opened?.place !== 'IM_TEXTAREA' || strip === null) return null;
    const { form, drawn, rest } = places.textarea;
    const index = [...drawn, ...rest].findIndex(({ own }) => own !== null);
    const { width, height } = { ...WIDGET_POPUP.default, ...opened.stored.options };
    return widgetWindow({ width, height }, stripItem(strip, index, form), browser);
  });

  constructor(contents: RoomContents) {
    this.#contents = contents;
  }

  get room(): Size {
    return this.#room;
  }

  /** The stage has been measured. */
  measure = (room: Size): void => {
    this.#room = room;
  };
}
