import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Json, JsonObject } from '../../../../src/domain/kernel/json.ts';
import { CHAT_APP_METHODS, type Call } from '../../../../src/domain/portal/imbot/answer.ts';
import { decodeBase64 } from '../../../../src/domain/portal/php/base64.ts';
import { imageSize } from '../../../../src/domain/portal/php/image-size.ts';
import * as limits from '../../../../src/domain/portal/imbot/limits.ts';
import { characterCount } from '../../../../src/domain/portal/php/characters.ts';
import { createPortal } from '../../../../src/domain/portal/imbot/portal.ts';
import { predict } from '../../../../src/domain/portal/imbot/predict.ts';
import type { StoredApp } from '../../../../src/domain/portal/imbot/stored-app.ts';
import type { Caller } from '../../../../src/domain/portal/imbot/world.ts';
import { COMMAND, FRAME, nested, PNG, WORLD } from './world.ts';

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: fc.constantFrom('a', 'я', '😀', '\ud800', '0', ' ', '/', "'"), minLength: 120, maxLength: 400 }),
);
/** What JSON text can say and fast-check's JSON values do not: numbers beyond a float, and deep nesting. */
const extreme = fc.oneof(
  fc.constantFrom<Json>(Infinity, -Infinity, NaN, 1e19),
  fc.tuple(fc.constantFrom(100, 510, 511, 512, 3000), fc.boolean()).map(([levels, lists]) => nested(levels, lists)),
);
const anything = fc.oneof({ maxDepth: 3 }, text, fc.jsonValue() as fc.Arbitrary<Json>, {
  weight: 1,
  arbitrary: extreme,
});
/** Values near those that a parameter expects, so that calls get past the first checks. */
const near = (...values: readonly Json[]): fc.Arbitrary<Json> =>
  fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...values) }, { weight: 1, arbitrary: anything });

const flag = near('Y', 'N', 'y', '', true, false, 0);
const size = near(100, 400, '350px', '1e99', -1, 1e19, '', null);
const row = fc.record(
  {
    LANGUAGE_ID: near('en', 'EN', 'ru', 'e ', 'en-US'),
    TITLE: near('Echo', '', '😀'),
    DESCRIPTION: anything,
    COPYRIGHT: anything,
  },
  { requiredKeys: [] },
) as fc.Arbitrary<Json>;
const fields = {
  JS_METHOD: near('PUT', 'SEND', 'CALL', 'SUPPORT', true, 'put'),
  JS_PARAM: near('/help', '112', '/help!', `/${'a'.repeat(240)}`, 'd1ab17949a572b0979d8db0d5b349cd2'),
  IFRAME: near(
    'https://a.example/',
    'https://a.example/?a#b',
    `https://a.example/${'a'.repeat(240)}`,
    'http://a.example',
  ),
  IFRAME_WIDTH: size,
  IFRAME_HEIGHT: size,
  IFRAME_POPUP: flag,
  HASH: near('x', 'register', 'a'.repeat(33), 5),
  ICON_FILE: near(PNG, btoa('GIF89a12345'), `data:image/png;base64,${PNG}`),
  CONTEXT: near('ALL', 'USER-admin', 'a'.repeat(129), ''),
  HIDDEN: flag,
  EXTRANET_SUPPORT: flag,
  LIVECHAT_SUPPORT: flag,
  LANG: fc.oneof(fc.array(fc.oneof(row, anything), { maxLength: 4 }), anything) as fc.Arbitrary<Json>,
};
const params = fc.oneof(
  fc.record(
    {
      ...fields,
      BOT_ID: near(62, 63, 64, '62abc', 999),
      CODE: near('echo', '7', '007', true, 'a'.repeat(256)),
      APP_ID: near(1, 2, '1', '01', true),
      FIELDS: fc.oneof(fc.record(fields, { requiredKeys: [] }), anything),
      CLIENT_ID: near('hook1', ''),
    },
    { requiredKeys: [] },
  ),
  fc.record(fields, { requiredKeys: [] }).map((some) => ({ ...FRAME, ...some })),
  fc.dictionary(fc.oneof(fc.string(), fc.constantFrom('code', '__proto__', 'FIELDS')), anything),
) as fc.Arbitrary<JsonObject>;

