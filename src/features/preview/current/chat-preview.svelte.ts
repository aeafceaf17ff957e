import { createContext } from 'svelte';
import type { FieldPath } from '../../../domain/design/field-path.ts';
import type { WidgetPlacement } from '../../../domain/design/format.ts';
import { resolveDesign } from '../../../domain/design/resolve.ts';
import type { Design } from '../../../domain/design/schema.ts';
import {
  PREVIEW_APPLICATION,
  previewedWidgets,
  titleField,
  type PreviewedWidget,
} from '../../../domain/forecast/preview-widgets.ts';
import type { ChatType } from '../../../domain/messenger/current/chats.ts';
import { exampleChat } from '../../../domain/messenger/current/example-chats.ts';
import { shownTitle } from '../../../domain/portal/placement/texts.ts';
import { EMPTY_PLACEMENT_WORLD, type PlacementWorld } from '../../../domain/portal/placement/world.ts';
import type { Timer } from '../../../ports/timer.ts';
import { DEFAULT_CHAT_VIEW, type ChatOpen, type ChatView } from '../../../state/chat-view.ts';
import type { FieldFocus } from '../../../state/field-focus.svelte.ts';
import type { PreviewScenario } from '../../../state/preview-scenario.svelte.ts';
import { OnDemand } from '../on-demand.svelte.ts';
import { ChatPlaces, visibilityOf } from './chat-places.svelte.ts';
import { ChatRoom } from './chat-room.svelte.ts';
import { ChatText } from './chat-text.svelte.ts';
import { firstChat } from './first-chat.ts';
import type { WidgetItem } from './items.ts';
import { markedWidget } from './marked-widget.ts';
import type { WidgetPage } from './widget-page.svelte.ts';

export interface ChatPreviewProps {
  /** Id of the draft that is open. */
  readonly draft: string;
  readonly design: Design;
  readonly languages: PlacementWorld['languages'];
  /** `https://acme.bitrix24.com`; a made-up one when standalone. */
  readonly portalOrigin: string;
  /** Something in the design keeps the portal from taking it: what is seen is what would be, once that is mended. */
  readonly blocked?: boolean;
  /** Told how far from the stage's lower edge something over it may begin, px. */
  readonly onlift?: (px: number) => void;
}

/** What the mock of the new chat shows, derived from the design and the scenario, and what a person does in it. */
export class ChatPreview {
  readonly scenario: PreviewScenario;
  readonly focus: FieldFocus;
  readonly #props: () => ChatPreviewProps;
  readonly text: ChatText;
  /** The page of the widget that is open, once one was opened. */
  readonly page = new OnDemand<WidgetPage>();

