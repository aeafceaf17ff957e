import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { emptyDesign } from '../../../../src/domain/design/factory.ts';
import type { Design } from '../../../../src/domain/design/schema.ts';
import { archiveOf } from '../../../../src/exchange/write/kits/archive.ts';
import { slashCommand } from '../../../../src/exchange/write/kits/bot.ts';
import { KIT_LANGUAGES, kitKindsOf, type KitLanguage } from '../../../../src/exchange/write/kits/kit.ts';
import { writeKit } from '../../../../src/exchange/write/kits/write-kit.ts';
import { KIT_SOURCES } from '../../../../src/features/handoff/kit-sources.ts';
import { withParts } from '../../../domain/design/parts.ts';
import { isMissing } from '../languages.ts';
import { REGISTER, runCommand, serve, StandIn, unpack, WAYS, type Running } from './running.ts';

const HOSTILE = `it's "so" \`x\` \\ $HOME \${y} $& {{NAME}} %s </script><!-- ?> <?php 🚚 Статус \\u003c`;

const design: Design = withParts(emptyDesign(), {
  kind: 'command',
  bot: { id: 62 },
  code: 'echo',
  command: { method: 'send', parameter: '/help me' },
  audience: { extranet: 'yes' },
  texts: [
    { id: 1, language: 'de', title: HOSTILE, description: '', copyright: '' },
    { id: 2, language: 'en', title: 'Help', description: '', copyright: '' },
  ],
});

const portal = new StandIn();
beforeAll(() => portal.listen());
afterAll(() => {
  portal.close();
});
beforeEach(() => {
  portal.calls.length = 0;
  portal.answer = { result: 14 };
});

const TOKEN = '8006ddd764e69deb28af0c768b10ed65';

/** An event as the documentation has it, form-encoded as PHP does it, some of it changed. */
function event(changes: Readonly<Record<string, string>> = {}): URLSearchParams {
  return new URLSearchParams({
    event: 'ONIMCOMMANDADD',
    'data[COMMAND][14][AUTH][domain]': 'acme.bitrix24.com',
    'data[COMMAND][14][AUTH][application_token]': TOKEN,
    'data[COMMAND][14][BOT_ID]': '62',
    'data[COMMAND][14][BOT_CODE]': 'echobot',
    'data[COMMAND][14][COMMAND]': 'help',
    'data[COMMAND][14][COMMAND_ID]': '14',
    'data[COMMAND][14][COMMAND_PARAMS]': HOSTILE,
    'data[COMMAND][14][COMMAND_CONTEXT]': 'TEXTAREA',
    'data[COMMAND][14][MESSAGE_ID]': '1221',
    'data[PARAMS][DIALOG_ID]': '1',
    'data[PARAMS][MESSAGE]': `/help ${HOSTILE}`,
    'data[USER][ID]': '1',
    'data[USER][NAME]': 'Ann Lee',
    ts: '1772093963',
    'auth[domain]': 'acme.bitrix24.com',
    'auth[client_endpoint]': `${portal.address}/rest/`,
    'auth[access_token]': 'of-the-person',
    'auth[application_token]': TOKEN,
    ...changes,
  });
}

const variables = (): Record<string, string> => ({
  ECHO_APPLICATION_TOKEN: TOKEN,
  ECHO_HANDLER_URL: 'https://apps.example.com/bot?x=1&y=2',
  ECHO_CLIENT_ID: 'token-of-the-bot',
  BITRIX24_WEBHOOK_URL: `${portal.address}/rest/1/key/`,
});

