import { probeStep, registerStep, removalOf, type Plan, type PlanChoice } from '../domain/calls/plan.ts';
import type { KnownApp } from '../domain/calls/published.ts';
import { recoveryStep } from '../domain/calls/recovery.ts';
import type { ChatAppStep, ChatAppTarget } from '../domain/calls/step.ts';
import type { Design } from '../domain/design/schema.ts';
import type { JournalEntry } from '../ports/journal.ts';
import { ACTIONS } from './making.ts';
import type { LeftAttempt } from './publish-state.ts';
import type { UnknownCall } from './step-maker.ts';

/** A step about a chat app that a page has left in the midst of. */
export interface LeftCall extends JournalEntry {
  readonly kind: ChatAppStep['kind'];
  readonly about: ChatAppTarget;
  readonly plan: PlanChoice;
}

export function isAboutApp(entry: JournalEntry): entry is LeftCall {
  return entry.about.target === 'chat-app' && entry.kind !== 'create-bot' && entry.plan !== 'create-bot';
}

export function attemptOfLeft({ kind, about, part }: LeftCall): LeftAttempt {
  return { action: ACTIONS[kind], target: about, part };
}

/**
 * The calls that bring a left one to its end; `null`: there is no more to do than to look what became of it, or the design is another
 * app's by now.
 */
export function planOfLeft(left: LeftCall, design: Design, known: KnownApp | undefined): Plan | null {
  const { kind, about, plan: choice } = left;
  const registration = isOf(design, about) ? [registerStep(design)] : null;
  if (kind === 'register')
    return registration && choice !== 'remove' ? { choice, steps: registration, notes: [] } : null;
  if (about.appId === null) return null;
  const app = known ?? { ...about, appId: about.appId, acknowledged: {} };
  if (kind === 'remove' && choice === 'remove') return removalOf(app);
  if (kind === 'remove')
    return registration && { choice, steps: [...removalOf(app).steps, ...registration], notes: [] };
  return kind === 'probe' ? { choice, steps: [probeStep({ ...about, appId: app.appId })], notes: [] } : null;
}

/** Whether a design stands for the app that a step is about. */
function isOf({ chatApp: { bot, code } }: Design, about: ChatAppTarget): boolean {
  return bot.id === about.botId && code === about.code;
}

/** Brings the APP_ID back of an app that may have been registered. */
export function recoveryOf({ about, sent }: LeftCall, digest: string): Plan {
  return { choice: 'remove', steps: [recoveryStep(about, sent, digest)], notes: [] };
}

/** A left call, to be looked up. */
export function openOfLeft(left: LeftCall): UnknownCall {
  const { kind, about, part, id, tries } = left;
  return { plan: { choice: left.plan, steps: [], notes: [] }, index: 0, step: { kind, about }, part, line: id, tries };
}
