import { adoptionOf, planOf, probeStep, removalOf, type Plan } from '../domain/calls/plan.ts';
import type { KnownApp } from '../domain/calls/published.ts';
import type { ChatAppStep, ChatAppTarget } from '../domain/calls/step.ts';
import type { Design } from '../domain/design/schema.ts';
import type { CallProgress, HostError, PortalSession } from '../ports/host.ts';
import type { Journal } from '../ports/journal.ts';
import type { LedgerScope } from '../ports/ledger.ts';
import type { Runtime } from '../ports/runtime.ts';
import type { Tabs } from '../ports/tabs.ts';
import { nextAsking } from './asking.ts';
import { changeApp } from './change-app.ts';
import type { KnownApps } from './known-apps.ts';
import { ACTIONS, attemptOf, isGone } from './making.ts';
import type { Attempt, Done, PublishState } from './publish-state.ts';
import { attemptOfLeft, isAboutApp, openOfLeft, planOfLeft, recoveryOf, type LeftCall } from './resuming.ts';
import { StepMaker, type Made, type NewCall, type UnknownCall, type StepMakerContext } from './step-maker.ts';

export { planOf };

/** What a page gives that makes calls. */
export interface PublisherParts {
  readonly link: { readonly session: PortalSession | null; readonly markForeign: (botId: number) => void };
  readonly runtime: Runtime;
  readonly openJournal: () => Promise<Journal>;
  readonly tabs?: Tabs;
}

/** A publisher over what a page has; `report` hears of every change. */
export function createPublisher(
  { link, runtime, openJournal, tabs }: PublisherParts,
  apps: KnownApps,
  scope: () => LedgerScope | null,
  report: (state: PublishState) => void,
): Publisher {
  return new Publisher({
    ...{ apps, scope, openJournal, report, now: runtime.now },
    sha256: (text) => runtime.sha256(text),
    session: () => link.session,
    onForeignBot: link.markForeign,
    alone: (work) => (tabs === undefined ? work() : tabs.alone('calls', work)),
    ...(tabs && { tabs }),
  });
}

export interface PublisherContext extends StepMakerContext {
  readonly report: (state: PublishState) => void;
  /** Runs work while no other tab makes calls. */
  readonly alone: <T>(work: () => Promise<T>) => Promise<T>;
}

/** A call whose outcome nobody knows, and how often the portal was asked about it. */
interface Open extends UnknownCall {
  readonly asked: number;
}

/** Calls of a plan, from one of them on. */
interface Run extends Pick<NewCall, 'plan' | 'after' | 'tries'> {
  readonly from?: number;
  readonly asked?: number;
}

/**
 * Carries plans out, one at a time and step by step; the first step that is not acknowledged ends its plan. Each is written into
 * the journal before and after, and leaves in the ledger what the portal acknowledged.
 */
export class Publisher {
  readonly #context: PublisherContext;
  readonly #maker: StepMaker;
  #state: PublishState = { phase: 'idle' };
  #busy = false;
  #open: Open | null = null;
  #left: LeftCall | null = null;

  constructor(context: PublisherContext) {
    this.#context = context;
    this.#maker = new StepMaker(context);
  }

