import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createBotStep } from '../../../src/domain/calls/create-bot.ts';
import { createBx24Host } from '../../../src/platform/host/bx24-host.ts';
import { readResult } from '../../../src/platform/host/bx24-global.ts';
import type { PortalSession } from '../../../src/ports/host.ts';
import { probing, registering } from '../../domain/calls/steps.ts';
import { fakePage, type FakePage } from './fake-bx24.ts';

const BROKEN = { ok: false, error: { code: 'broken' } };

let page: FakePage;
let session: PortalSession;

beforeEach(async () => {
  vi.useFakeTimers();
  page = fakePage();
  const connecting = createBx24Host(page.environment).connect();
  await vi.advanceTimersByTimeAsync(500);
  const connected = await connecting;
  if (!connected.ok) throw new Error(connected.error.code);
  session = connected.value;
  // By then the messages of the portal's page are heard, too.
  await vi.advanceTimersByTimeAsync(5000);
});

afterEach(() => {
  vi.useRealTimers();
});

describe('calls through the script', () => {
  it('give it a copy at every depth, never the caller’s own parameters', async () => {
    const params = { start: 50, LANG: [{ TITLE: 'E' }] };
    const given: unknown[] = [];
    vi.spyOn(page.bx24, 'callMethod').mockImplementation((_method, handed) => {
      given.push(handed);
      return undefined;
    });
    void session.apply(registering(params));
    void session.apply(registering(params));
    await vi.waitFor(() => {
      expect(given).toHaveLength(2);
    });
    const [first, second] = given as (typeof params)[];
    expect(first).toEqual(params);
    expect(new Set([params, first, second]).size).toBe(3);
    expect(first?.LANG[0]).not.toBe(params.LANG[0]);
  });

  it('accept parameters that the browser could not clone', async () => {
    page.bx24.reply('imbot.app.register', { type: 'result', data: 5 });
    const answer = session.apply(registering(new Proxy({ LANG: new Proxy([{ TITLE: 'E' }], {}) }, {})));
    await vi.advanceTimersByTimeAsync(500);
    expect(await answer).toEqual({ ok: true, value: { appId: 5, existed: false } });
  });

  it.each(['Uncaught Error: Query error!', 'Script error.', 'script error'])(
    'take %j of the window for a lost answer of any open call',
    async (message) => {
      page.bx24.reply('imbot.bot.list', { type: 'silence' });
      const both = Promise.all([session.bots(), session.bots()]);
      await vi.advanceTimersByTimeAsync(100);
      page.report(message);
      page.report(message);
      expect(await both).toEqual([BROKEN, BROKEN]);
    },
  );

  it('do not take for it what the script throws over a message of the portal’s page', async () => {
    page.bx24.reply('imbot.bot.list', { type: 'silence' });
    const ended = vi.fn();
    void session.bots({ onSilence: ended }).then(ended);
    await vi.advanceTimersByTimeAsync(100);
    for (const data of [{ type: 'analytics' }, 'no JSON:{', 7]) page.deliver(data, () => page.report('Script error.'));
    expect(ended).not.toHaveBeenCalled();
    page.report('Script error.');
    await vi.advanceTimersByTimeAsync(100);
    expect(ended).toHaveBeenCalledExactlyOnceWith(BROKEN);
  });

  it('end where the portal takes no token: what would ask for ever is stopped', async () => {
    page.bx24.reply('imbot.bot.list', { type: 'silence' });
    const answer = session.bots();
    await vi.advanceTimersByTimeAsync(100);
    const asked = vi.fn();
    const renewal = 'k3:{"AUTH_ID":"a.b","AUTH_EXPIRES":"3600","REFRESH_ID":"a.c"}';
    page.deliver(renewal, asked, 'https://elsewhere.example');
    for (let at = 0; at < 5; at += 1) page.deliver(renewal, asked);
    expect(await answer).toEqual({ ok: false, error: { code: 'signed-out' } });
    // The one from elsewhere is none, two are allowed, the third stops it; with no call open later ones do no harm.
    expect(asked.mock.calls.length).toBe(1 + 2 + 2);
  });

  it('say that nothing was sent where the token has run out and none comes', async () => {
    page.bx24.auth = false;
    page.bx24.reply('imbot.bot.list', { type: 'silence' });
    const answer = session.bots();
    await vi.advanceTimersByTimeAsync(90_000);
    expect(await answer).toEqual({ ok: false, error: { code: 'signed-out' } });
  });

  it('are spread when there are many: 50 at once, then 2 in a second', async () => {
    page.bx24.reply('imbot.bot.list', { type: 'result', data: [] });
    const made = (): number => page.bx24.calls.filter(({ method }) => method === 'imbot.bot.list').length;
    const all = Promise.all(Array.from({ length: 60 }, () => session.bots()));
    await vi.advanceTimersByTimeAsync(0);
    const first = made();
    expect(first).toBeLessThanOrEqual(50);
    await vi.advanceTimersByTimeAsync(3000);
    expect(made() - first).toBeLessThanOrEqual(7);
    await vi.advanceTimersByTimeAsync(10_000);
    expect((await all).every(({ ok }) => ok)).toBe(true);
  });

  it('do not take other errors of the page for lost answers', async () => {
    page.bx24.reply('imbot.bot.list', { type: 'silence' });
    const onSilence = vi.fn();
    void session.bots({ onSilence });
    await vi.advanceTimersByTimeAsync(100);
    page.report('ResizeObserver loop completed');
    expect(onSilence).not.toHaveBeenCalled();
  });

  it('say gone when the script throws instead of sending', async () => {
    const cause = new Error('detached');
    vi.spyOn(page.bx24, 'callMethod').mockImplementation(() => {
      throw cause;
    });
    expect(await session.bots()).toEqual({ ok: false, error: { code: 'gone', cause } });
    expect(vi.getTimerCount()).toBe(0);
  });

  it('read the error object of newer endpoints', async () => {
    const code = { code: 'BOT_CODE_ALREADY_TAKEN', message: 'Taken' };
    page.bx24.reply('imbot.register', { type: 'error', code, status: 400 });
    const answer = session.apply(createBotStep({ name: 'A', code: 'a', handler: 'https://a.example' }));
    await vi.advanceTimersByTimeAsync(500);
    expect(await answer).toMatchObject({
      ok: false,
      error: { code: 'refused', portalCode: 'BOT_CODE_ALREADY_TAKEN', description: 'Taken' },
    });
  });

  it('keep the last 200 lines of the log', async () => {
    page.bx24.reply('imbot.app.update', { type: 'result', data: true });
    let ids: readonly number[] = [];
    session.onLog((log) => (ids = log.map(({ id }) => id)));
    for (let i = 0; i < 210; i += 1) void session.apply(probing(1));
    await vi.advanceTimersByTimeAsync(120_000);
    expect(ids).toHaveLength(200);
    expect(ids.at(-1)).toBe(214);
  });
});

