import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { registerStep } from '../../../../src/domain/calls/plan.ts';
import { emptyDesign } from '../../../../src/domain/design/factory.ts';
import type { Design } from '../../../../src/domain/design/schema.ts';
import { frameAddress, type FrameOpening } from '../../../../src/domain/messenger/classic/frame-address.ts';
import { digests } from '../../../../src/domain/portal/imbot/digests.ts';
import { predict } from '../../../../src/domain/portal/imbot/predict.ts';
import { serveApps } from '../../../../src/domain/portal/imbot/serve.ts';
import { assumeBot, EMPTY_WORLD } from '../../../../src/domain/portal/imbot/world.ts';
import { archiveOf } from '../../../../src/exchange/write/kits/archive.ts';
import { KIT_LANGUAGES, type KitLanguage } from '../../../../src/exchange/write/kits/kit.ts';
import { writeKit } from '../../../../src/exchange/write/kits/write-kit.ts';
import { KIT_SOURCES } from '../../../../src/features/handoff/kit-sources.ts';
import { withParts } from '../../../domain/design/parts.ts';
import { dialog, EMPLOYEE } from '../../../domain/messenger/classic/fixtures.ts';
import { isMissing } from '../languages.ts';
import { HASH } from '../portal.ts';
import { runCommand, serve, unpack, WAYS, type Running } from './running.ts';

const TITLE = `it's "so" \`x\` \\ $HOME \${y} $& {{THEME}} {{NAME}} %s </script><!-- ?> <?php 🚚 Статус \\u003c`;

const design: Design = withParts(emptyDesign(), {
  bot: { id: 62 },
  code: 'echo',
  address: 'https://apps.example.com/order?x=1&LANG=xx',
  frame: { width: 350, height: 300, hash: HASH },
  texts: [
    { id: 1, language: 'en', title: TITLE, description: '', copyright: '' },
    { id: 2, language: 'ru', title: 'Статус', description: '', copyright: '' },
  ],
});

/** The portal as the twin has it, with the app registered. */
const world = { ...assumeBot({ ...EMPTY_WORLD, serverName: 'acme.bitrix24.com' }, 62) };
const { stored } = predict({ method: 'imbot.app.register', params: registerStep(design).params }, world);
const [app] = serveApps(world, [stored!], EMPLOYEE);

/** Path and query under which a person's browser opens the page, with the twin's digests. */
function opened(opening: FrameOpening = { from: 'textarea' }, theme: 'light' | 'dark' = 'light'): URL {
  const { address } = frameAddress({
    app: app!,
    dialog: dialog('group'),
    viewer: EMPLOYEE,
    opening,
    portalOrigin: 'https://acme.bitrix24.com',
    chrome: true,
    theme,
  });
  return new URL(address!);
}

function changed(name: string, value: string | null): URL {
  const url = opened();
  if (value === null) url.searchParams.delete(name);
  else url.searchParams.set(name, value);
  return url;
}

interface Told {
  readonly title: string;
  readonly userId: number;
  readonly theme: string;
  readonly messageId: number | null;
  readonly params: { readonly text: string; readonly data: unknown } | null;
}

/** What the page is told: all that stands in the script element, which ends where it was meant to. */
function told(html: string): Told {
  const scripts = [...html.matchAll(/<script[^>]*>([^]*?)<\/script>/g)];
  expect(scripts).toHaveLength(2);
  return JSON.parse(scripts[0]![1]!) as Told;
}

