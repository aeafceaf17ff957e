import { describe, expect, test } from 'vitest';
import type { Json, JsonObject } from '../../../../src/domain/kernel/json.ts';
import type { ChatAppMethod } from '../../../../src/domain/portal/imbot/answer.ts';
import { predict } from '../../../../src/domain/portal/imbot/predict.ts';
import { assumeBot, EMPTY_WORLD, type World } from '../../../../src/domain/portal/imbot/world.ts';
import { COMMAND, FRAME, HASH, nested, PNG, portalWith, WORLD } from './world.ts';

/** `field reason` of every difference, without the sign that every address gets. */
function reasons(method: ChatAppMethod, params: JsonObject, world: World = WORLD): readonly string[] {
  return predict({ method, params }, world)
    .differences.map(({ field, reason }) => `${field} ${reason}`)
    .filter((line) => line !== 'IFRAME sign-added');
}

const registerReasons = (params: JsonObject): readonly string[] => reasons('imbot.app.register', params);
const updateReasons = (fields: Json, registration: JsonObject = FRAME, more: JsonObject = {}): readonly string[] =>
  reasons('imbot.app.update', { APP_ID: 1, FIELDS: fields, ...more }, portalWith(registration).world());

describe('differences of a registration', () => {
  test('there are none but the sign when everything is as it will be stored', () => {
    const params = { ...FRAME, CONTEXT: 'user', IFRAME_WIDTH: '400', IFRAME_HEIGHT: 300, HIDDEN: 'N', ICON_FILE: PNG };
    expect(predict({ method: 'imbot.app.register', params }, WORLD).differences).toEqual([
      {
        field: 'IFRAME',
        asked: 'https://app.example.com/frame',
        stored: 'https://app.example.com/frame?',
        reason: 'sign-added',
        assumed: false,
      },
    ]);
    expect(registerReasons(COMMAND)).toEqual([]);
  });

  test.each<[string, JsonObject, readonly string[]]>([
    ['a cut command', { ...COMMAND, JS_PARAM: '/help!' }, ['JS_PARAM command-cut']],
    ['true as method', { ...COMMAND, JS_METHOD: true }, ['JS_METHOD method-true']],
    [
      'sizes',
      { ...FRAME, IFRAME_WIDTH: 10, IFRAME_HEIGHT: '350px' },
      ['IFRAME_WIDTH size-raised', 'IFRAME_HEIGHT read-as-number'],
    ],
    ['a size too large', { ...FRAME, IFRAME_WIDTH: 1e12 }, ['IFRAME_WIDTH size-clipped']],
    ['sizes of a command', { ...COMMAND, IFRAME_WIDTH: 400 }, ['IFRAME_WIDTH size-ignored']],
    ['a long hash', { ...FRAME, HASH: 'a'.repeat(64) }, ['HASH hash-cut']],
    ['a hash of a command', { ...COMMAND, HASH }, ['HASH hash-generated']],
    [
      'a frame beside a command',
      { ...COMMAND, IFRAME: 'x', IFRAME_POPUP: 'Y' },
      ['IFRAME command-wins', 'IFRAME_POPUP command-wins'],
    ],
    [
      'a command beside a frame',
      { ...FRAME, JS_METHOD: 'put', JS_PARAM: '/x' },
      ['JS_METHOD frame-wins', 'JS_PARAM frame-wins'],
    ],
    ['context', { ...FRAME, CONTEXT: 'ALL' }, ['CONTEXT lower-cased']],
    [
      'flags',
      { ...FRAME, HIDDEN: 'yes', EXTRANET_SUPPORT: true },
      ['HIDDEN flag-not-yes', 'EXTRANET_SUPPORT flag-true'],
    ],
    ['an icon', { ...FRAME, ICON_FILE: 'x' }, ['ICON_FILE icon-refused']],
    [
      'numbers as texts',
      { ...FRAME, CODE: 7, HASH: 8, CONTEXT: 9 },
      ['HASH read-as-text', 'CODE read-as-text', 'CONTEXT read-as-text'],
    ],
    ['bot', { ...FRAME, BOT_ID: '62abc' }, ['BOT_ID read-as-number']],
    ['a bot without a user', { ...FRAME, BOT_ID: 64 }, ['BOT_ID bot-user-missing']],
    ['keys', { ...FRAME, code: 'later', ICON: 'x', auth: 'token' }, ['ICON unknown-key', 'CODE key-given-twice']],
    ['a client id', { ...FRAME, CLIENT_ID: 'x' }, ['CLIENT_ID client-id-ignored']],
    [
      'texts',
      {
        ...FRAME,
        LANG: [
          { LANGUAGE_ID: 'EN', TITLE: '😀' },
          { LANGUAGE_ID: 'en', TITLE: 'x' },
        ],
      },
      [
        'LANG.0.LANGUAGE_ID lower-cased',
        'LANG.0.TITLE emoji-encoded',
        'LANG.0.DESCRIPTION text-missing',
        'LANG.0.COPYRIGHT text-missing',
        'LANG.1 language-repeated',
      ],
    ],
  ])('%s', (_name, params, expected) => {
    expect(registerReasons(params)).toEqual(expected);
  });

  test('a refused call stores nothing and has none', () => {
    const { differences, stored, before, answer } = predict(
      { method: 'imbot.app.register', params: { ...FRAME, BOT_ID: 999, HIDDEN: 'yes' } },
      WORLD,
    );
    expect({ differences, stored, before }).toEqual({ differences: [], stored: null, before: null });
    expect(answer).toMatchObject({ error: 'BOT_ID_ERROR' });
  });

  test('a repetition reports what is not applied, and the old values', () => {
    const world = portalWith(FRAME).world();
    const params = { ...FRAME, IFRAME: 'https://other.example', HIDDEN: 'Y', CONTEXT: 'ALL' };
    const { differences, stored, before } = predict({ method: 'imbot.app.register', params }, world);
    expect(differences.map(({ field, stored: old, reason }) => [field, old, reason])).toEqual([
      ['CODE', 'echo', 'already-registered'],
      ['IFRAME', 'https://app.example.com/frame?', 'already-registered'],
      ['HIDDEN', 'N', 'already-registered'],
    ]);
    expect(stored).toBe(before);
  });
});

