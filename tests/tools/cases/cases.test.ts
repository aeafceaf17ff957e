import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import type { JsonObject } from '../../../src/domain/kernel/json.ts';
import type { ServedApp, StoredApp } from '../../../src/domain/portal/imbot/stored-app.ts';
import { compareAnswer, compareCommands, compareStored, compareVisible, type PlayedVisible } from './compare.ts';
import { callerOf, resolveAssets, type CaseFile, type RecordedCase } from './format.ts';
import { playFile } from './play-file.ts';
import { knownDifferences, main } from '../../scripts/cases.ts';
import { usersOf, worldOf } from './world.ts';

const APP: StoredApp = {
  id: 1,
  botId: 62,
  applicationId: 'local.app.1',
  code: 'echo',
  hash: 'x',
  context: 'all',
  iframe: 'https://a.example?',
  iframeWidth: 320,
  iframeHeight: 250,
  iframePopup: false,
  js: '',
  hidden: false,
  extranetSupport: false,
  liveChatSupport: false,
  texts: [{ languageId: 'en', title: 'Echo', description: '', copyright: null }],
  icon: { type: 'image/png', width: 1, height: 2, base64: 'AAAA' },
};
const ROW: JsonObject = {
  ID: 1,
  MODULE_ID: 'rest',
  BOT_ID: 62,
  APP_ID: 'local.app.1',
  CODE: 'echo',
  HASH: 'x',
  REGISTERED: 'Y',
  ICON_FILE_ID: 101,
  CONTEXT: 'all',
  IFRAME: 'https://a.example?',
  IFRAME_WIDTH: 320,
  IFRAME_HEIGHT: 250,
  IFRAME_POPUP: 'N',
  JS: '',
  HIDDEN: 'N',
  EXTRANET_SUPPORT: 'N',
  LIVECHAT_SUPPORT: 'N',
  CLASS: '',
  METHOD_LANG_GET: '',
  LANG: [{ LANGUAGE_ID: 'en', TITLE: 'Echo', DESCRIPTION: '', COPYRIGHT: null }],
  ICON: { type: 'image/png', width: 1, height: 2, ext: 'png', bytes: 3 },
};

describe('answers', () => {
  const refused = { ok: false, error: 'WRONG_REQUEST', description: 'No', status: 400 } as const;
  const recorded = { ok: false, error: 'WRONG_REQUEST', error_description: 'No', status: '400 Bad Request' } as const;

  test('a value counts with its type', () => {
    expect(compareAnswer({ ok: true, result: 1 }, { ok: true, result: 1 })).toEqual([]);
    expect(compareAnswer({ ok: true, result: '1' }, { ok: true, result: 1 })).toHaveLength(1);
    expect(compareAnswer({ ok: true, result: true }, refused)).toHaveLength(1);
  });

  test('a refusal counts by code, text and number of the status', () => {
    expect(compareAnswer(recorded, refused)).toEqual([]);
    expect(compareAnswer({ ...recorded, error: 'X' }, refused)).toHaveLength(1);
    expect(compareAnswer({ ...recorded, status: '403 Forbidden' }, refused)).toHaveLength(1);
    expect(compareAnswer({ ...recorded, error_description: 'Yes' }, refused)).toHaveLength(1);
  });

  test('of a crash only counts that it is one', () => {
    const crash = { ok: false, error: 'PHP_FATAL', description: 'TypeError: trim()', status: 500 } as const;
    const seen = {
      ok: false,
      error: 'PHP_FATAL',
      error_description: 'TypeError: mb_strlen()',
      status: '500 ',
    } as const;
    expect(compareAnswer(seen, crash)).toEqual([]);
    expect(compareAnswer({ ...seen, status: '200' }, crash)).toHaveLength(1);
    expect(compareAnswer({ ...seen, error: 'HASH_ERROR' }, crash)).toHaveLength(1);
  });

  test('the dump behind a text does not count', () => {
    const dumped = { ...recorded, error_description: 'Noarray (\n  1 => 2,\n)' };
    expect(compareAnswer(dumped, refused)).toEqual([]);
    expect(compareAnswer(recorded, { ...refused, description: 'Noarray (\n)' })).toEqual([]);
  });
});

