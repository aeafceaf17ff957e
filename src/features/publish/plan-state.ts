import type { WholePlan } from '../../domain/calls/whole-plan.ts';
import type { Done, PublishState } from '../../publishing/publish-state.ts';

/** How one step of a plan stands. `skipped`: the plan ended before it. */
export type StepState = 'planned' | 'waits' | 'working' | 'done' | 'failed' | 'unknown' | 'skipped';

/**
 * How the step at `index` stands. `isApplied`: this very plan was begun from here; before that, whatever was called last says nothing of
 * it.
 */
export function stepState(
  plan: Pick<WholePlan, 'steps'>,
  index: number,
  isApplied: boolean,
  state: PublishState,
): StepState {
  if (!isApplied || state.phase === 'idle' || state.phase === 'interrupted') return 'planned';
  if (state.phase === 'done') return endedAs(state, index);
  // A question about an unknown outcome is a call of its own, about the step that it belongs to.
  const at = Math.min(state.part.at, plan.steps.length) - 1;
  if (index < at) return 'done';
  if (index === at) return state.phase;
  return state.phase === 'failed' ? 'skipped' : 'waits';
}

/** A question that was answered says of an update only that it may have been made, and of a removal that it was not. */
function endedAs({ about }: Done, index: number): StepState {
  if (about === null) return 'done';
  if (index > 0) return 'skipped';
  return about === 'update' ? 'unknown' : 'failed';
}