  readonly view = $derived.by(() => this.scenario.value.chatView ?? DEFAULT_CHAT_VIEW);
  readonly isPhone = $derived.by(() => this.scenario.value.narrow);
  readonly widgets = $derived.by(() => previewedWidgets(resolveDesign(this.#props().design)));
  readonly chatType: ChatType = $derived.by(() => this.view.chat ?? firstChat(this.widgets));
  readonly chat = $derived.by(() => exampleChat(this.chatType));
  readonly marked = $derived.by(() => markedWidget(this.focus.marked));
  readonly world: PlacementWorld = $derived.by(() => ({
    ...EMPTY_PLACEMENT_WORLD,
    coloursOff: this.view.oneColour,
    languages: this.#props().languages,
    applications: [{ clientId: PREVIEW_APPLICATION, name: null, scopes: [], installed: true }],
  }));

  /** What is open now. A field of the form that has the focus shows its widget's place meanwhile. */
  readonly open = $derived.by((): ChatOpen => {
    const { open } = this.view;
    const { place, needsPage } = this.marked;
    return open === 'none' && needsPage && place === 'IM_TEXTAREA' ? place : open;
  });
  /** The widget whose page is open; `null`: none, or it is not to be had here. */
  readonly opened: PreviewedWidget | null = $derived.by(() => {
    const found = this.widgets.find(({ place }) => place === this.open) ?? null;
    return found !== null && this.visibility(found).verdict === 'shown' ? found : null;
  });
  /** As people of the viewer's language see it; empty: the application's name stands there. */
  readonly openedTitle = $derived.by(() =>
    this.opened === null ? '' : shownTitle(this.opened.stored, this.scenario.viewer.language, this.world),
  );
  #pageHeight = $state.raw<number | null>(null);
  readonly isStripOpen = $derived.by(
    () =>
      this.places.hasStrip &&
      (this.view.strip || this.open === 'more' || this.open === 'IM_TEXTAREA' || this.marked.place === 'IM_TEXTAREA'),
  );
  readonly isSidebarOpen = $derived.by(
    () => this.view.sidebar || this.open === 'IM_SIDEBAR' || this.marked.place === 'IM_SIDEBAR',
  );

  readonly places = new ChatPlaces(() => ({
    widgets: this.widgets,
    world: this.world,
    viewer: this.scenario.viewer,
    chat: this.chatType,
    phone: this.isPhone,
    others: this.scenario.value.neighbours,
  }));
  readonly room: ChatRoom;

  constructor(scenario: PreviewScenario, focus: FieldFocus, timer: Timer, props: () => ChatPreviewProps) {
    this.scenario = scenario;
    this.focus = focus;
    this.#props = props;
    this.text = new ChatText(timer);
    this.room = new ChatRoom(this);
  }

  get portalOrigin(): string {
    return this.#props().portalOrigin;
  }

  get isRefused(): boolean {
    return this.#props().blocked === true;
  }

  visibility = (widget: PreviewedWidget) =>
    visibilityOf(widget, { viewer: this.scenario.viewer, chat: this.chatType, phone: this.isPhone });

  set = (change: Partial<ChatView>): void => {
    this.scenario.set({ chatView: { ...this.view, ...change } });
  };

  /** Another draft is open: what was said and done in the mock belongs to the one before. */
  forget = (): void => {
    this.text.forget();
    this.page.forget();
  };

  /** px that the page has asked for where it may; `null`: all there is. */
  get pageHeight(): number | null {
    return this.#pageHeight;
  }

  /** A page may make its box higher, never wider than its place. Gives the size that came of it. */
  resize(width: number | string, height: number): { readonly width: number; readonly height: number } {
    this.#pageHeight = Math.max(0, height);
    const { sidebar, work } = this.room.geometry;
    const most = this.opened?.place === 'IM_SIDEBAR' ? (sidebar?.width ?? 0) : work.width;
    return { width: typeof width === 'number' ? Math.min(width, most) : most, height: this.#pageHeight };
  }

  /** Opens a list or a widget, or closes it where it was open. */
  toggle = (open: ChatOpen): void => {
    this.#pageHeight = null;
    this.page.value?.begin();
    this.set({ open: this.view.open === open ? 'none' : open });
  };

  toggleStrip = (): void => {
    this.set({ strip: !this.isStripOpen, open: 'none' });
  };

  toggleSidebar = (): void => {
    this.set({ sidebar: !this.isSidebarOpen, open: 'none' });
  };

  /** A click on a widget: one's own opens its page, another's is only there to take its room. */
  click = (item: WidgetItem): void => {
    if (item.own === null) this.text.say({ type: 'other' });
    else this.toggle(item.own.place);
  };

  close = (): void => {
    this.set({ open: 'none' });
  };

  /** A click anywhere outside: it closes lists and the window over the strip, and what was typed in that is lost. */
  clickOutside = (): void => {
    if (CLOSED_OUTSIDE.includes(this.view.open)) this.close();
  };

  /** Another chat: what stood over the one before is closed, panels beside it stay. */
  switchChat = (chat: ChatType): void => {
    this.set({ chat, open: 'none' });
  };

  /** The form's field of something that the mock shows of a widget. */
  jump = (field: FieldPath): void => this.focus.jump(field);

  jumpToTitle = (place: WidgetPlacement): void => {
    const { design, languages } = this.#props();
    this.jump(titleField(design, place, this.scenario.viewer.language, languages.portalDefault));
  };
}

const CLOSED_OUTSIDE: readonly ChatOpen[] = ['more', 'menu', 'rest', 'apps', 'IM_TEXTAREA'];

export const [useChat, provideChat] = createContext<ChatPreview>();
