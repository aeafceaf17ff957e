import { describe, expect, it } from 'vitest';
import type { Json } from '../../../src/domain/kernel/json.ts';
import { Harness, type World } from './harness.ts';

const MESSAGE = { BOT_ID: 62, DIALOG_ID: 'chat5', MESSAGE: ' Hello ' };
const OPEN = { TEXT: 'Open', APP_ID: 7, APP_PARAMS: '{"a":1}' };

const open = (): World => new Harness().world();
const messages = (world: World): Json[] => world.control('GET', '/messages').json as unknown as Json[];

describe('imbot.message.add', () => {
  it('answers the message’s id and keeps what the portal would keep', () => {
    const world = open();
    const params = { ...MESSAGE, KEYBOARD: [OPEN, { APP_ID: 7 }], MENU: { ITEMS: [{ ...OPEN, DISABLED: 'Y' }] } };
    expect(world.call('imbot.message.add', params).json['result']).toBe(1);
    expect(world.call('imbot.message.add', MESSAGE).json['result']).toBe(2);
    const app = { type: 'app', appId: '7', params: '{"a":1}' };
    expect(messages(world)).toMatchObject([
      {
        id: 1,
        botId: 62,
        dialogId: 'chat5',
        text: 'Hello',
        keyboard: [{ text: 'Open', action: app, disabled: false }],
        menu: [{ text: 'Open', action: app, disabled: true }],
      },
      { id: 2, keyboard: [], menu: [] },
    ]);
  });

  it('keeps the ends of rows and buttons that act by themselves', () => {
    const world = open();
    const put = { TEXT: 'Put', ACTION: 'PUT', ACTION_VALUE: 'Hello' };
    expect(world.call('imbot.message.add', { ...MESSAGE, KEYBOARD: [put, { TYPE: 'NEWLINE' }, OPEN] }).status).toBe(
      200,
    );
    expect(messages(world)).toMatchObject([
      {
        keyboard: [
          { text: 'Put', action: { type: 'action', action: 'PUT', value: 'Hello' } },
          { type: 'newline' },
          { text: 'Open' },
        ],
        dropped: [],
      },
    ]);
    expect(world.call('imbot.message.add', { ...MESSAGE, KEYBOARD: [{ TYPE: 'NEWLINE' }] }).json['error']).toBe(
      'KEYBOARD_ERROR',
    );
  });

  it('says what it left out, and why', () => {
    const world = open();
    const KEYBOARD = [
      { ...OPEN, APP_PARAMS: { a: 1 } },
      { APP_ID: 7 },
      { TEXT: 'a', LINK: 'javascript:alert(1)', FUNCTION: 'alert(1)', COMMAND: 'help', BG_COLOR: 'red' },
      { TEXT: 'b', LINK: '/crm/', ACTION: 'DANCE', APP_ID: 5 },
    ];
    world.call('imbot.message.add', { ...MESSAGE, KEYBOARD, MENU: [OPEN] });
    expect(messages(world)).toMatchObject([
      {
        dropped: [
          { place: 'KEYBOARD', entry: 1, name: 'APP_PARAMS', reason: 'not-a-text' },
          { place: 'KEYBOARD', entry: 2, name: 'TEXT', reason: 'no-text' },
          { place: 'KEYBOARD', entry: 3, name: 'LINK', reason: 'link-not-http' },
          { place: 'KEYBOARD', entry: 3, name: 'FUNCTION', reason: 'function' },
          { place: 'KEYBOARD', entry: 3, name: 'BG_COLOR', reason: 'not-a-colour' },
          { place: 'KEYBOARD', entry: 4, name: 'APP_ID', reason: 'other-action-first' },
          { place: 'KEYBOARD', entry: 4, name: 'ACTION', reason: 'unknown-action' },
        ],
      },
    ]);
  });

  it('writes as the application’s first bot when none is named, and takes names in any case', () => {
    const world = open();
    expect(world.call('imbot.message.add', { dialog_id: 1, message: 'Hi' }).status).toBe(200);
    expect(messages(world)).toMatchObject([{ botId: 62, dialogId: '1', text: 'Hi' }]);
  });

  it('reads a form, and buttons as JSON text', () => {
    const world = open();
    world.form(
      'imbot.message.add',
      'DIALOG_ID=1&MESSAGE=Hi&KEYBOARD[BUTTONS][0][TEXT]=Go&KEYBOARD[BUTTONS][0][APP_ID]=7',
    );
    world.call('imbot.message.add', { ...MESSAGE, MENU: JSON.stringify([OPEN]) });
    expect(messages(world)).toMatchObject([
      { keyboard: [{ text: 'Go', action: { appId: '7', params: '' } }] },
      { menu: [{ text: 'Open' }] },
    ]);
  });

  it.each([
    ['an unknown bot', { ...MESSAGE, BOT_ID: 5 }, 'BOT_ID_ERROR'],
    ['an empty bot', { ...MESSAGE, BOT_ID: '' }, 'BOT_ID_ERROR'],
    ['another application’s bot', { ...MESSAGE, BOT_ID: 71 }, 'APP_ID_ERROR'],
    ['no dialog', { ...MESSAGE, DIALOG_ID: '' }, 'DIALOG_ID_EMPTY'],
    ['a message of spaces', { ...MESSAGE, MESSAGE: ' \n' }, 'MESSAGE_EMPTY'],
    ['buttons without text', { ...MESSAGE, KEYBOARD: [{ APP_ID: 7 }] }, 'KEYBOARD_ERROR'],
    ['text that is no JSON', { ...MESSAGE, KEYBOARD: '{' }, 'KEYBOARD_ERROR'],
    ['a menu without items', { ...MESSAGE, MENU: { BUTTONS: [OPEN] } }, 'MENU_ERROR'],
    ['a huge keyboard', { ...MESSAGE, KEYBOARD: [{ ...OPEN, APP_PARAMS: 'x'.repeat(60_000) }] }, 'KEYBOARD_OVERSIZE'],
    ['a huge menu', { ...MESSAGE, MENU: [{ ...OPEN, APP_PARAMS: 'x'.repeat(60_000) }] }, 'MENU_OVERSIZE'],
  ])('refuses %s, and writes nothing', (_name, params, error) => {
    const world = open();
    const reply = world.call('imbot.message.add', params);
    expect(reply.status).toBe(400);
    expect(reply.json['error']).toBe(error);
    expect(messages(world)).toEqual([]);
  });

  it('needs the scope of bots', () => {
    const world = new Harness().world('two', { scopes: ['im'] });
    expect(world.call('imbot.message.add', MESSAGE).json['error']).toBe('insufficient_scope');
  });
});
