import { describe, expect, test } from 'vitest';
import type { Json, JsonObject } from '../../../../src/domain/kernel/json.ts';
import { createPortal } from '../../../../src/domain/portal/imbot/portal.ts';
import type { StoredApp } from '../../../../src/domain/portal/imbot/stored-app.ts';
import { appOf, COMMAND, FRAME, HASH, OWNER, PNG, portalWith, registered, WORLD } from './world.ts';

const without = (params: JsonObject, key: string): JsonObject =>
  Object.fromEntries(Object.entries(params).filter(([name]) => name !== key));

describe('what is refused, in the order of the checks', () => {
  test.each<[string, JsonObject, string]>([
    ['nothing at all', {}, 'CODE_ERROR'],
    ['no code', without(FRAME, 'CODE'), 'CODE_ERROR'],
    ['a code of 0', { ...FRAME, CODE: '0' }, 'CODE_ERROR'],
    ['an empty list as code', { ...FRAME, CODE: [] }, 'CODE_ERROR'],
    ['neither command nor frame, nor bot', { CODE: 'c', BOT_ID: 999 }, 'PARAMS_ERROR'],
    ['a method without a parameter', { ...COMMAND, JS_PARAM: '' }, 'PARAMS_ERROR'],
    ['a parameter of 0', { ...COMMAND, JS_PARAM: '0' }, 'PARAMS_ERROR'],
    ['an unfit command beside a frame', { ...FRAME, JS_METHOD: 'PUT', JS_PARAM: 'help' }, 'PARAMS_ERROR'],
    ['a frame of 0', { ...FRAME, IFRAME: '0' }, 'PARAMS_ERROR'],
    ['http before a missing hash', without({ ...FRAME, IFRAME: 'http://a.example' }, 'HASH'), 'IFRAME_HTTPS'],
    ['true as address', { ...FRAME, IFRAME: true }, 'IFRAME_HTTPS'],
    ['no hash before an unknown bot', without({ ...FRAME, BOT_ID: 999 }, 'HASH'), 'HASH_ERROR'],
    ['a hash of 0', { ...FRAME, HASH: 0 }, 'HASH_ERROR'],
    ['an empty list as hash', { ...FRAME, HASH: {} }, 'HASH_ERROR'],
    ['an unknown bot before missing texts', without({ ...FRAME, BOT_ID: 999 }, 'LANG'), 'BOT_ID_ERROR'],
    ['a negative bot', { ...FRAME, BOT_ID: -62 }, 'BOT_ID_ERROR'],
    ['a list as bot, which is 1', { ...FRAME, BOT_ID: [62] }, 'BOT_ID_ERROR'],
    ['a foreign bot before missing texts', without({ ...FRAME, BOT_ID: 63 }, 'LANG'), 'APP_ID_ERROR'],
    ['no texts before a long code', { ...FRAME, LANG: '', CODE: 'a'.repeat(256) }, 'LANG_ERROR'],
    ['texts of 0', { ...FRAME, LANG: '0' }, 'LANG_ERROR'],
    ['an empty object of texts', { ...FRAME, LANG: {} }, 'LANG_ERROR'],
    ['a long code', { ...FRAME, CODE: 'a'.repeat(256) }, 'WRONG_REQUEST'],
    ['a long address', { ...FRAME, IFRAME: `https://a.example/${'a'.repeat(237)}` }, 'WRONG_REQUEST'],
    ['a long context', { ...FRAME, CONTEXT: 'a'.repeat(129) }, 'WRONG_REQUEST'],
    ['a long command', { ...COMMAND, JS_PARAM: `/${'a'.repeat(235)}` }, 'WRONG_REQUEST'],
    ['a list as command', { ...COMMAND, JS_PARAM: ['/help'] }, 'PHP_FATAL'],
    ['a list as address', { ...FRAME, IFRAME: ['https://a.example'] }, 'PHP_FATAL'],
    ['a list as hash', { ...FRAME, HASH: ['x'] }, 'PHP_FATAL'],
    ['a list as icon content', { ...FRAME, ICON_FILE: ['x.png', [PNG]] }, 'PHP_FATAL'],
    ['a list as code', { ...FRAME, CODE: ['x'] }, 'PHP_FATAL'],
    ['a list as context', { ...FRAME, CONTEXT: [] }, 'PHP_FATAL'],
  ])('%s', (_name, params, error) => {
    expect(registered(params)).toBe(error);
  });
});

