import { NO_DIGESTS, type Digests } from '../domain/calls/digests.ts';
import type { Plan, PlanChoice } from '../domain/calls/plan.ts';
import type { ChatAppStep, PlanStep } from '../domain/calls/step.ts';
import { withoutTarget } from '../domain/calls/widget-plan.ts';
import type { Json, JsonObject } from '../domain/kernel/json.ts';
import { fail, ok, type Result } from '../domain/kernel/result.ts';
import type { CallProgress, HostError, HostErrorCode, PortalSession } from '../ports/host.ts';
import type { JournalOutcome } from '../ports/journal.ts';
import type { Attempt } from './publish-state.ts';

/** What an acknowledged step reports. */
export interface Acknowledged {
  readonly appId: number;
  readonly existed: boolean;
}

/** What a step is called where its outcome is told. */
export const ACTIONS: {
  readonly [Kind in PlanStep['kind']]: Kind extends 'probe' ? 'check' : Kind;
} = {
  register: 'register',
  update: 'update',
  remove: 'remove',
  probe: 'check',
  bind: 'bind',
  unbind: 'unbind',
};

/** Makes the call of a step. To remove what is gone already is done, too. */
export async function makeCall(
  session: PortalSession,
  step: ChatAppStep,
  progress: CallProgress,
): Promise<Result<Acknowledged, HostError>> {
  if (step.kind === 'register') return session.apply(step, progress);
  const { appId } = step.about;
  const answer = await session.apply(step, progress);
  if (answer.ok) return ok({ appId, existed: true });
  return step.kind === 'remove' && isGone(answer.error) ? ok({ appId, existed: false }) : fail(answer.error);
}

/** The portal knows no such app. */
export function isGone({ portalCode }: HostError): boolean {
  return portalCode?.toUpperCase() === 'CHAT_APP_ID_ERROR';
}

/** A plan of any steps. */
export type AnyPlan = Plan<PlanChoice, PlanStep>;

/** The parameters of an app or a widget that a step sends. */
export function sentBy(step: PlanStep): JsonObject {
  if (step.kind === 'register') return step.params;
  if (step.kind === 'bind') return withoutTarget(step.params);
  return step.kind === 'update' ? step.fields : {};
}

export function attemptOf({ kind, about }: Pick<PlanStep, 'kind' | 'about'>, part: Attempt['part']): Attempt {
  return { action: ACTIONS[kind], target: about, part };
}

/** After these nobody knows whether a call was carried out. */
const UNKNOWN: ReadonlySet<HostErrorCode> = new Set(['unanswered', 'broken', 'unreadable']);

/** What the journal keeps of an answer. */
export function outcomeOf(answer: Result<unknown, HostError>): JournalOutcome {
  if (answer.ok) return 'acknowledged';
  const { code } = answer.error;
  if (code === 'refused' || code === 'signed-out') return 'refused';
  return UNKNOWN.has(code) ? 'unknown' : 'not-sent';
}

/** What stands in the ledger for the secrets and pictures that are sent. */
export async function digestsOf(
  { HASH: hash, ICON_FILE: icon }: JsonObject,
  sha256: (text: string) => Promise<string>,
): Promise<Digests> {
  const digest = (value: Json | undefined): Promise<string> | null =>
    typeof value === 'string' && value !== '' ? sha256(value) : null;
  if (hash === undefined && icon === undefined) return NO_DIGESTS;
  return { hash: await digest(hash), icon: await digest(icon) };
}