const call: fc.Arbitrary<Call> = fc.record({ method: fc.constantFrom(...CHAT_APP_METHODS), params });
/** The methods in any letter case, and names that are none of them. */
const anyMethod = fc.oneof(
  fc.constantFrom(...CHAT_APP_METHODS).chain((name) => fc.mixedCase(fc.constant(name))),
  fc.constantFrom('', 'imbot.app.get', 'IMBOT.APP', '__proto__'),
  fc.string(),
);
const caller: fc.Arbitrary<Caller> = fc.oneof(
  { weight: 6, arbitrary: fc.constant<Caller>({ type: 'oauth', clientId: 'local.app.1' }) },
  fc.string().map((clientId): Caller => ({ type: 'oauth', clientId })),
  fc.constantFrom<Caller>({ type: 'webhook' }, { type: 'session' }),
);

function expectWithinLimits(app: StoredApp): void {
  const lengths: readonly (readonly [string, number])[] = [
    [app.code, limits.CODE_LIMIT],
    [app.hash, limits.HASH_LIMIT],
    [app.context, limits.CONTEXT_LIMIT],
    [app.iframe, limits.STORED_ADDRESS_LIMIT],
    [app.js, limits.SCRIPT_LIMIT],
    ...app.texts.flatMap(({ languageId, title, description, copyright }) => [
      [languageId, limits.LANGUAGE_ID_LIMIT] as const,
      ...[title, description, copyright ?? ''].map((value) => [value, limits.TEXT_LIMIT] as const),
    ]),
  ];
  for (const [value, limit] of lengths) expect(characterCount(value)).toBeLessThanOrEqual(limit);
  expect(app.iframeWidth).toBeGreaterThanOrEqual(limits.MIN_WIDTH);
  expect(app.iframeHeight).toBeGreaterThanOrEqual(limits.MIN_HEIGHT);
  for (const side of [app.iframeWidth, app.iframeHeight]) {
    expect(Number.isInteger(side)).toBe(true);
    expect(side).toBeLessThanOrEqual(limits.MAX_SIZE);
  }
  expect(app.js + app.iframe).not.toBe('');
  expect(new Set(app.texts.map(({ languageId }) => languageId)).size).toBe(app.texts.length);
  if (app.icon === null) return;
  expect(imageSize(decodeBase64(app.icon.base64))).toEqual({
    type: app.icon.type,
    width: app.icon.width,
    height: app.icon.height,
  });
  for (const side of [app.icon.width, app.icon.height]) {
    expect(side).toBeGreaterThan(0);
    expect(side).toBeLessThanOrEqual(limits.MAX_ICON_SIDE);
  }
}

test('no sequence of calls throws, or stores what violates the limits', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(call, caller), { maxLength: 6 }), (calls) => {
      const portal = createPortal(WORLD);
      portal.call('imbot.app.register', COMMAND, { type: 'oauth', clientId: 'local.app.1' });
      for (const [{ method, params: given }, by] of calls) portal.call(method, given, by);
      for (const app of portal.storedApps()) expectWithinLimits(app);
      for (const role of ['employee', 'extranet', 'guest'] as const) {
        expect(portal.servedApps({ userId: 1, role, language: 'en' }).length).toBeLessThanOrEqual(calls.length + 1);
      }
    }),
    { numRuns: 400 },
  );
});

test('a prediction is what then happens', () => {
  fc.assert(
    fc.property(call, caller, (made, by) => {
      const world = { ...WORLD, apps: [], nextAppId: 5 };
      const portal = createPortal(world);
      const played = portal.call(made.method, made.params, by);
      const prediction = predict(made, world, by);
      expect(prediction.answer).toEqual(played.answer);
      expect(prediction.world).toEqual(portal.world());
      for (const { field, asked, stored } of prediction.differences) {
        expect(typeof field).toBe('string');
        expect([asked, stored]).not.toContain(undefined);
      }
    }),
    { numRuns: 400 },
  );
});

test('a method means the same in any letter case; another one is not found', () => {
  fc.assert(
    fc.property(anyMethod, params, fc.option(caller, { nil: undefined }), (method, given, by) => {
      const known = CHAT_APP_METHODS.find((name) => name === method.toLowerCase());
      const prediction = predict({ method, params: given }, WORLD, by);
      if (known === undefined) {
        expect(prediction).toMatchObject({ answer: { ok: false, error: 'ERROR_METHOD_NOT_FOUND' }, world: WORLD });
      } else expect(prediction).toEqual(predict({ method: known, params: given }, WORLD, by));
    }),
    { numRuns: 400 },
  );
});
