import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bridgeEffect, type BridgeEffect } from '../../../../src/domain/messenger/current/bridge-effects.ts';
import {
  BRIDGE_COMMANDS,
  bridgeReply,
  deniedCommands,
  readBridgeMessage,
  type BridgeChannel,
  type BridgeCommand,
} from '../../../../src/domain/messenger/current/bx24-protocol.ts';
import {
  readTextFieldMessage,
  runTextFieldCall,
  TEXT_FIELD_METHODS,
  type TextField,
  type TextFieldChannel,
} from '../../../../src/domain/messenger/current/text-field-protocol.ts';
import { LIVING_PLACES, PLACES, type Place } from '../../../../src/domain/portal/placement/places.ts';

const SID = '5f0c'.repeat(8);
const ORIGIN = 'https://app.example.com';
const channel = (over: Partial<BridgeChannel> = {}): BridgeChannel => ({
  place: 'IM_TEXTAREA',
  appOrigin: ORIGIN,
  appSid: SID,
  admin: true,
  ...over,
});
const read = (data: unknown, over: Partial<BridgeChannel> = {}, origin = ORIGIN) =>
  readBridgeMessage({ origin, data }, channel(over));

describe('the BX24 protocol', () => {
  test.each<[string, object]>([
    [`getInitData::cb:${SID}`, { command: 'getInitData', params: [], callback: 'cb' }],
    [`getInitData:cb:${SID}`, { command: 'getInitData', params: [], callback: 'cb' }],
    [`setInstallFinish:{}::${SID}`, { command: 'setInstallFinish', params: {}, callback: '' }],
    [`openPath:{"path":"/a:b"}:cb:${SID}`, { command: 'openPath', params: { path: '/a:b' }, callback: 'cb' }],
  ])('reads %s from its ends', (text, call) => {
    expect(read(text)).toEqual({ accepted: true, call });
  });

  test('takes an object of newer clients, too', () => {
    expect(read({ method: 'getInitData', callback: 'cb', appSid: SID })).toMatchObject({
      accepted: true,
      call: { command: 'getInitData', callback: 'cb' },
    });
  });

  const cyclic: Record<string, unknown> = {};
  cyclic['self'] = cyclic;
  test.each<[unknown, string]>([
    [`getInitData::cb:other`, 'other-sid'],
    [`doEvil::cb:${SID}`, 'unknown-command'],
    [`im:setImTextareaContent::cb:${SID}`, 'unreadable'],
    [`resizeWindow:{:cb:${SID}`, 'unreadable'],
    ['', 'unreadable'],
    ['getInitData', 'unreadable'],
    [null, 'unreadable'],
    [5, 'unreadable'],
    [{ method: 5 }, 'unreadable'],
    [{ method: 'setUserOption', params: cyclic, appSid: SID }, 'unreadable'],
  ])('says nothing to %j: %s', (data, refusal) => {
    expect(read(data)).toMatchObject({ accepted: false, refusal });
  });

  test('says nothing to others', () => {
    expect(read(`getInitData::cb:${SID}`, {}, 'https://evil.example')).toMatchObject({ refusal: 'other-origin' });
  });

  test.each(PLACES)('%s: what is denied is denied, and nothing else', (place) => {
    const always: readonly BridgeCommand[] = ['setTitle', 'setScroll', 'reloadWindow'];
    const keepsSize = place === 'IM_TEXTAREA' || place === 'IM_CONTEXT_MENU';
    const denied = keepsSize ? [...always, 'resizeWindow'] : always;
    expect(deniedCommands(place)).toEqual(denied);
    for (const command of BRIDGE_COMMANDS) {
      const verdict = read(`${command}:{}:cb:${SID}`, { place });
      if (denied.includes(command)) expect(verdict).toMatchObject({ refusal: 'denied-in-place', command });
      else expect(verdict).toMatchObject({ accepted: true });
    }
  });

  test('only administrators write application options', () => {
    const text = `setAppOption:{"name":"a","value":1}:cb:${SID}`;
    expect(read(text, { admin: false })).toMatchObject({ refusal: 'not-admin' });
    expect(read(text)).toMatchObject({ accepted: true });
  });

  test.each<[Place, BridgeCommand, object, BridgeEffect]>([
    ['IM_TEXTAREA', 'getInterface', {}, { type: 'reply', value: { command: [], event: [] } }],
    ['IM_TEXTAREA', 'setUserOption', { name: 'a' }, { type: 'reply', value: { name: 'a' } }],
    ['IM_SIDEBAR', 'resizeWindow', { width: '100%', height: 640 }, { type: 'resize', width: '100%', height: 640 }],
    ['IM_SIDEBAR', 'resizeWindow', { width: 5 }, { type: 'nothing' }],
    ['IM_SIDEBAR', 'imOpenMessenger', { dialogId: 'chat5' }, { type: 'messenger', action: 'open', value: 'chat5' }],
    ['IM_SIDEBAR', 'imCallTo', { userId: 5 }, { type: 'messenger', action: 'call', value: '5' }],
    ['IM_SIDEBAR', 'imPhoneTo', { phone: '112' }, { type: 'messenger', action: 'phone', value: '112' }],
    ['IM_SIDEBAR', 'imOpenHistory', {}, { type: 'messenger', action: 'history', value: '' }],
    ['IM_CONTEXT_MENU', 'closeApplication', {}, { type: 'close' }],
    ['IM_TEXTAREA', 'closeApplication', {}, { type: 'nothing' }],
    ['IM_NAVIGATION', 'getInitData', {}, { type: 'ask-portal' }],
    ['IM_NAVIGATION', 'selectUser', {}, { type: 'ask-person' }],
    ['IM_NAVIGATION', 'openPath', {}, { type: 'open-slider' }],
    ['IM_NAVIGATION', 'setInstallFinish', {}, { type: 'finish-install' }],
    ['IM_NAVIGATION', 'placementBindEvent', { event: 'x' }, { type: 'nothing' }],
  ])('%s %s %j', (place, command, params, effect) => {
    expect(bridgeEffect({ command, params: params as never, callback: '' }, place)).toEqual(effect);
  });

  test('replies are texts', () => {
    expect(bridgeReply('cb', { a: 1 })).toBe('cb:{"a":1}');
    expect(bridgeReply('cb')).toBe('cb:');
  });

  test('nothing throws, whatever is posted', () => {
    const text = fc.oneof(
      fc.string(),
      fc.tuple(fc.constantFrom(...BRIDGE_COMMANDS), fc.json(), fc.string()).map((parts) => [...parts, SID].join(':')),
    );
    const object = fc.record(
      {
        method: fc.oneof(fc.constantFrom(...BRIDGE_COMMANDS), fc.anything()),
        params: fc.anything(),
        appSid: fc.constant(SID),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.oneof(text, object, fc.anything()), fc.constantFrom(...LIVING_PLACES), (data, place) => {
        const verdict = read(data, { place });
        if (!verdict.accepted) return;
        const effect = bridgeEffect(verdict.call, place);
        expect(bridgeReply('cb', effect.type === 'reply' ? effect.value : null)).toMatch(/^cb:/);
      }),
    );
  });
});

