import { describe, expect, test } from 'vitest';
import type { Json, JsonObject } from '../../../../src/domain/kernel/json.ts';
import { CHAT_APP_METHODS } from '../../../../src/domain/portal/imbot/answer.ts';
import { createPortal } from '../../../../src/domain/portal/imbot/portal.ts';
import type { Caller } from '../../../../src/domain/portal/imbot/world.ts';
import { FRAME, OWNER, portalWith, registered, WEBHOOK, WORLD } from './world.ts';

const HOOK_APP: JsonObject = { ...FRAME, BOT_ID: 63, CLIENT_ID: 'hook1' };

describe.each(CHAT_APP_METHODS)('%s', (method) => {
  const call = (params: JsonObject, caller: Caller) => createPortal(WORLD).call(method, params, caller).answer;

  test('a session is refused before anything else', () => {
    expect(call({}, { type: 'session' })).toEqual({
      ok: false,
      error: 'WRONG_AUTH_TYPE',
      description: 'Access for this method not allowed by session authorization.',
      status: 403,
    });
  });

  test.each<[string, JsonObject]>([
    ['no client id', {}],
    ['an empty one', { CLIENT_ID: '' }],
    ['one of 0', { CLIENT_ID: '0' }],
    ['one inside FIELDS', { FIELDS: { CLIENT_ID: 'hook1' } }],
  ])('a webhook with %s is refused', (_name, params) => {
    expect(call(params, WEBHOOK)).toEqual({
      ok: false,
      error: 'ACCESS_DENIED',
      description: 'Access denied! Client ID not specified',
      status: 403,
    });
  });
});

test.each<[string, Json, string]>([
  ['its own client id', 'hook1', 'registered'],
  ['another case', 'HOOK1', 'APP_ID_ERROR'],
  ['the stored prefix', 'customhook1', 'APP_ID_ERROR'],
  ['a list', ['hook1'], 'APP_ID_ERROR'],
  ['a space behind', 'hook1 ', 'APP_ID_ERROR'],
])('a webhook with %s', (_name, clientId, expected) => {
  const app = registered({ ...HOOK_APP, CLIENT_ID: clientId }, WEBHOOK);
  expect(typeof app === 'string' ? app : 'registered').toBe(expected);
});

test('an application may be the one that a webhook stands for', () => {
  expect(registered({ ...FRAME, BOT_ID: 63 }, { type: 'oauth', clientId: 'customhook1' })).toMatchObject({ botId: 63 });
});

test('an application without an id is asked for one like a webhook', () => {
  expect(registered(FRAME, { type: 'oauth', clientId: '' })).toBe('ACCESS_DENIED');
  expect(registered(HOOK_APP, { type: 'oauth', clientId: '' })).toMatchObject({ applicationId: 'customhook1' });
});

test("a bot whose application is not known is taken to be the caller's", () => {
  const world = { ...WORLD, bots: [{ id: 62, code: 'b', name: 'b', applicationId: null }] };
  const { answer } = createPortal(world).call('imbot.app.register', FRAME, { type: 'oauth', clientId: 'anyone' });
  expect(answer.ok).toBe(true);
});

describe('unregister', () => {
  test('removes the app, informs open pages, and cannot be repeated', () => {
    const portal = portalWith(FRAME);
    expect(portal.call('imbot.app.unregister', { APP_ID: '1', FIELDS: 'x' }, OWNER)).toMatchObject({
      answer: { ok: true, result: true },
      liveCommands: [{ command: 'appDeleteIcon', params: { iconId: 1 } }],
    });
    expect(portal.storedApps()).toEqual([]);
    expect(portal.call('imbot.app.unregister', { APP_ID: 1 }, OWNER).answer).toMatchObject({
      error: 'CHAT_APP_ID_ERROR',
    });
  });

  test('refuses an app of another application', () => {
    const portal = portalWith(FRAME);
    expect(portal.call('imbot.app.unregister', { APP_ID: 1, CLIENT_ID: 'hook1' }, WEBHOOK).answer).toEqual({
      ok: false,
      error: 'APP_ID_ERROR',
      description: 'App was installed by another rest application',
      status: 400,
    });
    expect(portal.storedApps()).toHaveLength(1);
  });
});
