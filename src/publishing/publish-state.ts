import type { ChatAppTarget } from '../domain/calls/step.ts';
import type { HostError } from '../ports/host.ts';

/** What one call does. */
export type PublishAction = 'register' | 'update' | 'remove' | 'check';

/** A call, and what it is about, as it was when the call was made: the design may be another one by the time of the answer. */
export interface Attempt {
  readonly action: PublishAction;
  readonly target: ChatAppTarget;
  /** Which call of its plan, from 1. */
  readonly part: { readonly at: number; readonly of: number };
}

/**
 * How the newest call went.
 * - `working`: under way; `silence` says that no answer came for 10 s, or that one was lost: the outcome is unknown yet.
 * - `done`: every call of the plan was acknowledged; `existed`: the app was there before (a registration), or still (a removal).
 * - `failed`: the plan ended here; what came before it was done.
 * - `unknown`: 90 s went by. Nothing is repeated by itself; asking the portal shows what is true.
 */
export type PublishState =
  | { readonly phase: 'idle' }
  | (Attempt & { readonly phase: 'working'; readonly silence: 'late' | 'lost' | null })
  | {
      readonly phase: 'done';
      readonly action: PublishAction | 'recreate';
      readonly target: ChatAppTarget;
      readonly appId: number;
      readonly existed: boolean;
    }
  | (Attempt & { readonly phase: 'failed'; readonly error: HostError })
  | (Attempt & { readonly phase: 'unknown' });
