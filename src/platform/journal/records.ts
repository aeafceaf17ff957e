import type { BotTarget, ChatAppTarget, BindingTarget } from '../../domain/calls/step.ts';
import { fail, ok, type Result } from '../../domain/kernel/result.ts';
import type { StoreError } from '../../ports/draft-store.ts';
import type { JournalEntry } from '../../ports/journal.ts';
import type { LedgerScope } from '../../ports/ledger.ts';
import { integer, json, list, map, number, object, oneOf, text, type Read } from '../read.ts';

/** Marks a stored journal as ours. */
const JOURNAL_FORMAT = 'chat-app-journal';
const JOURNAL_VERSION = 1;

const PREFIX = 'journal:';

const idOrNull: Read<number | null> = (value) => (value === null ? null : integer(value));
const readApp = object({ target: oneOf('chat-app'), appId: idOrNull, botId: integer, code: text });
const readBot = object({ target: oneOf('bot'), code: text });
const readWidget = object({ target: oneOf('widget'), placement: text, handler: text });
const readTarget: Read<ChatAppTarget | BotTarget | BindingTarget> = (value) =>
  readBot(value) ?? readWidget(value) ?? readApp(value);
const readOutcome: Read<'unknown' | null> = (value) => (value === null ? null : oneOf('unknown')(value));

const readEntry: Read<JournalEntry> = object({
  kind: oneOf('register', 'update', 'remove', 'probe', 'create-bot', 'bind', 'unbind'),
  about: readTarget,
  sent: map(json),
  plan: oneOf('none', 'register', 'update', 'recreate', 'remove', 'adopt', 'bind', 'create-bot'),
  part: object({ at: integer, of: integer }),
  begun: number,
  tab: text,
  tries: integer,
  id: integer,
  outcome: readOutcome,
});

const readDocument = object({
  format: oneOf(JOURNAL_FORMAT),
  version: oneOf(JOURNAL_VERSION),
  last: integer,
  entries: list(readEntry),
});

/** A journal as it is stored. */
export interface JournalDocument {
  /** The last id that was given. */
  readonly last: number;
  readonly entries: readonly JournalEntry[];
}

/** Where the journal of a portal and an application lies; both parts may hold any character. */
export function keyOf({ portal, application }: LedgerScope): string {
  return PREFIX + JSON.stringify([portal, application]);
}

/** A journal of another version, or broken, is unreadable: it is neither overwritten nor removed. */
export function readJournal(value: unknown): Result<JournalDocument, StoreError> {
  if (value === undefined) return ok({ last: 0, entries: [] });
  const journal = readDocument(value);
  return journal ? ok(journal) : fail({ code: 'unreadable' });
}

/** The stored form of a journal. */
export function recordOf(journal: JournalDocument): object {
  return { format: JOURNAL_FORMAT, version: JOURNAL_VERSION, ...journal };
}
