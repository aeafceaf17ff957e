import { fail, ok, type Result } from '../../domain/kernel/result.ts';
import type { StoreError } from '../../ports/draft-store.ts';
import type { Ledger, LedgerEntry, LedgerKey, LedgerScope } from '../../ports/ledger.ts';
import { KEEP, put } from '../key-value/key-value.ts';
import type { Merge, OpenedKeyValue } from '../key-value/open-key-value.ts';
import { attempt, StoreRefusal } from '../key-value/store-failure.ts';
import { integer, json, list, map, number, object, oneOf, text, type Read } from '../read.ts';

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
});
const readWidget = object({
  target: oneOf('widget'),
  placement: text,
  handler: text,
  acknowledged: map(json),
  at: number,
});
const readEntry: Read<LedgerEntry> = (value) => readWidget(value) ?? readChatApp(value);

const readLedger = object({
  format: oneOf(LEDGER_FORMAT),
  version: oneOf(1, LEDGER_VERSION),
  entries: list(readEntry),
});

function isOf(entry: LedgerEntry, key: LedgerKey): boolean {
  if (entry.target === 'chat-app') return key.target === 'chat-app' && entry.appId === key.appId;
  return key.target === 'widget' && entry.placement === key.placement && entry.handler === key.handler;
}

/** Both parts may hold any character, so they are not simply joined. */
function keyOf({ portal, application }: LedgerScope): string {
  return PREFIX + JSON.stringify([portal, application]);
}

function readEntries(value: unknown): Result<readonly LedgerEntry[], StoreError> {
  if (value === undefined) return ok([]);
  const ledger = readLedger(value);
  return ledger ? ok([...ledger.entries].sort((one, other) => other.at - one.at)) : fail({ code: 'unreadable' });
}

/** What memory held while the database could not be had joins what lies there: of the same one the later word counts. */
export const mergeLedgers: Merge = (held, mine) => {
  const [stored, added] = [readEntries(held), readEntries(mine)];
  if (!stored.ok || !added.ok) return KEEP;
  return put(documentOf(added.value.reduce(withEntry, stored.value)));
};

function documentOf(entries: readonly LedgerEntry[]): object {
  return { format: LEDGER_FORMAT, version: LEDGER_VERSION, entries };
}

/** An entry takes the place of an older one of the same one, never of a later one. */
function withEntry(entries: readonly LedgerEntry[], entry: LedgerEntry): readonly LedgerEntry[] {
  const known = entries.find((held) => isOf(held, entry));
  if (known !== undefined && known.at > entry.at) return entries;
  return [...entries.filter((held) => !isOf(held, entry)), entry];
}

/** One document for each portal and application; what cannot be read is neither overwritten nor removed. */
export function keyValueLedger(opened: OpenedKeyValue): Ledger {
  const { values } = opened;
  const edit = (scope: LedgerScope, change: (entries: readonly LedgerEntry[]) => readonly LedgerEntry[]) =>
    attempt(async () => {
      await values.change(keyOf(scope), (value) => {
        const read = readEntries(value);
        if (!read.ok) throw new StoreRefusal(read.error);
        return put(documentOf(change(read.value)));
      });
      return true as const;
    });
  return {
    get durability() {
      return opened.durability;
    },
    async list(scope) {
      const stored = await attempt(() => values.get(keyOf(scope)));
      return stored.ok ? readEntries(stored.value) : stored;
    },
    put: (scope, entry) => edit(scope, (entries) => withEntry(entries, entry)),
    remove: (scope, key) => edit(scope, (entries) => entries.filter((entry) => !isOf(entry, key))),
  };
}
