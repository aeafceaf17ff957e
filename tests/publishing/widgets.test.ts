import { describe, expect, it } from 'vitest';
import type { Design } from '../../src/domain/design/schema.ts';
import { setField } from '../../src/domain/design/operations.ts';
import { wholePlanOf, type WholePlan } from '../../src/domain/calls/whole-plan.ts';
import { MemoryHost } from '../../src/platform/host/memory-host.ts';
import { createMemoryJournal } from '../../src/platform/journal/memory-journal.ts';
import { createMemoryLedger } from '../../src/platform/ledger/memory-ledger.ts';
import { KnownApps } from '../../src/publishing/known-apps.ts';
import type { PublishState } from '../../src/publishing/publish-state.ts';
import { Publisher } from '../../src/publishing/publisher.ts';
import { adoptWidget, removalOfWidget } from '../../src/publishing/widgets.ts';
import { frameSample } from '../domain/calls/designs.ts';
import { widgetSample } from '../domain/calls/widget-designs.ts';
import { HandTimer, settle } from '../state/hand-timer.ts';

const [BIND, GET, UNBIND] = ['placement.bind', 'placement.get', 'placement.unbind'];
const SCOPE = { portal: '0123456789abcdef0123456789abcdef', application: 'local.designer' };
const SIDEBAR = { placement: 'IM_SIDEBAR', handler: 'https://apps.example.com/replies' };

async function setUp() {
  const timer = new HandTimer();
  const host = new MemoryHost({ timer, now: timer.now });
  const connected = await host.connect();
  if (!connected.ok) throw new Error(connected.error.code);
  const ledger = createMemoryLedger();
  const apps = new KnownApps({ scope: () => SCOPE, openLedger: () => Promise.resolve(ledger) });
  await apps.read();
  const journal = createMemoryJournal();
  const states: PublishState[] = [];
  const publisher = new Publisher({
    session: () => connected.value,
    scope: () => SCOPE,
    apps,
    openJournal: () => Promise.resolve(journal),
    draft: () => 'd1',
    now: timer.now,
    sha256: (text) => Promise.resolve(text.length.toString(16).padStart(64, '0')),
    onForeignBot: () => undefined,
    report: (state) => states.push(state),
    alone: (work) => work(),
  });
  const planFor = (design: Design): WholePlan => {
    const { bot, code } = design.chatApp;
    const entry = apps.state.entries.find((app) => app.botId === bot.id && app.code === code);
    const published = entry === undefined ? null : { ...entry, digests: { hash: null, icon: null } };
    const known = apps.state.widgets.map((widget) => ({ ...widget, isOurs: widget.draft === 'd1' }));
    return wholePlanOf(design, published, known);
  };
  const publish = (design: Design): Promise<void> => publisher.carryOut(planFor(design));
  const sent = (): string[] => host.calls.map(({ method }) => method);
  const silently = async (method: string, task: () => Promise<void>, isDone: boolean): Promise<void> => {
    host.answerNext(method, { type: 'silence' });
    const before = sent().length;
    const running = task();
    while (!sent().slice(before).includes(method)) await settle();
    // What is silent may have been carried out all the same.
    if (isDone) {
      const { method: made, params } = host.calls.findLast((call) => call.method === method)!;
      host.carryOutSilently(made, params);
    }
    await timer.pass(90_000);
    await running;
  };
  return { host, apps, journal, states, publisher, planFor, publish, sent, silently, last: () => states.at(-1) };
}