  /**
   * Makes the calls of a plan, as it was made. Does nothing without a portal or while another plan is under way, and sends nothing
   * when another tab has changed what is known of the app since, or is about to.
   */
  carryOut(plan: Plan): Promise<void> {
    return this.#alone(async () => {
      const [first] = plan.steps;
      if (first === undefined || this.#context.session() === null) return;
      const attempt = attemptOf(first, { at: 1, of: plan.steps.length });
      const known = this.#revisionOf(first.about);
      this.#working(attempt);
      await this.#context.alone(async () => {
        await this.#context.apps.read();
        const isElsewhere = await this.#maker.keeper.isBusyElsewhere(first.about);
        const code = isElsewhere ? 'elsewhere' : this.#revisionOf(first.about) === known ? null : 'overtaken';
        if (code === null) await this.#begin(plan, first);
        else this.#become({ ...attempt, phase: 'failed', error: { code } });
      });
    });
  }

  /** Removes an app. One that is gone already is done, too (observed: CHAT_APP_ID_ERROR). */
  remove(app: KnownApp): Promise<void> {
    return this.carryOut(removalOf(app));
  }

  /** Takes over an app that was registered elsewhere, once the portal has said that it exists and is ours. */
  adopt(design: Design, appId: number): Promise<void> {
    return this.carryOut(adoptionOf(design, appId));
  }

  /** Strikes an app off the ledger without a call. */
  async forget(appId: number): Promise<void> {
    await changeApp(this.#context.apps, appId, () => 'forgotten');
  }

  /**
   * Takes an outcome off; a call under way stays. What nobody knows is told again at the next start, but for an update that a page
   * has left: its fields count as not acknowledged, and there is nothing more to tell.
   */
  dismiss(): void {
    if (this.#busy) return;
    if (this.#left?.kind === 'update') void this.#maker.keeper.end(this.#left.id, 'acknowledged');
    this.#left = null;
    this.#become({ phase: 'idle' });
  }

  /** At the start, and when another tab may have gone: says what was under way on a page that is no longer there. */
  async resume(): Promise<void> {
    if (this.#isTakenUp()) return;
    const [left] = (await this.#maker.keeper.left()).filter(isAboutApp);
    // The question took a while.
    if (left === undefined || this.#isTakenUp()) return;
    this.#left = left;
    this.#become({ ...attemptOfLeft(left), phase: 'interrupted', plan: left.plan, begun: left.begun });
  }

  /** Brings what a page has left in the midst of to its end; a registration takes the design as it is now. */
  finish(design: Design): Promise<void> {
    return this.#goOn((left) => {
      const plan = planOfLeft(left, design, this.#context.apps.find(left.about.appId ?? 0));
      if (plan !== null) return this.#run({ plan, after: left.id, tries: left.tries + 1 });
      return this.#lookUp({ ...openOfLeft(left), asked: 0 });
    });
  }

  /** Takes back what a page has left in the midst of, as far as that can be: an app that may have been registered is removed. */
  undo(): Promise<void> {
    return this.#goOn((left) =>
      left.kind === 'register' ? this.#takeBack(left) : this.#lookUp({ ...openOfLeft(left), asked: 0 }),
    );
  }

  async #takeBack(left: LeftCall): Promise<void> {
    const plan = recoveryOf(left, await this.#context.sha256(String(left.begun)));
    const [step] = plan.steps;
    const call = step && { plan, index: 0, step, after: left.id, tries: left.tries + 1 };
    const made = call && (await this.#make(call, false, 0));
    if (made?.answer.ok !== true) return;
    const app = { ...left.about, appId: made.answer.value.appId, acknowledged: {} };
    await this.#run({ plan: removalOf(app), after: made.line, tries: 0 });
  }

  /**
   * After an unknown outcome: asks the portal what is true about *that* call, in a way that changes nothing twice. A registration
   * or a question is repeated; an update or a removal is looked up.
   */
  async recover(): Promise<void> {
    const open = this.#open;
    if (this.#state.phase !== 'unknown' || open === null) return;
    await this.#alone(() => this.#context.alone(() => this.#ask(open)));
  }

  #ask(open: Open): Promise<void> {
    const { plan, index, step, line, tries, asked } = open;
    if (step.kind !== 'register' && step.kind !== 'probe') return this.#lookUp(open);
    return this.#run({ plan, from: index, after: line, tries: tries + 1, asked: asked + 1 });
  }

  async #lookUp(open: Open): Promise<void> {
    const { step, part } = open;
    const { appId } = step.about;
    if (appId === null) return;
    const attempt: Attempt = { action: 'check', target: step.about, part };
    this.#working(attempt);
    const answer = await this.#maker.ask(probeStep({ ...step.about, appId }), this.#progress(attempt));
    if (answer?.ok === true) await this.#found(open, appId);
    else if (answer !== null && isGone(answer.error)) await this.#missed(open, appId);
    else if (answer !== null) this.#unknown({ ...open, asked: open.asked + 1 }, answer.error);
  }

  /** The app is there, so it was not removed; whether it was updated the portal does not say. */
  async #found({ step, line }: Open, appId: number): Promise<void> {
    await this.#maker.keeper.end(line, 'acknowledged');
    const about = step.kind === 'remove' ? 'remove' : 'update';
    this.#finish('check', step.about, { appId, existed: true, about });
  }

  /** The portal has no such app: a re-creation goes on. */
  async #missed({ plan, index, step, line }: Open, appId: number): Promise<void> {
    await changeApp(this.#context.apps, appId, () => 'gone');
    if (index < plan.steps.length - 1) return this.#run({ plan, from: index + 1, after: line, tries: 0 });
    await this.#maker.keeper.end(line, 'acknowledged');
    this.#finish('remove', step.about, { appId, existed: false });
  }

  async #goOn(task: (left: LeftCall) => Promise<void>): Promise<void> {
    const left = this.#left;
    if (this.#state.phase !== 'interrupted' || left === null) return;
    await this.#alone(() =>
      this.#context.alone(async () => {
        await this.#context.apps.read();
        const isStillLeft = (await this.#maker.keeper.left()).some(({ id }) => id === left.id);
        this.#left = null;
        // Another tab was asked, too.
        if (isStillLeft) await task(left);
        else this.#become({ phase: 'idle' });
      }),
    );
  }

  async #alone(task: () => Promise<void>): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    await task().finally(() => (this.#busy = false));
  }

  /** What nobody knows about the same app so far is settled by this plan, too. */
  async #begin(plan: Plan, first: ChatAppStep): Promise<void> {
    const earlier = await this.#maker.keeper.earlier(first.about);
    for (const { id } of earlier.slice(0, -1)) await this.#maker.keeper.end(id, 'acknowledged');
    const last = earlier.at(-1);
    const tries = last?.kind === first.kind ? last.tries + 1 : 0;
    await this.#run({ plan, after: last?.id ?? null, tries });
  }

  async #run({ plan, from = 0, asked = 0, ...first }: Run): Promise<void> {
    let { after, tries } = first;
    for (const [index, step] of plan.steps.entries()) {
      if (index < from) continue;
      const isLast = index === plan.steps.length - 1;
      const made = await this.#make({ plan, index, step, after, tries }, isLast, asked);
      if (made?.answer.ok !== true) return;
      const isUnsure = step.kind === 'register' ? tries > 0 : this.#isContested(made.answer.value.appId);
      const action = plan.choice === 'recreate' ? 'recreate' : ACTIONS[step.kind];
      if (isLast) this.#finish(action, step.about, { ...made.answer.value, isUnsure });
      [after, tries] = [made.line, 0];
    }
  }

  /** Another call about the app may still be under way, and undo this one. */
  #isContested(appId: number): boolean {
    return (this.#context.apps.find(appId)?.open ?? []).length > 0;
  }

  /** Makes one call, and says so where it ends the plan. */
  async #make(call: NewCall, isLast: boolean, asked: number): Promise<Made | null> {
    const part = { at: call.index + 1, of: call.plan.steps.length };
    const attempt = attemptOf(call.step, part);
    // The first was said before other tabs were waited for.
    if (call.index > 0 || this.#state.phase !== 'working') this.#working(attempt);
    const made = await this.#maker.make(call, isLast, this.#progress(attempt));
    if (made === null || made.answer.ok) return made;
    const { error } = made.answer;
    if (made.outcome === 'unknown') this.#unknown({ ...call, part, line: made.line, asked }, error);
    else this.#become({ ...attempt, phase: 'failed', error });
    return made;
  }

  #unknown(open: Open, error: HostError): void {
    this.#open = open;
    const asksIn = nextAsking(error, open.asked);
    this.#become({ ...attemptOf(open.step, open.part), phase: 'unknown', error, asksIn });
  }

  #working(attempt: Attempt, silence: 'late' | 'lost' | null = null): void {
    this.#become({ ...attempt, phase: 'working', silence });
  }

  #progress(attempt: Attempt): CallProgress {
    return { onSilence: (silence) => this.#working(attempt, silence) };
  }

  /** What is known of an app was written when? `null`: nothing is known. */
  #revisionOf({ appId, botId, code }: ChatAppTarget): number | null {
    const { entries } = this.#context.apps.state;
    const byName = (app: KnownApp): boolean => app.botId === botId && app.code === code;
    return entries.find(appId === null ? byName : (app) => app.appId === appId)?.revision ?? null;
  }

  #finish(action: Done['action'], about: ChatAppTarget, found: Pick<Done, 'appId' | 'existed'> & Partial<Done>): void {
    this.#open = null;
    const { isKept } = this.#context.apps;
    const target = { ...about, appId: found.appId };
    this.#become({ isUnsure: false, about: null, ...found, phase: 'done', action, target, isKept });
  }

  #isTakenUp(): boolean {
    return this.#busy || this.#state.phase !== 'idle';
  }

  #become(state: PublishState): void {
    this.#state = state;
    this.#context.report(state);
  }
}