describe("the text field's messages", () => {
  const open: TextFieldChannel = { portalOrigin: 'https://portal.example', appOrigins: [ORIGIN], listens: true };
  const message = (over: object = {}) => ({
    method: 'im:setImTextareaContent',
    requestId: 'r1',
    callback: 'cb',
    params: { text: 'Hello' },
    ...over,
  });
  const readField = (data: unknown, over: Partial<TextFieldChannel> = {}, origin = ORIGIN) =>
    readTextFieldMessage({ origin, data }, { ...open, ...over });
  const FIELD: TextField = { text: 'Dear you', selectionStart: 5, selectionEnd: 8 };
  const run = (over: object = {}, field: TextField | null = FIELD) => {
    const verdict = readField(message(over));
    if (!verdict.accepted) throw new Error(verdict.refusal);
    return runTextFieldCall(verdict.call, field);
  };

  test.each<[unknown, Partial<TextFieldChannel>, string, string]>([
    ['im:setImTextareaContent', {}, ORIGIN, 'not-for-it'],
    [message({ method: 'im:other' }), {}, ORIGIN, 'not-for-it'],
    [null, {}, ORIGIN, 'not-for-it'],
    [message(), { listens: false }, ORIGIN, 'older-portal'],
    [message(), {}, 'https://evil.example', 'other-origin'],
    [message({ requestId: '' }), {}, ORIGIN, 'no-request-id'],
    [message({ requestId: 5 }), {}, ORIGIN, 'no-request-id'],
  ])('%j is refused', (data, over, origin, refusal) => {
    expect(readField(data, over, origin)).toEqual({ accepted: false, refusal });
  });

  test('the portal itself may, too', () => {
    expect(readField(message(), {}, open.portalOrigin)).toMatchObject({ accepted: true });
    expect(TEXT_FIELD_METHODS).toHaveLength(2);
  });

  test('set inserts where the caret is, or replaces', () => {
    expect(run()).toEqual({
      field: { text: 'Dear Hello', selectionStart: 10, selectionEnd: 10 },
      reply: 'cb:{"requestId":"r1","success":true}',
    });
    expect(run({ params: { text: 'Hello', replace: true } }).field.text).toBe('Hello');
    expect(run({ params: { text: 'Hello', replace: true, withNewLine: true } }).field).toEqual({
      text: 'Hello\n',
      selectionStart: 6,
      selectionEnd: 6,
    });
    expect(run({ params: { text: 'Hello', replace: 'Y' } }).field.text).toBe('Dear Hello');
  });

  test('get answers the text', () => {
    const { field, reply } = run({ method: 'im:getImTextareaContent' });
    expect(field).toBe(FIELD);
    expect(reply).toBe('cb:{"requestId":"r1","text":"Dear you"}');
  });

  test('errors are answered, and nothing is without a callback', () => {
    expect(run({ params: {} })).toMatchObject({ field: FIELD, reply: expect.stringContaining('"message"') as string });
    expect(run({}, null).reply).toContain('"message"');
    expect(run({ callback: '' }).reply).toBeNull();
    expect(run({ callback: '', params: null }).reply).toBeNull();
  });

  test('nothing throws, whatever is posted', () => {
    const data = fc.oneof(
      fc.anything(),
      fc.record(
        {
          method: fc.constantFrom(...TEXT_FIELD_METHODS),
          requestId: fc.anything(),
          callback: fc.anything(),
          params: fc.anything(),
        },
        { requiredKeys: ['method'] },
      ),
    );
    fc.assert(
      fc.property(data, fc.option(fc.constant(FIELD)), (posted, field) => {
        const verdict = readField(posted);
        if (verdict.accepted) expect(typeof runTextFieldCall(verdict.call, field).field.text).toBe('string');
      }),
    );
  });
});
