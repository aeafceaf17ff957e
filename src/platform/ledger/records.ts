import { fail, ok, type Result } from '../../domain/kernel/result.ts';
import type { StoreError } from '../../ports/draft-store.ts';
import type { LedgerEntry, LedgerScope, OpenCall } from '../../ports/ledger.ts';
import { integer, json, list, map, number, object, oneOf, orElse, text, type Read } from '../read.ts';

/** Marks a stored ledger as ours. */
const LEDGER_FORMAT = 'chat-app-ledger';
/** The version that is written. Version 1 had chat apps alone, and its entries did not say so. */
const LEDGER_VERSION = 2;

const PREFIX = 'ledger:';

const readChatApp = object({
  target: (value) => oneOf('chat-app')(value ?? 'chat-app'),
  appId: integer,
  botId: integer,
  code: text,
  acknowledged: map(json),
  at: number,
  // Ledgers of before counted no changes.
  revision: orElse(number, 1),
  open: orElse<readonly OpenCall[]>(list(object({ revision: number, begun: number })), []),
});
const readWidget = object({
  target: oneOf('widget'),
  placement: text,
  handler: text,
  acknowledged: map(json),
  // Ledgers of before did not say so.
  draft: orElse(text, ''),
  at: number,
});
const readEntry: Read<LedgerEntry> = (value) => readWidget(value) ?? readChatApp(value);

const readDocument = object({
  format: oneOf(LEDGER_FORMAT),
  version: oneOf(1, LEDGER_VERSION),
  entries: list(readEntry),
  gone: orElse<readonly number[]>(list(integer), []),
});

/** A ledger as it is stored. */
export interface LedgerDocument {
  readonly entries: readonly LedgerEntry[];
  /** APP_IDs that the portal has no more. */
  readonly gone: readonly number[];
}

/** Both parts may hold any character, so they are not simply joined. */
export function keyOf({ portal, application }: LedgerScope): string {
  return PREFIX + JSON.stringify([portal, application]);
}

export function readLedger(value: unknown): Result<LedgerDocument, StoreError> {
  if (value === undefined) return ok({ entries: [], gone: [] });
  const ledger = readDocument(value);
  return ledger ? ok(ledger) : fail({ code: 'unreadable' });
}

/** The stored form of a ledger. */
export function recordOf(ledger: LedgerDocument): object {
  return { format: LEDGER_FORMAT, version: LEDGER_VERSION, ...ledger };
}