describe('what is stored', () => {
  test.each<[string, JsonObject, Partial<StoredApp>]>([
    ['a frame', FRAME, { iframe: 'https://app.example.com/frame?', js: '', hash: HASH, iframeWidth: 320 }],
    ['a command', COMMAND, { js: "BXIM.putMessage('/help');", iframe: '', iframeWidth: 350, iframeHeight: 250 }],
    ['a command beside a frame that is not looked at', { ...COMMAND, IFRAME: 'x', HASH: [] }, { iframe: '' }],
    [
      'a command of any size',
      { ...COMMAND, IFRAME_WIDTH: 900, IFRAME_POPUP: 'Y' },
      { iframeWidth: 350, iframePopup: false },
    ],
    ['true as method', { ...COMMAND, JS_METHOD: true }, { js: "BXIM.sendMessage('/help');" }],
    ['a number as command', { ...COMMAND, JS_METHOD: 'CALL', JS_PARAM: 1.5 }, { js: "BXIM.phoneTo('5');" }],
    ['a method in lower case: the frame', { ...FRAME, JS_METHOD: 'put', JS_PARAM: '/help' }, { js: '' }],
    ['a frame beside an empty command', { ...FRAME, JS_METHOD: 'PUT', JS_PARAM: [] }, { js: '' }],
    [
      'sizes below the minimum',
      { ...FRAME, IFRAME_WIDTH: 1, IFRAME_HEIGHT: '' },
      { iframeWidth: 250, iframeHeight: 50 },
    ],
    [
      'sizes as text',
      { ...FRAME, IFRAME_WIDTH: ' 4e2 ', IFRAME_HEIGHT: '350px' },
      { iframeWidth: 400, iframeHeight: 350 },
    ],
    [
      'sizes beyond the column',
      { ...FRAME, IFRAME_WIDTH: 2147483648, IFRAME_HEIGHT: '1e99' },
      { iframeWidth: 2147483647, iframeHeight: 2147483647 },
    ],
    ['a number that wraps below zero', { ...FRAME, IFRAME_WIDTH: 1e19 }, { iframeWidth: 250 }],
    [
      'sizes of null: the default',
      { ...FRAME, IFRAME_WIDTH: null, IFRAME_HEIGHT: null },
      { iframeWidth: 320, iframeHeight: 250 },
    ],
    ['a hash cut by characters', { ...FRAME, HASH: 'я'.repeat(33) }, { hash: 'я'.repeat(32) }],
    ['a number and true as hash', { ...FRAME, HASH: 1.5 }, { hash: '1.5' }],
    ['the context in lower case', { ...FRAME, CONTEXT: 'USER;ЧАТ' }, { context: 'user;чат' }],
    ['no context', FRAME, { context: 'all' }],
    ['an empty context', { ...FRAME, CONTEXT: '' }, { context: '' }],
    ['false as context', { ...FRAME, CONTEXT: false }, { context: '' }],
    [
      'exactly Y and true as yes',
      { ...FRAME, HIDDEN: 'Y', EXTRANET_SUPPORT: true, LIVECHAT_SUPPORT: 'y', IFRAME_POPUP: ['Y'] },
      { hidden: true, extranetSupport: true, liveChatSupport: false, iframePopup: false },
    ],
    ['a bot in loose spelling', { ...FRAME, BOT_ID: ' 62.9abc' }, { botId: 62 }],
    ['a bot without a user', { ...FRAME, BOT_ID: 64 }, { botId: 0 }],
    [
      'keys in lower case',
      Object.fromEntries(Object.entries(FRAME).map(([key, value]) => [key.toLowerCase(), value])),
      { code: 'echo' },
    ],
    ['a code of any kind', { ...FRAME, CODE: 7 }, { code: '7' }],
    ['a code of spaces and emoji', { ...FRAME, CODE: ' 😀' }, { code: ' 😀' }],
    [
      '255 characters of code and 128 of context',
      { ...FRAME, CODE: '😀'.repeat(255), CONTEXT: 'я'.repeat(128) },
      { context: 'я'.repeat(128) },
    ],
  ])('%s', (_name, params, expected) => {
    expect(registered(params)).toMatchObject(expected);
  });

  test('a command app gets a hash of its own', () => {
    const app = registered({ ...COMMAND, HASH: 'mine' });
    expect(app).toMatchObject({ hash: expect.stringMatching(/^[0-9a-f]{32}$/) as string });
    expect(registered({ ...COMMAND, CODE: 'other' })).not.toMatchObject({ hash: (app as StoredApp).hash });
  });

  test('an icon', () => {
    expect(registered({ ...FRAME, ICON_FILE: ['a.png', PNG] })).toMatchObject({
      icon: { type: 'image/png', width: 108, height: 66, base64: PNG },
    });
    expect(registered({ ...FRAME, ICON_FILE: btoa('<svg/>') })).toMatchObject({ icon: null });
    expect(registered({ ...FRAME, ICON_FILE: '0' })).toMatchObject({ icon: null });
  });

  test('texts that crash leave the app behind', () => {
    const portal = createPortal(WORLD);
    const lang: Json = [
      { LANGUAGE_ID: 'en', TITLE: 'x' },
      { LANGUAGE_ID: 'ru', TITLE: ['y'] },
    ];
    const { answer } = portal.call('imbot.app.register', { ...FRAME, LANG: lang }, OWNER);
    expect(answer).toMatchObject({ ok: false, error: 'PHP_FATAL', status: 500 });
    expect(appOf(portal).texts.map(({ languageId }) => languageId)).toEqual(['en']);
    expect(portal.world().nextAppId).toBe(2);
  });
});

