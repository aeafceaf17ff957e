import { describe, expect, it } from 'vitest';
import {
  frameAddress,
  frameParameters,
  type FrameRequest,
} from '../../../../src/domain/messenger/classic/frame-address.ts';
import { DIALOGS, EMPLOYEE, dialog, servedApp } from './fixtures.ts';

const request: FrameRequest = {
  app: servedApp(),
  dialog: dialog('lines'),
  viewer: EMPLOYEE,
  opening: { from: 'textarea' },
  portalOrigin: 'https://test.bitrix24.com',
  chrome: true,
  theme: 'light',
};

const query = (over: Partial<FrameRequest>): string => frameAddress({ ...request, ...over }).address ?? '';

describe('the parameters', () => {
  it('are sixteen, in this order and with these encodings', () => {
    expect(query({})).toBe(
      'https://marta.example/iframe/echo.php?' +
        'BOT_ID=62&BOT_CODE=echobot&APP_ID=5&APP_CODE=echo&DOMAIN=https%3A%2F%2Ftest.bitrix24.com&' +
        `DOMAIN_HASH=${'d'.repeat(32)}&USER_ID=1&USER_HASH=${'a'.repeat(32)}&` +
        'DIALOG_ID=chat76&DIALOG_CONTEXT=lines&DIALOG_ENTITY_ID=telegrambot%7C8%7C173633217%7C569&' +
        'DIALOG_ENTITY_DATA_1=Y%7CLEAD%7C56%7CN%7CN%7C1765&LANG=en&IS_CHROME=Y&CONTEXT=textarea&DARK_MODE=N&',
    );
  });

  it('are two more for a message’s button', () => {
    const opening = { from: 'button', messageId: 4711, params: 'a=1&b="2"' } as const;
    const address = query({ opening, dialog: dialog('person'), theme: 'dark' });
    expect(address).toBe(
      'https://marta.example/iframe/echo.php?' +
        'BOT_ID=62&BOT_CODE=echobot&APP_ID=5&APP_CODE=echo&DOMAIN=https%3A%2F%2Ftest.bitrix24.com&' +
        `DOMAIN_HASH=${'d'.repeat(32)}&USER_ID=1&USER_HASH=${'a'.repeat(32)}&` +
        'DIALOG_ID=27&DIALOG_CONTEXT=user&DIALOG_ENTITY_ID=&DIALOG_ENTITY_DATA_1=&' +
        'LANG=en&IS_CHROME=Y&CONTEXT=button&DARK_MODE=Y&MESSAGE_ID=4711&BUTTON_PARAMS=a%3D1%26b%3D%222%22&',
    );
  });

  it('name an object where the button had no parameters', () => {
    expect(query({ opening: { from: 'button', messageId: 1, params: '' } })).toMatch(
      /BUTTON_PARAMS=%5Bobject%20Object%5D&$/,
    );
  });

  it.each([
    ['person', '27', 'user'],
    ['own-bot', '62', 'user'],
    ['other-bot', '97', 'user'],
    ['notes', '1', 'user'],
    ['group', 'chat74', ''],
    ['open', 'chat75', ''],
    ['lines', 'chat76', 'lines'],
    ['call', 'chat77', 'call'],
    ['livechat', 'chat78', 'livechat'],
    ['videoconf', 'chat79', 'videoconf'],
    ['announcement', 'chat80', 'announcement'],
  ])('in %s: DIALOG_ID %s, DIALOG_CONTEXT "%s"', (type, id, context) => {
    const open = DIALOGS.find((candidate) => candidate.type === type)!;
    const values = new Map(frameParameters({ ...request, dialog: open }).map(({ name, value }) => [name, value]));
    expect([values.get('DIALOG_ID'), values.get('DIALOG_CONTEXT')]).toEqual([id, context]);
  });

  it('follow viewer, browser and theme', () => {
    const address = query({ viewer: { ...EMPLOYEE, userId: 9, language: 'ru' }, chrome: false, theme: 'dark' });
    expect(address).toContain('USER_ID=9&');
    expect(address).toContain('LANG=ru&IS_CHROME=N&CONTEXT=textarea&DARK_MODE=Y&');
  });

  it('encode what a bot code may hold', () => {
    expect(query({ app: servedApp({ botCode: 'бот & co', code: 'a/b' }) })).toContain(
      'BOT_CODE=%D0%B1%D0%BE%D1%82%20%26%20co&APP_ID=5&APP_CODE=a%2Fb&',
    );
  });
});

it('a bot whose user is gone gives an empty code', () => {
  expect(query({ app: servedApp({ botId: 0, botCode: '' }) })).toContain('BOT_ID=0&BOT_CODE=&');
});

describe('the traps', () => {
  it.each([
    ['https://a.example/?', []],
    ['https://a.example/?x=1&', []],
    ['https://a.example/#/route?', ['fragment']],
    ['https://a.example/?x=1#part&', ['fragment']],
    ['https://a.example/', ['no-sign']],
  ])('%s', (iframe, traps) => {
    expect(frameAddress({ ...request, app: servedApp({ iframe }) }).traps).toEqual(traps);
  });

  it('half a character in a value stops everything', () => {
    const found = frameAddress({ ...request, opening: { from: 'button', messageId: 1, params: '\ud83d' } });
    expect(found).toMatchObject({ address: null, traps: ['half-character'] });
  });
});
