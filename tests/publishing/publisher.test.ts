import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { planOf } from '../../src/domain/calls/plan.ts';
import type { Published } from '../../src/domain/calls/published.ts';
import { setField, setIcon, type Edit } from '../../src/domain/design/operations.ts';
import type { Design } from '../../src/domain/design/schema.ts';
import { fail } from '../../src/domain/kernel/result.ts';
import { MemoryHost } from '../../src/platform/host/memory-host.ts';
import { createMemoryJournal } from '../../src/platform/journal/memory-journal.ts';
import { createMemoryLedger } from '../../src/platform/ledger/memory-ledger.ts';
import type { Journal, JournalOutcome, JournalStep } from '../../src/ports/journal.ts';
import type { LedgerScope } from '../../src/ports/ledger.ts';
import { KnownApps } from '../../src/publishing/known-apps.ts';
import type { PublishState } from '../../src/publishing/publish-state.ts';
import { Publisher } from '../../src/publishing/publisher.ts';
import { commandSample, frameSample } from '../domain/calls/designs.ts';
import { HandTimer, settle } from '../state/hand-timer.ts';

const REGISTER = 'imbot.app.register';
const UPDATE = 'imbot.app.update';
const UNREGISTER = 'imbot.app.unregister';
const SCOPE: LedgerScope = { portal: '0123456789abcdef0123456789abcdef', application: 'local.designer' };

const sha256 = (text: string): Promise<string> => Promise.resolve(createHash('sha256').update(text).digest('hex'));

/** A journal that also remembers everything that was written into it. */
function tracedJournal(written: (JournalStep | JournalOutcome)[]): Journal {
  const journal = createMemoryJournal();
  return {
    ...journal,
    begin: (scope, step, after) => {
      written.push(step);
      return journal.begin(scope, step, after);
    },
    end: (scope, id, outcome) => {
      written.push(outcome);
      return journal.end(scope, id, outcome);
    },
  };
}

async function setUp(change: Partial<{ journal: Journal }> = {}) {
  const timer = new HandTimer();
  const host = new MemoryHost({ timer, now: timer.now });
  const connected = await host.connect();
  if (!connected.ok) throw new Error(connected.error.code);
  const ledger = createMemoryLedger();
  const apps = new KnownApps({ scope: () => SCOPE, openLedger: () => Promise.resolve(ledger) });
  await apps.read();
  const written: (JournalStep | JournalOutcome)[] = [];
  const journal = change.journal ?? tracedJournal(written);
  const states: PublishState[] = [];
  const foreign: number[] = [];
  const publisher = new Publisher({
    session: () => connected.value,
    scope: () => SCOPE,
    apps,
    openJournal: () => Promise.resolve(journal),
    draft: () => 'd1',
    now: timer.now,
    sha256,
    onForeignBot: (botId) => foreign.push(botId),
    report: (state) => states.push(state),
    alone: (work) => work(),
  });
  /** What the ledger knows of the design's app, as the screen puts it before the planner. */
  const published = async ({ chatApp: { frame, bot, code }, icon }: Design): Promise<Published | null> => {
    const entry = apps.state.entries.find((app) => app.botId === bot.id && app.code === code);
    const hash = frame.hash === '' ? null : await sha256(frame.hash);
    return entry === undefined ? null : { ...entry, digests: { hash, icon: icon && (await sha256(icon.png)) } };
  };
  const publish = async (design: Design): Promise<void> => {
    await publisher.carryOut(planOf(design, await published(design)));
  };
  const last = (): PublishState | undefined => states.at(-1);
  const silently = async (method: string, task: () => Promise<void>): Promise<void> => {
    host.answerNext(method, { type: 'silence' });
    const made = (): number => host.calls.filter((call) => call.method === method).length;
    const before = made();
    const running = task();
    while (made() === before) await settle();
    await timer.pass(90_000);
    await running;
  };
  const sent = () => host.calls.map(({ method }) => method);
  return { host, apps, journal, written, states, foreign, publisher, published, publish, last, silently, sent };
}

const edited = (design: Design, ...edits: readonly Edit[]) => edits.reduce((held, edit) => edit.apply(held), design);

