import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createBx24Host, START_WITHIN } from '../../../src/platform/host/bx24-host.ts';
import { openHost } from '../../../src/platform/host/open-host.ts';
import { createStandaloneHost } from '../../../src/platform/host/standalone-host.ts';
import { FACTS_WITHIN } from '../../../src/platform/host/start-facts.ts';
import type { Connection, PortalSession } from '../../../src/ports/host.ts';
import { fakePage, type FakePage } from './fake-bx24.ts';

const SID = '5f0c5f0c5f0c5f0c5f0c5f0c5f0c5f0c';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

async function connect(page: FakePage, within = 500): Promise<PortalSession> {
  const connecting = createBx24Host(page.environment).connect();
  await vi.advanceTimersByTimeAsync(within);
  const connected = await connecting;
  if (!connected.ok) throw new Error(connected.error.code);
  return connected.value;
}

async function connectionOf(page: FakePage, within?: number): Promise<Connection> {
  return (await connect(page, within)).connection;
}

async function failureOf(page: FakePage, within: number): Promise<unknown> {
  const connecting = createBx24Host(page.environment).connect();
  await vi.advanceTimersByTimeAsync(within);
  const connected = await connecting;
  return connected.ok ? 'connected' : connected.error.code;
}

describe('choosing the host', () => {
  it('takes the portal’s adapter in a portal’s frame', async () => {
    const page = fakePage();
    const host = openHost(page.environment);
    expect(host.kind).toBe('portal');
    const connecting = host.connect();
    await vi.dynamicImportSettled();
    await vi.advanceTimersByTimeAsync(500);
    const connected = await connecting;
    expect(connected.ok && connected.value.connection.portal).toBe('acme.bitrix24.com');
    expect(await host.connect()).toEqual(connected);
  });

  it('answers with a code when the adapter itself cannot be loaded, and can be asked again', async () => {
    const page = fakePage();
    const load = vi.fn(() => import('../../../src/platform/host/bx24-host.ts'));
    const cause = new TypeError('Failed to fetch dynamically imported module');
    load.mockRejectedValueOnce(cause);
    const host = openHost(page.environment, load);
    expect(await host.connect()).toEqual({ ok: false, error: { code: 'script-blocked', cause } });
    const connecting = host.connect();
    await vi.dynamicImportSettled();
    await vi.advanceTimersByTimeAsync(500);
    expect((await connecting).ok).toBe(true);
  });

  it.each([
    ['a page of its own', fakePage('', false)],
    ['a page of its own with a stale frame name', fakePage(undefined, false)],
    ['somebody else’s frame', fakePage('preview')],
  ])('is standalone in %s, and asks for nothing', async (_, page) => {
    const host = openHost(page.environment);
    expect(host.kind).toBe('standalone');
    expect(await host.connect()).toEqual({ ok: false, error: { code: 'not-in-portal' } });
    expect(page.scripts).toEqual([]);
    expect(await createBx24Host(page.environment).connect()).toEqual(await createStandaloneHost().connect());
    expect(page.scripts).toEqual([]);
  });
});

describe('starting in a portal', () => {
  it('loads the script once, from the address it was built with', async () => {
    const page = fakePage();
    const host = createBx24Host(page.environment);
    const connecting = host.connect();
    await vi.advanceTimersByTimeAsync(500);
    await connecting;
    await host.connect();
    expect(page.scripts).toEqual(['https://api.bitrix24.com/api/v1/']);
    await vi.advanceTimersByTimeAsync(5000);
    expect(vi.getTimerCount()).toBe(0);
  });

  it.each(['blocked', 'null'] as const)('says that the script is blocked: %s', async (fate) => {
    const page = fakePage();
    page.fate = fate;
    expect(await failureOf(page, 500)).toBe('script-blocked');
    expect(vi.getTimerCount()).toBe(0);
  });

  it('gives up a script that never arrives', async () => {
    const page = fakePage();
    page.fate = 'hangs';
    expect(await failureOf(page, START_WITHIN)).toBe('script-blocked');
  });

  it('gives up a portal that never answers after 10 s, and can be asked again', async () => {
    const page = fakePage();
    page.bx24.silent = true;
    const host = createBx24Host(page.environment);
    const first = host.connect();
    await vi.advanceTimersByTimeAsync(START_WITHIN);
    expect(await first).toEqual({ ok: false, error: { code: 'portal-silent' } });
    page.bx24.silent = false;
    const second = host.connect();
    await vi.advanceTimersByTimeAsync(500);
    expect((await second).ok).toBe(true);
    expect(page.scripts).toHaveLength(1);
  });

  it('refuses a portal on plain http before anything is loaded', async () => {
    const page = fakePage(`intranet.example|0|${SID}`);
    expect(await failureOf(page, 0)).toBe('plain-http');
    expect(page.scripts).toEqual([]);
  });

  it('takes a portal on this machine over plain http', async () => {
    const connection = await connectionOf(fakePage(`localhost:5174|0|${SID}`));
    expect(connection).toMatchObject({ origin: 'http://localhost:5174', portal: 'localhost:5174' });
  });
});