describe('a result object', () => {
  it.each([[undefined], [null], ['text'], [{}], [{ data: 1, error: 2 }]])('that is none: %j', (result) => {
    expect(readResult(result)).toMatchObject({ type: 'nonsense' });
  });

  it('whose functions throw', () => {
    const result = {
      error: () => undefined,
      data: () => {
        throw new Error('broken');
      },
    };
    expect(readResult(result)).toMatchObject({ type: 'nonsense', cause: new Error('broken') });
  });

  it.each([
    [{ error: { code: 'TAKEN', message: 'Taken' } }],
    [{ code: 'TAKEN', message: 'Taken' }],
    [{ error: { error: 'TAKEN', error_description: 'Taken' } }],
    [{ error: 'TAKEN', error_description: 'Taken' }],
  ])('with the words at any of their places: %j', (ex) => {
    const error = { ex, getError: () => ex, getStatus: () => 400 };
    expect(readResult({ error: () => error, data: () => undefined })).toEqual({
      type: 'error',
      code: 'TAKEN',
      description: 'Taken',
      status: 400,
      body: ex,
    });
  });

  it('with an error that has only its raw object', () => {
    const ex: Record<string, unknown> = { error: 'expired_token', argument: 'X' };
    const error = { ex };
    ex['ex'] = error;
    expect(readResult({ error: () => error, data: () => undefined })).toEqual({
      type: 'error',
      code: 'expired_token',
      description: '',
      status: 0,
      body: { error: 'expired_token', argument: 'X' },
    });
  });
});