describe('a plan', () => {
  it('is carried out to its end, and leaves nothing to do', async () => {
    const { publish, published, last, apps, sent } = await setUp();
    await publish(frameSample());
    expect(last()).toMatchObject({ phase: 'done', action: 'register', appId: 1, existed: false });
    expect(apps.find(1)).toMatchObject({ botId: 62, code: 'echo', acknowledged: { IFRAME_WIDTH: 350 } });
    expect(planOf(frameSample(), await published(frameSample())).choice).toBe('none');
    const wider = edited(frameSample(), setField('chatApp.frame.width', 400));
    await publish(wider);
    expect(last()).toMatchObject({ phase: 'done', action: 'update', appId: 1 });
    expect(planOf(wider, await published(wider)).choice).toBe('none');
    await publish(wider);
    expect(sent()).toEqual([REGISTER, UPDATE]);
  });

  it('of a re-creation removes first, then registers: one app, under another APP_ID, acknowledged as sent', async () => {
    const { publish, published, last, states, apps, sent } = await setUp();
    await publish(frameSample());
    const other = edited(frameSample(), setIcon({ ...commandSample().icon!, png: 'AAAA' }));
    await publish(other);
    expect(sent()).toEqual([REGISTER, UNREGISTER, REGISTER]);
    expect(
      states.flatMap((state) =>
        state.phase === 'working' ? [`${state.action} ${state.part.at}/${state.part.of}`] : [],
      ),
    ).toEqual(['register 1/1', 'remove 1/2', 'register 2/2']);
    expect(last()).toMatchObject({ phase: 'done', action: 'recreate', existed: false });
    expect(apps.state.entries).toHaveLength(1);
    expect(planOf(other, await published(other)).choice).toBe('none');
  });

  it('ends with the first call that is refused; what came before it is known as done', async () => {
    const { host, publish, published, last, apps } = await setUp();
    await publish(frameSample());
    const other = edited(
      frameSample(),
      setField('chatApp.kind', 'command'),
      setField('chatApp.command.parameter', '/help'),
    );
    host.answerNext(REGISTER, { type: 'error', code: 'BOT_ID_ERROR' });
    await publish(other);
    expect(last()).toMatchObject({
      phase: 'failed',
      action: 'register',
      part: { at: 2, of: 2 },
      error: { portalCode: 'BOT_ID_ERROR' },
    });
    expect(apps.state.entries).toEqual([]);
    expect(planOf(other, await published(other)).choice).toBe('register');
  });

  it('takes nothing away where the removal itself is refused', async () => {
    const { host, publish, last, apps, sent } = await setUp();
    await publish(frameSample());
    host.answerNext(UNREGISTER, { type: 'error', code: 'APP_ID_ERROR' });
    await publish(edited(frameSample(), setIcon(null)));
    expect(last()).toMatchObject({ phase: 'failed', action: 'remove', part: { at: 1, of: 2 } });
    expect(sent()).toEqual([REGISTER, UNREGISTER]);
    expect(apps.find(1)).toBeDefined();
  });

  it('goes on over an app that is gone already', async () => {
    const { host, publish, last } = await setUp();
    await publish(frameSample());
    host.answerNext(UNREGISTER, { type: 'error', code: 'CHAT_APP_ID_ERROR' });
    await publish(edited(frameSample(), setIcon(null)));
    expect(last()).toMatchObject({ phase: 'done', action: 'recreate' });
  });

  it('waits for no other: a second one meanwhile does nothing', async () => {
    const { host, publish, publisher, sent, last } = await setUp();
    host.answerNext(REGISTER, { type: 'silence' });
    const first = publish(frameSample());
    await settle();
    await publisher.carryOut(planOf(edited(frameSample(), setField('chatApp.code', 'other')), null));
    publisher.dismiss();
    expect([sent(), last()?.phase]).toEqual([[REGISTER], 'working']);
    host.answerHeld({ type: 'result', data: 9 });
    await first;
    expect(last()).toMatchObject({ phase: 'done', appId: 9, target: { code: 'echo' } });
  });

  it('says whose a bot is not, where the portal says so', async () => {
    const { host, publish, foreign } = await setUp();
    host.answerNext(REGISTER, { type: 'error', code: 'APP_ID_ERROR' });
    await publish(frameSample());
    expect(foreign).toEqual([62]);
  });
});

