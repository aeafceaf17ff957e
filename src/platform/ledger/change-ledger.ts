import type { ChatAppEntry, LedgerChange, LedgerDecision, LedgerEntry, LedgerKey } from '../../ports/ledger.ts';
import { KEEP, put, type KeyValue } from '../key-value/key-value.ts';
import type { Merge } from '../key-value/open-key-value.ts';
import { StoreRefusal } from '../key-value/store-failure.ts';
import { readLedger, recordOf, type LedgerDocument } from './records.ts';

/** How many APP_IDs that are gone are remembered: only calls that are still under way may speak of them. */
const GONE_KEPT = 200;

/** Changes one entry of the ledger that lies under `place`, and answers what it is then. */
export async function changeLedger(
  values: KeyValue,
  place: string,
  key: LedgerKey,
  decide: LedgerDecision,
): Promise<LedgerEntry | null> {
  let after: LedgerEntry | null = null;
  await values.change(place, (value) => {
    const read = readLedger(value);
    if (!read.ok) throw new StoreRefusal(read.error);
    const ledger = read.value;
    const held = ledger.entries.find((entry) => isOf(entry, key)) ?? null;
    const isGone = key.target === 'chat-app' && ledger.gone.includes(key.appId);
    const change = decide(held, isGone);
    after = change === 'kept' ? held : typeof change === 'string' ? null : change;
    return change === 'kept' ? KEEP : put(recordOf(changed(ledger, key, change)));
  });
  return after;
}

function isOf(entry: LedgerEntry, key: LedgerKey): boolean {
  if (entry.target === 'chat-app') return key.target === 'chat-app' && entry.appId === key.appId;
  return key.target === 'widget' && entry.placement === key.placement && entry.handler === key.handler;
}

function changed({ entries, gone }: LedgerDocument, key: LedgerKey, change: LedgerChange): LedgerDocument {
  const others = entries.filter((entry) => !isOf(entry, key));
  const id = key.target === 'chat-app' ? [key.appId] : [];
  const otherGone = gone.filter((appId) => !id.includes(appId));
  if (typeof change !== 'string') return { entries: [...others, change], gone: otherGone };
  return { entries: others, gone: change === 'gone' ? [...otherGone, ...id].slice(-GONE_KEPT) : gone };
}

/**
 * What memory held while the database could not be had joins what lies there. Who of two that know the same app spoke last
 * nobody can tell by then: what they do not agree in counts as not acknowledged.
 */
export const mergeLedgers: Merge = (held, mine) => {
  const [stored, added] = [readLedger(held), readLedger(mine)];
  if (!stored.ok || !added.ok) return KEEP;
  const gone = [...new Set([...stored.value.gone, ...added.value.gone])];
  const isThere = (entry: LedgerEntry): boolean => entry.target !== 'chat-app' || !gone.includes(entry.appId);
  const entries = added.value.entries.reduce(joined, stored.value.entries).filter(isThere);
  return put(recordOf({ entries, gone: gone.slice(-GONE_KEPT) }));
};

function joined(entries: readonly LedgerEntry[], entry: LedgerEntry): readonly LedgerEntry[] {
  const known = entries.find((held) => isOf(held, entry));
  return [...entries.filter((held) => held !== known), known === undefined ? entry : agreed(known, entry)];
}

function agreed(one: LedgerEntry, other: LedgerEntry): LedgerEntry {
  const [older, newer] = one.at > other.at ? [other, one] : [one, other];
  const text = (entry: LedgerEntry, name: string): string => JSON.stringify(entry.acknowledged[name] ?? null);
  const acknowledged = Object.fromEntries(
    Object.entries(newer.acknowledged).filter(([name]) => text(older, name) === text(newer, name)),
  );
  const revisions = [older, newer].map((entry) => (entry.target === 'chat-app' ? entry.revision : 0));
  return newer.target === 'chat-app'
    ? ({ ...newer, acknowledged, revision: Math.max(...revisions) + 1 } satisfies ChatAppEntry)
    : { ...newer, acknowledged };
}
