import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createBotStep, createFetchBotStep } from '../../src/domain/calls/create-bot.ts';
import type { Host, HostLogEntry, PortalSession } from '../../src/ports/host.ts';
import { probing, registering, removing, updating } from '../domain/calls/steps.ts';

export type ScriptedReply =
  | { readonly type: 'result'; readonly data: unknown }
  | { readonly type: 'error'; readonly code: string; readonly description?: string; readonly status?: number }
  | { readonly type: 'silence' };

/** An adapter on a portal that a test can script, on the test's clock. */
export interface HostSubject {
  readonly host: Host;
  /** Every REST call of the chat bot methods so far. */
  calls(): readonly { readonly method: string; readonly params: unknown }[];
  answerNext(method: string, reply: ScriptedReply): void;
  /** The next call of this method meets silence, and the bridge reports an answer it could not read. */
  loseNext(method: string): void;
  /** Answers the oldest call that met silence. */
  answerHeld(reply: ScriptedReply): void;
}

/** Longer than any adapter's own delay, shorter than anything a person is told about. */
const SOON = 1000;

/** ms after which an adapter has done all that it does after a start. */
const SETTLED = 5000;

async function soon<T>(answer: Promise<T>): Promise<T> {
  await vi.advanceTimersByTimeAsync(SOON);
  return answer;
}

