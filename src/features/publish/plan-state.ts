import type { DesignPlan } from '../../domain/calls/plan.ts';
import type { PublishState } from '../../publishing/publish-state.ts';

/** How one step of a plan stands. `skipped`: the plan ended before it. */
export type StepState = 'planned' | 'waits' | 'working' | 'done' | 'failed' | 'unknown' | 'skipped';

/**
 * How the step at `index` stands. `isApplied`: this very plan was begun from here; before that, whatever was called last says nothing of
 * it.
 */
export function stepState(plan: DesignPlan, index: number, isApplied: boolean, state: PublishState): StepState {
  if (!isApplied || state.phase === 'idle') return 'planned';
  if (state.phase === 'done') return 'done';
  // A question about an unknown outcome is a call of its own, about the step that it belongs to.
  const at = Math.min(state.part.at, plan.steps.length) - 1;
  if (index < at) return 'done';
  if (index === at) return state.phase;
  return state.phase === 'failed' ? 'skipped' : 'waits';
}
