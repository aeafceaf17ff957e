import type { Result } from '../domain/kernel/result.ts';
import type { Design } from '../domain/design/schema.ts';
import type { DesignSummary } from '../domain/design/summary.ts';
import type { DesignReadError } from '../domain/design/read-design.ts';

/** `memory`: kept until the page closes, and the screen says so. It becomes `browser` as soon as that can be had. */
export type Durability = 'browser' | 'memory';

/** Times are ms since 1970, given by the caller. */
export interface Draft {
  readonly id: string;
  readonly name: string;
  readonly savedAt: number;
  readonly design: Design;
  /** The bot message designed beside it, as `domain/calls/message-codec` writes it; empty: none. */
  readonly message: string;
  /** What an import has left to be filled in, as `exchange/named-blanks` writes it; none: there is nothing. */
  readonly blanks?: string | undefined;
}

/** A draft as it lies in the store. */
export interface StoredDraft extends Draft {
  /** Grows by one with every write, whoever writes. */
  readonly revision: number;
}

/** What the list of drafts shows. */
export type DraftSummary = Omit<Draft, 'design' | 'message' | 'blanks'> & DesignSummary;

/**
 * - `refused`: this browser denies storage here (some frames, private windows).
 * - `full`: no room left.
 * - `missing`: no such draft, or not any more.
 * - `newer`: somebody else has stored a newer one. Nothing was written over it.
 * - `silent`: the store does not answer.
 * - `unreadable`: something lies there that we cannot read. It is left where it is, never deleted.
 * - `failed`: the store broke for another reason.
 */
export type StoreErrorCode = 'refused' | 'full' | 'missing' | 'newer' | 'unreadable' | 'silent' | 'failed';

export interface StoreError {
  readonly code: StoreErrorCode;
  readonly reason?: DesignReadError;
  readonly cause?: unknown;
}

/** The steps of undo and redo that belong to one revision of a draft, oldest first. */
export interface DraftHistory {
  readonly past: readonly Design[];
  readonly future: readonly Design[];
}

/** Named drafts. Contract: `tests/contracts/draft-store.ts`, passed by every adapter. Every promise ends within seconds. */
export interface DraftStore {
  readonly durability: Durability;
  /** Calls after every change of `durability`. */
  watch(listener: () => void): void;
  /**
   * Newest first, without reading the designs. Entries that cannot be read are listed apart, never hidden. What pages left behind
   * that had no time to store it is stored first: as its draft, or as another one where somebody else was faster.
   */
  list(): Promise<
    Result<{ readonly drafts: readonly DraftSummary[]; readonly unreadable: readonly string[] }, StoreError>
  >;
  read(id: string): Promise<Result<StoredDraft, StoreError>>;
  /**
   * Stores what was made from the revision `base` (`null`: it was never stored), and answers its new revision; `newer` or `missing` when another one lies there
   * by now, and then nothing is written.
   */
  write(draft: Draft, base: number | null, history?: DraftHistory | null): Promise<Result<number, StoreError>>;
  /**
   * Hands the draft over before it returns, for a page that is being left: it is stored by whoever lists the drafts next, if it
   * was not by then. `false`: that cannot be done now.
   */
  leave(draft: Draft, base: number | null, history?: DraftHistory | null): boolean;
  /** The steps that were stored with this revision; `null`: none, or those of another one. */
  history(id: string, revision: number): Promise<Result<DraftHistory | null, StoreError>>;
  /** Rejects when the part that it lies in cannot be loaded. */
  shelf(): Promise<DraftShelf>;
  /** Rejects likewise. */
  versions(): Promise<VersionStore>;
}

export interface RemovedDraft extends DraftSummary {
  /** ms since 1970 */
  readonly removedAt: number;
}

/**
 * What the window of the drafts does with them beside opening, apart from `DraftStore` because it is needed late. Contract:
 * `tests/contracts/draft-store.ts`, passed by every adapter. Removing or bringing back what is not there is no error.
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

/**
 * Why there is a version: saved by hand; as the design was before work on it went on; before an import took its place; before
 * another version was restored; as it was sent to the portal.
 */
export type VersionKind = 'hand' | 'work' | 'import' | 'restore' | 'publish';

/** What the list of versions shows. */
export interface VersionSummary {
  /** Unique within its draft. */
  readonly id: string;
  /** ms since 1970, given by the caller. */
  readonly at: number;
  readonly kind: VersionKind;
  /** As the person named it; `''`: not named. */
  readonly name: string;
}

export interface Version extends VersionSummary {
  readonly design: Design;
}

/** What became of a wish to save. */
export interface SavedVersion {
  readonly version: VersionSummary;
  /** The newest version holds this very design: it is that one, by now of the kind and name asked for if those were by hand. */
  readonly isSame: boolean;
  /** Older ones that had to go for it. */
  readonly dropped: number;
}

/**
 * Versions of a draft's design, beside the draft and as long as it: they stay with it when it is removed, come back with it,
 * and go for ever when it does. They are bounded: as `version-limits.ts` says; what came by itself goes first. Two
 * tabs never lose each other's. What cannot be read is left as it is, and then nothing is written: `unreadable`. Contract:
 * `tests/contracts/version-store.ts`, passed by every adapter.
 */
export interface VersionStore {
  /** Newest first; none is no error. */
  list(draftId: string): Promise<Result<readonly VersionSummary[], StoreError>>;
  read(draftId: string, id: string): Promise<Result<Version, StoreError>>;
  save(draftId: string, version: Version): Promise<Result<SavedVersion, StoreError>>;
  rename(draftId: string, id: string, name: string): Promise<Result<true, StoreError>>;
  /** Throws one away for ever. One that is not there is no error. */
  remove(draftId: string, id: string): Promise<Result<true, StoreError>>;
}
