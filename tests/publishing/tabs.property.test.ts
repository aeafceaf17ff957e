import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planOf } from '../../src/domain/calls/plan.ts';
import type { ChatAppStep } from '../../src/domain/calls/step.ts';
import { setField, type Edit } from '../../src/domain/design/operations.ts';
import type { Design } from '../../src/domain/design/schema.ts';
import type { JsonObject } from '../../src/domain/kernel/json.ts';
import { fail, ok, type Result } from '../../src/domain/kernel/result.ts';
import { MemoryHost } from '../../src/platform/host/memory-host.ts';
import { createMemoryJournal } from '../../src/platform/journal/memory-journal.ts';
import { createMemoryLedger } from '../../src/platform/ledger/memory-ledger.ts';
import { createMemoryTabs } from '../../src/platform/tabs/memory-tabs.ts';
import type { HostError, PortalSession } from '../../src/ports/host.ts';
import type { LedgerEntry, LedgerScope } from '../../src/ports/ledger.ts';
import type { Tabs } from '../../src/ports/tabs.ts';
import { KnownApps } from '../../src/publishing/known-apps.ts';
import { Publisher } from '../../src/publishing/publisher.ts';
import { frameSample } from '../domain/calls/designs.ts';
import { HandTimer } from '../state/hand-timer.ts';

const SCOPE: LedgerScope = { portal: 'acme', application: 'local.designer' };
const sha = (text: string): string => createHash('sha256').update(text).digest('hex');

/** What a portal has, by APP_ID. */
class Portal {
  readonly apps = new Map<number, { code: string; fields: Record<string, unknown> }>();
  #last = 0;

  answer(step: ChatAppStep): Result<unknown, HostError> {
    if (step.kind === 'register') return this.#register(step.about.code, step.params);
    const app = this.apps.get(step.about.appId);
    if (app === undefined) return fail({ code: 'refused', portalCode: 'CHAT_APP_ID_ERROR' });
    if (step.kind === 'update') Object.assign(app.fields, step.fields);
    if (step.kind === 'remove') this.apps.delete(step.about.appId);
    return ok(true);
  }

  #register(code: string, params: JsonObject): Result<unknown, HostError> {
    const known = [...this.apps].find(([, app]) => app.code === code);
    if (known !== undefined) return ok({ appId: known[0], existed: true });
    this.#last += 1;
    this.apps.set(this.#last, { code, fields: { ...params } });
    return ok({ appId: this.#last, existed: false });
  }

  /** What a ledger says that is not so. */
  falsehoods(entries: readonly LedgerEntry[]): string[] {
    return entries.flatMap((entry) => {
      if (entry.target !== 'chat-app') return [];
      const app = this.apps.get(entry.appId);
      return Object.entries(entry.acknowledged).flatMap(([name, value]) => {
        const has = app?.fields[name];
        const said = typeof value === 'string' && value.startsWith('sha256:') ? `sha256:${sha(String(has))}` : has;
        const isSo = value === null || JSON.stringify(said) === JSON.stringify(value);
        return isSo ? [] : [`${String(entry.appId)} ${name}: ${JSON.stringify(value)} for ${JSON.stringify(has)}`];
      });
    });
  }
}

type Wait = <T>(value: T) => Promise<T>;

/** One tab, on a portal and in a browser that others share. */
class Tab {
  readonly apps: KnownApps;
  readonly #publisher: Promise<Publisher>;
  design: Design = frameSample();
  sleeps = false;
  /** Plans that are not carried out to their end yet. */
  running = 0;

  constructor(portal: Portal, stored: Map<string, unknown>, tabs: Tabs, wait: Wait, timer: HandTimer, locks: boolean) {
    const ledger = createMemoryLedger(stored);
    this.apps = new KnownApps({
      scope: () => SCOPE,
      openLedger: () => Promise.resolve(ledger),
      onchange: () => tabs.announce({ about: 'ledger' }),
    });
    tabs.listen(() => {
      if (!this.sleeps) void this.apps.read();
    });
    this.#publisher = this.#begin(portal, wait, timer, tabs, locks);
  }

  async #begin(portal: Portal, wait: Wait, timer: HandTimer, tabs: Tabs, locks: boolean): Promise<Publisher> {
    const connected = await new MemoryHost({ timer, now: timer.now }).connect();
    if (!connected.ok) throw new Error('no portal');
    await this.apps.read();
    const apply = async (step: ChatAppStep): Promise<Result<unknown, HostError>> => {
      await wait('the call is on its way');
      return wait(portal.answer(step));
    };
    const session: PortalSession = Object.assign(connected.value, { apply });
    return new Publisher({
      session: () => session,
      draft: () => '',
      scope: () => SCOPE,
      apps: this.apps,
      openJournal: () => Promise.resolve(createMemoryJournal()),
      now: timer.now,
      sha256: (text) => Promise.resolve(sha(text)),
      onForeignBot: () => undefined,
      report: () => undefined,
      alone: (work) => (locks ? tabs.alone('calls', work) : work()),
    });
  }

  get known() {
    const { bot, code, frame } = this.design.chatApp;
    const entry = this.apps.state.entries.find((app) => app.botId === bot.id && app.code === code);
    const { icon } = this.design;
    return entry === undefined
      ? null
      : { ...entry, digests: { hash: sha(frame.hash), icon: icon === null ? null : sha(icon.png) } };
  }

  edit(change: Edit): void {
    this.design = change.apply(this.design);
  }

  async publish(): Promise<void> {
    const publisher = await this.#publisher;
    this.#follow(publisher.carryOut(planOf(this.design, this.known)));
  }

  async remove(): Promise<void> {
    const publisher = await this.#publisher;
    if (this.known !== null) this.#follow(publisher.remove(this.known));
  }

  #follow(plan: Promise<void>): void {
    this.running += 1;
    void plan.finally(() => (this.running -= 1));
  }

