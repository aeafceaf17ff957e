import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { emptyDesign } from '../../../../src/domain/design/factory.ts';
import { setField } from '../../../../src/domain/design/operations.ts';
import { opening, type Origin } from '../../../../src/domain/messenger/current/opening.ts';
import { archiveOf } from '../../../../src/exchange/write/kits/archive.ts';
import { KIT_LANGUAGES, type KitLanguage } from '../../../../src/exchange/write/kits/kit.ts';
import { writeKit } from '../../../../src/exchange/write/kits/write-kit.ts';
import { KIT_SOURCES } from '../../../../src/features/handoff/kit-sources.ts';
import { withParts } from '../../../domain/design/parts.ts';
import { isMissing } from '../languages.ts';
import { runCommand, serve, StandIn, unpack, WAYS, type Running } from './running.ts';

const HOSTILE = `it's "so" \`x\` \\ $HOME \${y} $& {{OPENING}} %s </script><!-- ?> <?php 🚚 Статус \\u003c`;

const design = setField('widgets.IM_CONTEXT_MENU.enabled', true).apply(
  withParts(emptyDesign(), {
    code: 'echo',
    texts: [{ id: 1, language: 'en', title: HOSTILE, description: '', copyright: '' }],
  }),
);

const TOKEN = '8006ddd764e69deb28af0c768b10ed65';

const portal = new StandIn();
beforeAll(() => portal.listen());
afterAll(() => {
  portal.close();
});
beforeEach(() => {
  portal.calls.length = 0;
  portal.answer = { result: { ID: '7', ADMIN: false, NAME: 'Ann </script>', LAST_NAME: 'Lee' } };
});

const IN_MENU: Origin = { dialogId: 'chat42', messageId: '911', uri: '/online/' };

/** The form with which the twin opens the page, some of it changed; what is `null` is left out. */
function opened(changes: Readonly<Record<string, string | null>> = {}, host = new URL(portal.address).host) {
  const { address, fields } = opening(
    'https://apps.example.com/widget?x=1',
    'IM_CONTEXT_MENU',
    IN_MENU,
    { host, https: true, language: 'en', appSid: 'a'.repeat(32) },
    {
      authId: 'of-ann',
      refreshId: 'refresh',
      expiresIn: 3600,
      memberId: 'b'.repeat(32),
      status: 'L',
      newer: {
        serverEndpoint: 'https://oauth.example.com/rest/',
        applicationToken: TOKEN,
        applicationScope: 'placement',
      },
    },
  );
  const given = Object.entries({ ...fields, ...changes }).filter(
    (entry): entry is [string, string] => entry[1] !== null,
  );
  return { path: address.slice('https://apps.example.com'.length), body: new URLSearchParams(given) };
}

describe.each(KIT_LANGUAGES)('the kit of a widget in %s', (language: KitLanguage) => {
  const kit = writeKit('widget', design, null, KIT_SOURCES.widget[language], { language, includeHash: true });
  let folder = '';
  let server: Running | null = null;
  beforeAll(async () => {
    const root = await mkdtemp(join(tmpdir(), 'kit-'));
    folder = join(root, kit.folder);
    await unpack(archiveOf(kit), root);
    if (!(await isMissing(WAYS[language].test[0]))) {
      server = await serve(language, folder, { ECHO_PORTAL: portal.address, ECHO_APPLICATION_TOKEN: TOKEN });
    }
    return () => rm(root, { recursive: true, force: true });
  }, 240_000);
  afterAll(() => server?.stop());

  /** Where the language is missing, that was said already. */
  function runs(): boolean {
    if (server === null) expect(process.env['REQUIRE_LANGUAGES']).toBeUndefined();
    return server !== null;
  }

  const open = ({ path, body }: ReturnType<typeof opened>): Promise<Response> =>
    fetch(server!.address + path, { method: 'POST', body });

  it('passes its own tests', { timeout: 240_000 }, async () => {
    if (!runs()) return;
    await expect(runCommand(WAYS[language].test, folder)).resolves.toMatch(/^ok|# pass|^$/m);
  });

  it('opens for the portal, which says who the person is', async () => {
    if (!runs()) return;
    const response = await open(opened());
    expect(response.status).toBe(200);
    expect(response.headers.get('content-security-policy')).toContain(`frame-ancestors ${portal.address}`);
    const scripts = [...(await response.text()).matchAll(/<script[^>]*>([^]*?)<\/script>/g)];
    expect(scripts).toHaveLength(2);
    expect(JSON.parse(scripts[0]![1]!)).toEqual({
      title: HOSTILE,
      portal: portal.address,
      person: { id: '7', name: 'Ann </script> Lee' },
      language: 'en',
      placement: 'IM_CONTEXT_MENU',
      dialogId: 'chat42',
      messageId: '911',
      uri: '/online/',
    });
    expect(portal.calls).toEqual([{ path: '/rest/profile', params: { auth: 'of-ann' } }]);
  });

  it('asks nobody about what is forged', async () => {
    if (!runs()) return;
    expect((await open(opened({ APPLICATION_TOKEN: `${TOKEN}0` }))).status).toBe(403);
    expect((await open(opened({}, 'evil.example'))).status).toBe(403);
    expect((await open(opened({ APPLICATION_TOKEN: null }))).status).toBe(400);
    expect((await open(opened({ AUTH_ID: null }))).status).toBe(400);
    expect((await fetch(server!.address + opened().path)).status).toBe(405);
    expect(portal.calls).toEqual([]);
  });

  it('is closed to a token that the portal refuses, and says when the portal does not answer', async () => {
    if (!runs()) return;
    portal.answer = { error: 'expired_token', error_description: 'The access token provided has expired.' };
    expect((await open(opened())).status).toBe(403);
    portal.answer = {};
    expect((await open(opened())).status).toBe(502);
  });

  it('serves the files beside the page', async () => {
    if (!runs()) return;
    for (const file of ['page.js', 'chat.js', 'page.css']) {
      const response = await fetch(`${server!.address}/${file}`);
      expect(await response.text()).toBe(kit.files.find(({ path }) => path === `public/${file}`)?.text);
    }
  });
});