describe('differences of an update', () => {
  test.each<[string, Json, readonly string[]]>([
    ['none', { HIDDEN: 'Y', IFRAME_WIDTH: 500 }, []],
    ['an icon', { ICON_FILE: PNG }, ['ICON_FILE icon-not-updated']],
    ['a refused icon', { ICON_FILE: 'x' }, ['ICON_FILE icon-refused']],
    [
      'empty values',
      { CONTEXT: '', HIDDEN: '0', LANG: [] },
      ['CONTEXT empty-ignored', 'HIDDEN empty-ignored', 'LANG empty-ignored'],
    ],
    [
      'an unfit command',
      { JS_METHOD: 'PUT', JS_PARAM: 'x', IFRAME: 'y' },
      ['IFRAME command-wins', 'JS_PARAM command-unfit'],
    ],
    [
      'an over-long value',
      { HASH: 'a'.repeat(33), CONTEXT: 'USER' },
      ['CONTEXT dropped-with-another', 'HASH too-long-for-update'],
    ],
    [
      'keys',
      { hidden: 'Y', CODE: 'x', FOO: 1 },
      ['hidden key-not-upper-case', 'CODE not-updatable', 'FOO not-updatable'],
    ],
    ['a list', [{ HIDDEN: 'Y' }], ['FIELDS fields-unreadable']],
    [
      'texts alone',
      { LANG: [{ LANGUAGE_ID: 'de', TITLE: 'N', DESCRIPTION: '', COPYRIGHT: '' }] },
      ['LANG languages-lost', 'LANG titles-not-seen-yet'],
    ],
    [
      'texts with something else',
      { HIDDEN: 'Y', LANG: [{ LANGUAGE_ID: 'en', TITLE: 'N', DESCRIPTION: '', COPYRIGHT: '' }] },
      [],
    ],
  ])('%s', (_name, fields, expected) => {
    expect(updateReasons(fields)).toEqual(expected);
  });

  test('the other kind stays', () => {
    expect(updateReasons({ IFRAME: 'https://n.example' }, COMMAND)).toEqual(['JS_PARAM other-kind-stays']);
    expect(updateReasons({ JS_METHOD: 'PUT', JS_PARAM: '/new' })).toEqual(['IFRAME other-kind-stays']);
  });

  test('fields beside FIELDS and loose ids', () => {
    expect(updateReasons({}, FRAME, { HIDDEN: 'Y', APP_ID: 1.9, X: 1 })).toEqual([
      'X unknown-key',
      'APP_ID read-as-number',
      'HIDDEN outside-fields',
    ]);
  });

  test('what is skipped shows the stored value, and what rests on a bug says so', () => {
    const world = portalWith({ ...FRAME, CONTEXT: 'CHAT' }).world();
    const params = { APP_ID: 1, FIELDS: { CONTEXT: '', ICON_FILE: PNG } };
    const { differences } = predict({ method: 'imbot.app.update', params }, world);
    expect(differences).toEqual([
      { field: 'ICON_FILE', asked: PNG, stored: null, reason: 'icon-not-updated', assumed: true },
      { field: 'CONTEXT', asked: '', stored: 'chat', reason: 'empty-ignored', assumed: false },
    ]);
  });
});

