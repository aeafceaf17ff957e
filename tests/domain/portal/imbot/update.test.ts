import { describe, expect, test } from 'vitest';
import type { Json, JsonObject } from '../../../../src/domain/kernel/json.ts';
import type { StoredApp } from '../../../../src/domain/portal/imbot/stored-app.ts';
import { appOf, COMMAND, FRAME, HASH, OWNER, PNG, portalWith, updated } from './world.ts';

const FLAGGED: JsonObject = { ...FRAME, HIDDEN: 'Y', EXTRANET_SUPPORT: 'Y', LIVECHAT_SUPPORT: 'Y', IFRAME_POPUP: 'Y' };

/** What an update changes of the stored app, and the live commands it sends. */
function changed(fields: Json, registration: JsonObject = FRAME) {
  const portal = portalWith(registration);
  const before = appOf(portal);
  const { answer, liveCommands } = updated(portal, fields);
  const after = appOf(portal);
  const changes = Object.fromEntries(
    Object.entries(after).filter(([key, value]) => value !== before[key as keyof StoredApp]),
  );
  return {
    answer: answer.ok ? answer.result : answer.error,
    changes,
    commands: liveCommands.map(({ command, params }) => ({ command, ...params })),
  };
}

const DELETE = [{ command: 'appDeleteIcon', iconId: 1 }];
const update = (params: object): object[] => [{ command: 'appUpdateIcon', iconId: 1, userId: 0, ...params }];

describe('a single field', () => {
  test.each<[string, Json, object, object[]]>([
    ['context', { CONTEXT: 'USER' }, { context: 'user' }, update({ context: 'user' })],
    ['true as context', { CONTEXT: true }, { context: '1' }, update({ context: '1' })],
    ['hash alone', { HASH: 'new' }, { hash: 'new' }, DELETE],
    ['a number as hash', { HASH: 5 }, { hash: '5' }, DELETE],
    [
      'address',
      { IFRAME: 'https://n.example/?a' },
      { iframe: 'https://n.example/?a&' },
      update({ iframe: 'https://n.example/?a&' }),
    ],
    ['width', { IFRAME_WIDTH: '400px' }, { iframeWidth: 400 }, update({ iframeWidth: 400 })],
    ['width below the minimum', { IFRAME_WIDTH: [400] }, { iframeWidth: 250 }, update({ iframeWidth: 250 })],
    [
      'width beyond the column',
      { IFRAME_WIDTH: 99999999999 },
      { iframeWidth: 2147483647 },
      update({ iframeWidth: 99999999999 }),
    ],
    ['an empty height', { IFRAME_HEIGHT: '' }, { iframeHeight: 50 }, update({ iframeHeight: 50 })],
    ['pop-up', { IFRAME_POPUP: 'Y' }, { iframePopup: true }, update({ iframePopup: 'Y' })],
    ['hidden', { HIDDEN: true }, { hidden: true }, DELETE],
    ['a flag of another text', { EXTRANET_SUPPORT: 'y' }, {}, DELETE],
    [
      'command',
      { JS_METHOD: 'SEND', JS_PARAM: '/new' },
      { js: "BXIM.sendMessage('/new');" },
      update({ js: "BXIM.sendMessage('/new');" }),
    ],
    ['an accepted icon', { ICON_FILE: PNG }, {}, DELETE],
    ['the same value', { CONTEXT: 'all' }, {}, update({ context: 'all' })],
  ])('%s', (_name, fields, changes, commands) => {
    expect(changed(fields)).toEqual({ answer: true, changes, commands });
  });
});

describe('skipped without a word', () => {
  test.each<[string, Json]>([
    ['empty values', { CONTEXT: '', HASH: '0', IFRAME: '', HIDDEN: '0', IFRAME_POPUP: false, LANG: [], ICON_FILE: '' }],
    ['null', { CONTEXT: null, IFRAME_WIDTH: null, HIDDEN: null, LANG: null, ICON_FILE: null }],
    ['empty lists', { CONTEXT: [], HASH: {}, IFRAME: [], JS_METHOD: 'PUT', JS_PARAM: [] }],
    ['an unfit command, and the address with it', { JS_METHOD: 'PUT', JS_PARAM: 'new', IFRAME: 'http://n.example' }],
    ['an unknown method', { JS_METHOD: 'put', JS_PARAM: '/new' }],
    ['code, bot and unknown keys', { CODE: 'new', BOT_ID: 63, REGISTERED: 'N', CLASS: 'x' }],
    ['keys in lower case', { context: 'ALL', hidden: 'Y' }],
    ['a refused icon', { ICON_FILE: btoa('<svg/>') }],
    ['a list', [{ HIDDEN: 'Y' }]],
    ['text', 'HIDDEN'],
    ['true', true],
    ['nothing', null],
  ])('%s', (_name, fields) => {
    expect(changed(fields, FLAGGED)).toEqual({ answer: true, changes: {}, commands: [] });
  });

  test('a call without FIELDS is a probe', () => {
    const portal = portalWith(FRAME);
    expect(portal.call('imbot.app.update', { app_id: '1', HIDDEN: 'Y' }, OWNER)).toMatchObject({
      answer: { ok: true, result: true },
      liveCommands: [],
    });
  });
});

