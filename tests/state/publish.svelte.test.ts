import { createHash } from 'node:crypto';
import { flushSync } from 'svelte';
import { afterEach, describe, expect, it } from 'vitest';
import { emptyDesign } from '../../src/domain/design/factory.ts';
import { setField, setIcon, setText, type Edit } from '../../src/domain/design/operations.ts';
import { fail } from '../../src/domain/kernel/result.ts';
import { FixedRuntime } from '../../src/platform/runtime/fixed-runtime.ts';
import { MemoryHost } from '../../src/platform/host/memory-host.ts';
import { createMemoryJournal } from '../../src/platform/journal/memory-journal.ts';
import { createMemoryLedger } from '../../src/platform/ledger/memory-ledger.ts';
import { EditorSession } from '../../src/state/editor-session.svelte.ts';
import { PortalLink } from '../../src/state/portal-link.svelte.ts';
import * as publishing from '../../src/publishing/create-publisher.ts';
import { Publish } from '../../src/state/publish.svelte.ts';
import { HandTimer, settle } from './hand-timer.ts';
import { press } from './press.ts';

const HASH = 'd1ab17949a572b0979d8db0d5b349cd2';
const REGISTER = 'imbot.app.register';
const UPDATE = 'imbot.app.update';
const UNREGISTER = 'imbot.app.unregister';

const echo: readonly Edit[] = [
  setField('chatApp.bot.id', 62),
  setField('chatApp.code', 'echo'),
  setField('page.address', 'https://a.example/echo'),
  setField('chatApp.frame.hash', HASH),
  setText(1, 'title', 'Echo'),
];

let stop = (): void => undefined;
afterEach(() => {
  stop();
});

async function setUp(values = new Map<string, unknown>(), isPrepared = true) {
  const timer = new HandTimer();
  const host = new MemoryHost({
    timer,
    now: timer.now,
    bots: [{ id: 62, name: 'EchoBot', code: 'echobot', openLine: false }],
  });
  const session = new EditorSession(emptyDesign(), timer.now);
  for (const edit of echo) session.edit(edit);
  const link = new PortalLink(host);
  const ledger = createMemoryLedger(values);
  const load = { fails: false };
  const publish = new Publish({
    session,
    link,
    openLedger: () => Promise.resolve(ledger),
    openJournal: () => Promise.resolve(createMemoryJournal()),
    runtime: promptRuntime(),
    loadPublishing: () => (load.fails ? Promise.reject(new Error('offline')) : Promise.resolve(publishing)),
  });
  stop = publish.start();
  if (isPrepared) await publish.prepare();
  await link.connect();
  flushSync();
  await settle();
  flushSync();
  const edit = async (change: Edit): Promise<void> => {
    session.edit(change);
    flushSync();
    await settle();
  };
  const sent = (method: string) => host.calls.filter((call) => call.method === method).map((call) => call.params);
  return { timer, host, session, link, ledger, load, publish, values, edit, sent };
}

/** What the planned update would send. */
function planned({ plan }: Publish) {
  const [step] = plan?.steps ?? [];
  return step?.kind === 'update' ? step.fields : null;
}

/** Digests that are there in the next turn, where the platform's answer when they like. */
function promptRuntime(): FixedRuntime {
  return Object.assign(new FixedRuntime(), {
    sha256: (data: string | Uint8Array) => Promise.resolve(createHash('sha256').update(data).digest('hex')),
  });
}

