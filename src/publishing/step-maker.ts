import { acknowledgedOf } from '../domain/calls/acknowledged.ts';
import type { Digests } from '../domain/calls/digests.ts';
import type { Plan } from '../domain/calls/plan.ts';
import type { ChatAppStep, ChatAppTarget, ProbeStep } from '../domain/calls/step.ts';
import { fail, type Result } from '../domain/kernel/result.ts';
import type { CallProgress, HostError, PortalSession } from '../ports/host.ts';
import type { JournalOutcome } from '../ports/journal.ts';
import { adopted, doubt, doubted, registered, restored, updated, type Before } from './acknowledging.ts';
import { changeApp } from './change-app.ts';
import { JournalKeeper, type JournalKeeperOptions } from './journal-keeper.ts';
import type { KnownApps } from './known-apps.ts';
import { digestsOf, makeCall, outcomeOf, sentBy, type Acknowledged } from './making.ts';
import type { Attempt } from './publish-state.ts';

export interface StepMakerContext extends JournalKeeperOptions {
  readonly session: () => PortalSession | null;
  readonly apps: KnownApps;
  /** SHA-256 of a text, 64 hex characters. */
  readonly sha256: (text: string) => Promise<string>;
  /** A bot turned out to be another application's: the list of bots does not say so, a refused registration does. */
  readonly onForeignBot: (botId: number) => void;
}

/** A step of a plan that is to be made. */
export interface NewCall {
  readonly plan: Plan;
  readonly index: number;
  readonly step: ChatAppStep;
  /** The line of the journal whose place it takes. */
  readonly after: number | null;
  /** How often it was sent before without anybody knowing what became of it. */
  readonly tries: number;
}

/** A call whose outcome nobody knows. */
export interface UnknownCall {
  readonly plan: Plan;
  readonly index: number;
  readonly step: { readonly kind: ChatAppStep['kind']; readonly about: ChatAppTarget };
  readonly part: Attempt['part'];
  /** Its line in the journal, where one could be written. */
  readonly line: number | null;
  readonly tries: number;
}

/** How one call ended. */
export interface Made {
  readonly answer: Result<Acknowledged, HostError>;
  readonly outcome: JournalOutcome;
  /** Its line in the journal, which is still open unless it was the last call of its plan. */
  readonly line: number | null;
}

/** What was known when a step was sent. */
interface Sent {
  readonly digests: Digests;
  readonly before: Before;
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
    const { apps, now, session: connected, sha256 } = this.#context;
    const session = connected();
    if (session === null) return null;
    const digests = await digestsOf(sentBy(call.step), sha256);
    const { line, isTaken } = await this.#begin(call, digests);
    if (isTaken) return { answer: fail({ code: 'overtaken' }), outcome: 'not-sent', line };
    const before = await doubt(apps, call.step, now());
    const answer = await asked(session, call.step, progress);
    const outcome = verdict(call, outcomeOf(answer));
    if (answer.ok) await this.#keep(call, answer.value, { digests, before });
    else await this.#release(call.step, before, outcome, answer.error);
    if (isLast || !answer.ok) await this.keeper.end(line, outcome);
    return { answer, outcome, line };
  }

  /** A question about an app, which leaves no trace. */
  async ask(probe: ProbeStep, progress: CallProgress): Promise<Result<Acknowledged, HostError> | null> {
    const session = this.#context.session();
    return session && asked(session, probe, progress);
  }

  #begin({ plan, index, step, after, tries }: NewCall, digests: Digests) {
    const { kind, about } = step;
    const part = { at: index + 1, of: plan.steps.length };
    const sent = acknowledgedOf(sentBy(step), digests);
    return this.keeper.begin({ kind, about, sent, plan: plan.choice, part, tries }, after);
  }

  /** A call that was not acknowledged: either it has changed nothing, or nobody knows. */
  async #release(
    { kind, about }: ChatAppStep,
    before: Before,
    outcome: JournalOutcome,
    error: HostError,
  ): Promise<void> {
    const { apps, onForeignBot } = this.#context;
    if (kind === 'register' && error.portalCode?.toUpperCase() === 'APP_ID_ERROR') onForeignBot(about.botId);
    if (about.appId === null || before.entry === null) return;
    await changeApp(apps, about.appId, outcome === 'unknown' ? doubted : restored(before));
  }

  /** What an acknowledged step leaves in the ledger. */
  async #keep({ plan, step }: NewCall, { appId, existed }: Acknowledged, { digests, before }: Sent): Promise<void> {
    const { apps, now } = this.#context;
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
}

/** A question that changes nothing is repeated at once where its answer was lost. */
async function asked(
  session: PortalSession,
  step: ChatAppStep,
  progress: CallProgress,
): Promise<Result<Acknowledged, HostError>> {
  const answer = await makeCall(session, step, progress);
  const isLost = !answer.ok && answer.error.code === 'broken';
  return isLost && step.kind === 'probe' ? makeCall(session, step, progress) : answer;
}

/** A refusal of a repeated call says nothing of the try before it, whose answer never came. */
function verdict({ step, tries }: NewCall, outcome: JournalOutcome): JournalOutcome {
  const isRepeated = tries > 0 && (step.kind === 'register' || step.kind === 'remove');
  return isRepeated && outcome !== 'acknowledged' ? 'unknown' : outcome;
}
