import type { Digests } from '../domain/calls/digests.ts';
import type { JsonObject } from '../domain/kernel/json.ts';
import type { HostError } from '../ports/host.ts';

export type PublishAction = 'register' | 'update' | 'remove' | 'check';

/** What a call is about, as it was when the call was made: the design may be another one by the time of the answer. */
export interface PublishTarget {
  readonly botId: number;
  readonly code: string;
  /** `null`: not known yet, it is being registered. */
  readonly appId: number | null;
  /** Parameters of a registration, fields of an update; empty otherwise. */
  readonly sent: JsonObject;
  readonly digests: Digests;
}

/**
 * How the newest call went.
 * - `working`: under way; `silence` says that no answer came for 10 s, or that one was lost: the outcome is unknown yet.
 * - `unknown`: 90 s went by. Nothing is repeated by itself; `recover` asks the portal what is true.
 */
export type PublishState =
  | { readonly phase: 'idle' }
  | {
      readonly phase: 'working';
      readonly action: PublishAction;
      readonly target: PublishTarget;
      readonly silence: 'late' | 'lost' | null;
    }
  | {
      readonly phase: 'done';
      readonly action: PublishAction;
      readonly target: PublishTarget;
      readonly appId: number;
      readonly existed: boolean;
    }
  | {
      readonly phase: 'failed';
      readonly action: PublishAction;
      readonly target: PublishTarget;
      readonly error: HostError;
    }
  | { readonly phase: 'unknown'; readonly action: PublishAction; readonly target: PublishTarget };
