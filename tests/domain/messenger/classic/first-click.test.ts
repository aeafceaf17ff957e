import { describe, expect, it } from 'vitest';
import { appearance, botChatRefusal, chatFor } from '../../../../src/domain/messenger/classic/first-click.ts';
import type { Viewer } from '../../../../src/domain/kernel/viewer.ts';

const MINUTE = 60_000;
const VIEWER: Viewer = { userId: 1, role: 'employee', admin: false, language: 'en' };
const refusal = (context: string, viewer = VIEWER) => botChatRefusal({ context, botId: 62 }, viewer);

describe('the clock of a new app', () => {
  it.each([
    [0, 'early', 15],
    [14.5, 'early', 0.5],
    [15, 'due', 11],
    [25, 'due', 1],
    [26, 'over', 0],
    [900, 'over', 0],
  ] as const)('after %s minutes it is %s', (minutes, phase, left) => {
    const at = 1_000_000;
    expect(appearance(at, at + minutes * MINUTE)).toEqual({
      phase,
      left: left * MINUTE,
      from: at + 15 * MINUTE,
      to: at + 26 * MINUTE,
    });
  });
});

describe('a button in the chat with the bot', () => {
  it.each(['', 'all', 'user', 'bot', 'unknown'])('opens an app of the context “%s”', (context) => {
    expect(refusal(context)).toBeNull();
    expect(chatFor(context)).toBe('bot');
  });

  it.each([
    ['chat', 'chat', 'group'],
    ['lines', 'lines', 'lines'],
    ['lines-telegrambot', 'lines', 'lines'],
    ['call', 'call', 'call'],
  ] as const)('does nothing for the context %s', (context, why, chat) => {
    expect(refusal(context)).toBe(why);
    expect(chatFor(context)).toBe(chat);
  });

  it('opens what is for administrators for them alone', () => {
    expect(refusal('bot-admin')).toBe('admin');
    expect(refusal('bot-admin', { ...VIEWER, admin: true })).toBeNull();
  });
});