/** What every portal host promises; see `src/ports/host.ts`. */
export function portalHostContract(name: string, create: () => HostSubject): void {
  describe(name, () => {
    let subject: HostSubject;
    let session: PortalSession;

    beforeEach(async () => {
      vi.useFakeTimers();
      subject = create();
      const connected = await soon(subject.host.connect());
      if (!connected.ok) throw new Error(connected.error.code);
      session = connected.value;
      await vi.advanceTimersByTimeAsync(SETTLED);
    });

    afterEach(() => {
      vi.useRealTimers();
    });

    describe('answers', () => {
      it('connects once and names portal, application and person', async () => {
        const again = await soon(subject.host.connect());
        expect(subject.host.kind).toBe('portal');
        expect(again).toEqual({ ok: true, value: session });
        expect(session.connection).toMatchObject({
          origin: 'https://acme.bitrix24.com',
          portal: 'acme.bitrix24.com',
          applicationId: 'local.designer',
          placement: { code: 'DEFAULT', options: {} },
          admin: true,
          userName: 'Ada Lovelace',
          installing: false,
        });
      });

      it.each([
        ['a map', { 62: { ID: '62', NAME: 'Echo', CODE: 'echo', OPENLINE: 'N' } }],
        ['a list', [{ ID: 62, NAME: 'Echo', CODE: 'echo', OPENLINE: 'N' }]],
      ])('reads the bots from %s', async (_, data) => {
        subject.answerNext('imbot.bot.list', { type: 'result', data });
        const bots = await soon(session.bots());
        expect(bots).toEqual({ ok: true, value: [{ id: 62, name: 'Echo', code: 'echo', openLine: false }] });
      });

      it('reads the empty list that stands for an empty map', async () => {
        subject.answerNext('imbot.bot.list', { type: 'result', data: [] });
        expect(await soon(session.bots())).toEqual({ ok: true, value: [] });
      });

      it('creates a bot', async () => {
        subject.answerNext('imbot.register', { type: 'result', data: '64' });
        const bot = { name: 'Echo', code: 'echo', handler: 'https://acme.example/bot' };
        expect(await soon(session.apply(createBotStep(bot)))).toEqual({ ok: true, value: 64 });
        expect(subject.calls()).toEqual([
          {
            method: 'imbot.register',
            params: {
              CODE: 'echo',
              TYPE: 'B',
              OPENLINE: 'N',
              EVENT_HANDLER: 'https://acme.example/bot',
              PROPERTIES: { NAME: 'Echo' },
            },
          },
        ]);
      });

      it('creates a bot whose events are fetched', async () => {
        subject.answerNext('imbot.v2.Bot.register', {
          type: 'result',
          data: { bot: { id: 64, code: 'echo' }, users: [] },
        });
        expect(await soon(session.apply(createFetchBotStep({ name: 'Echo', code: 'echo' })))).toEqual({
          ok: true,
          value: 64,
        });
        expect(subject.calls()).toEqual([
          {
            method: 'imbot.v2.Bot.register',
            params: { fields: { code: 'echo', type: 'bot', eventMode: 'fetch', properties: { name: 'Echo' } } },
          },
        ]);
      });

      it.each([
        [7, { appId: 7, existed: false }],
        ['7', { appId: 7, existed: true }],
      ])('registers with exactly the given parameters and reads the id %j', async (data, value) => {
        const params = Object.freeze({
          BOT_ID: 62,
          CODE: 'echo',
          start: 'kept',
          LANG: [{ LANGUAGE_ID: 'en', TITLE: 'E' }],
        });
        subject.answerNext('imbot.app.register', { type: 'result', data });
        expect(await soon(session.apply(registering(params)))).toEqual({ ok: true, value });
        expect(subject.calls()).toEqual([{ method: 'imbot.app.register', params }]);
        expect(params).toHaveProperty('start', 'kept');
      });

      it('sends the fields of an update, and none for the existence probe', async () => {
        subject.answerNext('imbot.app.update', { type: 'result', data: true });
        expect(await soon(session.apply(updating(7, { HIDDEN: 'Y' })))).toEqual({ ok: true, value: true });
        subject.answerNext('imbot.app.update', { type: 'result', data: true });
        expect(await soon(session.apply(probing(7)))).toEqual({ ok: true, value: true });
        expect(subject.calls().map(({ params }) => params)).toEqual([
          { APP_ID: 7, FIELDS: { HIDDEN: 'Y' } },
          { APP_ID: 7 },
        ]);
      });

      it.each([
        [
          'application',
          'app.info',
          { ID: '7', CODE: 'local.designer', INSTALLED: false, STATUS: 'T', PAYMENT_EXPIRED: 'Y', DAYS: '5' },
          { isInstalled: false, status: 'T', isPaymentExpired: true, daysLeft: 5 },
        ],
        [
          'application',
          'app.info',
          { ID: '7' },
          { isInstalled: null, status: '', isPaymentExpired: false, daysLeft: null },
        ],
        ['administrator', 'user.admin', false, false],
        ['scopes', 'scope', ['imbot'], ['imbot']],
        ['revision', 'imbot.v2.Revision.get', { rest: 36, web: 130, mobile: 23, desktop: 6 }, { rest: 36, web: 130 }],
        ['revision', 'imbot.v2.Revision.get', { rest: '33' }, { rest: 33, web: 0 }],
        [
          'ownBots',
          'imbot.v2.Bot.list',
          { bots: [{ id: 62, code: 'echo' }, { id: '64' }], hasNextPage: false },
          [62, 64],
        ],
        ['chatApps', 'method.get', { isExisting: true, isAvailable: false }, { isExisting: true, isAvailable: false }],
        ['options', 'app.option.get', { a: 'one', b: 2 }, { a: 'one' }],
        ['options', 'app.option.get', [], {}],
        ['time', 'server.time', '2026-11-22T15:00:00+03:00', Date.UTC(2026, 10, 22, 12)],
      ] as const)('asks about %s with %s', async (question, method, data, value) => {
        subject.answerNext(method, { type: 'result', data });
        expect(await soon(session.ask(question))).toEqual({ ok: true, value });
      });

      it('puts options in, exactly as given', async () => {
        subject.answerNext('app.option.set', { type: 'result', data: true });
        expect(await soon(session.ask('keepOptions', { 'app.7': '{}' }))).toEqual({ ok: true, value: true });
        subject.answerNext('app.option.set', { type: 'error', code: 'ACCESS_DENIED', status: 403 });
        expect(await soon(session.ask('keepOptions', { a: '' }))).toMatchObject({
          error: { portalCode: 'ACCESS_DENIED' },
        });
      });

      it('says that an answer to a question cannot be read, or was refused', async () => {
        subject.answerNext('server.time', { type: 'result', data: 'noon' });
        expect(await soon(session.ask('time'))).toMatchObject({ ok: false, error: { code: 'unreadable' } });
        subject.answerNext('scope', { type: 'error', code: 'user_access_error', status: 403 });
        expect(await soon(session.ask('scopes'))).toMatchObject({
          ok: false,
          error: { portalCode: 'user_access_error' },
        });
      });

      it('removes an app', async () => {
        subject.answerNext('imbot.app.unregister', { type: 'result', data: true });
        expect(await soon(session.apply(removing(7)))).toEqual({ ok: true, value: true });
        expect(subject.calls()).toEqual([{ method: 'imbot.app.unregister', params: { APP_ID: 7 } }]);
      });

      it.each([[311], ['311']])(
        'sends a message with exactly the given parameters and reads its id %j',
        async (data) => {
          const params = Object.freeze({
            BOT_ID: 62,
            DIALOG_ID: 'chat5',
            MESSAGE: 'Hello',
            KEYBOARD: [{ TEXT: 'Open', APP_ID: 7, APP_PARAMS: '{"a":1}', DISPLAY: 'LINE' }],
          });
          subject.answerNext('imbot.message.add', { type: 'result', data });
          expect(await soon(session.sendMessage(params))).toEqual({ ok: true, value: 311 });
          expect(subject.calls()).toEqual([{ method: 'imbot.message.add', params }]);
        },
      );

      it('hands on a refusal in the portal’s own words', async () => {
        const refusal = { code: 'BOT_ID_ERROR', description: 'Bot not found', status: 400 };
        subject.answerNext('imbot.app.register', { type: 'error', ...refusal });
        const answer = await soon(session.apply(registering({ BOT_ID: 1 })));
        expect(answer).toMatchObject({
          ok: false,
          error: { code: 'refused', portalCode: 'BOT_ID_ERROR', description: 'Bot not found', status: 400 },
        });
        expect(!answer.ok && JSON.parse(answer.error.raw ?? '')).toEqual({
          error: 'BOT_ID_ERROR',
          error_description: 'Bot not found',
        });
      });

      it.each([
        ['imbot.app.register', 'no id'],
        ['imbot.app.register', {}],
        ['imbot.app.register', null],
      ])('says that an answer to %s cannot be read: %j', async (method, data) => {
        subject.answerNext(method, { type: 'result', data });
        const answer = await soon(session.apply(registering({})));
        expect(answer).toMatchObject({ ok: false, error: { code: 'unreadable', portalCode: '' } });
        expect(!answer.ok && JSON.parse(answer.error.raw ?? '')).toEqual(data);
      });
    });

    describe('meeting silence', () => {
      it('says late after 10 s, once, and a late answer still counts', async () => {
        subject.answerNext('imbot.app.register', { type: 'silence' });
        const onSilence = vi.fn();
        const answer = session.apply(registering({}), { onSilence });
        await vi.advanceTimersByTimeAsync(9_999);
        expect(onSilence).not.toHaveBeenCalled();
        await vi.advanceTimersByTimeAsync(60_000);
        expect(onSilence.mock.calls).toEqual([['late']]);
        subject.answerHeld({ type: 'result', data: 9 });
        expect(await answer).toEqual({ ok: true, value: { appId: 9, existed: false } });
      });

      it('ends as unanswered after 90 s; what comes later is still logged', async () => {
        subject.answerNext('imbot.app.unregister', { type: 'silence' });
        let log: readonly HostLogEntry[] = [];
        session.onLog((entries) => (log = entries));
        const answer = session.apply(removing(7));
        await vi.advanceTimersByTimeAsync(90_000);
        expect(await answer).toEqual({ ok: false, error: { code: 'unanswered' } });
        expect(log.at(-1)).toMatchObject({ method: 'imbot.app.unregister', state: 'unknown' });
        subject.answerHeld({ type: 'result', data: true });
        expect(log.at(-1)).toMatchObject({ state: 'answered', answer: 'true' });
      });

      it('ends as broken as soon as its answer could not be read', async () => {
        subject.loseNext('imbot.app.update');
        const onSilence = vi.fn();
        const answer = await soon(session.apply(probing(7), { onSilence }));
        expect(answer).toEqual({ ok: false, error: { code: 'broken' } });
        expect(onSilence).not.toHaveBeenCalled();
        expect(vi.getTimerCount()).toBe(0);
      });

      it('says lost while it is not clear whose answer that was, and ends the one that is left', async () => {
        subject.answerNext('imbot.app.register', { type: 'silence' });
        const heard: string[] = [];
        const first = session.apply(registering({}), { onSilence: (reason) => heard.push(reason) });
        await vi.advanceTimersByTimeAsync(SOON);
        subject.loseNext('imbot.app.update');
        const second = session.apply(probing(7), { onSilence: (reason) => heard.push(reason) });
        await vi.advanceTimersByTimeAsync(SOON);
        expect(heard).toEqual(['lost', 'lost']);
        subject.answerHeld({ type: 'result', data: 9 });
        expect(await soon(first)).toMatchObject({ ok: true });
        expect(await second).toEqual({ ok: false, error: { code: 'broken' } });
      });

      it('reports nothing about a call that has been answered', async () => {
        const onSilence = vi.fn();
        subject.answerNext('imbot.app.register', { type: 'result', data: 1 });
        await soon(session.apply(registering({}), { onSilence }));
        subject.loseNext('imbot.app.update');
        void session.apply(probing(1));
        await vi.advanceTimersByTimeAsync(95_000);
        expect(onSilence).not.toHaveBeenCalled();
      });

      it('leaves no timer behind', async () => {
        subject.answerNext('imbot.app.register', { type: 'result', data: 1 });
        await soon(session.apply(registering({})));
        expect(vi.getTimerCount()).toBe(0);
      });
    });

    describe('its log', () => {
      it('shows it at once and after every change, until one stops listening', async () => {
        const heard: string[] = [];
        const stop = session.onLog((log) => heard.push(log.at(-1)?.state ?? 'empty'));
        const before = heard.length;
        expect(before).toBe(1);
        subject.answerNext('imbot.app.unregister', { type: 'result', data: true });
        await soon(session.apply(removing(7)));
        expect(heard.slice(before)).toEqual(['pending', 'answered']);
        stop();
        await soon(session.apply(removing(7)));
        expect(heard).toHaveLength(before + 2);
      });

      it('masks secrets in what went out and in what came back', async () => {
        const dump = "App can't be registeredarray (\n  'APP_ID' => 'local.app.1',\n  'HASH' => 'topsecret',\n)";
        subject.answerNext('imbot.app.register', { type: 'error', code: 'WRONG_REQUEST', description: dump });
        let log: readonly HostLogEntry[] = [];
        session.onLog((entries) => (log = entries));
        const answer = await soon(session.apply(registering({ HASH: 'topsecret', CODE: 'echo' })));
        const shown = JSON.stringify([log, answer]);
        expect(shown).toContain('App can');
        expect(shown).toContain('echo');
        expect(shown).not.toMatch(/topsecret|local\.app\.1|secret-token/);
        expect(subject.calls()[0]?.params).toHaveProperty('HASH', 'topsecret');
      });
    });
  });
}
