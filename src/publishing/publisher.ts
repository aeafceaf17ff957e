import { adoptionOf, probeStep, removalOf, searchOf } from '../domain/calls/plan.ts';
import type { KnownApp } from '../domain/calls/published.ts';
import type { BindingTarget } from '../domain/calls/step.ts';
import type { Design } from '../domain/design/schema.ts';
import type { Result } from '../domain/kernel/result.ts';
import type { CallProgress, HostError } from '../ports/host.ts';
import type { JournalEntry } from '../ports/journal.ts';
import { BotJournal } from './bot-journal.ts';
import { changeApp } from './change-app.ts';
import { attemptOf, isGone, type AnyPlan } from './making.ts';
import { PlanRunner, type Open } from './plan-runner.ts';
import type { Attempt } from './publish-state.ts';
import { attemptOfLeft, isAboutApp, openOfLeft, planOfLeft, recoveryOf, type LeftCall } from './resuming.ts';
import { askForWidget } from './widgets.ts';

/**
 * Carries plans out, one at a time and step by step; the first step that is not acknowledged ends its plan. Each is written into
 * the journal before and after, and leaves in the ledger what the portal acknowledged.
 */
export class Publisher extends PlanRunner {
  #busy = false;
  #left: LeftCall | null = null;

  /** Where creations of bots are written down. */
  get bots(): BotJournal {
    return new BotJournal(this.maker.keeper, this.context.now);
  }