describe('registering', () => {
  it('gives an APP_ID, and remembers it without the secret', async () => {
    const { publish, values } = await setUp();
    await press(publish);
    expect(publish.state).toMatchObject({ phase: 'done', action: 'register', appId: 1, existed: false });
    expect(publish.entry).toMatchObject({ appId: 1, botId: 62, code: 'echo' });
    expect(JSON.stringify([...values])).not.toContain(HASH);
    expect(publish.plan?.choice).toBe('none');
  });

  it('knows the app again in the next visit', async () => {
    const first = await setUp();
    await press(first.publish);
    stop();
    const again = await setUp(first.values);
    expect(again.publish.entry?.appId).toBe(1);
    expect(again.publish.plan?.choice).toBe('none');
  });

  it('takes nothing for acknowledged when the app existed already', async () => {
    const { host, publish } = await setUp();
    host.answerNext(REGISTER, { type: 'result', data: '7' });
    await press(publish);
    expect(publish.state).toMatchObject({ phase: 'done', appId: 7, existed: true });
    expect(planned(publish)).toMatchObject({ IFRAME: 'https://a.example/echo', HASH });
  });

  it('says why it was refused, and learns whose the bot is', async () => {
    const { host, link, publish } = await setUp();
    host.answerNext(REGISTER, { type: 'error', code: 'APP_ID_ERROR', description: 'Bot was installed by another' });
    await press(publish);
    expect(publish.state).toMatchObject({ phase: 'failed', error: { code: 'refused', portalCode: 'APP_ID_ERROR' } });
    expect(link.foreignBots.has(62)).toBe(true);
    expect(publish.entry).toBeNull();
  });

  it('keeps the APP_ID on the screen when it cannot be stored', async () => {
    const { ledger, publish } = await setUp();
    ledger.change = () => Promise.resolve(fail({ code: 'refused' }));
    await press(publish);
    expect(publish.state).toMatchObject({ phase: 'done', appId: 1 });
    expect(publish.entry?.appId).toBe(1);
    expect(publish.ledgerError).toEqual({ code: 'refused' });
  });
});

describe('what makes the calls', () => {
  it('is fetched with the first call, and until then no plan is reported', async () => {
    const first = await setUp();
    await press(first.publish);
    stop();
    const { host, publish } = await setUp(first.values, false);
    host.answerNext(UNREGISTER, { type: 'result', data: true });
    expect([publish.entry?.appId, publish.plan]).toEqual([1, null]);
    await publish.remove(1);
    expect(publish.state).toMatchObject({ phase: 'done', action: 'remove' });
    expect(publish.plan?.choice).toBe('register');
  });

  it('could not be fetched: nothing is sent, that is said, and the next call tries again', async () => {
    const { host, publish, load } = await setUp(new Map(), false);
    load.fails = true;
    await publish.adopt(41);
    expect(publish.state).toMatchObject({
      phase: 'failed',
      action: 'check',
      target: { botId: 62, code: 'echo' },
      error: { code: 'not-loaded' },
    });
    expect(host.calls.filter(({ method }) => method === UPDATE)).toEqual([]);
    load.fails = false;
    host.answerNext(UPDATE, { type: 'result', data: true });
    await publish.adopt(41);
    expect(publish.state).toMatchObject({ phase: 'done', appId: 41 });
  });
});

describe('updating', () => {
  it('sends only what differs from what was acknowledged', async () => {
    const { publish, edit, sent } = await setUp();
    await press(publish);
    await edit(setField('chatApp.frame.width', 400));
    expect(planned(publish)).toEqual({ IFRAME_WIDTH: 400 });
    await press(publish);
    expect(sent(UPDATE)).toEqual([{ APP_ID: 1, FIELDS: { IFRAME_WIDTH: 400 } }]);
    expect(publish.plan?.choice).toBe('none');
  });

  it('never sends an empty signature key', async () => {
    const { publish, edit } = await setUp();
    await press(publish);
    await edit(setField('chatApp.frame.hash', ''));
    expect(publish.plan).toMatchObject({ choice: 'none', notes: [{ note: 'unset', name: 'HASH', kept: null }] });
  });

  it('says that the icon needs a new registration, and sends none', async () => {
    const { publish, edit } = await setUp();
    await press(publish);
    await edit(setIcon({ png: 'AAAA', source: null, activeSource: null, adjustments: null }));
    expect(publish.plan).toMatchObject({ choice: 'recreate', notes: [{ note: 'icon', change: 'added' }] });
  });

  it('makes no call when nothing differs', async () => {
    const { publish, sent } = await setUp();
    await press(publish);
    await press(publish);
    expect(sent(UPDATE)).toEqual([]);
  });
});

