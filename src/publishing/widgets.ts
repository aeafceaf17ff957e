import { isSame, listWidgetsStep, unbindStep, withoutTarget } from '../domain/calls/widget-plan.ts';
import type { WidgetStep, BindingTarget } from '../domain/calls/step.ts';
import { fail, ok, type Result } from '../domain/kernel/result.ts';
import type { BoundWidget, CallProgress, HostError, PortalSession } from '../ports/host.ts';
import type { JournalOutcome } from '../ports/journal.ts';
import type { WidgetEntry } from '../ports/ledger.ts';
import type { KnownApps } from './known-apps.ts';
import type { AnyPlan } from './making.ts';

/** What becomes of a widget in the ledger, given what lies there by now. */
type WidgetDecision = (held: WidgetEntry | null) => WidgetEntry | 'gone' | 'kept';

/** What was known of a widget when a call about it was sent. */
export interface WidgetBefore {
  readonly entry: WidgetEntry | null;
}

/** Whose draft it is, and when. */
export interface BindingMoment {
  readonly draft: string;
  /** ms since 1970 */
  readonly at: number;
}

const keyOf = ({ placement, handler }: Pick<BindingTarget, 'placement' | 'handler'>) =>
  ({ target: 'widget', placement, handler }) as const;

async function changeWidget(apps: KnownApps, about: BindingTarget, decide: WidgetDecision): Promise<void> {
  const known = apps.findWidget(about);
  const { place } = apps;
  if (place === null) {
    apps.takeWidget(about, become(decide(known), known), null);
    return;
  }
  apps.touch(false);
  const changed = await place.ledger.change(place.scope, keyOf(about), (held) =>
    decide(held?.target === 'widget' ? held : null),
  );
  apps.touch(changed.ok);
  const entry = changed.ok ? changed.value : become(decide(known), known);
  apps.takeWidget(about, entry?.target === 'widget' ? entry : null, changed.ok ? null : changed.error);
}

const become = (decided: ReturnType<WidgetDecision>, known: WidgetEntry | null): WidgetEntry | null =>
  decided === 'kept' ? known : decided === 'gone' ? null : decided;

/**
 * Before a call is sent: nothing is known of the widget from now on, so that a page that is killed in the midst of it leaves nothing
 * false behind; a plan then removes it and binds it anew, which is right whatever the portal has.
 */
export async function doubtWidget(
  apps: KnownApps,
  { about }: WidgetStep,
  moment: BindingMoment,
): Promise<WidgetBefore> {
  const entry = apps.findWidget(about);
  const { placement, handler } = about;
  const doubted = { target: 'widget', placement, handler, acknowledged: {}, ...moment } as const;
  await changeWidget(apps, about, (held) => ({ ...doubted, ...held, acknowledged: {}, at: moment.at }));
  return { entry };
}

/** Makes the call of a step. */
export async function makeWidgetCall(
  session: PortalSession,
  step: WidgetStep,
  progress: CallProgress,
): Promise<Result<{ readonly existed: boolean }, HostError>> {
  if (step.kind === 'unbind') return session.apply(step, progress);
  const answer = await session.apply(step, progress);
  return answer.ok ? ok({ existed: false }) : fail(answer.error);
}

/** What an acknowledged step leaves in the ledger. */
export function keepWidget(apps: KnownApps, step: WidgetStep, moment: BindingMoment): Promise<void> {
  const { placement, handler } = step.about;
  if (step.kind === 'unbind') return changeWidget(apps, step.about, () => 'gone');
  const acknowledged = withoutTarget(step.params);
  return changeWidget(apps, step.about, () => ({ target: 'widget', placement, handler, acknowledged, ...moment }));
}

/** A call that was not acknowledged: either it has changed nothing, or nobody knows, and what was doubted stays so. */
export async function releaseWidget(
  apps: KnownApps,
  { about }: WidgetStep,
  { entry }: WidgetBefore,
  outcome: JournalOutcome,
): Promise<void> {
  if (outcome !== 'unknown') await changeWidget(apps, about, () => entry ?? 'gone');
}

/** The portal's own list is what is true: a widget is as it says, or it is not there. Answers whether it is. */
async function learnWidget(
  apps: KnownApps,
  about: BindingTarget,
  listed: readonly BoundWidget[],
  { draft, at }: BindingMoment,
): Promise<boolean> {
  const row = listed.find((widget) => isSame(widget, about));
  await changeWidget(apps, about, (held) =>
    row === undefined ? 'gone' : { target: 'widget', ...row, draft: held?.draft ?? draft, at },
  );
  return row !== undefined;
}

/** Takes a widget of the portal's list for a draft's: it is compared with that from now on, and goes when that has it no more. */
export function adoptWidget(apps: KnownApps, widget: BoundWidget, moment: BindingMoment): Promise<void> {
  const about: BindingTarget = { target: 'widget', placement: widget.placement, handler: widget.handler };
  return changeWidget(apps, about, () => ({ ...about, acknowledged: widget.acknowledged, ...moment }));
}

/** Removes one widget, whatever a design says. */
export function removalOfWidget(widget: BoundWidget): AnyPlan {
  return { choice: 'bind', steps: [unbindStep(widget, 'asked')], notes: [] };
}

/** Asks the portal's list about one widget, and keeps what it says. Answers whether it is there. */
export async function askForWidget(
  session: PortalSession,
  apps: KnownApps,
  about: BindingTarget,
  moment: BindingMoment,
  progress?: CallProgress,
): Promise<Result<boolean, HostError>> {
  const listed = await session.apply(listWidgetsStep(), progress);
  return listed.ok ? ok(await learnWidget(apps, about, listed.value, moment)) : fail(listed.error);
}
