import { acknowledgedOf } from '../domain/calls/acknowledged.ts';
import type { Digests } from '../domain/calls/digests.ts';
import { adoptionOf, planOf, probeStep, removalOf, type Plan } from '../domain/calls/plan.ts';
import type { KnownApp } from '../domain/calls/published.ts';
import type { ChatAppStep, ChatAppTarget, RemoveStep, UpdateStep } from '../domain/calls/step.ts';
import type { Design } from '../domain/design/schema.ts';
import type { Result } from '../domain/kernel/result.ts';
import type { HostError, PortalSession } from '../ports/host.ts';
import type { Journal, JournalOutcome } from '../ports/journal.ts';
import type { LedgerScope } from '../ports/ledger.ts';
import { adopted, doubt, doubted, registered, restored, updated, type Before } from './acknowledging.ts';
import { changeApp } from './change-app.ts';
import type { KnownApps } from './known-apps.ts';
import { ACTIONS, attemptOf, digestsOf, isGone, makeCall, outcomeOf, sentBy, type Acknowledged } from './making.ts';
import type { Attempt, PublishAction, PublishState } from './publish-state.ts';

export { planOf };

export interface PublisherContext {
  readonly session: () => PortalSession | null;
  /** Whose ledger and journal; `null` while no portal is connected. */
  readonly scope: () => LedgerScope | null;
  readonly apps: KnownApps;
  readonly journal: Journal;
  /** ms since 1970 */
  readonly now: () => number;
  /** SHA-256 of a text, 64 hex characters. */
  readonly sha256: (text: string) => Promise<string>;
  /** A bot turned out to be another application's: the list of bots does not say so, a refused registration does. */
  readonly onForeignBot: (botId: number) => void;
  readonly report: (state: PublishState) => void;
  /** Runs work while no other tab makes calls. */
  readonly alone: <T>(work: () => Promise<T>) => Promise<T>;
}

/** A call whose outcome nobody knows. */
interface OpenCall {
  readonly plan: Plan;
  readonly index: number;
  readonly step: ChatAppStep;
  /** Its line in the journal, where one could be written. */
  readonly line: number | null;
}

/** What was known when a step was sent. */
interface Sent {
  readonly digests: Digests;
  readonly before: Before;
}

/**
 * Carries plans out, one at a time and step by step; the first step that is not acknowledged ends its plan. Each is written into
 * the journal before and after, and leaves in the ledger what the portal acknowledged.
 */
export class Publisher {
  readonly #context: PublisherContext;
  #state: PublishState = { phase: 'idle' };
  #busy = false;
  #open: OpenCall | null = null;

  constructor(context: PublisherContext) {
    this.#context = context;
  }