describe('stored rows', () => {
  test('are compared but for what is made up', () => {
    expect(compareStored(ROW, APP)).toEqual([]);
    expect(compareStored(null, null)).toEqual([]);
    expect(compareStored(null, APP)).toHaveLength(1);
    expect(compareStored(ROW, null)).toHaveLength(1);
  });

  test.each(['ID', 'CODE', 'HASH', 'IFRAME_WIDTH', 'HIDDEN', 'LANG', 'JS', 'REGISTERED'])('%s counts', (key) => {
    expect(compareStored({ ...ROW, [key]: 'other' }, APP).map(({ what }) => what)).toEqual([`stored.${key}`]);
  });

  test('of an icon only presence, type and size count', () => {
    expect(compareStored({ ...ROW, ICON: null }, APP)).toHaveLength(1);
    expect(compareStored({ ...ROW, ICON: { type: 'image/png', width: 1, height: 3 } }, APP)).toHaveLength(1);
    expect(compareStored({ ...ROW, ICON: null }, { ...APP, icon: null })).toEqual([]);
  });

  test('a generated hash counts by its form', () => {
    const command = { ...APP, js: 'BXIM', hash: 'a'.repeat(32) };
    expect(compareStored({ ...ROW, JS: 'BXIM', HASH: 'b'.repeat(32) }, command)).toEqual([]);
    expect(compareStored({ ...ROW, HASH: 'b'.repeat(32) }, { ...APP, hash: 'a'.repeat(32) })).toHaveLength(1);
    expect(compareStored({ ...ROW, JS: 'BXIM', HASH: 'b'.repeat(32) }, { ...command, hash: 'x' })).toHaveLength(1);
  });
});

describe('what is served', () => {
  const served: ServedApp = {
    id: 1,
    botId: 62,
    botCode: 'b',
    domainHash: 'd',
    userHash: 'u',
    code: 'echo',
    icon: APP.icon,
    iframe: '',
    iframeWidth: 320,
    iframeHeight: 250,
    iframePopup: false,
    js: '',
    context: 'all',
    hidden: false,
    title: 'Echo',
    description: '',
    copyright: null,
  };
  const played: PlayedVisible = {
    normal: served,
    extranet: null,
    connector: null,
    title: () => 'Echo',
    cachedTitle: () => 'Old',
  };
  const listed = { normal: true, extranet: false, connector: false };

  test('true means listed, null that there is nothing', () => {
    expect(compareVisible(listed, played)).toEqual([]);
    expect(compareVisible({ ...listed, extranet: true }, played)).toHaveLength(1);
    expect(compareVisible(null, { ...played, normal: null })).toEqual([]);
    expect(compareVisible(null, played)).toHaveLength(1);
    expect(compareVisible(listed, { ...played, normal: null })).toHaveLength(1);
  });

  test('an entry counts, with its ids and sizes as texts; of the icon only its presence', () => {
    const { icon: _icon, ...entry } = served;
    const texts = { ...entry, id: '1', botId: '62', iframeWidth: '320', iframeHeight: '250', url: '/made/up' };
    const normal = texts as unknown as JsonObject;
    expect(compareVisible({ ...listed, normal }, played)).toEqual([]);
    expect(compareVisible({ ...listed, normal: { ...normal, id: 1 } }, played)).toHaveLength(1);
    expect(compareVisible({ ...listed, normal: { ...normal, title: 'x' } }, played)).toHaveLength(1);
    expect(compareVisible({ ...listed, normal: { ...normal, url: '' } }, played)).toHaveLength(1);
    expect(compareVisible({ ...listed, normal: { ...normal, userHash: 'x' } }, played)).toHaveLength(1);
  });

  test('titles are compared out of a fresh and out of the cached list', () => {
    const titles = { title_by_language: { en: 'Echo' }, with_warm_cache: { title_by_language: { en: 'Old' } } };
    expect(compareVisible({ ...listed, ...titles }, played)).toEqual([]);
    expect(compareVisible({ ...listed, ...titles }, { ...played, title: () => 'x' })).toHaveLength(1);
    expect(compareVisible({ ...listed, ...titles }, { ...played, cachedTitle: () => 'x' })).toHaveLength(1);
  });
});

test('live commands count with every parameter, but not their order', () => {
  const command = { command: 'appUpdateIcon', params: { iconId: 1, userId: 0, context: 'all' } } as const;
  expect(
    compareCommands([{ params: { context: 'all', userId: 0, iconId: 1 }, command: 'appUpdateIcon' }], [command]),
  ).toEqual([]);
  expect(compareCommands([], [command])).toHaveLength(1);
  expect(compareCommands([{ command: 'appUpdateIcon', params: { iconId: 1, userId: 0 } }], [command])).toHaveLength(1);
});

test('assets are put in wherever they stand', () => {
  const value = { a: [{ $asset: 'x' }, { b: { $asset: 'x', prefix: 'data:,' } }], c: null };
  expect(resolveAssets(value, { x: 'AAAA' })).toEqual({ a: ['AAAA', { b: 'data:,AAAA' }], c: null });
  expect(() => resolveAssets({ $asset: 'y' }, {})).toThrow('y');
});

test('callers', () => {
  expect(callerOf({ type: 'oauth', client_id: 'a' })).toEqual({ type: 'oauth', clientId: 'a' });
  expect(callerOf({ type: 'webhook' })).toEqual({ type: 'webhook' });
  expect(() => callerOf({ type: 'magic' })).toThrow('magic');
});