test.each(['HIDDEN', 'EXTRANET_SUPPORT', 'LIVECHAT_SUPPORT', 'IFRAME_POPUP'])(
  '%s is switched off by any text',
  (flag) => {
    for (const value of ['N', 'n', 'false', 2, ['Y']])
      expect(changed({ [flag]: value }, FLAGGED).changes).not.toEqual({});
  },
);

describe('an over-long value', () => {
  test.each<[string, JsonObject, object[]]>([
    ['HASH', { HASH: 'a'.repeat(33) }, DELETE],
    [
      'IFRAME',
      { IFRAME: `https://a.example/${'a'.repeat(237)}` },
      update({ iframe: expect.stringMatching(/\?$/) as string }),
    ],
    ['CONTEXT', { CONTEXT: 'a'.repeat(129) }, update({ context: 'a'.repeat(129) })],
    [
      'JS_PARAM',
      { JS_METHOD: 'PUT', JS_PARAM: `/${'a'.repeat(235)}` },
      update({ js: expect.stringMatching(/^BXIM/) as string }),
    ],
  ])('%s: nothing of the row is stored, true is answered, open pages get it', (_name, fields, commands) => {
    expect(changed(fields)).toEqual({ answer: true, changes: {}, commands });
    expect(changed({ ...fields, HIDDEN: 'Y', IFRAME_WIDTH: 500 }).changes).toEqual({});
  });

  test('texts of the same call are replaced all the same, and seen', () => {
    const portal = portalWith(FRAME);
    updated(portal, { HASH: 'a'.repeat(33), LANG: [{ LANGUAGE_ID: 'de', TITLE: 'Neu' }] });
    expect(appOf(portal).texts.map(({ title }) => title)).toEqual(['Neu']);
    expect(portal.servedApps({ userId: 1, role: 'employee', language: 'de' })[0]?.title).toBe('Neu');
  });

  test.each<[string, JsonObject]>([
    ['HASH of 32', { HASH: 'я'.repeat(32) }],
    ['address of 254', { IFRAME: `https://a.example/${'a'.repeat(236)}` }],
    ['context of 128', { CONTEXT: 'a'.repeat(128) }],
  ])('%s fits', (_name, fields) => {
    expect(Object.keys(changed(fields).changes)).toHaveLength(1);
  });
});

describe('the other kind', () => {
  test('stays stored, both ways', () => {
    expect(changed({ IFRAME: 'https://n.example' }, COMMAND).changes).toEqual({ iframe: 'https://n.example?' });
    expect(changed({ JS_METHOD: 'PUT', JS_PARAM: '/new' }, FRAME).changes).toEqual({ js: "BXIM.putMessage('/new');" });
  });

  test('a fit command makes the address of the same call ignored', () => {
    expect(changed({ JS_METHOD: 'PUT', JS_PARAM: '/new', IFRAME: 'http://n.example' }, COMMAND)).toMatchObject({
      answer: true,
      changes: { js: "BXIM.putMessage('/new');" },
    });
  });
});

