import { describe, expect, it } from 'vitest';
import { WIDGET_PLACEMENTS } from '../../src/domain/design/format.ts';
import { CHAT_TYPES } from '../../src/domain/messenger/current/chats.ts';
import { ALIGNMENTS, BACKGROUND_KEYS } from '../../src/domain/messenger/current/metrics.ts';
import {
  CHAT_LISTS,
  CHAT_SIZES,
  decodeChatView,
  DEFAULT_CHAT_VIEW,
  encodeChatView,
  type ChatView,
} from '../../src/state/chat-view.ts';

const changes: readonly Partial<ChatView>[] = [
  ...CHAT_TYPES.map((chat) => ({ chat })),
  ...CHAT_SIZES,
  ...ALIGNMENTS.map((alignment) => ({ alignment })),
  ...BACKGROUND_KEYS.map((background) => ({ background })),
  ...[...CHAT_LISTS, ...WIDGET_PLACEMENTS, 'none' as const].map((open) => ({ open })),
  { strip: true },
  { sidebar: true },
  { older: true },
  { oneColour: true },
];

describe('the view of the new chat in the address', () => {
  it('is nothing for the usual view', () => {
    expect(encodeChatView(DEFAULT_CHAT_VIEW)).toBe('');
    expect(decodeChatView('')).toEqual(DEFAULT_CHAT_VIEW);
  });

  it.each(changes.map((change) => [change]))('%j comes back as it went', (change) => {
    const view = { ...DEFAULT_CHAT_VIEW, ...change };
    expect(decodeChatView(encodeChatView(view))).toEqual(view);
  });

  it('passes over what it does not know', () => {
    expect(decodeChatView('lines.purple.1x1.left')).toEqual({
      ...DEFAULT_CHAT_VIEW,
      chat: 'lines',
      alignment: 'left',
    });
  });
});