describe('worlds', () => {
  const meta = {
    server_name: 'a.example',
    server_uniq_id: 's',
    users: { normal: 1, extranet: 2, connector: 3 },
    bots: { '62': { APP_ID: 'local.app.1', CODE: 'echobot', note: 'deleted apps are kept' } },
    language: { current: 'en', portal_default: 'en' },
  };

  test("come from the meta, with a case's own laid over it", () => {
    expect(worldOf(meta)).toEqual({
      serverName: 'a.example',
      serverSecret: 's',
      bots: [{ id: 62, code: 'echobot', name: 'echobot', applicationId: 'local.app.1' }],
      apps: [],
      nextAppId: 1,
      languages: { current: 'en', portalDefault: 'en' },
    });
    const own = {
      server_name: 'b.example',
      bots: { '70': { APP_ID: 'x', CODE: 'y' } },
      language: { portal_default: 'de' },
    };
    expect(worldOf(meta, own)).toMatchObject({
      serverName: 'b.example',
      bots: [{ id: 62 }, { id: 70, applicationId: 'x' }],
      languages: { current: 'en', portalDefault: 'de' },
    });
    expect(worldOf(meta, { default_language: 'ru', current_language: 'de' }).languages).toEqual({
      current: 'de',
      portalDefault: 'ru',
    });
    expect(usersOf(meta, { users: { normal: 7 } })).toEqual({ normal: 7, extranet: 2, connector: 3 });
  });

  test.each<JsonObject>([
    { bots: { '62': { user_deleted: true } } },
    { bots: { '62': { user_exists: false } } },
    { bots: { '62': { user: null } } },
    { deleted_users: [62] },
    { bot_user_deleted: true },
    { missing_user: '62' },
    { existing_users: [1, 2, 3] },
    { users: { '62': null } },
    { users: { '62': { exists: false } } },
  ])('%j: the bot has no user', (own) => {
    expect(worldOf(meta, own).bots).toMatchObject([{ id: 62, userMissing: true }]);
  });

  test.each<JsonObject>([
    {},
    { bots: { '62': { user_deleted: false } } },
    { deleted_users: [63] },
    { existing_users: [62] },
  ])('%j: it has one', (own) => {
    expect(worldOf(meta, own).bots).toMatchObject([{ id: 62 }]);
    expect(worldOf(meta, own).bots[0]?.userMissing ?? false).toBe(false);
  });

  test('a bot of null is none', () => {
    expect(worldOf(meta, { bots: { '62': null } }).bots).toEqual([]);
  });
});

describe('a file', () => {
  const recorded = (id: string, tier: 'plain' | 'odd', error: string): RecordedCase => ({
    id,
    group: 'x',
    tier,
    setup: [],
    call: { method: 'imbot.app.unregister', params: {}, auth: { type: 'oauth', client_id: 'a' } },
    outcome: { ok: false, error, error_description: 'App not found', status: '400' },
    stored: null,
    visible: null,
  });
  const good = (id: string, tier: 'plain' | 'odd' = 'plain') => recorded(id, tier, 'CHAT_APP_ID_ERROR');
  const bad = (id: string, tier: 'plain' | 'odd' = 'plain') => recorded(id, tier, 'OTHER');
  const file = (...cases: RecordedCase[]): CaseFile => ({ meta: {}, cases });

  test('is enough with every plain case and 95 of 100 odd ones', () => {
    const odd = (failing: number) =>
      Array.from({ length: 100 }, (_, index) => (index < failing ? bad : good)(`odd-${index}`, 'odd'));
    expect(playFile(file(good('a')))).toMatchObject({ passed: 1, failures: [], isEnough: true });
    expect(playFile(file(good('a'), bad('b')))).toMatchObject({ passed: 1, isEnough: false });
    expect(playFile(file(good('a'), ...odd(5)))).toMatchObject({ passed: 96, isEnough: true });
    expect(playFile(file(good('a'), ...odd(6)))).toMatchObject({ passed: 95, isEnough: false });
  });

  test('counts a case that cannot be played as failed', () => {
    const broken = { ...good('a'), call: { ...good('a').call, auth: { type: 'magic' } } };
    expect(playFile(file(broken)).failures[0]?.mismatches[0]?.got).toContain('magic');
  });
  test('brings its known differences along; ours are there, another file may have none', async () => {
    expect(await knownDifferences(null)).toEqual({});
    const folder = await mkdtemp(join(tmpdir(), 'cases-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    const path = join(folder, 'other.json');
    await writeFile(path, JSON.stringify(file(bad('a'))));
    expect(await knownDifferences(path)).toEqual({});
    await writeFile(join(folder, 'portal-differences.json'), '{"a":"a newer portal"}');
    expect(await knownDifferences(path)).toEqual({ a: 'a newer portal' });
    const said = vi.spyOn(console, 'log').mockReturnValue();
    expect(await main([path])).toBe(1);
    expect(said.mock.calls[0]?.[0]).toContain('known: a newer portal');
    await writeFile(join(folder, 'portal-differences.json'), '{');
    await expect(knownDifferences(path)).rejects.toThrow();
    await expect(main([join(folder, 'missing.json')])).rejects.toThrow('ENOENT');
  });
});
