import { describe, expect, it } from 'vitest';
import { audienceOf } from '../../../../src/domain/messenger/classic/audience.ts';
import { visibility } from '../../../../src/domain/messenger/classic/visibility.ts';
import type { ServedApp } from '../../../../src/domain/portal/imbot/stored-app.ts';
import { ADMIN, DIALOGS, EMPLOYEE, servedApp } from './fixtures.ts';

const of = (over: Partial<ServedApp>, extranet = false, guest = false) => {
  const app = servedApp(over);
  return audienceOf({ employee: app, extranet: extranet ? app : null, guest: guest ? app : null });
};

describe('who is offered an app', () => {
  it.each([
    ['all', 'everywhere', 'all'],
    ['usre', 'everywhere', 'all'],
    ['user', 'private', 'all'],
    ['chat-admin', 'chats', 'only'],
    ['bot', 'own-bot', 'all'],
    ['lines-admin', 'lines', 'only'],
    ['lines-imessage', 'imessage', 'all'],
    ['lines-viber', 'connector', 'all'],
    ['call', 'call', 'all'],
    ['all-admin', 'everywhere', 'see-only'],
    ['lines-viber-admin', 'connector', 'see-only'],
    ['lines-imessage-admin', 'imessage', 'see-only'],
    ['constructor', 'everywhere', 'all'],
  ] as const)('with context %s: %s, administrators %s', (context, place, admins) => {
    expect(of({ context })).toEqual({ place, admins, outside: 'none', inList: false });
  });

  it.each([
    [false, false, 'none'],
    [true, false, 'extranet'],
    [false, true, 'guests'],
    [true, true, 'both'],
  ] as const)('extranet %s, guests %s: %s', (extranet, guest, outside) => {
    expect(of({}, extranet, guest)).toMatchObject({ outside });
  });

  it('without an icon it is a line of the list, which extranet users never get', () => {
    expect(of({ icon: null, context: 'chat-admin' }, true, true)).toEqual({
      place: 'chats',
      admins: 'see-only',
      outside: 'guests',
      inList: true,
    });
  });

  it('hidden, or without icon and title, it has none', () => {
    expect(of({ hidden: true })).toBe('hidden');
    expect(of({ icon: null, title: '' })).toBe('nothing');
    expect(audienceOf({ employee: null, extranet: null, guest: null })).toBeNull();
  });

  it.each([
    'all',
    'user',
    'chat',
    'bot',
    'lines',
    'call',
    'lines-viber',
    'all-admin',
    'user-admin',
    'chat-admin',
    'bot-admin',
    'lines-admin',
    'call-admin',
  ])('says of administrators what the truth table says: %s', (context) => {
    const audience = of({ context });
    const verdicts = (viewer: typeof EMPLOYEE) =>
      DIALOGS.map((dialog) => visibility(servedApp({ context }), { dialog, viewer }).verdict);
    const [admin, others] = [verdicts(ADMIN), verdicts(EMPLOYEE)];
    expect(audience).toMatchObject({
      admins:
        JSON.stringify(admin) === JSON.stringify(others)
          ? 'all'
          : others.every((verdict) => verdict === 'hidden')
            ? 'only'
            : 'see-only',
    });
  });
});
