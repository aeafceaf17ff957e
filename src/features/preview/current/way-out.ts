import { CHAT_TYPES, type ChatType } from '../../../domain/messenger/current/chats.ts';
import { VIEWER_KINDS, viewerOf, type ViewerKind } from '../../../state/scenario.ts';
import type { ChatPreview } from './chat-preview.svelte.ts';
import { visibilityOf } from './chat-places.svelte.ts';
import { ofDevice } from './chat-verdict.ts';

/** A chat, a viewer and a device where a widget is found. */
export interface ChatViewpoint {
  readonly chat: ChatType;
  readonly viewer: ViewerKind;
  readonly phone: boolean;
}

/** Where the first widget that is not found here is found: for the same viewer elsewhere before others. `null`: nowhere. */
export function chatWayOut(model: ChatPreview): ChatViewpoint | null {
  const missing = ofDevice(model).find((widget) => model.visibility(widget).verdict !== 'shown');
  if (missing === undefined) return null;
  const { viewer: here, language } = model.scenario.value;
  const phone = missing.place === 'IMMOBILE_CONTEXT_MENU';
  for (const kind of new Set([here, ...VIEWER_KINDS])) {
    const viewer = viewerOf({ viewer: kind, language }, model.scenario.viewer.userId);
    const isFound = (chat: ChatType): boolean => visibilityOf(missing, { viewer, chat, phone }).verdict === 'shown';
    const chat = [model.chatType, ...CHAT_TYPES].find(isFound);
    if (chat !== undefined) return { chat, viewer: kind, phone };
  }
  return null;
}

export function show(model: ChatPreview, { chat, viewer, phone }: ChatViewpoint): void {
  model.scenario.set({ viewer, narrow: phone });
  model.switchChat(chat);
}
