import type { PlanChoice } from '../domain/calls/plan.ts';
import type { BotTarget, ChatAppTarget, StepKind, BindingTarget } from '../domain/calls/step.ts';
import type { JsonObject } from '../domain/kernel/json.ts';
import type { Result } from '../domain/kernel/result.ts';
import type { StoreError } from './draft-store.ts';
import type { LedgerScope } from './ledger.ts';

/** A step that is about to be made. */
export interface JournalStep {
  readonly kind: StepKind;
  readonly about: ChatAppTarget | BotTarget | BindingTarget;
  /** Parameters in the form the ledger keeps: no secret and no picture, only their digests. */
  readonly sent: JsonObject;
  readonly plan: PlanChoice | 'create-bot';
  /** Which call of the plan, from 1. */
  readonly part: { readonly at: number; readonly of: number };
  /** ms since 1970 */
  readonly begun: number;
  /** Who makes it (`Tabs.mark`): while that tab lives, the step is its own affair. Empty: nobody can tell. */
  readonly tab: string;
  /** How often this very call was sent before without anybody knowing what became of it. */
  readonly tries: number;
}

/**
 * How a step ended. `unknown`: it may have been carried out or not. `not-sent`: nothing left this page.
 */
export type JournalOutcome = 'acknowledged' | 'refused' | 'unknown' | 'not-sent';

export interface JournalEntry extends JournalStep {
  readonly id: number;
  /** `null`: begun, and nobody was there to write how it ended. */
  readonly outcome: 'unknown' | null;
}

/**
 * Steps begun and ended, so that a page that is closed in the midst of one is known of at the next start. Contract:
 * `tests/contracts/journal.ts`.
 */
export interface Journal {
  readonly durability: 'browser' | 'memory';
  /**
   * Written before a step is sent. Answers the id to end it by. `after`: the step takes the place of that one, in one go, so that a
   * plan has a line from its first step to its last; `null` where that one has ended: somebody else has gone on with it.
   */
  begin(scope: LedgerScope, step: JournalStep, after?: number): Promise<Result<number | null, StoreError>>;
  /** Written after it. Ending a step a second time replaces its outcome: what was unknown becomes known. */
  end(scope: LedgerScope, id: number, outcome: JournalOutcome): Promise<Result<true, StoreError>>;
  /** Steps whose outcome nobody knows, the oldest first. */
  unfinished(scope: LedgerScope): Promise<Result<readonly JournalEntry[], StoreError>>;
}