  async wake(): Promise<void> {
    this.sleeps = false;
    await this.#publisher;
    await this.apps.read();
  }
}

/** Lets everything go on that waits for nothing outside. */
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

const command = fc.record({
  tab: fc.nat({ max: 2 }),
  what: fc.constantFrom('narrow', 'wide', 'publish', 'publish', 'publish', 'sleep', 'wake', 'reload', 'remove'),
});

async function storedOf(stored: Map<string, unknown>): Promise<readonly LedgerEntry[]> {
  const listed = await createMemoryLedger(stored).list(SCOPE);
  if (!listed.ok) throw new Error(listed.error.code);
  return listed.value;
}

async function play(
  scheduler: fc.Scheduler,
  commands: readonly { tab: number; what: string }[],
  locks: boolean,
): Promise<void> {
  const [portal, stored, timer, open] = [new Portal(), new Map<string, unknown>(), new HandTimer(), createMemoryTabs()];
  const wait: Wait = (value) => scheduler.schedule(Promise.resolve(value));
  const newTab = (): Tab => new Tab(portal, stored, open(), wait, timer, locks);
  const tabs = [newTab(), newTab(), newTab()];
  const all = [...tabs];
  const check = async (): Promise<void> => {
    expect(portal.falsehoods(await storedOf(stored))).toEqual([]);
  };
  const run = async ({ tab: at, what }: { tab: number; what: string }): Promise<void> => {
    const tab = tabs[at] ?? newTab();
    timer.time += 1;
    if (what === 'narrow') tab.edit(setField('chatApp.frame.width', 300));
    if (what === 'wide') tab.edit(setField('chatApp.frame.width', 400));
    if (what === 'publish') await tab.publish();
    if (what === 'remove') await tab.remove();
    if (what === 'sleep') tab.sleeps = true;
    if (what === 'wake') await tab.wake();
    if (what === 'reload') all.push((tabs[at] = newTab()));
    await check();
  };
  const sequence = scheduler.scheduleSequence(commands.map((one) => ({ label: one.what, builder: () => run(one) })));
  while (!sequence.done || all.some(({ running }) => running > 0)) {
    await turn();
    if (scheduler.count() > 0) await scheduler.waitNext(1);
    expect(sequence.faulty).toBe(false);
    await check();
  }
  for (const tab of tabs) {
    await tab.wake();
    expect(portal.falsehoods(tab.apps.state.entries)).toEqual([]);
    const lost = [...portal.apps.keys()].filter((appId) => tab.apps.find(appId) === undefined);
    expect(lost).toEqual([]);
    const { known } = tab;
    const width = known && portal.apps.get(known.appId)?.fields['IFRAME_WIDTH'];
    if (planOf(tab.design, known).choice === 'none') expect(width).toBe(tab.design.chatApp.frame.width);
  }
}

describe('three tabs over one ledger lose nothing and say nothing false, whatever comes first', () => {
  it.each([
    ['where tabs wait for each other', true],
    ['where a browser has no locks', false],
  ])('%s', async (_, locks) => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), fc.array(command, { minLength: 2, maxLength: 14 }), (scheduler, commands) =>
        play(scheduler, commands, locks),
      ),
      { numRuns: 300 },
    );
  });
});
