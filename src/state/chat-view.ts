import { WIDGET_PLACEMENTS, type WidgetPlacement } from '../domain/design/format.ts';
import { isChatType, type ChatType } from '../domain/messenger/current/chats.ts';
import {
  ALIGNMENTS,
  BACKGROUND_KEYS,
  WINDOW,
  type Alignment,
  type BackgroundKey,
} from '../domain/messenger/current/metrics.ts';

/** What lies over the new chat: a list that was opened, or the widget of a place. */
export const CHAT_LISTS = ['more', 'menu', 'rest', 'apps'] as const;
export type ChatOpen = 'none' | (typeof CHAT_LISTS)[number] | WidgetPlacement;

/** Sizes of the browser's window that can be chosen, px; the first is the least the messenger has. */
export const CHAT_SIZES = [WINDOW.min, { width: 1440, height: 900 }, { width: 1920, height: 1080 }] as const;

/** What the picture of the new chat depends on besides the design, the viewer and the number of others. */
export interface ChatView {
  /** `null`: one that the widgets are for. */
  readonly chat: ChatType | null;
  readonly width: number;
  readonly height: number;
  readonly alignment: Alignment;
  readonly background: BackgroundKey;
  /** The strip above the text field is open; for people it is closed until they open it. */
  readonly strip: boolean;
  /** The panel beside the chat is open. */
  readonly sidebar: boolean;
  readonly open: ChatOpen;
  /** A portal that does not know the messages to the text field. */
  readonly older: boolean;
  /** The portal's own switch: every widget in one colour. */
  readonly oneColour: boolean;
}

export const DEFAULT_CHAT_VIEW: ChatView = {
  chat: null,
  ...WINDOW.min,
  alignment: 'center',
  background: 'azure',
  strip: false,
  sidebar: false,
  open: 'none',
  older: false,
  oneColour: false,
};

const SWITCHES = ['strip', 'sidebar', 'older', 'oneColour'] as const;

/** As words with dots between, for example `lines.left.strip`; empty for the usual view. No two members share a word. */
export function encodeChatView(view: ChatView): string {
  const base = DEFAULT_CHAT_VIEW;
  const words = [
    view.chat ?? '',
    view.width === base.width && view.height === base.height ? '' : `${view.width}x${view.height}`,
    view.alignment === base.alignment ? '' : view.alignment,
    view.background === base.background ? '' : view.background,
    ...SWITCHES.filter((name) => view[name]),
    view.open === base.open ? '' : view.open,
  ];
  return words.filter((word) => word !== '').join('.');
}

/** Reads what it can and takes the usual for the rest. */
export function decodeChatView(text: string): ChatView {
  return text.split('.').reduce<ChatView>((view, word) => ({ ...view, ...readWord(word) }), DEFAULT_CHAT_VIEW);
}

function readWord(word: string): Partial<ChatView> {
  if (isChatType(word)) return { chat: word };
  const size = CHAT_SIZES.find(({ width, height }) => word === `${width}x${height}`);
  if (size !== undefined) return size;
  const alignment = ALIGNMENTS.find((known) => known === word);
  if (alignment !== undefined) return { alignment };
  const background = BACKGROUND_KEYS.find((known) => known === word);
  if (background !== undefined) return { background };
  const name = SWITCHES.find((known) => known === word);
  if (name !== undefined) return { [name]: true };
  const open = [...CHAT_LISTS, ...WIDGET_PLACEMENTS].find((known) => known === word);
  return open === undefined ? {} : { open };
}
