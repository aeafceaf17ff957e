import type { ChatAppTarget, BindingTarget } from '../domain/calls/step.ts';
import type { HostError } from '../ports/host.ts';
import type { JournalStep } from '../ports/journal.ts';

/** What one call does. */
export type PublishAction = 'register' | 'update' | 'remove' | 'check' | 'bind' | 'unbind';

/** A call, and what it is about, as it was when the call was made: the design may be another one by the time of the answer. */
export interface Attempt {
  readonly action: PublishAction;
  readonly target: ChatAppTarget | BindingTarget;
  /** Which call of its plan, from 1. */
  readonly part: { readonly at: number; readonly of: number };
}

/** A call about a chat app that a page has left in the midst of; of widgets the portal's list says what became of them. */
export interface LeftAttempt extends Attempt {
  readonly action: Exclude<PublishAction, 'bind' | 'unbind'>;
  readonly target: ChatAppTarget;
}

/** How a plan ended whose calls were all acknowledged, or what a question brought. */
export interface Done {
  readonly phase: 'done';
  readonly action: PublishAction | 'recreate';
  readonly target: ChatAppTarget | BindingTarget;
  /** `null`: only widgets were concerned. */
  readonly appId: number | null;
  /** How many calls were about widgets. */
  readonly widgets: number;
  /** The app was there before (a registration), or still (a removal, a question). */
  readonly existed: boolean;
  /**
   * It may have been made by this registration or by an earlier try of ours, whose answer never came; an update may be undone by an
   * earlier call that is still under way.
   */
  readonly isUnsure: boolean;
  /** The APP_ID outlives this page; otherwise the person has to write it down. */
  readonly isKept: boolean;
  /** The call that the question was about. */
  readonly about: 'update' | 'remove' | null;
}

/**
 * How the newest call went.
 * - `working`: under way; `silence` says that no answer came for 10 s, or that one was lost: the outcome is unknown yet.
 * - `done`: every call of the plan was acknowledged, or a question was answered.
 * - `failed`: the plan ended here, and this call was not carried out; what came before it was done.
 * - `unknown`: nobody knows whether it was carried out; `error` is why. Asking the portal shows what is true; where `asksIn` is a
 *   number, it is asked by itself after so many ms.
 * - `interrupted`: a page was closed, or died, while this was under way.
 */
export type PublishState =
  | { readonly phase: 'idle' }
  | (Attempt & { readonly phase: 'working'; readonly silence: 'late' | 'lost' | null })
  | Done
  | (Attempt & { readonly phase: 'failed'; readonly error: HostError })
  | (Attempt & { readonly phase: 'unknown'; readonly error: HostError; readonly asksIn: number | null })
  | (LeftAttempt & { readonly phase: 'interrupted'; readonly plan: JournalStep['plan']; readonly begun: number });