describe('texts', () => {
  const NEW: Json = [{ LANGUAGE_ID: 'de', TITLE: 'Neu' }];

  test('are replaced as a whole but not seen until something else is written', () => {
    const portal = portalWith(FRAME);
    const seen = () => portal.servedApps({ userId: 1, role: 'employee', language: 'de' })[0]?.title;
    expect(updated(portal, { LANG: NEW }).liveCommands).toEqual([{ command: 'appDeleteIcon', params: { iconId: 1 } }]);
    expect(appOf(portal).texts.map(({ languageId }) => languageId)).toEqual(['de']);
    expect(seen()).toBe('Echo');
    expect(portal.servedAppsFresh({ userId: 1, role: 'employee', language: 'de' })[0]?.title).toBe('Neu');
    updated(portal, { HIDDEN: 'Y' });
    expect(seen()).toBe('Neu');
  });

  test('are seen after any other app is written, too', () => {
    const portal = portalWith(FRAME, COMMAND);
    updated(portal, { LANG: NEW });
    portal.call('imbot.app.unregister', { APP_ID: 2 }, OWNER);
    expect(portal.servedApps({ userId: 1, role: 'employee', language: 'de' })[0]?.title).toBe('Neu');
  });

  test.each<[string, Json]>([
    ['text', 'en'],
    ['true', true],
    ['a single object', { LANGUAGE_ID: 'en', TITLE: 'x' }],
  ])('%s wipes them', (_name, lang) => {
    expect(changed({ LANG: lang }).changes).toEqual({ texts: [] });
  });

  test('that crash are gone up to the crash, and no live command is sent', () => {
    const lang: Json = [
      { LANGUAGE_ID: 'ru', TITLE: 'x' },
      { LANGUAGE_ID: ['en'], TITLE: 'y' },
    ];
    expect(changed({ LANG: lang, HIDDEN: 'Y' })).toEqual({
      answer: 'PHP_FATAL',
      changes: { texts: [{ languageId: 'ru', title: 'x', description: '', copyright: null }] },
      commands: [],
    });
  });

  test('come before the row: a list as context crashes behind them', () => {
    expect(changed({ LANG: NEW, CONTEXT: ['ALL'], HIDDEN: 'Y' })).toMatchObject({
      answer: 'PHP_FATAL',
      changes: { texts: [{ languageId: 'de' }] },
      commands: [],
    });
    expect(changed({ LANG: NEW, HASH: ['x'] })).toMatchObject({ answer: 'PHP_FATAL', changes: { texts: [{}] } });
  });

  test('come after the address and the icon: those refuse or crash in front of them', () => {
    expect(changed({ LANG: NEW, IFRAME: 'http://n.example' })).toEqual({
      answer: 'IFRAME_HTTPS',
      changes: {},
      commands: [],
    });
    expect(changed({ LANG: NEW, IFRAME: ['x'] })).toEqual({ answer: 'PHP_FATAL', changes: {}, commands: [] });
    expect(changed({ LANG: NEW, ICON_FILE: ['a', ['b']] })).toEqual({ answer: 'PHP_FATAL', changes: {}, commands: [] });
  });
});

test('hash and display together: the raw hash goes to open pages', () => {
  expect(changed({ HASH, CONTEXT: 'CHAT' }).commands).toEqual(update({ domainHash: HASH, context: 'chat' }));
});

describe('which app', () => {
  const answer = (appId: Json | undefined): string => {
    const result = portalWith(FRAME).call(
      'imbot.app.update',
      { ...(appId !== undefined && { APP_ID: appId }) },
      OWNER,
    ).answer;
    return result.ok ? 'found' : result.error;
  };

  test.each<[Json | undefined, string]>([
    [1, 'found'],
    ['1', 'found'],
    [true, 'found'],
    [1.9, 'found'],
    ['01', 'CHAT_APP_ID_ERROR'],
    [' 1', 'CHAT_APP_ID_ERROR'],
    ['1 ', 'CHAT_APP_ID_ERROR'],
    ['+1', 'CHAT_APP_ID_ERROR'],
    ['1.0', 'CHAT_APP_ID_ERROR'],
    ['1abc', 'CHAT_APP_ID_ERROR'],
    ['echo', 'CHAT_APP_ID_ERROR'],
    ['', 'CHAT_APP_ID_ERROR'],
    [0, 'CHAT_APP_ID_ERROR'],
    [-1, 'CHAT_APP_ID_ERROR'],
    [2, 'CHAT_APP_ID_ERROR'],
    [false, 'CHAT_APP_ID_ERROR'],
    [null, 'CHAT_APP_ID_ERROR'],
    [undefined, 'CHAT_APP_ID_ERROR'],
    [[1], 'PHP_FATAL'],
    [[], 'PHP_FATAL'],
    [{ a: 1 }, 'PHP_FATAL'],
  ])('APP_ID %j: %s', (appId, expected) => {
    expect(answer(appId)).toBe(expected);
  });
});