describe('the journal', () => {
  it('is written before and after each call, without secret and picture', async () => {
    const { publish, written } = await setUp();
    await publish(frameSample());
    await publish(
      edited(frameSample(), setField('chatApp.frame.hash', 'f'.repeat(32)), setField('chatApp.frame.width', 400)),
    );
    expect(written).toMatchObject([
      { kind: 'register', about: { appId: null, code: 'echo' }, plan: 'register', part: { at: 1, of: 1 } },
      'acknowledged',
      { kind: 'update', about: { appId: 1 }, sent: { IFRAME_WIDTH: 400 } },
      'acknowledged',
    ]);
    const text = JSON.stringify(written);
    expect(text).toContain('sha256:');
    expect(text).not.toContain('f'.repeat(32));
    expect(text).not.toContain(frameSample().chatApp.frame.hash);
    expect(text).not.toContain(frameSample().icon!.png);
  });

  it('has the line before the call is sent', async () => {
    const { host, publisher, journal } = await setUp();
    host.answerNext(REGISTER, { type: 'silence' });
    void publisher.carryOut(planOf(frameSample(), null));
    await settle();
    expect(await journal.unfinished(SCOPE)).toMatchObject({ value: [{ kind: 'register', outcome: null }] });
  });

  it.each([
    ['refused', { type: 'error', code: 'BOT_ID_ERROR' }, 'refused'],
    ['no id', { type: 'result', data: {} }, 'unknown'],
  ] as const)('says %s', async (_, reply, outcome) => {
    const { host, publish, written } = await setUp();
    host.answerNext(REGISTER, reply);
    await publish(frameSample());
    expect(written.at(-1)).toBe(outcome);
  });

  it('that cannot be written stops no call', async () => {
    const refused = () => Promise.resolve(fail({ code: 'refused' as const }));
    const { publish, last } = await setUp({
      journal: { durability: 'browser', begin: refused, end: refused, unfinished: refused },
    });
    await publish(frameSample());
    expect(last()).toMatchObject({ phase: 'done', appId: 1 });
  });
});

describe('after an unknown outcome', () => {
  it('a registration is repeated, and the line of the first try is closed', async () => {
    const { host, publish, publisher, silently, last, journal, sent } = await setUp();
    await silently(REGISTER, () => publish(frameSample()));
    expect(last()).toMatchObject({ phase: 'unknown', action: 'register' });
    expect(await journal.unfinished(SCOPE)).toMatchObject({ value: [{ outcome: 'unknown' }] });
    host.answerNext(REGISTER, { type: 'result', data: '4' });
    await publisher.recover();
    expect(last()).toMatchObject({ phase: 'done', appId: 4, existed: true });
    expect(sent()).toEqual([REGISTER, REGISTER]);
    expect(await journal.unfinished(SCOPE)).toEqual({ ok: true, value: [] });
  });

  it('the second call of a re-creation is finished, without removing anything again', async () => {
    const { publish, publisher, silently, last, sent } = await setUp();
    await publish(frameSample());
    await silently(REGISTER, () => publish(edited(frameSample(), setIcon(null))));
    expect(last()).toMatchObject({ phase: 'unknown', action: 'register', part: { at: 2, of: 2 } });
    await publisher.recover();
    expect(last()).toMatchObject({ phase: 'done', action: 'recreate' });
    expect(sent()).toEqual([REGISTER, UNREGISTER, REGISTER, REGISTER]);
  });

  it('a removal is looked up; a question that meets silence, too, is asked again about the same removal', async () => {
    const { host, apps, publish, publisher, silently, last } = await setUp();
    await publish(frameSample());
    const app = apps.find(1);
    if (app === undefined) throw new Error('not registered');
    await silently(UNREGISTER, () => publisher.remove(app));
    await silently(UPDATE, () => publisher.recover());
    expect(last()).toMatchObject({ phase: 'unknown', action: 'remove', target: { appId: 1 } });
    host.answerNext(UPDATE, { type: 'error', code: 'CHAT_APP_ID_ERROR' });
    await publisher.recover();
    expect(last()).toMatchObject({ phase: 'done', action: 'remove', existed: false });
    expect(apps.state.entries).toEqual([]);
  });

  it('an app to be taken over is asked for again, and then taken over', async () => {
    const { host, apps, publisher, silently, last } = await setUp();
    await silently(UPDATE, () => publisher.adopt(frameSample(), 41));
    expect(last()).toMatchObject({ phase: 'unknown', action: 'check' });
    host.answerNext(UPDATE, { type: 'result', data: true });
    await publisher.recover();
    expect(apps.find(41)).toMatchObject({ botId: 62, code: 'echo', acknowledged: {} });
  });

  it('nothing is asked where nothing is open', async () => {
    const { publish, publisher, sent } = await setUp();
    await publish(frameSample());
    await publisher.recover();
    expect(sent()).toEqual([REGISTER]);
  });
});