describe('removing', () => {
  it('removes the app and forgets it', async () => {
    const { publish } = await setUp();
    await press(publish);
    await publish.remove(1);
    expect(publish.state).toMatchObject({ phase: 'done', action: 'remove', appId: 1, existed: true });
    expect(publish.entry).toBeNull();
  });

  it('takes an app that is gone already for removed', async () => {
    const { host, publish } = await setUp();
    await press(publish);
    host.answerNext(UNREGISTER, { type: 'error', code: 'CHAT_APP_ID_ERROR', description: 'App not found' });
    await publish.remove(1);
    expect(publish.state).toMatchObject({ phase: 'done', action: 'remove', appId: 1, existed: false });
    expect(publish.entries).toEqual([]);
  });
});

describe('silence', () => {
  it('is said after 10 s; a late answer still counts', async () => {
    const { timer, host, publish } = await setUp();
    host.answerNext(REGISTER, { type: 'silence' });
    const registering = press(publish);
    await settle();
    await timer.pass(10_000);
    expect(publish.state).toMatchObject({ phase: 'working', action: 'register', silence: 'late' });
    await timer.pass(60_000);
    host.answerHeld({ type: 'result', data: 9 });
    await registering;
    expect(publish.state).toMatchObject({ phase: 'done', appId: 9 });
  });

  it('is unknown after 90 s; asking again changes nothing twice', async () => {
    const { timer, host, publish, sent } = await setUp();
    host.answerNext(REGISTER, { type: 'silence' });
    const registering = press(publish);
    await settle();
    await timer.pass(90_000);
    await registering;
    expect(publish.state).toMatchObject({ phase: 'unknown', action: 'register' });
    host.answerNext(REGISTER, { type: 'result', data: '4' });
    await publish.recover();
    expect(publish.state).toMatchObject({ phase: 'done', appId: 4, existed: true });
    expect(sent(REGISTER)).toHaveLength(2);
  });

  it('an unknown update is looked up by the probe, which sends no fields', async () => {
    const { timer, host, publish, edit, sent } = await setUp();
    await press(publish);
    await edit(setField('chatApp.frame.width', 400));
    host.answerNext(UPDATE, { type: 'silence' });
    const updating = press(publish);
    await settle();
    await timer.pass(90_000);
    await updating;
    expect(publish.state).toMatchObject({ phase: 'unknown', action: 'update' });
    await publish.recover();
    expect(sent(UPDATE).at(-1)).toEqual({ APP_ID: 1 });
    expect(publish.state).toMatchObject({ phase: 'done', action: 'check' });
    expect(planned(publish)).toEqual({ IFRAME_WIDTH: 400 });
  });

  it('an unknown removal is over once the portal does not know the app', async () => {
    const { timer, host, publish } = await setUp();
    await press(publish);
    host.answerNext(UNREGISTER, { type: 'silence' });
    const removing = publish.remove(1);
    await settle();
    await timer.pass(90_000);
    await removing;
    expect(publish.state).toMatchObject({ phase: 'unknown', action: 'remove' });
    host.answerNext(UPDATE, { type: 'error', code: 'CHAT_APP_ID_ERROR' });
    await publish.recover();
    expect(publish.state).toMatchObject({ phase: 'done', action: 'remove', appId: 1, existed: false });
    expect(publish.entry).toBeNull();
  });

  it('an answer that could not be read is known at once; the portal is asked by itself', async () => {
    const { host, publish } = await setUp();
    host.answerNext(REGISTER, { type: 'lost' });
    await press(publish);
    expect(publish.state).toMatchObject({
      phase: 'unknown',
      action: 'register',
      error: { code: 'broken' },
      asksIn: 10_000,
    });
  });
});

