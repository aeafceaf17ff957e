import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createBotStep } from '../../../src/domain/calls/create-bot.ts';
import { createBx24Host } from '../../../src/platform/host/bx24-host.ts';
import { readResult } from '../../../src/platform/host/bx24-global.ts';
import type { PortalSession } from '../../../src/ports/host.ts';
import { probing, registering } from '../../domain/calls/steps.ts';
import { fakePage, type FakePage } from './fake-bx24.ts';

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
});

afterEach(() => {
  vi.useRealTimers();
});

describe('calls through the script', () => {
  it('give it a copy at every depth, never the caller’s own parameters', () => {
    const params = { start: 50, LANG: [{ TITLE: 'E' }] };
    const given: unknown[] = [];
    vi.spyOn(page.bx24, 'callMethod').mockImplementation((_method, handed) => {
      given.push(handed);
      return undefined;
    });
    void session.apply(registering(params));
    void session.apply(registering(params));
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
      const heard: string[] = [];
      void session.bots({ onSilence: (reason) => heard.push(`one ${reason}`) });
      void session.bots({ onSilence: (reason) => heard.push(`two ${reason}`) });
      await vi.advanceTimersByTimeAsync(100);
      page.report(message);
      page.report(message);
      expect(heard).toEqual(['one lost', 'two lost']);
    },
  );

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
    await vi.advanceTimersByTimeAsync(500);
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