  /**
   * Makes the calls of a plan, as it was made. Does nothing without a portal or while another plan is under way, and sends nothing
   * when another tab has changed what is known of the app since, or is about to.
   */
  carryOut(plan: AnyPlan): Promise<void> {
    return this.#alone(async () => {
      const [first] = plan.steps;
      if (first === undefined || this.context.session() === null) return;
      const attempt = attemptOf(first, { at: 1, of: plan.steps.length });
      const known = this.revisionOf(first.about);
      this.working(attempt);
      await this.context.alone(async () => {
        await this.context.apps.read();
        const isElsewhere = await this.maker.keeper.isBusyElsewhere(first.about);
        const code = isElsewhere ? 'elsewhere' : this.revisionOf(first.about) === known ? null : 'overtaken';
        if (code === null) await this.begin(plan, first);
        else this.become({ ...attempt, phase: 'failed', error: { code } });
      });
    });
  }

  /** Removes an app. One that is gone already is done, too (observed: CHAT_APP_ID_ERROR). */
  remove(app: KnownApp): Promise<void> {
    return this.carryOut(removalOf(app));
  }

  /** Finds an APP_ID that was lost: registers again, which only names what is there. */
  findLost(design: Design): Promise<void> {
    return this.carryOut(searchOf(design));
  }

  /** Takes over an app that was registered elsewhere, once the portal has said that it exists and is ours. */
  adopt(design: Design, appId: number): Promise<void> {
    return this.carryOut(adoptionOf(design, appId));
  }

  /** Strikes an app off the ledger without a call. */
  async forget(appId: number): Promise<void> {
    await changeApp(this.context.apps, appId, () => 'forgotten');
  }

  /**
   * Takes an outcome off; a call under way stays. What nobody knows is told again at the next start, but for an update that a page
   * has left: its fields count as not acknowledged, and there is nothing more to tell.
   */
  dismiss(): void {
    if (this.#busy) return;
    if (this.#left?.kind === 'update') void this.maker.keeper.end(this.#left.id, 'acknowledged');
    this.#left = null;
    this.become({ phase: 'idle' });
  }

  /** At the start, and when another tab may have gone: says what was under way on a page that is no longer there. */
  async resume(): Promise<void> {
    if (this.#isTakenUp()) return;
    const lines = await this.maker.keeper.left();
    await this.#settleWidgets(lines);
    const [left] = lines.filter(isAboutApp);
    // The question took a while.
    if (left === undefined || this.#isTakenUp()) return;
    this.#left = left;
    this.become({ ...attemptOfLeft(left), phase: 'interrupted', plan: left.plan, begun: left.begun });
  }

  /** Of widgets the portal has a list: what became of calls about them needs nobody to decide anything. */
  async #settleWidgets(lines: readonly JournalEntry[]): Promise<void> {
    for (const { id, about } of lines) {
      if (about.target !== 'widget') continue;
      const isThere = await this.#isBound(about);
      if (isThere?.ok === true) await this.maker.keeper.end(id, 'acknowledged');
    }
  }

  async #isBound(about: BindingTarget, progress?: CallProgress): Promise<Result<boolean, HostError> | null> {
    const { session, apps, draft, now } = this.context;
    const connected = session();
    return connected && askForWidget(connected, apps, about, { draft: draft(), at: now() }, progress);
  }

  /** Brings what a page has left in the midst of to its end; a registration takes the design as it is now. */
  finish(design: Design): Promise<void> {
    return this.#goOn((left) => {
      const plan = planOfLeft(left, design, this.context.apps.find(left.about.appId ?? 0));
      if (plan !== null) return this.run({ plan, after: left.id, tries: left.tries + 1 });
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
    const plan = recoveryOf(left, await this.context.sha256(String(left.begun)));
    const [step] = plan.steps;
    const call = step && { plan, index: 0, step, after: left.id, tries: left.tries + 1 };
    const made = call && (await this.make(call, false, 0));
    if (made?.answer.ok !== true || made.answer.value.appId === null) return;
    const app = { ...left.about, appId: made.answer.value.appId, acknowledged: {} };
    await this.run({ plan: removalOf(app), after: made.line, tries: 0 });
  }

  /**
   * After an unknown outcome: asks the portal what is true about *that* call, in a way that changes nothing twice. A registration
   * or a question is repeated; an update or a removal is looked up.
   */
  async recover(): Promise<void> {
    const open = this.open;
    if (this.state.phase !== 'unknown' || open === null) return;
    await this.#alone(() => this.context.alone(() => this.#ask(open)));
  }

  #ask(open: Open): Promise<void> {
    const { plan, index, step, line, tries, asked } = open;
    if (step.about.target === 'widget') return this.#lookUpWidget(open, step.about);
    if (step.kind !== 'register' && step.kind !== 'probe') return this.#lookUp(open);
    return this.run({ plan, from: index, after: line, tries: tries + 1, asked: asked + 1 });
  }

  async #lookUp(open: Open): Promise<void> {
    const { step, part } = open;
    if (step.about.target === 'widget' || step.about.appId === null) return;
    const { appId } = step.about;
    const attempt: Attempt = { action: 'check', target: step.about, part };
    this.working(attempt);
    const answer = await this.maker.ask(probeStep({ ...step.about, appId }), this.progress(attempt));
    if (answer?.ok === true) await this.#found(open, appId);
    else if (answer !== null && isGone(answer.error)) await this.#missed(open, appId);
    else if (answer !== null) this.unknown({ ...open, asked: open.asked + 1 }, answer.error);
  }

  /** The app is there, so it was not removed; whether it was updated the portal does not say. */
  async #found({ step, line }: Open, appId: number): Promise<void> {
    await this.maker.keeper.end(line, 'acknowledged');
    const about = step.kind === 'remove' ? 'remove' : 'update';
    this.tell('check', step.about, { appId, existed: true, about });
  }

  /** The portal has no such app: a re-creation goes on. */
  async #missed({ plan, index, step, line }: Open, appId: number): Promise<void> {
    await changeApp(this.context.apps, appId, () => 'gone');
    if (index < plan.steps.length - 1) return this.run({ plan, from: index + 1, after: line, tries: 0 });
    await this.maker.keeper.end(line, 'acknowledged');
    this.tell('remove', step.about, { appId, existed: false });
  }

  /** The portal's list says whether the call was carried out: the plan goes on after it, or with it. */
  async #lookUpWidget(open: Open, about: BindingTarget): Promise<void> {
    const { plan, index, step, part, line } = open;
    const attempt: Attempt = { action: 'check', target: about, part };
    this.working(attempt);
    const isThere = await this.#isBound(about, this.progress(attempt));
    if (isThere === null) return;
    if (!isThere.ok) {
      this.unknown({ ...open, asked: open.asked + 1 }, isThere.error);
      return;
    }
    const next = isThere.value === (step.kind === 'bind') ? index + 1 : index;
    if (next < plan.steps.length) return this.run({ plan, from: next, after: line, tries: 0 });
    await this.maker.keeper.end(line, 'acknowledged');
    this.endPlan(plan, { appId: null, existed: step.kind === 'unbind', isUnsure: false });
  }

  async #goOn(task: (left: LeftCall) => Promise<void>): Promise<void> {
    const left = this.#left;
    if (this.state.phase !== 'interrupted' || left === null) return;
    await this.#alone(() =>
      this.context.alone(async () => {
        await this.context.apps.read();
        const isStillLeft = (await this.maker.keeper.left()).some(({ id }) => id === left.id);
        this.#left = null;
        // Another tab was asked, too.
        if (isStillLeft) await task(left);
        else this.become({ phase: 'idle' });
      }),
    );
  }

  async #alone(task: () => Promise<void>): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    await task().finally(() => (this.#busy = false));
  }

  #isTakenUp(): boolean {
    return this.#busy || this.state.phase !== 'idle';
  }
}