test('the icon file is saved even when the call is refused after it', () => {
  const call = (params: JsonObject) =>
    createPortal(WORLD).call('imbot.app.register', { ...FRAME, ICON_FILE: PNG, ...params }, OWNER).savedIcon;
  expect(call({ BOT_ID: 999 })).not.toBeNull();
  expect(call({ LANG: '' })).not.toBeNull();
  expect(call({ CODE: 'a'.repeat(256) })).not.toBeNull();
  expect(call({ HASH: '' })).toBeNull();
});

test('a refusal for length prints everything that was submitted', () => {
  const { answer } = createPortal(WORLD).call(
    'imbot.app.register',
    {
      ...FRAME,
      CODE: `it's ${'a'.repeat(255)}`,
      IFRAME_WIDTH: '400',
      HIDDEN: 'Y',
      LANG: [{ LANGUAGE_ID: 'en', N: [1, null, true, 1.5] }],
    },
    OWNER,
  );
  expect(answer).toMatchObject({ error: 'WRONG_REQUEST', status: 400 });
  expect(answer.ok ? '' : answer.description).toBe(
    `App can't be registeredarray (
  'APP_ID' => 'local.app.1',
  'BOT_ID' => 62,
  'CODE' => 'it\\'s ${'a'.repeat(255)}',
  'ICON_ID' => 0,
  'HASH' => '${HASH}',
  'CONTEXT' => 'ALL',
  'HIDDEN' => 'Y',
  'JS' => '',
  'IFRAME' => 'https://app.example.com/frame',
  'IFRAME_HEIGHT' => 250,
  'IFRAME_WIDTH' => '400',
  'IFRAME_POPUP' => 'N',
  'EXTRANET_SUPPORT' => 'N',
  'LIVECHAT_SUPPORT' => 'N',
  'MODULE_ID' => 'rest',
  'LANG' => 
  array (
    0 => 
    array (
      'LANGUAGE_ID' => 'en',
      'N' => 
      array (
        0 => 1,
        1 => NULL,
        2 => true,
        3 => 1.5,
      ),
    ),
  ),
)`,
  );
});

describe('the same app again', () => {
  const again = (first: JsonObject, second: JsonObject) => {
    const portal = portalWith(first);
    const before = portal.storedApps();
    const { answer } = portal.call('imbot.app.register', second, OWNER);
    return { result: answer.ok ? answer.result : answer.error, isUnchanged: portal.storedApps() === before };
  };

  test.each<[string, JsonObject, JsonObject]>([
    ['with another address', FRAME, { ...FRAME, IFRAME: 'https://other.example' }],
    ['as a command', FRAME, { ...COMMAND, CODE: 'echo' }],
    ['with an address that would be too long', FRAME, { ...FRAME, IFRAME: `https://a.example/${'a'.repeat(300)}` }],
    ['with a list as context', FRAME, { ...FRAME, CONTEXT: ['x'] }],
    ['with texts that would crash', FRAME, { ...FRAME, LANG: [{ LANGUAGE_ID: ['en'], TITLE: 'x' }] }],
    ['with a code that counts as equal', { ...FRAME, CODE: '7' }, { ...FRAME, CODE: '007' }],
    ['with true as code', FRAME, { ...FRAME, CODE: true }],
  ])('%s: the old id as a text, nothing changed', (_name, first, second) => {
    expect(again(first, second)).toEqual({ result: '1', isUnchanged: true });
  });

  test.each<[string, JsonObject]>([
    ['another letter case', { ...FRAME, CODE: 'ECHO' }],
    ['a space behind', { ...FRAME, CODE: 'echo ' }],
  ])('%s is another app', (_name, second) => {
    expect(again(FRAME, second)).toEqual({ result: 2, isUnchanged: false });
  });

  test('checks before the table still refuse', () => {
    expect(again(FRAME, { ...FRAME, HASH: '' }).result).toBe('HASH_ERROR');
    expect(again(FRAME, { ...FRAME, LANG: [] }).result).toBe('LANG_ERROR');
  });

  test("without the bot's user the application and the code decide, whatever the bot", () => {
    expect(again({ ...FRAME, BOT_ID: 64 }, { ...FRAME, BOT_ID: 64 }).result).toBe('1');
    expect(again(FRAME, { ...FRAME, BOT_ID: 64 }).result).toBe('1');
    expect(again({ ...FRAME, BOT_ID: 64 }, FRAME).result).toBe(2);
  });

  test('after unregistering it is new and gets a new id', () => {
    const portal = portalWith(FRAME);
    portal.call('imbot.app.unregister', { APP_ID: 1 }, OWNER);
    expect(portal.call('imbot.app.register', FRAME, OWNER).answer).toEqual({ ok: true, result: 2 });
  });
});