describe.each(KIT_LANGUAGES)('the bot kit in %s', (language: KitLanguage) => {
  const kit = writeKit('bot', design, null, KIT_SOURCES.bot[language], { language, includeHash: true });
  let folder = '';
  let server: Running | null = null;
  beforeAll(async () => {
    const root = await mkdtemp(join(tmpdir(), 'kit-'));
    folder = join(root, kit.folder);
    await unpack(archiveOf(kit), root);
    if (!(await isMissing(WAYS[language].test[0]))) server = await serve(language, folder, variables());
    return () => rm(root, { recursive: true, force: true });
  }, 240_000);
  afterAll(() => server?.stop());

  /** Where the language is missing, that was said already. */
  function runs(): boolean {
    if (server === null) expect(process.env['REQUIRE_LANGUAGES']).toBeUndefined();
    return server !== null;
  }

  const send = async (form: URLSearchParams): Promise<number> =>
    (await fetch(`${server!.address}/bot?x=1`, { method: 'POST', body: form })).status;

  it('passes its own tests', { timeout: 240_000 }, async () => {
    if (!runs()) return;
    await expect(runCommand(WAYS[language].test, folder)).resolves.toMatch(/^ok|# pass|^$/m);
  });

  it('has the portal know the command, whatever the texts hold', { timeout: 240_000 }, async () => {
    if (!runs()) return;
    await expect(runCommand(REGISTER[language], folder, variables())).resolves.toContain('COMMAND_ID 14');
    const params = {
      BOT_ID: 62,
      COMMAND: 'help',
      COMMON: 'Y',
      HIDDEN: 'N',
      EXTRANET_SUPPORT: 'Y',
      LANG: [
        { LANGUAGE_ID: 'en', TITLE: 'Help', PARAMS: '' },
        { LANGUAGE_ID: 'ru', TITLE: 'Help', PARAMS: '' },
        { LANGUAGE_ID: 'de', TITLE: HOSTILE, PARAMS: '' },
      ],
      EVENT_COMMAND_ADD: 'https://apps.example.com/bot?x=1&y=2',
      CLIENT_ID: 'token-of-the-bot',
    };
    expect(portal.calls).toEqual([{ path: '/rest/1/key/imbot.command.register', params }]);
    portal.answer = { error: 'BOT_ID_ERROR', error_description: 'Bot not found' };
    await expect(runCommand(REGISTER[language], folder, variables())).rejects.toThrow('BOT_ID_ERROR Bot not found');
  });

  it('answers the portal, with the token that the event brought', async () => {
    if (!runs()) return;
    expect(await send(event())).toBe(200);
    const params = { COMMAND_ID: '14', MESSAGE_ID: '1221', MESSAGE: `/help got: ${HOSTILE}`, auth: 'of-the-person' };
    expect(portal.calls).toEqual([{ path: '/rest/imbot.command.answer', params }]);
  });

  it('answers over the webhook where the event brought no token', async () => {
    if (!runs()) return;
    expect(await send(event({ 'auth[access_token]': '' }))).toBe(200);
    expect(portal.calls).toMatchObject([
      { path: '/rest/1/key/imbot.command.answer', params: { COMMAND_ID: '14', CLIENT_ID: 'token-of-the-bot' } },
    ]);
  });

  it('takes nothing from anybody else', async () => {
    if (!runs()) return;
    const missing = event();
    missing.delete('auth[application_token]');
    for (const form of [
      missing,
      event({ 'auth[application_token]': '' }),
      event({ 'auth[application_token]': `${TOKEN}0` }),
    ]) {
      expect(await send(form)).toBe(403);
    }
    expect(await send(new URLSearchParams({ 'auth[application_token][]': TOKEN }))).toBe(403);
    expect((await fetch(`${server!.address}/?${event().toString()}`)).status).toBe(405);
    expect(portal.calls).toEqual([]);
  });

  it('says on its own side that the portal refused an answer', async () => {
    if (!runs()) return;
    portal.answer = { error: 'COMMAND_ID_ERROR', error_description: 'Command not found' };
    expect(await send(event())).toBe(500);
    portal.answer = { result: 1222 };
    expect(await send(event())).toBe(200);
  });
});

it('is for commands that are texts', () => {
  const ofMethod = (method: Design['chatApp']['command']['method']) =>
    kitKindsOf(withParts(design, { command: { method, parameter: '/help' } }));
  expect((['send', 'put', 'call', 'support'] as const).map(ofMethod)).toEqual([['bot'], ['bot'], [], []]);
});

it.each([
  ['/help', 'help'],
  ['/help me', 'help'],
  ['say /order-7 now', 'order-7'],
  ['/h', ''],
  ['/помощь', ''],
  ['', ''],
])('knows the command of %s', (parameter, name) => {
  expect(slashCommand(withParts(design, { command: { method: 'put', parameter } }))).toBe(name);
});

it('is not common where only the bot’s own dialog has the app, and takes the bot that the portal has', () => {
  const own = withParts(design, { audience: { context: 'BOT' }, bot: { id: null } });
  const written = (registered: { appId: number; botId: number; code: string } | null) => {
    const kit = writeKit('bot', own, registered, KIT_SOURCES.bot.go, { language: 'go', includeHash: false });
    return JSON.parse(kit.files.find(({ path }) => path === 'app.json')!.text) as unknown;
  };
  expect(written(null)).toMatchObject({ command: { BOT_ID: 'BOT_ID', COMMON: 'N' } });
  expect(written({ appId: 7, botId: 63, code: 'echo' })).toMatchObject({ command: { BOT_ID: 63 } });
});