describe('the rest of a prediction', () => {
  test('before, after, served and live, without changing the world', () => {
    const world = portalWith({ ...FRAME, EXTRANET_SUPPORT: 'Y' }).world();
    const call = { method: 'imbot.app.update', params: { APP_ID: 1, FIELDS: { CONTEXT: 'CHAT' } } } as const;
    const prediction = predict(call, world);
    expect(prediction.before?.context).toBe('all');
    expect(prediction.stored?.context).toBe('chat');
    expect(prediction.served).toMatchObject({
      employee: { context: 'chat' },
      extranet: { context: 'chat' },
      guest: null,
    });
    expect(prediction.liveCommands).toHaveLength(1);
    expect(prediction.world.apps[0]).toBe(prediction.stored);
    expect(world.apps[0]?.context).toBe('all');
  });

  test('served is what people see: old titles after titles alone', () => {
    const world = portalWith(FRAME).world();
    const params = { APP_ID: 1, FIELDS: { LANG: [{ LANGUAGE_ID: 'en', TITLE: 'New' }] } };
    const prediction = predict({ method: 'imbot.app.update', params }, world);
    expect(prediction.stored?.texts[0]?.title).toBe('New');
    expect(prediction.served.employee?.title).toBe('Echo');
  });

  test('a refused call still shows the row it was about', () => {
    const world = portalWith(FRAME).world();
    const foreign = { type: 'oauth', clientId: 'x' } as const;
    expect(predict({ method: 'imbot.app.unregister', params: { APP_ID: 1 } }, world, foreign).stored?.id).toBe(1);
    expect(predict({ method: 'imbot.app.register', params: { ...FRAME, HASH: '' } }, world).before?.id).toBe(1);
  });

  test('without a caller it is the owner who calls, of whom nothing may be known', () => {
    expect(predict({ method: 'imbot.app.register', params: { ...FRAME, BOT_ID: 63 } }, WORLD).answer.ok).toBe(true);
    expect(predict({ method: 'imbot.app.register', params: FRAME }, assumeBot(EMPTY_WORLD, 62)).answer.ok).toBe(true);
    expect(predict({ method: 'imbot.app.register', params: FRAME }, EMPTY_WORLD).answer).toMatchObject({
      error: 'BOT_ID_ERROR',
    });
  });

  test('assuming a bot keeps a known one', () => {
    expect(assumeBot(WORLD, 62)).toBe(WORLD);
    expect(assumeBot(WORLD, 0)).toBe(WORLD);
  });
});

describe('what JSON text can say and no sensible call says', () => {
  const register = (more: JsonObject) =>
    predict({ method: 'imbot.app.register', params: { ...FRAME, ...more } }, WORLD);

  test('numbers beyond a float are no ids and no sizes', () => {
    const { params } = JSON.parse('{"params":{"BOT_ID":1e400,"IFRAME_WIDTH":1e400}}') as { params: JsonObject };
    expect(register(params).answer).toMatchObject({ error: 'BOT_ID_ERROR' });
    expect(register({ ...params, BOT_ID: 62 }).stored).toMatchObject({ iframeWidth: 250 });
    for (const method of ['imbot.app.update', 'imbot.app.unregister'] as const) {
      const params = { APP_ID: -Infinity, FIELDS: {} };
      expect(predict({ method, params }, WORLD).answer).toMatchObject({ error: 'CHAT_APP_ID_ERROR' });
    }
  });

  test.each([true, false])('a body of more than 512 levels is not read (lists: %s)', (lists) => {
    const long = { CODE: 'x'.repeat(256) };
    expect(register({ ...long, LANG: nested(511, lists) }).answer).toMatchObject({ error: 'WRONG_REQUEST' });
    expect(register({ ...long, LANG: nested(512, lists) }).answer).toMatchObject({ error: 'CODE_ERROR' });
    expect(register({ ...long, LANG: nested(10_000, lists) }).answer).toMatchObject({ error: 'CODE_ERROR' });
  });
});
