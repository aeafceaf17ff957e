import type { KnownApp } from '../domain/calls/published.ts';
import type { ChatAppTarget, PlanStep } from '../domain/calls/step.ts';
import { isWidgetStep } from '../domain/calls/whole-plan.ts';
import type { CallProgress, HostError } from '../ports/host.ts';
import { nextAsking } from './asking.ts';
import { ACTIONS, attemptOf, type AnyPlan } from './making.ts';
import type { Attempt, Done, PublishState } from './publish-state.ts';
import type { StepResult } from './step-calls.ts';
import { StepMaker, type Made, type NewCall, type UnknownCall, type StepMakerContext } from './step-maker.ts';

export interface PublisherContext extends StepMakerContext {
  readonly report: (state: PublishState) => void;
  /** Runs work while no other tab makes calls. */
  readonly alone: <T>(work: () => Promise<T>) => Promise<T>;
}

/** A call whose outcome nobody knows, and how often the portal was asked about it. */
export interface Open extends UnknownCall {
  readonly asked: number;
}

/** Calls of a plan, from one of them on. */
export interface Run extends Pick<NewCall, 'plan' | 'after' | 'tries'> {
  readonly from?: number;
  readonly asked?: number;
}

/** What the portal said of a step, and whether an earlier try may have done it. */
type Told = StepResult & { readonly isUnsure: boolean };

/** Makes the calls of a plan one after the other, and says how it goes. */
export class PlanRunner {
  protected readonly context: PublisherContext;
  protected readonly maker: StepMaker;
  protected state: PublishState = { phase: 'idle' };
  /** Whose outcome nobody knows. */
  protected open: Open | null = null;

  constructor(context: PublisherContext) {
    this.context = context;
    this.maker = new StepMaker(context);
  }

  /** What nobody knows about the same app so far is settled by this plan, too. */
  protected async begin(plan: AnyPlan, first: PlanStep): Promise<void> {
    const earlier = await this.maker.keeper.earlier(first.about);
    for (const { id } of earlier.slice(0, -1)) await this.maker.keeper.end(id, 'acknowledged');
    const last = earlier.at(-1);
    const tries = last?.kind === first.kind ? last.tries + 1 : 0;
    await this.run({ plan, after: last?.id ?? null, tries });
  }

  protected async run({ plan, from = 0, asked = 0, ...first }: Run): Promise<void> {
    let { after, tries } = first;
    const subject = subjectOf(plan);
    let told: Told | null = null;
    for (const [index, step] of plan.steps.entries()) {
      if (index < from) continue;
      const isLast = index === plan.steps.length - 1;
      const made = await this.make({ plan, index, step, after, tries }, isLast, asked);
      if (made?.answer.ok !== true) return;
      const isUnsure = step.kind === 'register' ? tries > 0 : this.#isContested(made.answer.value.appId);
      const result = { ...made.answer.value, isUnsure };
      if (step === subject) told = result;
      if (isLast) this.endPlan(plan, told ?? result);
      [after, tries] = [made.line, 0];
    }
  }

  /** Another call about the app may still be under way, and undo this one. */
  #isContested(appId: number | null): boolean {
    return appId !== null && (this.context.apps.find(appId)?.open ?? []).length > 0;
  }

  /** Makes one call, and says so where it ends the plan. */
  protected async make(call: NewCall, isLast: boolean, asked: number): Promise<Made | null> {
    const part = { at: call.index + 1, of: call.plan.steps.length };
    const attempt = attemptOf(call.step, part);
    // The first was said before other tabs were waited for.
    if (call.index > 0 || this.state.phase !== 'working') this.working(attempt);
    const made = await this.maker.make(call, isLast, this.progress(attempt));
    if (made === null || made.answer.ok) return made;
    const { error } = made.answer;
    if (made.outcome === 'unknown') this.unknown({ ...call, part, line: made.line, asked }, error);
    else this.become({ ...attempt, phase: 'failed', error });
    return made;
  }

  protected unknown(open: Open, error: HostError): void {
    this.open = open;
    const asksIn = nextAsking(error, open.asked);
    this.become({ ...attemptOf(open.step, open.part), phase: 'unknown', error, asksIn });
  }

  protected working(attempt: Attempt, silence: 'late' | 'lost' | null = null): void {
    this.become({ ...attempt, phase: 'working', silence });
  }

  protected progress(attempt: Attempt): CallProgress {
    return { onSilence: (silence) => this.working(attempt, silence) };
  }

  /** What is known of an app or a widget was written when? `null`: nothing is known. */
  protected revisionOf(about: PlanStep['about']): number | null {
    const { apps } = this.context;
    if (about.target === 'widget') return apps.findWidget(about)?.at ?? null;
    return apps.state.entries.find((app) => isApp(app, about))?.revision ?? null;
  }

  /** `result`: of the step that is spoken of. */
  protected endPlan(plan: AnyPlan, result: Told): void {
    const step = subjectOf(plan);
    if (step === undefined) return;
    const { about } = step;
    const { entries } = this.context.apps.state;
    const appId = about.target === 'widget' ? null : (entries.find((app) => isApp(app, about))?.appId ?? about.appId);
    const action = plan.choice === 'recreate' ? 'recreate' : ACTIONS[step.kind];
    const widgets = plan.steps.filter(isWidgetStep).length;
    this.tell(action, about, { ...result, appId: result.appId ?? appId, widgets });
  }

  protected tell(
    action: Done['action'],
    about: PlanStep['about'],
    found: Pick<Done, 'appId' | 'existed'> & Partial<Done>,
  ): void {
    this.open = null;
    const { place, state } = this.context.apps;
    const isKept = state.error === null && place?.ledger.durability === 'browser';
    const target = about.target === 'widget' ? about : { ...about, appId: found.appId };
    this.become({ isUnsure: false, about: null, widgets: 0, ...found, phase: 'done', action, target, isKept });
  }

  protected become(state: PublishState): void {
    this.state = state;
    this.context.report(state);
  }
}

/**
 * The step that is spoken of when all are done: the last about the chat app, where there is one. A widget that moves is bound in its new
 * place and then taken from the old one: it is not gone.
 */
function subjectOf({ steps }: AnyPlan): PlanStep | undefined {
  const app = steps.findLast((step) => !isWidgetStep(step));
  return app ?? steps.findLast(({ kind }) => kind === 'bind') ?? steps.at(-1);
}

function isApp(app: KnownApp, { appId, botId, code }: ChatAppTarget): boolean {
  return appId === null ? app.botId === botId && app.code === code : app.appId === appId;
}
