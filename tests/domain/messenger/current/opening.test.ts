import { describe, expect, test } from 'vitest';
import {
  infoOptions,
  isStaticPage,
  loadFields,
  opening,
  placementOptions,
  type OpeningTokens,
} from '../../../../src/domain/messenger/current/opening.ts';
import { PLACES, type Place } from '../../../../src/domain/portal/placement/places.ts';

const PORTAL = { host: 'portal.example:8443', https: true, language: 'en', appSid: '5f0c'.repeat(8) };
const ORIGIN = { dialogId: 'chat74', messageId: '1201', uri: '/online/' };
const TOKENS: OpeningTokens = {
  authId: 'token',
  refreshId: 'fresh',
  expiresIn: 3600,
  memberId: 'a'.repeat(32),
  status: 'L',
  newer: null,
};
const HANDLER = 'https://app.example.com/widget';

describe('PLACEMENT_OPTIONS', () => {
  test.each<[Place, readonly string[]]>([
    ['IM_TEXTAREA', ['dialogId', 'URI']],
    ['IM_SIDEBAR', ['dialogId', 'URI']],
    ['IM_CONTEXT_MENU', ['messageId', 'dialogId', 'URI']],
    ['IM_NAVIGATION', ['URI']],
    ['IMMOBILE_CONTEXT_MENU', ['dialogId']],
  ])('%s: %j', (place, keys) => {
    expect(Object.keys(placementOptions(place, ORIGIN))).toEqual(keys);
  });

  test('values are texts; what is not known is left out', () => {
    const nothing = { dialogId: null, messageId: null, uri: null };
    expect(placementOptions('IM_CONTEXT_MENU', ORIGIN)).toEqual({
      messageId: '1201',
      dialogId: 'chat74',
      URI: '/online/',
    });
    expect(placementOptions('IM_NAVIGATION', nothing)).toEqual({});
    expect(infoOptions('IM_NAVIGATION', nothing)).toEqual([]);
    expect(infoOptions('IM_NAVIGATION', ORIGIN)).toEqual({ URI: '/online/' });
  });
});

describe('the form', () => {
  test('four values in the address, the rest in the body', () => {
    expect(opening(HANDLER, 'IM_TEXTAREA', ORIGIN, PORTAL, TOKENS)).toEqual({
      method: 'POST',
      address: `${HANDLER}?DOMAIN=portal.example:8443&PROTOCOL=1&LANG=en&APP_SID=${PORTAL.appSid}`,
      fields: {
        AUTH_ID: 'token',
        AUTH_EXPIRES: '3600',
        REFRESH_ID: 'fresh',
        member_id: TOKENS.memberId,
        status: 'L',
        PLACEMENT: 'IM_TEXTAREA',
        PLACEMENT_OPTIONS: '{"dialogId":"chat74","URI":"/online/"}',
      },
      frame: {
        id: `appframe_${PORTAL.appSid}`,
        name: `portal.example:8443|1|${PORTAL.appSid}`,
        allow: 'geolocation *; microphone *; camera *; autoplay *',
      },
    });
  });

  test('a query goes on with &; newer portals send three fields more', () => {
    const newer = {
      serverEndpoint: 'https://a.example/rest/',
      applicationToken: 't',
      applicationScope: 'placement,im',
    };
    const made = opening(`${HANDLER}?a=1`, 'IM_SIDEBAR', ORIGIN, { ...PORTAL, https: false }, { ...TOKENS, newer });
    expect(made.address).toContain('?a=1&DOMAIN=portal.example:8443&PROTOCOL=0&');
    expect(made.fields).toMatchObject({ SERVER_ENDPOINT: newer.serverEndpoint, APPLICATION_SCOPE: 'placement,im' });
    expect(made.frame.name).toBe(`portal.example:8443|0|${PORTAL.appSid}`);
  });

  test('nothing to tell, no field', () => {
    const made = opening(HANDLER, 'IM_NAVIGATION', { ...ORIGIN, uri: null }, PORTAL, TOKENS);
    expect(made.fields).not.toHaveProperty('PLACEMENT_OPTIONS');
  });

  test.each<[string, boolean]>([
    ['https://b24-1.apps-bitrix24.com/index.html', true],
    ['https://x.bitrix24-cdn.com/a', true],
    ['https://cdn.bitrix24.de/a', true],
    ['https://app.bitrix24.com/a', true],
    ['https://upload-eu.s3.amazonaws.com/app_local/1/index.html', true],
    ['https://upload-eu.s3.amazonaws.com/other/index.html', false],
    [HANDLER, false],
    ['https://app.example.com/?u=app.bitrix24.com', false],
    ['', false],
  ])('%s is opened by its address alone: %s', (handler, isStatic) => {
    expect(isStaticPage(handler)).toBe(isStatic);
    const made = opening(handler, 'IM_TEXTAREA', ORIGIN, PORTAL, TOKENS);
    expect([made.method, Object.keys(made.fields).length > 0]).toEqual(isStatic ? ['GET', false] : ['POST', true]);
  });
});

test('the messenger asks for the frame without the URI', () => {
  const widget = { id: 7, applicationNumber: 3 };
  const asked = PLACES.map((place) => loadFields({ ...widget, place }, ORIGIN));
  expect(asked[2]).toEqual({
    'PARAMS[params][ID]': '3',
    'PARAMS[params][PLACEMENT]': 'IM_CONTEXT_MENU',
    'PARAMS[params][PLACEMENT_ID]': '7',
    'PARAMS[params][PLACEMENT_OPTIONS][messageId]': '1201',
    'PARAMS[params][PLACEMENT_OPTIONS][dialogId]': 'chat74',
  });
  expect(asked.flatMap((fields) => Object.keys(fields)).filter((key) => key.includes('URI'))).toEqual([]);
});