  /**
   * Makes the calls of a plan, as it was made. Does nothing without a portal or while another plan is under way, and sends nothing
   * when another tab has changed what is known of the app since.
   */
  carryOut(plan: Plan): Promise<void> {
    return this.#alone(async () => {
      const [first] = plan.steps;
      if (first === undefined || this.#context.session() === null) return;
      const attempt = attemptOf(first, 0, plan);
      const known = this.#revisionOf(first.about);
      this.#become({ ...attempt, phase: 'working', silence: null });
      await this.#context.alone(async () => {
        await this.#context.apps.read();
        if (this.#revisionOf(first.about) === known) await this.#run(plan, 0);
        else this.#become({ ...attempt, phase: 'failed', error: { code: 'overtaken' } });
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

  /** Takes a finished outcome off; a call under way stays. */
  dismiss(): void {
    if (!this.#busy) this.#become({ phase: 'idle' });
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

  async #ask(open: OpenCall): Promise<void> {
    const { plan, index, step, line } = open;
    if (step.kind === 'register' || step.kind === 'probe') await this.#run(plan, index);
    else await this.#lookUp(step, open);
    if (this.#state.phase === 'done' && this.#state.action !== 'check') await this.#end(line, 'acknowledged');
  }

  async #lookUp(step: UpdateStep | RemoveStep, open: OpenCall): Promise<void> {
    const { appId } = step.about;
    const probe = probeStep(step.about);
    const answer = await this.#make({ choice: 'none', steps: [probe], notes: [] }, 0, probe);
    // The question is still about the call before it.
    if (this.#state.phase === 'unknown') this.#open = open;
    if (answer?.ok === true) this.#finish('check', step, answer.value);
    else if (answer?.ok === false && isGone(answer.error)) {
      await changeApp(this.#context.apps, appId, () => 'gone');
      this.#finish('remove', step, { appId, existed: false });
    }
  }

  async #alone(task: () => Promise<void>): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    await task().finally(() => (this.#busy = false));
  }

  async #run(plan: Plan, from: number): Promise<void> {
    for (const [index, step] of plan.steps.entries()) {
      if (index < from) continue;
      const answer = await this.#make(plan, index, step);
      if (answer?.ok !== true) return;
      if (index < plan.steps.length - 1) continue;
      this.#finish(plan.choice === 'recreate' ? 'recreate' : ACTIONS[step.kind], step, answer.value);
    }
  }

  /** Makes one call, journal and ledger included, and reports how it goes; `null` when no portal is there to make it on. */
  async #make(plan: Plan, index: number, step: ChatAppStep): Promise<Result<Acknowledged, HostError> | null> {
    const session = this.#context.session();
    if (session === null) return null;
    const attempt = attemptOf(step, index, plan);
    // The first is said before other tabs are waited for.
    if (index > 0 || this.#state.phase !== 'working') this.#become({ ...attempt, phase: 'working', silence: null });
    const digests = await digestsOf(sentBy(step), this.#context.sha256);
    const line = await this.#begin(plan, step, attempt, digests);
    const before = await doubt(this.#context.apps, step, this.#context.now());
    const answer = await makeCall(session, step, {
      onSilence: (silence) => {
        this.#become({ ...attempt, phase: 'working', silence });
      },
    });
    await this.#end(line, outcomeOf(answer));
    if (answer.ok) await this.#keep(plan, step, answer.value, { digests, before });
    else {
      await this.#release(step, before, outcomeOf(answer));
      this.#stop({ plan, index, step, line }, attempt, answer.error);
    }
    return answer;
  }

  /** What is known of an app was written when? `null`: nothing is known. */
  #revisionOf({ appId, botId, code }: ChatAppTarget): number | null {
    const { entries } = this.#context.apps.state;
    const byName = (app: KnownApp): boolean => app.botId === botId && app.code === code;
    return entries.find(appId === null ? byName : (app) => app.appId === appId)?.revision ?? null;
  }

  /** A call that was not acknowledged: either it has changed nothing, or nobody knows. */
  async #release({ about: { appId } }: ChatAppStep, before: Before, outcome: JournalOutcome): Promise<void> {
    if (appId === null || before.entry === null) return;
    await changeApp(this.#context.apps, appId, outcome === 'unknown' ? doubted : restored(before));
  }

  #stop(call: OpenCall, attempt: Attempt, error: HostError): void {
    const { step } = call;
    if (step.kind === 'register' && error.portalCode?.toUpperCase() === 'APP_ID_ERROR') {
      this.#context.onForeignBot(step.about.botId);
    }
    const isOpen = error.code === 'unanswered';
    this.#open = isOpen ? call : null;
    this.#become(isOpen ? { ...attempt, phase: 'unknown' } : { ...attempt, phase: 'failed', error });
  }

  /** What an acknowledged step leaves in the ledger. */
  async #keep(plan: Plan, step: ChatAppStep, { appId, existed }: Acknowledged, sent: Sent): Promise<void> {
    const { apps, now } = this.#context;
    const { digests, before } = sent;
    switch (step.kind) {
      case 'register':
        await changeApp(apps, appId, registered(step, appId, existed, digests, now()));
        break;
      case 'update':
        await changeApp(apps, appId, updated(step, before, digests, now()));
        break;
      case 'remove':
        await changeApp(apps, appId, () => 'gone');
        break;
      case 'probe':
        if (plan.choice === 'adopt') await changeApp(apps, appId, adopted(step.about, now()));
    }
  }

  #finish(action: PublishAction | 'recreate', { about }: ChatAppStep, { appId, existed }: Acknowledged): void {
    this.#open = null;
    this.#become({ phase: 'done', action, target: { ...about, appId }, appId, existed });
  }

  async #begin(plan: Plan, step: ChatAppStep, { part }: Attempt, digests: Digests): Promise<number | null> {
    const { journal, now, scope } = this.#context;
    const whose = scope();
    if (whose === null) return null;
    const sent = acknowledgedOf(sentBy(step), digests);
    const { kind, about } = step;
    const begun = await journal.begin(whose, { kind, about, sent, plan: plan.choice, part, begun: now() });
    return begun.ok ? begun.value : null;
  }

  async #end(line: number | null, outcome: JournalOutcome): Promise<void> {
    const whose = this.#context.scope();
    if (line !== null && whose !== null) await this.#context.journal.end(whose, line, outcome);
  }

  #become(state: PublishState): void {
    this.#state = state;
    this.#context.report(state);
  }
}
