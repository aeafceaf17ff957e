import { describe, expect, it } from 'vitest';
import type { Json } from '../../../../src/domain/kernel/json.ts';
import type { BridgeEffect } from '../../../../src/domain/messenger/current/bridge-effects.ts';
import type { TextField } from '../../../../src/domain/messenger/current/text-field-protocol.ts';
import { talk, type TalkChannel } from '../../../../src/features/preview/current/widget-talk.ts';

const SID = 'a'.repeat(32);
const CHANNEL: TalkChannel = {
  place: 'IM_TEXTAREA',
  appOrigin: 'https://apps.example.com',
  appSid: SID,
  admin: false,
  portalOrigin: 'https://acme.bitrix24.com',
  listens: true,
};

/** Plays a page's message, and what became of it all. */
function play(data: unknown, channel: Partial<TalkChannel> = {}, origin = CHANNEL.appOrigin) {
  const ran: BridgeEffect[] = [];
  let field: TextField = { text: 'Hello ', selectionStart: 6, selectionEnd: 6 };
  const { verdict, reply } = talk(
    { origin, data },
    { ...CHANNEL, ...channel },
    {
      field: () => field,
      write: (after) => (field = after),
      ask: ({ command }): Json | undefined => (command === 'getInitData' ? { PLACEMENT: 'IM_TEXTAREA' } : undefined),
      resize: ({ height }) => ({ width: 320, height }),
      run: (effect) => ran.push(effect),
    },
  );
  return { verdict, reply, ran, field };
}

describe('BX24', () => {
  it('is answered with what the portal knows', () => {
    const { verdict, reply } = play(`getInitData::cb:${SID}`);
    expect(verdict).toMatchObject({ accepted: true, did: 'ask-portal' });
    expect(reply).toBe('cb:{"PLACEMENT":"IM_TEXTAREA"}');
  });

  it.each(['setTitle', 'setScroll', 'reloadWindow', 'resizeWindow'])(
    '%s is refused above the text field',
    (command) => {
      const { verdict, reply } = play(`${command}:{"height":1,"width":1}:cb:${SID}`);
      expect(verdict).toMatchObject({ accepted: false, refusal: 'denied-in-place' });
      expect(reply).toBeNull();
    },
  );

  it('resizes the panel beside the chat, and says what came of it', () => {
    const { reply } = play(`resizeWindow:{"width":"100%","height":480}:cb:${SID}`, { place: 'IM_SIDEBAR' });
    expect(reply).toBe('cb:{"width":320,"height":480}');
  });

  it('tells nobody who chooses nothing, or calls somebody', () => {
    expect(play(`selectUser:{"mult":false}:cb:${SID}`)).toMatchObject({
      reply: null,
      ran: [{ type: 'ask-person' }],
    });
    expect(play(`imPhoneTo:{"phone":"+1"}:cb:${SID}`)).toMatchObject({
      reply: null,
      ran: [{ type: 'messenger', action: 'phone', value: '+1' }],
    });
  });

  it.each([
    ['another session', `getInitData::cb:${'b'.repeat(32)}`, CHANNEL.appOrigin, 'other-sid'],
    ['another origin', `getInitData::cb:${SID}`, 'https://elsewhere.example', 'other-origin'],
    ['no command', 'hello', CHANNEL.appOrigin, 'unreadable'],
    ['application options of no administrator', `setAppOption:{}:cb:${SID}`, CHANNEL.appOrigin, 'not-admin'],
  ])('passes over %s', (_name, data, origin, refusal) => {
    expect(play(data, {}, origin).verdict).toMatchObject({ accepted: false, refusal });
  });
});

describe('the text field', () => {
  const message = (method: string, params: object, over: object = {}) => ({
    method: `im:${method}ImTextareaContent`,
    requestId: 'r1',
    callback: 'cb',
    params,
    ...over,
  });

  it('takes a text at the caret, and says so', () => {
    const { verdict, reply, field } = play(message('set', { text: 'world' }));
    expect(verdict).toMatchObject({ accepted: true, did: 'text-field' });
    expect(reply).toBe('cb:{"requestId":"r1","success":true}');
    expect(field).toEqual({ text: 'Hello world', selectionStart: 11, selectionEnd: 11 });
  });

  it('is replaced, and read', () => {
    expect(play(message('set', { text: 'New', replace: true })).field.text).toBe('New');
    expect(play(message('get', {})).reply).toBe('cb:{"requestId":"r1","text":"Hello "}');
  });

  it('of an older portal hears nothing: the page times out', () => {
    expect(play(message('get', {}), { listens: false })).toMatchObject({
      reply: null,
      verdict: { accepted: false, refusal: 'older-portal' },
    });
  });

  it('asks for a request id', () => {
    expect(play(message('get', {}, { requestId: '' })).verdict).toMatchObject({
      accepted: false,
      refusal: 'no-request-id',
    });
  });
});
