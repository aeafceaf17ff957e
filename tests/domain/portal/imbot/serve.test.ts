import { expect, test } from 'vitest';
import type { JsonObject } from '../../../../src/domain/kernel/json.ts';
import type { ViewerRole } from '../../../../src/domain/kernel/viewer.ts';
import { digests } from '../../../../src/domain/portal/imbot/digests.ts';
import { appOf, COMMAND, FRAME, OWNER, PNG, portalWith, WORLD } from './world.ts';

function servedTo(role: ViewerRole, params: JsonObject): readonly string[] {
  return portalWith(params)
    .servedApps({ userId: 1, role, language: 'en' })
    .map(({ code }) => code);
}

test.each<[ViewerRole, JsonObject, boolean]>([
  ['employee', {}, true],
  ['employee', { HIDDEN: 'Y', CONTEXT: 'LINES-admin' }, true],
  ['extranet', {}, false],
  ['extranet', { LIVECHAT_SUPPORT: 'Y' }, false],
  ['extranet', { EXTRANET_SUPPORT: 'Y', HIDDEN: 'Y' }, true],
  ['guest', {}, false],
  ['guest', { EXTRANET_SUPPORT: 'Y' }, false],
  ['guest', { LIVECHAT_SUPPORT: 'Y' }, true],
])('%s with %j: listed %s', (role, flags, isListed) => {
  expect(servedTo(role, { ...FRAME, ...flags })).toEqual(isListed ? ['echo'] : []);
});

test('the record holds what the page needs, and only the code is escaped', () => {
  const html = `<b>"A" & 'B'</b>`;
  const portal = portalWith({
    ...FRAME,
    CODE: html,
    CONTEXT: html,
    HASH: 'x',
    ICON_FILE: PNG,
    LANG: [{ LANGUAGE_ID: 'en', TITLE: html, DESCRIPTION: '😀' }],
  });
  expect(portal.servedApps({ userId: 7, role: 'employee', language: 'ru' })).toEqual([
    {
      id: 1,
      botId: 62,
      botCode: 'echobot',
      domainHash: digests(WORLD, 'x', 7).domainHash,
      userHash: digests(WORLD, 'x', 7).userHash,
      code: "&lt;b&gt;&quot;A&quot; &amp; 'B'&lt;/b&gt;",
      icon: appOf(portal).icon,
      iframe: 'https://app.example.com/frame?',
      iframeWidth: 320,
      iframeHeight: 250,
      iframePopup: false,
      js: '',
      context: `<b>"a" & 'b'</b>`,
      hidden: false,
      title: html,
      description: '😀',
      copyright: null,
    },
  ]);
});

test('apps come in the order of their ids, whichever bot is theirs', () => {
  const portal = portalWith(FRAME, { ...FRAME, BOT_ID: 64, CODE: 'ghost' }, COMMAND);
  const served = portal.servedApps({ userId: 1, role: 'employee', language: 'en' });
  expect(served.map(({ id, botId, botCode }) => [id, botId, botCode])).toEqual([
    [1, 62, 'echobot'],
    [2, 0, ''],
    [3, 62, 'echobot'],
  ]);
  portal.call('imbot.app.unregister', { APP_ID: 1 }, OWNER);
  expect(portal.servedApps({ userId: 1, role: 'employee', language: 'en' })).toHaveLength(2);
});

test("digests are MD5 of host or user and HASH; the magic word hides the user's", () => {
  // printf 'portal.examplex' | md5sum, printf '1x' | md5sum
  expect(digests(WORLD, 'x', 1)).toEqual({
    domainHash: '48d03c96159a476ec26e8672a36281dd',
    userHash: '38684612f0c6bb6dfa16da92f4a6878f',
  });
  expect(digests(WORLD, 'register', 1).userHash).toBe(digests({ ...WORLD, serverName: 'x' }, 'secret', 1).userHash);
  expect(digests(WORLD, 'REGISTER', 1).userHash).not.toBe(digests(WORLD, 'register', 1).userHash);
  expect(digests(WORLD, '\ud83d', 1).userHash).toMatch(/^[0-9a-f]{32}$/);
});