describe('widgets', () => {
  it('are bound with the chat app by one plan, and leave nothing to do', async () => {
    const { publish, planFor, sent, last, apps, host } = await setUp();
    const both = { ...frameSample(), icon: null, widgets: widgetSample().widgets };
    await publish(both);
    expect(sent()).toEqual(['imbot.app.register', BIND, BIND]);
    expect(last()).toMatchObject({ phase: 'done', action: 'register', appId: 1, widgets: 2 });
    expect(apps.state.widgets).toMatchObject([
      { placement: 'IM_SIDEBAR', draft: 'd1', acknowledged: { OPTIONS: { iconName: 'fa-comment' } } },
      { placement: 'IM_TEXTAREA' },
    ]);
    expect(planFor(both).steps.filter(({ about }) => about.target === 'widget')).toEqual([]);
    expect(host.calls[1]?.params).toMatchObject({ PLACEMENT: 'IM_TEXTAREA', OPTIONS: { width: 320 } });
  });

  it('are removed and bound anew when changed, and removed when switched off', async () => {
    const { publish, planFor, sent, last } = await setUp();
    await publish(widgetSample());
    const changed = setField('widgets.IM_SIDEBAR.iconName', 'fa-truck').apply(widgetSample());
    await publish(changed);
    expect(sent().slice(2)).toEqual([UNBIND, BIND]);
    expect(last()).toMatchObject({ phase: 'done', action: 'bind', appId: null });
    expect(planFor(changed).choice).toBe('none');
    const less = setField('widgets.IM_SIDEBAR.enabled', false).apply(changed);
    await publish(less);
    expect(last()).toMatchObject({ phase: 'done', action: 'unbind', target: SIDEBAR });
    expect(planFor(less).choice).toBe('none');
  });

  it.each([
    ['as an error', { type: 'error', code: 'ACCESS_DENIED', status: 403 }],
    ['inside a result', { type: 'result', data: { error: 'ACCESS_DENIED', error_description: 'No' } }],
  ] as const)('that the portal refuses, %s, end the plan; what came before is known', async (_, reply) => {
    const { host, publish, last, apps } = await setUp();
    host.answerNext(BIND, { type: 'result', data: true });
    host.answerNext(BIND, reply);
    await publish(widgetSample());
    expect(last()).toMatchObject({
      phase: 'failed',
      action: 'bind',
      target: SIDEBAR,
      error: { portalCode: 'ACCESS_DENIED' },
    });
    expect(apps.state.widgets.map(({ placement }) => placement)).toEqual(['IM_TEXTAREA']);
  });

  it('have their line in the journal before the call, and are in doubt meanwhile', async () => {
    const { host, publish, journal, apps } = await setUp();
    host.answerNext(BIND, { type: 'silence' });
    void publish(widgetSample());
    while (host.calls.length === 0) await settle();
    const unfinished = await journal.unfinished(SCOPE);
    expect(unfinished).toMatchObject({
      value: [{ kind: 'bind', about: { placement: 'IM_TEXTAREA' }, plan: 'bind', part: { at: 1, of: 2 } }],
    });
    expect(apps.state.widgets).toMatchObject([{ placement: 'IM_TEXTAREA', acknowledged: {} }]);
  });
});

describe('after an unknown outcome', () => {
  it('the list says that it was bound, and the plan goes on after it', async () => {
    const { publish, publisher, silently, sent, last, planFor } = await setUp();
    await silently(BIND, () => publish(widgetSample()), true);
    expect(last()).toMatchObject({ phase: 'unknown', action: 'bind' });
    await publisher.recover();
    expect(sent()).toEqual([BIND, GET, BIND]);
    expect(last()).toMatchObject({ phase: 'done', action: 'bind' });
    expect(planFor(widgetSample()).choice).toBe('none');
  });

  it('the list says that it was not, and it is bound', async () => {
    const { publish, publisher, silently, sent, last } = await setUp();
    await silently(BIND, () => publish(widgetSample()), false);
    await publisher.recover();
    expect(sent()).toEqual([BIND, GET, BIND, BIND]);
    expect(last()).toMatchObject({ phase: 'done' });
  });

  it('a removal that was carried out is known as one', async () => {
    const { publish, publisher, silently, last, apps } = await setUp();
    await publish(widgetSample());
    const [widget] = apps.state.widgets;
    await silently(UNBIND, () => publisher.carryOut(removalOfWidget(widget!)), true);
    await publisher.recover();
    expect(last()).toMatchObject({ phase: 'done', action: 'unbind', existed: true });
    expect(apps.state.widgets).toHaveLength(1);
  });

  it('a list that is silent, too, is asked for again', async () => {
    const { publish, publisher, silently, last } = await setUp();
    await silently(BIND, () => publish(widgetSample()), true);
    await silently(GET, () => publisher.recover(), false);
    expect(last()).toMatchObject({ phase: 'unknown', action: 'bind', target: { placement: 'IM_TEXTAREA' } });
    await publisher.recover();
    expect(last()).toMatchObject({ phase: 'done', action: 'bind' });
  });
});

it('takes a widget of the list over: it is compared, and goes when the draft has it no more', async () => {
  const { apps, planFor } = await setUp();
  const acknowledged = { OPTIONS: { iconName: 'fa-old' }, LANG_ALL: { en: { TITLE: 'Old' } } };
  await adoptWidget(apps, { ...SIDEBAR, acknowledged }, { draft: 'd1', at: 5 });
  expect(
    planFor(widgetSample()).steps.map(({ kind, about }) => `${kind} ${'placement' in about && about.placement}`),
  ).toEqual(['bind IM_TEXTAREA', 'unbind IM_SIDEBAR', 'bind IM_SIDEBAR']);
  const less = setField('widgets.IM_SIDEBAR.enabled', false).apply(widgetSample());
  expect(planFor(less).steps.map(({ kind }) => kind)).toEqual(['bind', 'unbind']);
});
