import { describe, expect, it } from 'vitest';
import {
  botCanWrite,
  encodeParams,
  inspectButton,
  messageParams,
  messageRefusals,
  newButton,
  type DesignedButton,
  type DesignedMessage,
} from '../../../src/domain/calls/bot-message.ts';
import { DIALOG_TYPES, exampleDialog } from '../../../src/domain/messenger/classic/dialogs.ts';
import { paramsArrive } from '../../../src/domain/messenger/classic/message-buttons.ts';

const BUTTON: DesignedButton = { ...newButton(1, 'app', 'keyboard', 'Open'), params: 'order-5' };
const MENU_LINE: DesignedButton = { ...BUTTON, id: 2, text: 'Details', place: 'menu', params: '', disabled: true };
const MESSAGE: DesignedMessage = { text: 'Hello', buttons: [BUTTON, MENU_LINE] };

describe('the parameters of imbot.message.add', () => {
  it('hold keyboard and menu as the method takes them', () => {
    expect(messageParams(MESSAGE, { botId: 62, dialogId: ' chat5 ', appId: 7 })).toEqual({
      BOT_ID: 62,
      DIALOG_ID: 'chat5',
      MESSAGE: 'Hello',
      KEYBOARD: [{ TEXT: 'Open', APP_ID: 7, APP_PARAMS: 'order-5', DISPLAY: 'LINE' }],
      MENU: [{ TEXT: 'Details', APP_ID: 7, DISABLED: 'Y' }],
    });
  });

  it('hold rows, links, commands and actions', () => {
    const buttons: readonly DesignedButton[] = [
      { ...BUTTON, kind: 'link', target: ' https://example.com ', display: 'BLOCK' },
      newButton(2, 'row', 'keyboard', ''),
      { ...BUTTON, kind: 'command', target: '/help', params: '' },
      { ...BUTTON, kind: 'command', target: 'help', params: 'me' },
      { ...newButton(5, 'action', 'keyboard', 'Greet'), params: 'Hi' },
    ];
    expect(messageParams({ text: 'Hello', buttons }, { botId: 62, dialogId: '1', appId: 7 })['KEYBOARD']).toEqual([
      { TEXT: 'Open', LINK: 'https://example.com', DISPLAY: 'BLOCK' },
      { TYPE: 'NEWLINE' },
      { TEXT: 'Open', COMMAND: '/help', DISPLAY: 'LINE' },
      { TEXT: 'Open', COMMAND: 'help', COMMAND_PARAMS: 'me', DISPLAY: 'LINE' },
      { TEXT: 'Greet', ACTION: 'PUT', ACTION_VALUE: 'Hi', DISPLAY: 'LINE' },
    ]);
  });

  it('leave out what there is none of', () => {
    const target = { botId: null, dialogId: '1', appId: 'APP_ID' };
    expect(messageParams({ text: 'Hi', buttons: [] }, target)).toEqual({ DIALOG_ID: '1', MESSAGE: 'Hi' });
  });
});

describe('a button', () => {
  it.each<[string, Partial<DesignedButton>, string | null, readonly string[]]>([
    ['arrives as it is', {}, 'order-5', []],
    ['without text is dropped', { text: '  ' }, 'order-5', ['no-text']],
    ['without parameters', { params: '' }, '[object Object]', ['empty']],
    ['with an apostrophe', { params: "it's" }, null, ['apostrophe']],
    ['with a line break', { params: 'a\nb' }, null, ['line-break']],
    ['with a backslash', { params: String.raw`{"a":"\""}` }, '{"a":"""}', ['backslash']],
    ['of the menu', { params: '{"a":1}', place: 'menu' }, '{&quot;a&quot;:1}', ['escaped']],
    ['with a link', { kind: 'link', target: '/crm/' }, null, []],
    ['with a link of another kind', { kind: 'link', target: 'tel:1' }, null, ['no-link']],
    ['without a command', { kind: 'command', target: '/' }, null, ['no-command']],
    ['with a command, and no text', { kind: 'command', target: 'help', text: '' }, null, ['no-text']],
    ['that acts', { kind: 'action', target: 'PUT', params: "it's" }, null, []],
    ['that ends a row', { kind: 'row', text: '' }, null, []],
    ['of the menu may have an apostrophe', { params: "it's", place: 'menu' }, "it's", []],
  ])('%s', (_name, change, arrival, traps) => {
    expect(inspectButton({ ...BUTTON, ...change })).toEqual({ arrival, traps });
  });

  it.each(["it's", 'a\r\nb', String.raw`\u{zz} \n "x" <b>&`, '{"имя":"Ö"}', '\ud800'])(
    'arrives unchanged when encoded: %j',
    (params) => {
      const encoded = encodeParams(params);
      expect(decodeURIComponent(encoded)).toBe(params.replace('\ud800', '\ufffd'));
      for (const place of ['keyboard', 'menu'] as const) {
        expect(paramsArrive(encoded, place)).toEqual({ value: encoded, trap: null });
      }
    },
  );
});

describe('the portal refuses', () => {
  it('nothing of a good message', () => {
    expect(messageRefusals(MESSAGE, '1')).toEqual([]);
    expect(messageRefusals({ text: 'Hi', buttons: [BUTTON, { ...BUTTON, text: '' }] }, '1')).toEqual([]);
  });

  it.each<[string, Partial<DesignedMessage>, string, string]>([
    ['no dialog', {}, ' ', 'DIALOG_ID_EMPTY'],
    ['no text', { text: ' \n' }, '1', 'MESSAGE_EMPTY'],
    ['a keyboard without text', { buttons: [{ ...BUTTON, text: '' }] }, '1', 'KEYBOARD_ERROR'],
    ['a menu without text', { buttons: [{ ...MENU_LINE, text: '' }] }, '1', 'MENU_ERROR'],
    ['a huge keyboard', { buttons: [{ ...BUTTON, params: 'x'.repeat(60_000) }] }, '1', 'KEYBOARD_OVERSIZE'],
    ['a huge menu', { buttons: [{ ...MENU_LINE, params: 'x'.repeat(60_000) }] }, '1', 'MENU_OVERSIZE'],
  ])('%s', (_name, change, dialogId, refusal) => {
    expect(messageRefusals({ ...MESSAGE, ...change }, dialogId)).toEqual([refusal]);
  });
});

it('a bot writes in its own dialog and in chats', () => {
  const cannot = DIALOG_TYPES.filter((type) => !botCanWrite(exampleDialog(type, { viewerId: 1, botId: 62 })));
  expect(cannot).toEqual(['person', 'other-bot', 'notes']);
});
