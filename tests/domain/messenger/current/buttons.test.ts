import { ACTION_NAMES } from '../../../../src/domain/messenger/classic/message-buttons.ts';
import { describe, expect, test } from 'vitest';
import {
  actingKey,
  BUTTON_KEYS,
  clickCurrentButton,
  CLIENT_ORDER,
  keepButton,
  PORTAL_ORDER,
  type ButtonKey,
  type CurrentButtonInput,
  type CurrentClick,
} from '../../../../src/domain/messenger/current/buttons.ts';

const GIVEN: Readonly<Record<ButtonKey, CurrentButtonInput>> = {
  LINK: { LINK: 'https://a.example/' },
  FUNCTION: { FUNCTION: 'alert(1)' },
  ACTION: { ACTION: 'SEND', ACTION_VALUE: 'Hi' },
  APP_ID: { APP_ID: 5, APP_PARAMS: 'x' },
  COMMAND: { COMMAND: '/help', COMMAND_PARAMS: 'x' },
};
const keep = (input: CurrentButtonInput, hasBot = true) => keepButton({ TEXT: 'Go', ...input }, hasBot);
const keyOf = (input: CurrentButtonInput, hasBot = true) => {
  const button = keep(input, hasBot);
  return button?.type === 'button' ? (button.action?.key ?? null) : undefined;
};
const click = (input: CurrentButtonInput): CurrentClick => clickCurrentButton(keep(input)!);

describe('of several keys', () => {
  const pairs = BUTTON_KEYS.flatMap((first) => BUTTON_KEYS.map((second) => [first, second] as const));
  test.each(pairs)('the portal keeps one of %s and %s', (first, second) => {
    const kept = PORTAL_ORDER.find((key) => key === first || key === second) ?? null;
    expect(keyOf({ ...GIVEN[first], ...GIVEN[second] })).toBe(kept);
  });

  test.each(pairs)('a client acts upon one of %s and %s', (first, second) => {
    for (const client of ['classic', 'current'] as const) {
      const acting = CLIENT_ORDER[client].find((key) => [first, second].includes(key)) ?? null;
      expect(actingKey(client, [second, first])).toBe(acting);
    }
  });

  test('the orders are those that were read', () => {
    expect(PORTAL_ORDER).toEqual(['LINK', 'APP_ID', 'ACTION', 'COMMAND']);
    expect(CLIENT_ORDER.classic).toEqual(['LINK', 'FUNCTION', 'ACTION', 'APP_ID', 'COMMAND']);
    expect(CLIENT_ORDER.current).toEqual(['LINK', 'ACTION', 'APP_ID', 'COMMAND']);
    expect(actingKey('current', ['FUNCTION'])).toBeNull();
  });
});

describe('what is kept', () => {
  test('a line’s end, and no button without text', () => {
    expect(keepButton({ TYPE: 'NEWLINE' }, true)).toEqual({ type: 'new-line' });
    expect(keepButton({ ...GIVEN.LINK, TEXT: ' ' }, true)).toBeNull();
  });

  test.each<[CurrentButtonInput, ButtonKey | null]>([
    [{ LINK: '/online/' }, 'LINK'],
    [{ LINK: 'ftp://a' }, null],
    [{ LINK: 'ftp://a', ...GIVEN.ACTION }, 'ACTION'],
    [{ APP_ID: '0' }, null],
    [{ APP_ID: ' 7 ' }, 'APP_ID'],
    [{ ACTION: 'send' }, null],
    [{ COMMAND: '/' }, null],
    [{}, null],
  ])('%j: %s', (input, key) => {
    expect(keyOf(input)).toBe(key);
  });

  test('a command needs the keyboard’s bot', () => {
    expect(keyOf(GIVEN.COMMAND, false)).toBeNull();
    expect(keyOf({ ...GIVEN.COMMAND, ...GIVEN.ACTION }, false)).toBe('ACTION');
  });

  test('of the looks only width and token; BLOCK for commands alone', () => {
    const full = { WIDTH: 120.7, BG_COLOR_TOKEN: 'alert', BLOCK: 'Y', CONTEXT: 'DESKTOP' };
    expect(keep({ ...full, ...GIVEN.COMMAND })).toMatchObject({ width: 120, token: 'alert', blocks: true });
    expect(keep({ ...full, ...GIVEN.LINK })).toMatchObject({ blocks: false, mobileOnly: false });
    expect(keep({ ...GIVEN.LINK, WIDTH: -1, BG_COLOR_TOKEN: '#fff' })).toMatchObject({ width: null, token: 'base' });
  });
});

describe('a click', () => {
  test.each<[CurrentButtonInput, CurrentClick]>([
    [GIVEN.LINK, { type: 'link', address: 'https://a.example/' }],
    [GIVEN.COMMAND, { type: 'command', command: 'help', params: 'x' }],
    [GIVEN.APP_ID, { type: 'nothing', reason: 'chat-app' }],
    [
      { ACTION: 'PUT', ACTION_VALUE: 'a' },
      { type: 'put', text: 'a' },
    ],
    [GIVEN.ACTION, { type: 'send', text: 'Hi' }],
    [
      { ACTION: 'COPY', ACTION_VALUE: 'a' },
      { type: 'copy', text: 'a' },
    ],
    [
      { ACTION: 'CALL', ACTION_VALUE: '112' },
      { type: 'call', number: '112' },
    ],
    [
      { ACTION: 'DIALOG', ACTION_VALUE: 'chat5' },
      { type: 'dialog', dialogId: 'chat5' },
    ],
    [{ ACTION: 'LIVECHAT' }, { type: 'nothing', reason: 'unknown-action' }],
    [{ ACTION: 'HELP' }, { type: 'nothing', reason: 'unknown-action' }],
    [
      { ...GIVEN.LINK, DISABLED: 'Y' },
      { type: 'nothing', reason: 'disabled' },
    ],
    [
      { ...GIVEN.LINK, CONTEXT: 'MOBILE' },
      { type: 'nothing', reason: 'mobile-only' },
    ],
    [{ TYPE: 'NEWLINE' }, { type: 'nothing', reason: 'new-line' }],
    [{}, { type: 'nothing', reason: 'no-action' }],
  ])('%j', (input, outcome) => {
    expect(click(input)).toEqual(outcome);
  });

  test('every action word is kept', () => {
    expect(ACTION_NAMES.map((word) => keyOf({ ACTION: word }))).toEqual(ACTION_NAMES.map(() => 'ACTION'));
  });
});