describe('what the portal tells', () => {
  it('is all in the connection', async () => {
    const page = fakePage();
    page.bx24.place = { placement: 'IM_TEXTAREA', options: { dialogId: 'chat5', ID: 7, nested: { a: 1 } } };
    expect(await connectionOf(page)).toEqual({
      origin: 'https://acme.bitrix24.com',
      portal: 'acme.bitrix24.com',
      memberId: 'a1b2',
      applicationId: 'local.designer',
      language: 'de',
      placement: { code: 'IM_TEXTAREA', options: { dialogId: 'chat5', ID: '7' } },
      admin: true,
      userId: 12,
      userName: 'Ada Lovelace',
      scopes: ['imbot', 'im'],
      installing: false,
    });
  });

  it.each([[''], [[]], [{}], [null], [undefined]])('takes placement options %j as none', async (options) => {
    const page = fakePage();
    page.bx24.place = { placement: 'DEFAULT', options };
    expect((await connectionOf(page)).placement).toEqual({ code: 'DEFAULT', options: {} });
  });

  it.each([
    ['is refused', { type: 'error', code: 'ACCESS_DENIED', status: 403 }],
    ['cannot be read', { type: 'result', data: 'surprise' }],
  ] as const)('stays unknown where a question %s', async (_, reply) => {
    const page = fakePage();
    for (const method of ['app.info', 'user.admin', 'profile', 'scope']) page.bx24.reply(method, reply);
    page.bx24.auth = false;
    page.bx24.lang = '';
    page.bx24.place = null;
    expect(await connectionOf(page)).toMatchObject({
      memberId: '',
      applicationId: '',
      language: 'en',
      placement: { code: 'DEFAULT', options: {} },
      admin: null,
      userId: null,
      userName: '',
      scopes: null,
      installing: false,
    });
  });

  it.each(['silence', 'server-error'] as const)('is not waited for longer than a few seconds: %s', async (type) => {
    const page = fakePage();
    page.bx24.reply('scope', { type });
    const connection = await connectionOf(page, FACTS_WITHIN + 100);
    expect(connection).toMatchObject({ applicationId: 'local.designer', userName: 'Ada Lovelace', scopes: null });
  });

  it('believes the page’s own flag only when it says no administrator', async () => {
    const page = fakePage();
    page.bx24.reply('user.admin', { type: 'error', code: 'ACCESS_DENIED' });
    page.bx24.administrator = false;
    expect((await connectionOf(page)).admin).toBe(false);
  });

  it('includes an installation that is not finished', async () => {
    const page = fakePage();
    page.bx24.reply('app.info', { type: 'result', data: { CODE: 'local.designer', INSTALLED: false } });
    expect((await connectionOf(page)).installing).toBe(true);
  });
});

describe('wishes', () => {
  it('are passed on from the application’s own page', async () => {
    const page = fakePage();
    const session = await connect(page);
    session.setTitle('Echo');
    session.fitHeight(640);
    session.fitHeight(0);
    session.finishInstallation();
    expect(page.bx24.wishes).toEqual([['setTitle', 'Echo'], ['fitWindow'], ['installFinish']]);
  });

  it('measure the page at the height that was asked for, and only then', async () => {
    const page = fakePage();
    const session = await connect(page);
    let measured = '';
    vi.spyOn(page.bx24, 'fitWindow').mockImplementation(() => {
      measured = page.root.style.minHeight;
      throw new Error('denied');
    });
    session.fitHeight(640.2);
    expect(measured).toBe('641px');
    expect(page.root.style.minHeight).toBe('');
  });

  it('are not sent from a placement, which never answers them', async () => {
    const page = fakePage();
    page.bx24.place = { placement: 'IM_SIDEBAR', options: [] };
    const session = await connect(page);
    session.setTitle('Echo');
    session.fitHeight(640);
    expect(page.bx24.wishes).toEqual([]);
  });
});