describe('when the design changes while a call is under way', () => {
  async function unknownRegistration() {
    const all = await setUp();
    all.host.answerNext(REGISTER, { type: 'silence' });
    const registering = press(all.publish);
    await settle();
    await all.timer.pass(90_000);
    await registering;
    await all.edit(setField('chatApp.code', 'another'));
    return all;
  }

  it('asking again repeats the same registration, not the design that is open now', async () => {
    const { publish, host, sent } = await unknownRegistration();
    host.answerNext(REGISTER, { type: 'result', data: '4' });
    await publish.recover();
    expect(sent(REGISTER).map((params) => params['CODE'])).toEqual(['echo', 'echo']);
    expect(publish.entries).toMatchObject([{ appId: 4, code: 'echo' }]);
    expect(publish.entry).toBeNull();
  });

  it('an unknown update is looked up by the APP_ID that was called', async () => {
    const { timer, host, publish, edit, sent } = await setUp();
    await press(publish);
    await edit(setField('chatApp.frame.width', 400));
    host.answerNext(UPDATE, { type: 'silence' });
    const updating = press(publish);
    await settle();
    await timer.pass(90_000);
    await updating;
    await edit(setField('chatApp.code', 'another'));
    host.answerNext(UPDATE, { type: 'error', code: 'CHAT_APP_ID_ERROR' });
    await publish.recover();
    expect(sent(UPDATE).at(-1)).toEqual({ APP_ID: 1 });
    expect(publish.entries).toEqual([]);
  });

  it('a finished outcome goes, one under way stays', async () => {
    const { host, publish } = await setUp();
    await press(publish);
    publish.dismiss();
    expect(publish.state.phase).toBe('idle');
    host.answerNext(UNREGISTER, { type: 'silence' });
    void publish.remove(1);
    publish.dismiss();
    expect(publish.state.phase).toBe('working');
  });
});

describe('whose a bot is', () => {
  it('is not learned from an app that belongs to another application', async () => {
    const { host, link, publish } = await setUp();
    host.answerNext(UPDATE, { type: 'error', code: 'APP_ID_ERROR', description: 'App was installed by another' });
    await publish.adopt(41);
    expect(publish.state).toMatchObject({ phase: 'failed', error: { portalCode: 'APP_ID_ERROR' } });
    expect(link.foreignBots.size).toBe(0);
  });

  it('is asked anew once the bots are read again', async () => {
    const { host, link, publish } = await setUp();
    host.answerNext(REGISTER, { type: 'error', code: 'APP_ID_ERROR' });
    await press(publish);
    expect(link.foreignBots.has(62)).toBe(true);
    await link.loadBots();
    expect(link.foreignBots.size).toBe(0);
  });

  it('an older list of bots does not replace a newer one', async () => {
    const { host, link } = await setUp();
    host.answerNext('imbot.bot.list', { type: 'silence' });
    const slow = link.loadBots();
    await link.loadBots();
    host.answerHeld({ type: 'result', data: [] });
    await slow;
    expect(link.bots).toHaveLength(1);
  });
});

describe('an app registered elsewhere', () => {
  it('is taken over by its id after the portal said that it exists', async () => {
    const { host, publish } = await setUp();
    host.answerNext(UPDATE, { type: 'result', data: true });
    await publish.adopt(41);
    expect(publish.entry?.appId).toBe(41);
    expect(planned(publish)).toHaveProperty('IFRAME');
  });

  it('is not taken over when the portal does not know it', async () => {
    const { publish } = await setUp();
    await publish.adopt(41);
    expect(publish.state).toMatchObject({ phase: 'failed', error: { portalCode: 'CHAT_APP_ID_ERROR' } });
    expect(publish.entry).toBeNull();
  });
});
