import type { Result } from '../domain/kernel/result.ts';
import type { Design } from '../domain/design/schema.ts';
import type { DesignSummary } from '../domain/design/summary.ts';
import type { DesignReadError } from '../domain/design/read-design.ts';

/** Times are ms since 1970, given by the caller. */
export interface Draft {
  readonly id: string;
  readonly name: string;
  readonly savedAt: number;
  readonly design: Design;
  /** The bot message designed beside it, as `domain/calls/message-codec` writes it; empty: none. */
  readonly message: string;
}

/** What the list of drafts shows. */
export type DraftSummary = Omit<Draft, 'design' | 'message'> & DesignSummary;

/**
 * - `refused`: this browser denies storage here (some frames, private windows).
 * - `full`: no room left.
 * - `missing`: no such draft.
 * - `unreadable`: something lies there that we cannot read. It is left where it is, never deleted.
 * - `failed`: the store broke for another reason.
 */
export type StoreErrorCode = 'refused' | 'full' | 'missing' | 'unreadable' | 'failed';

export interface StoreError {
  readonly code: StoreErrorCode;
  readonly reason?: DesignReadError;
  readonly cause?: unknown;
}

/** Named drafts. Contract: `tests/contracts/draft-store.ts`, passed by every adapter. */
export interface DraftStore {
  /** `memory`: kept until the page closes, and the screen says so. */
  readonly durability: 'browser' | 'memory';
  /** Newest first. Entries that cannot be read are listed apart, never hidden and never deleted. */
  list(): Promise<
    Result<{ readonly drafts: readonly DraftSummary[]; readonly unreadable: readonly string[] }, StoreError>
  >;
  read(id: string): Promise<Result<Draft, StoreError>>;
  write(draft: Draft): Promise<Result<true, StoreError>>;
  /** Removing what is not there is no error. */
  remove(id: string): Promise<Result<true, StoreError>>;
}
