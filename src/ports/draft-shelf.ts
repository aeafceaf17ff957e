import type { Result } from '../domain/kernel/result.ts';
import type { DraftSummary, StoreError } from './draft-store.ts';

export interface RemovedDraft extends DraftSummary {
  /** ms since 1970 */
  readonly removedAt: number;
}

/**
 * What the window of the drafts does with them beside opening, apart from `DraftStore` because it is needed late. Contract:
 * `tests/contracts/draft-shelf.ts`, passed by every adapter. Removing or bringing back what is not there is no error.
 */
export interface DraftShelf {
  /** Lays a draft aside, so that it can be brought back. One that cannot be read stays where it is: `unreadable`. */
  remove(id: string, at: number): Promise<Result<true, StoreError>>;
  /** Those laid aside, the newest removal first. Throws away what was removed before `since`. */
  removed(since: number): Promise<Result<readonly RemovedDraft[], StoreError>>;
  restore(id: string): Promise<Result<true, StoreError>>;
  /** Throws away for ever what was laid aside. */
  purge(id: string): Promise<Result<true, StoreError>>;
  /** What lies under the id of a draft that cannot be read, as it is. */
  raw(id: string): Promise<Result<unknown, StoreError>>;
  /** Throws away for ever a draft that cannot be read. */
  discard(id: string): Promise<Result<true, StoreError>>;
  /** The picture of a draft as base64 of a PNG; `null`: none. */
  icon(id: string): Promise<Result<string | null, StoreError>>;
}
