import { acknowledgedOf } from '../domain/calls/acknowledged.ts';
import type { Digests } from '../domain/calls/digests.ts';
import type { PlanStep, ProbeStep } from '../domain/calls/step.ts';
import { fail, type Result } from '../domain/kernel/result.ts';
import type { CallProgress, HostError, PortalSession } from '../ports/host.ts';
import type { JournalOutcome } from '../ports/journal.ts';
import { JournalKeeper, type JournalKeeperOptions } from './journal-keeper.ts';
import type { KnownApps } from './known-apps.ts';
import { digestsOf, makeCall, outcomeOf, sentBy, type Acknowledged, type AnyPlan } from './making.ts';
import type { Attempt } from './publish-state.ts';
import { stepCall, type StepResult } from './step-calls.ts';

export interface StepMakerContext extends JournalKeeperOptions {
  readonly session: () => PortalSession | null;
  readonly apps: KnownApps;
  /** SHA-256 of a text, 64 hex characters. */
  readonly sha256: (text: string) => Promise<string>;
  /** Id of the draft that is open: what is bound is bound for it. */
  readonly draft: () => string;
  /** A bot turned out to be another application's: the list of bots does not say so, a refused registration does. */
  readonly onForeignBot: (botId: number) => void;
}

/** A step of a plan that is to be made. */
export interface NewCall {
  readonly plan: AnyPlan;
  readonly index: number;
  readonly step: PlanStep;
  /** The line of the journal whose place it takes. */
  readonly after: number | null;
  /** How often it was sent before without anybody knowing what became of it. */
  readonly tries: number;
}

/** A call whose outcome nobody knows. */
export interface UnknownCall {
  readonly plan: AnyPlan;
  readonly index: number;
  readonly step: Pick<PlanStep, 'kind' | 'about'>;
  readonly part: Attempt['part'];
  /** Its line in the journal, where one could be written. */
  readonly line: number | null;
  readonly tries: number;
}

/** How one call ended. */
export interface Made {
  readonly answer: Result<StepResult, HostError>;
  readonly outcome: JournalOutcome;
  /** Its line in the journal, which is still open unless it was the last call of its plan. */
  readonly line: number | null;
}

/** Makes single steps: with a line in the journal before and after, and what became of it in the ledger. */
export class StepMaker {
  readonly keeper: JournalKeeper;
  readonly #context: StepMakerContext;

  constructor(context: StepMakerContext) {
    this.#context = context;
    this.keeper = new JournalKeeper(context);
  }

  /** Makes one call; `null` when no portal is there to make it on. */
  async make(call: NewCall, isLast: boolean, progress: CallProgress): Promise<Made | null> {
    const { session: connected, sha256, apps, onForeignBot, now, draft } = this.#context;
    const session = connected();
    if (session === null) return null;
    const digests = await digestsOf(sentBy(call.step), sha256);
    const { line, isTaken } = await this.#begin(call, digests);
    if (isTaken) return { answer: fail({ code: 'overtaken' }), outcome: 'not-sent', line };
    const bound = draft();
    const moment = () => ({ draft: bound, at: now() });
    const made = stepCall(call.step, { apps, plan: call.plan, digests, onForeignBot, moment });
    await made.doubt();
    const answer = await repeated(call.step, () => made.make(session, progress));
    const outcome = verdict(call, outcomeOf(answer));
    if (answer.ok) await made.keep(answer.value);
    else await made.release(outcome, answer.error);
    if (isLast || !answer.ok) await this.keeper.end(line, outcome);
    return { answer, outcome, line };
  }

  /** A question about an app, which leaves no trace. */
  async ask(probe: ProbeStep, progress: CallProgress): Promise<Result<Acknowledged, HostError> | null> {
    const session = this.#context.session();
    return session && repeated(probe, () => makeCall(session, probe, progress));
  }

  #begin({ plan, index, step, after, tries }: NewCall, digests: Digests) {
    const { kind, about } = step;
    const part = { at: index + 1, of: plan.steps.length };
    const sent = acknowledgedOf(sentBy(step), digests);
    return this.keeper.begin({ kind, about, sent, plan: plan.choice, part, tries }, after);
  }
}

/** A question that changes nothing is repeated at once where its answer was lost. */
async function repeated<T>(
  { kind }: PlanStep,
  make: () => Promise<Result<T, HostError>>,
): Promise<Result<T, HostError>> {
  const answer = await make();
  const isLost = !answer.ok && answer.error.code === 'broken';
  return isLost && kind === 'probe' ? make() : answer;
}

/** A refusal of a repeated call says nothing of the try before it, whose answer never came. */
function verdict({ step, tries }: NewCall, outcome: JournalOutcome): JournalOutcome {
  const isRepeated = tries > 0 && (step.kind === 'register' || step.kind === 'remove');
  return isRepeated && outcome !== 'acknowledged' ? 'unknown' : outcome;
}
