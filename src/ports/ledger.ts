import type { Result } from '../domain/kernel/result.ts';
import type { JsonObject } from '../domain/kernel/json.ts';
import type { StoreError } from './draft-store.ts';

/** Whose ledger: one portal and one application on it. */
export interface LedgerScope {
  /** Member id, or the host where the portal did not give one. */
  readonly portal: string;
  /** Client id of the application; empty where it could not be read. */
  readonly application: string;
}

/** What we know of one registered chat app. There is no method that lists them, so this is the only memory of an APP_ID. */
export interface ChatAppEntry {
  readonly target: 'chat-app';
  readonly appId: number;
  readonly botId: number;
  readonly code: string;
  /**
   * The parameters the portal last acknowledged, as sent, without BOT_ID and CODE. HASH and ICON_FILE stand as
   * `sha256:<64 hex>`: enough to see a change, and no secret is kept. `{}`: nothing is known (an app that was taken over by its id);
   * `null`: the portal may have this or another value, since a call was not answered.
   */
  readonly acknowledged: JsonObject;
  /** ms since 1970 of the last acknowledgement. */
  readonly at: number;
  /** Grows with every change, whichever tab makes it. */
  readonly revision: number;
  /** Calls about it that are under way, or whose end nobody wrote. */
  readonly open?: readonly OpenCall[];
}

export interface OpenCall {
  /** The entry's revision with which it was begun. */
  readonly revision: number;
  /** ms since 1970 */
  readonly begun: number;
}

/** What we know of one widget that was bound to a place of the new chat. */
export interface WidgetEntry {
  readonly target: 'widget';
  /** As sent: the place, and the page that is opened there. Together they are what the portal knows it by. */
  readonly placement: string;
  readonly handler: string;
  /** The parameters the portal last acknowledged, as sent, without PLACEMENT and HANDLER. `{}`: nothing is known. */
  readonly acknowledged: JsonObject;
  /** Id of the draft that it was bound for: where that has it no more, it is to go. Empty: of none. */
  readonly draft: string;
  /** ms since 1970 of the last acknowledgement. */
  readonly at: number;
}

export type LedgerEntry = ChatAppEntry | WidgetEntry;

/** What tells an entry from the others of its ledger; the entry itself will do. */
export type LedgerKey = Pick<ChatAppEntry, 'target' | 'appId'> | Pick<WidgetEntry, 'target' | 'placement' | 'handler'>;

/**
 * What becomes of an entry. `gone`: the portal has it no more, and never will again under this id, so that no late word brings it
 * back; `forgotten`: it is not ours to keep.
 */
export type LedgerChange = LedgerEntry | 'kept' | 'gone' | 'forgotten';

/** GivenWith what lies there now. `isGone`: the portal has it no more. Must not wait. */
export type LedgerDecision = (held: LedgerEntry | null, isGone: boolean) => LedgerChange;

/** Contract: `tests/contracts/ledger.ts`. */
export interface Ledger {
  readonly durability: 'browser' | 'memory';
  /** Newest first. */
  list(scope: LedgerScope): Promise<Result<readonly LedgerEntry[], StoreError>>;
  /**
   * Reads, decides and writes in one step, so that tabs cannot lose each other's change, and answers what lies there then. An entry
   * that is put in makes what was gone be there again.
   */
  change(scope: LedgerScope, key: LedgerKey, decide: LedgerDecision): Promise<Result<LedgerEntry | null, StoreError>>;
}
