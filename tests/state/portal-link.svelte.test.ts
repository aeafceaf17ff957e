import { describe, expect, it, vi } from 'vitest';
import { createBotStep } from '../../src/domain/calls/create-bot.ts';
import { MemoryHost, type MemoryHostOptions } from '../../src/platform/host/memory-host.ts';
import { createStandaloneHost } from '../../src/platform/host/standalone-host.ts';
import { fail } from '../../src/domain/kernel/result.ts';
import { createBot } from '../../src/state/create-bot.ts';
import { PortalLink } from '../../src/state/portal-link.svelte.ts';
import { HandTimer, settle } from './hand-timer.ts';

const LIST = 'imbot.bot.list';
const REGISTER_BOT = 'imbot.register';
const echo = { id: 62, name: 'EchoBot', code: 'echobot', openLine: false };
const newBot = createBotStep({ name: 'Weather', code: 'weather', handler: 'https://bot.example.com/handler' });

function setUp(options: Partial<MemoryHostOptions> = {}) {
  const timer = new HandTimer();
  const host = new MemoryHost({ timer, now: timer.now, bots: [echo], ...options });
  return { timer, host, link: new PortalLink(host) };
}

describe('connecting', () => {
  it('outside a portal there is nothing to connect to', async () => {
    const link = new PortalLink(createStandaloneHost());
    expect(link.phase).toBe('standalone');
    await link.connect();
    expect([link.phase, link.session, link.error]).toEqual(['standalone', null, null]);
  });

  it('reads the bots and follows the log of calls', async () => {
    const { link } = setUp();
    expect(link.phase).toBe('connecting');
    await link.connect();
    expect([link.phase, link.botsPhase]).toEqual(['connected', 'ready']);
    expect(link.bots).toEqual([echo]);
    expect(link.log.map(({ method }) => method)).toContain(LIST);
  });

  it('says why it failed, and can be tried again', async () => {
    const { host, link } = setUp();
    const connect = vi.spyOn(host, 'connect').mockResolvedValueOnce(fail({ code: 'portal-silent' }));
    await link.connect();
    expect([link.phase, link.error?.code, link.session]).toEqual(['failed', 'portal-silent', null]);
    await link.connect();
    expect([link.phase, link.error]).toEqual(['connected', null]);
    expect(connect).toHaveBeenCalledTimes(2);
  });

  it('a frame that turns out to be no portal is standalone, not a failure', async () => {
    const { link } = setUp({ failure: { code: 'not-in-portal' } });
    await link.connect();
    expect(link.phase).toBe('standalone');
  });
});

describe('the bots', () => {
  it('cannot be read: that is said, the connection stays, and reading again corrects it', async () => {
    const { host, link } = setUp();
    host.answerNext(LIST, { type: 'error', code: 'ACCESS_DENIED' });
    await link.connect();
    expect([link.phase, link.botsPhase, link.botsError?.portalCode]).toEqual(['connected', 'failed', 'ACCESS_DENIED']);
    await link.loadBots();
    expect([link.botsPhase, link.botsError]).toEqual(['ready', null]);
    expect(link.bots).toEqual([echo]);
  });

  it('a new one is in the list at once', async () => {
    const { link } = setUp();
    await link.connect();
    const made = await createBot(link, newBot, vi.fn());
    expect(made).toEqual({ ok: true, value: { id: 63, how: 'created' } });
    expect(link.bots.map(({ code }) => code)).toEqual(['echobot', 'weather']);
  });

  it('no answer to a new one: the list is read again, since it may have been made', async () => {
    const { timer, host, link } = setUp();
    await link.connect();
    host.answerNext(REGISTER_BOT, { type: 'silence' });
    const onSilence = vi.fn();
    const making = createBot(link, newBot, onSilence);
    await settle();
    await timer.pass(90_000);
    expect(await making).toMatchObject({ ok: false, error: { code: 'unanswered', outcome: 'unlisted' } });
    expect(onSilence).toHaveBeenCalledWith('late');
    expect(host.calls.filter(({ method }) => method === LIST)).toHaveLength(2);
  });

  it('one that the list has after a broken answer is there', async () => {
    const { host, link } = setUp();
    await link.connect();
    host.answerNext(REGISTER_BOT, { type: 'lost' });
    host.answerNext(LIST, { type: 'result', data: [{ ID: 70, NAME: 'Weather', CODE: 'weather' }] });
    expect(await createBot(link, newBot, vi.fn())).toEqual({ ok: true, value: { id: 70, how: 'unsure' } });
  });

  it('one of the same code is not said to be new', async () => {
    const { link } = setUp();
    await link.connect();
    const same = createBotStep({ name: 'Echo', code: 'echobot', handler: 'https://bot.example.com/handler' });
    expect(await createBot(link, same, vi.fn())).toEqual({ ok: true, value: { id: 62, how: 'existed' } });
  });

  it('a refusal reads nothing again', async () => {
    const { host, link } = setUp();
    await link.connect();
    host.answerNext(REGISTER_BOT, { type: 'error', code: 'CODE_ERROR' });
    expect(await createBot(link, newBot, vi.fn())).toMatchObject({ ok: false });
    expect(host.calls.filter(({ method }) => method === LIST)).toHaveLength(1);
  });

  it('without a connection none is made', async () => {
    const { host, link } = setUp();
    expect(await createBot(link, newBot, vi.fn())).toBeNull();
    expect(host.calls).toEqual([]);
  });
});
