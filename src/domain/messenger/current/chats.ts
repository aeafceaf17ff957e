/**
 * Kinds of dialog of the new chat, in the order the screen offers them. The names are the client's own types, but for `bot`: a private
 * dialog with a bot, whose type is `user`, too.
 */
export const CHAT_TYPES = [
  'user',
  'bot',
  'chat',
  'open',
  'general',
  'videoconf',
  'announcement',
  'call',
  'tasks',
  'calendar',
  'sonetGroup',
  'crm',
  'lines',
  'openlinesV2',
  'livechat',
  'copilot',
  'channel',
  'openChannel',
  'generalChannel',
  'comment',
  'collab',
  'support24Notifier',
  'support24Question',
] as const;
export type ChatType = (typeof CHAT_TYPES)[number];

export function isChatType(text: string): text is ChatType {
  return (CHAT_TYPES as readonly string[]).includes(text);
}

const PRIVATE: ReadonlySet<ChatType> = new Set<ChatType>(['user', 'bot']);

/** One other side. The client has no type for bots, so they are people to it (read in the client; documentation says otherwise). */
export function isPrivateChat(type: ChatType): boolean {
  return PRIVATE.has(type);
}

/** A word of `context` that fits the kind: exactly one does. */
export type FittingWord = 'user' | 'lines' | 'crm' | 'chat';

/** `chat` is everything that is none of the others: calls, channels, open lines of the second version. Source: observed. */
export function fittingWord(type: ChatType): FittingWord {
  if (isPrivateChat(type)) return 'user';
  return type === 'lines' || type === 'crm' ? type : 'chat';
}

/**
 * Whether one of the words fits the dialog.
 *
 * @param words in lower case; none: the widget is not tied to dialogs
 */
export function fitsContext(words: readonly string[], type: ChatType | null): boolean {
  if (words.length === 0 || type === null || words.includes('all')) return true;
  return words.includes(fittingWord(type));
}

const CHANNEL_LIKE: ReadonlySet<ChatType> = new Set<ChatType>(['channel', 'openChannel', 'generalChannel', 'comment']);

const NO_SIDEBAR_BLOCK: ReadonlySet<ChatType> = new Set<ChatType>([
  ...CHANNEL_LIKE,
  'copilot',
  'collab',
  'support24Question',
]);

/** Whether the text field has the button of the widgets' strip. That comments count as channel-like is assumed. */
export function hasStrip(type: ChatType): boolean {
  return !CHANNEL_LIKE.has(type);
}

/**
 * Whether the side panel has the block *Applications*: the panels of people and of chats do. That kinds of which no page speaks show the
 * panel of a chat is assumed (`isSidebarAssumed`).
 */
export function hasSidebarBlock(type: ChatType): boolean {
  return !NO_SIDEBAR_BLOCK.has(type);
}

const NAMED_WITH_BLOCK: ReadonlySet<ChatType> = new Set<ChatType>(['user', 'bot', 'chat']);

/** No page says which panel this kind has. */
export function isSidebarAssumed(type: ChatType): boolean {
  return hasSidebarBlock(type) && !NAMED_WITH_BLOCK.has(type);
}

/** No page says whether this kind has the strip: only channels are named as lacking it. */
export function isStripAssumed(type: ChatType): boolean {
  return !['user', 'bot', 'chat', 'channel', 'openChannel', 'generalChannel'].includes(type);
}
