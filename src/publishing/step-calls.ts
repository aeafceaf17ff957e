import type { Digests } from '../domain/calls/digests.ts';
import type { ChatAppStep, PlanStep, WidgetStep } from '../domain/calls/step.ts';
import { isWidgetStep } from '../domain/calls/whole-plan.ts';
import type { Result } from '../domain/kernel/result.ts';
import type { CallProgress, HostError, PortalSession } from '../ports/host.ts';
import type { JournalOutcome } from '../ports/journal.ts';
import { adopted, doubt, doubted, registered, restored, updated, type Before } from './acknowledging.ts';
import { changeApp } from './change-app.ts';
import type { KnownApps } from './known-apps.ts';
import { makeCall, type Acknowledged, type AnyPlan } from './making.ts';
import {
  doubtWidget,
  keepWidget,
  makeWidgetCall,
  releaseWidget,
  type BindingMoment,
  type WidgetBefore,
} from './widgets.ts';

/** What an acknowledged step reports; `appId`: of a step about an app. */
export interface StepResult {
  readonly appId: number | null;
  readonly existed: boolean;
}

/** What one step leaves in the ledger, and how its call is made, whatever it is about. */
export interface StepCall {
  /** Before the call: what it may change counts as not acknowledged from now on. */
  doubt(): Promise<void>;
  make(session: PortalSession, progress: CallProgress): Promise<Result<StepResult, HostError>>;
  /** The portal has acknowledged it. */
  keep(made: StepResult): Promise<void>;
  /** It has not: either nothing was changed, or nobody knows. */
  release(outcome: JournalOutcome, error: HostError): Promise<void>;
}

export interface StepContext {
  readonly apps: KnownApps;
  readonly plan: AnyPlan;
  readonly digests: Digests;
  readonly moment: () => BindingMoment;
  /** A bot turned out to be another application's: the list of bots does not say so, a refused registration does. */
  readonly onForeignBot: (botId: number) => void;
}

export function stepCall(step: PlanStep, context: StepContext): StepCall {
  return isWidgetStep(step) ? new WidgetCall(step, context) : new AppCall(step, context);
}

class AppCall implements StepCall {
  readonly #step: ChatAppStep;
  readonly #context: StepContext;
  #before: Before = { entry: null, revision: null, isAlone: true };

  constructor(step: ChatAppStep, context: StepContext) {
    this.#step = step;
    this.#context = context;
  }

  async doubt(): Promise<void> {
    const { apps, moment } = this.#context;
    this.#before = await doubt(apps, this.#step, moment().at);
  }

  make(session: PortalSession, progress: CallProgress): Promise<Result<Acknowledged, HostError>> {
    return makeCall(session, this.#step, progress);
  }

  async keep({ appId, existed }: StepResult): Promise<void> {
    if (appId === null) return;
    const { apps, plan, digests, moment } = this.#context;
    const [step, { at }] = [this.#step, moment()];
    switch (step.kind) {
      case 'register':
        await changeApp(apps, appId, registered(step, appId, existed, digests, at));
        break;
      case 'update':
        await changeApp(apps, appId, updated(step, this.#before, digests, at));
        break;
      case 'remove':
        await changeApp(apps, appId, () => 'gone');
        break;
      case 'probe':
        if (plan.choice === 'adopt') await changeApp(apps, appId, adopted(step.about, at));
    }
  }

  async release(outcome: JournalOutcome, { portalCode }: HostError): Promise<void> {
    const { appId, botId } = this.#step.about;
    const isForeign = this.#step.kind === 'register' && portalCode?.toUpperCase() === 'APP_ID_ERROR';
    if (isForeign) this.#context.onForeignBot(botId);
    if (appId === null || this.#before.entry === null) return;
    await changeApp(this.#context.apps, appId, outcome === 'unknown' ? doubted : restored(this.#before));
  }
}

class WidgetCall implements StepCall {
  readonly #step: WidgetStep;
  readonly #context: StepContext;
  #before: WidgetBefore = { entry: null };

  constructor(step: WidgetStep, context: StepContext) {
    this.#step = step;
    this.#context = context;
  }

  async doubt(): Promise<void> {
    const { apps, moment } = this.#context;
    this.#before = await doubtWidget(apps, this.#step, moment());
  }

  async make(session: PortalSession, progress: CallProgress): Promise<Result<StepResult, HostError>> {
    const answer = await makeWidgetCall(session, this.#step, progress);
    return answer.ok ? { ok: true, value: { appId: null, existed: answer.value.existed } } : answer;
  }

  keep(): Promise<void> {
    return keepWidget(this.#context.apps, this.#step, this.#context.moment());
  }

  release(outcome: JournalOutcome): Promise<void> {
    return releaseWidget(this.#context.apps, this.#step, this.#before, outcome);
  }
}