describe.each(KIT_LANGUAGES)('the handler kit in %s', (language: KitLanguage) => {
  const [command] = WAYS[language].test;
  const kit = writeKit('handler', design, null, KIT_SOURCES.handler[language], {
    language,
    includeHash: language === 'go',
  });
  let folder = '';
  let server: Running | null = null;
  beforeAll(async () => {
    const root = await mkdtemp(join(tmpdir(), 'kit-'));
    folder = join(root, kit.folder);
    await unpack(archiveOf(kit), root);
    if (!(await isMissing(command))) {
      // The key comes from the environment, or from the file in the kit.
      server = await serve(language, folder, language === 'go' ? {} : { ECHO_HASH: HASH });
    }
    return () => rm(root, { recursive: true, force: true });
  }, 240_000);
  afterAll(() => server?.stop());

  const load = (url: URL, options?: RequestInit): Promise<Response> =>
    fetch(`${server!.address}${url.pathname}${url.search}`, options);

  /** Where the language is missing, that was said already. */
  function runs(): boolean {
    if (server === null) expect(process.env['REQUIRE_LANGUAGES']).toBeUndefined();
    return server !== null;
  }

  it('passes its own tests', { timeout: 240_000 }, async () => {
    if (!runs()) return;
    await expect(runCommand(WAYS[language].test, folder)).resolves.toMatch(/^ok|# pass|^$/m);
  });

  it('lets the portal in, and hands the page what people typed as it is', async () => {
    if (!runs()) return;
    const response = await load(opened());
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(response.headers.get('content-security-policy')).toContain('frame-ancestors https://acme.bitrix24.com');
    const opening = told(await response.text());
    expect(opening).toMatchObject({ title: TITLE, userId: EMPLOYEE.userId, theme: 'light', params: null });
  });

  it('reads what the button of a message carried', async () => {
    if (!runs()) return;
    const params = '{&quot;text&quot;:&quot;&lt;/script&gt;{{OPENING}}&quot;}';
    const response = await load(opened({ from: 'button', messageId: 911, params }, 'dark'));
    const html = await response.text();
    expect(told(html)).toMatchObject({
      theme: 'dark',
      messageId: 911,
      params: { data: { text: '</script>{{OPENING}}' } },
    });
    const empty = await load(opened({ from: 'button', messageId: 911, params: '' }));
    expect(told(await empty.text()).params).toBeNull();
  });

  it('keeps everybody else out', async () => {
    if (!runs()) return;
    const other = digests({ ...world, serverName: 'evil.example' }, HASH, 2);
    const foreign = digests(world, 'another key', EMPLOYEE.userId);
    const forged = [
      changed('DOMAIN_HASH', other.domainHash),
      changed('DOMAIN_HASH', foreign.domainHash),
      changed('USER_HASH', other.userHash),
      changed('USER_HASH', foreign.userHash),
      changed('USER_ID', '2'),
      changed('DOMAIN', 'https://evil.example'),
      changed('DOMAIN', 'https://acme.bitrix24.com@evil.example'),
    ];
    for (const url of forged) expect((await load(url)).status, url.search).toBe(403);
    for (const name of ['DOMAIN', 'DOMAIN_HASH', 'USER_ID', 'USER_HASH']) {
      expect((await load(changed(name, null))).status).toBe(400);
    }
    expect((await load(opened(), { method: 'POST', body: '' })).status).toBe(405);
  });

  it('serves the files beside the page, and nothing that is secret', async () => {
    if (!runs()) return;
    for (const file of ['page.js', 'messenger.js', 'page.css']) {
      const response = await load(new URL(file, opened()));
      expect(response.headers.get('content-type')).toMatch(/^(text|application)\/(javascript|css)/);
      expect(await response.text()).toBe(kit.files.find(({ path }) => path === `public/${file}`)?.text);
    }
    for (const file of ['hash.txt', 'hash.php', 'app.json', '../app.json', '..%2fapp.json']) {
      const text = await (await load(new URL(file, opened()))).text();
      expect(text).not.toContain(HASH);
      expect(text).not.toContain('hashVariable');
    }
  });
});

it.each(KIT_LANGUAGES)('the handler kit in %s opens nothing without a key', { timeout: 240_000 }, async (language) => {
  if (await isMissing(WAYS[language].test[0])) return;
  const root = await mkdtemp(join(tmpdir(), 'kit-'));
  const kit = writeKit('handler', design, null, KIT_SOURCES.handler[language], { language, includeHash: false });
  await unpack(archiveOf(kit), root);
  for (const [key, why] of [
    ['', 'Set ECHO_HASH'],
    ['register', '"register"'],
  ] as const) {
    const started = serve(language, join(root, kit.folder), { ECHO_HASH: key });
    if (language !== 'php') await expect(started).rejects.toThrow(why);
    else {
      // Its pages are programs of their own, each of which has to refuse.
      const server = await started;
      const response = await fetch(`${server.address}/?${opened().searchParams.toString()}`);
      expect([response.status, await response.text()]).toEqual([500, '']);
      await server.stop();
    }
  }
  await rm(root, { recursive: true, force: true });
});
