import { describe, expect, it } from 'vitest';
import {
  clickButton,
  paramsArrive,
  storeButton,
  type ButtonInput,
} from '../../../../src/domain/messenger/classic/message-buttons.ts';

describe('what the portal keeps of a button', () => {
  it.each<[string, ButtonInput, object]>([
    [
      'a link first',
      { TEXT: 'a', LINK: 'https://a.example', APP_ID: 5 },
      { type: 'link', address: 'https://a.example' },
    ],
    ['a path', { TEXT: 'a', LINK: '/crm/' }, { type: 'link', address: '/crm/' }],
    ['no other scheme', { TEXT: 'a', LINK: 'javascript:alert(1)' }, { type: 'none' }],
    ['no function', { TEXT: 'a', FUNCTION: 'alert(1)' }, { type: 'none' }],
    ['the app before a command', { TEXT: 'a', APP_ID: 5, COMMAND: 'x' }, { type: 'app', appId: '5', params: '' }],
    ['the app’s parameters', { TEXT: 'a', APP_ID: '5', APP_PARAMS: 'x' }, { type: 'app', appId: '5', params: 'x' }],
    ['no odd app id', { TEXT: 'a', APP_ID: 'x', COMMAND: '/y' }, { type: 'command', command: 'y', params: '' }],
  ])('%s', (_name, input, action) => {
    expect(storeButton(input)?.action).toEqual(action);
  });

  it('drops a button without text', () => {
    expect(storeButton({ APP_ID: 5 })).toBeNull();
    expect(storeButton({ TEXT: ' ', APP_ID: 5 })).toBeNull();
  });

  it('keeps known words and colours only', () => {
    expect(
      storeButton({ TEXT: 'a', DISPLAY: 'LINE', CONTEXT: 'DESKTOP', WIDTH: 100.7, BG_COLOR: '#29619b' }),
    ).toMatchObject({
      display: 'LINE',
      context: 'DESKTOP',
      width: 100,
      background: '#29619b',
    });
    expect(storeButton({ TEXT: 'a', DISPLAY: 'X', CONTEXT: 'TV', WIDTH: -1, TEXT_COLOR: 'red' })).toMatchObject({
      display: 'BLOCK',
      context: 'ALL',
      width: null,
      colour: null,
    });
  });
});

describe('how the parameters arrive', () => {
  it.each([
    ['keyboard', 'plain & "quoted" <b>', 'plain & "quoted" <b>', null],
    ['keyboard', "it's", null, 'apostrophe'],
    ['keyboard', String.raw`it\'s`, "it's", 'backslash'],
    ['keyboard', 'two\nlines', null, 'line-break'],
    ['keyboard', String.raw`{"a":"\"b\""}`, '{"a":""b""}', 'backslash'],
    ['keyboard', String.raw`\n\t\x41\u0042\u{43}\101\q\\`, '\n\tABCAq\\', 'backslash'],
    ['keyboard', String.raw`C:\new`, 'C:\new', 'backslash'],
    ['keyboard', 'ends with \\', null, 'broken-escape'],
    ['keyboard', String.raw`\xZZ`, null, 'broken-escape'],
    ['keyboard', String.raw`\u{110000}`, null, 'broken-escape'],
    ['keyboard', 'a\\\nb', 'ab', 'backslash'],
    ['keyboard', '', '[object Object]', 'empty'],
    ['menu', 'plain', 'plain', null],
    ['menu', `{"a":"<b>&'"}`, `{&quot;a&quot;:&quot;&lt;b&gt;&amp;'&quot;}`, 'escaped'],
    ['menu', '', '[object Object]', 'empty'],
  ] as const)('%s: %j', (place, params, value, trap) => {
    expect(paramsArrive(params, place)).toEqual({ value, trap });
  });
});

describe('what a click does', () => {
  const scene = { place: 'keyboard', messageSent: true, knownApps: [5] } as const;
  const click = (input: ButtonInput, over: Partial<Parameters<typeof clickButton>[1]> = {}) =>
    clickButton(storeButton({ TEXT: 'a', ...input })!, { ...scene, ...over });

  it.each<[ButtonInput, Partial<Parameters<typeof clickButton>[1]>, object]>([
    [{ APP_ID: 5, APP_PARAMS: 'x' }, {}, { type: 'app', appId: '5', params: 'x' }],
    [{ APP_ID: 5, APP_PARAMS: '"' }, { place: 'menu' }, { type: 'app', appId: '5', params: '&quot;' }],
    [{ APP_ID: 5, DISABLED: 'Y' }, {}, { type: 'nothing', reason: 'disabled' }],
    [{}, {}, { type: 'nothing', reason: 'no-action' }],
    [{ APP_ID: 5 }, { messageSent: false }, { type: 'nothing', reason: 'message-not-sent' }],
    [{ APP_ID: 5, APP_PARAMS: "'" }, {}, { type: 'nothing', reason: 'params-break-script' }],
    [{ APP_ID: 6 }, {}, { type: 'nothing', reason: 'unknown-app' }],
    [{ APP_ID: 6, APP_PARAMS: 'x' }, {}, { type: 'nothing', reason: 'unknown-app-endless' }],
    [{ COMMAND: 'help' }, {}, { type: 'command', command: 'help', params: '' }],
    [{ COMMAND: 'help' }, { place: 'menu' }, { type: 'nothing', reason: 'menu-command-without-params' }],
    [{ LINK: '/crm/' }, { messageSent: false }, { type: 'link', address: '/crm/' }],
  ])('%j', (input, over, effect) => {
    expect(click(input, over)).toEqual(effect);
  });
});
