import { ok, type Result } from '../../domain/kernel/result.ts';
import type { StoreError } from '../../ports/draft-store.ts';
import type { Journal, JournalEntry, JournalOutcome } from '../../ports/journal.ts';
import { KEEP, put, type ValueChange } from '../key-value/key-value.ts';
import type { Merge, OpenedKeyValue } from '../key-value/open-key-value.ts';
import { attempt, StoreRefusal } from '../key-value/store-failure.ts';
import { keyOf, readJournal, recordOf, type JournalDocument } from './records.ts';

/** Lines that are kept; only what nobody has looked after for a long time is among the oldest. */
const KEPT = 100;

/** One document for each portal and application; what cannot be read is neither overwritten nor removed. */
export function keyValueJournal(opened: OpenedKeyValue): Journal {
  const change = changing(opened);
  return {
    get durability() {
      return opened.durability;
    },
    begin: (scope, step, after) => change(keyOf(scope), (journal) => begun(journal, { ...step, outcome: null }, after)),
    end: (scope, id, outcome) => change(keyOf(scope), (journal) => [ended(journal, id, outcome), true]),
    async unfinished(scope) {
      const stored = await attempt(() => opened.values.get(keyOf(scope)));
      const journal = stored.ok ? readJournal(stored.value) : stored;
      return journal.ok ? ok(journal.value.entries) : journal;
    },
  };
}

/** What becomes of a journal, and what is answered. The same journal: nothing is written. */
type Decision<T> = (journal: JournalDocument) => readonly [JournalDocument, T];

function changing({ values }: OpenedKeyValue) {
  return <T>(place: string, decide: Decision<T>): Promise<Result<T, StoreError>> =>
    attempt(
      () =>
        new Promise<T>((resolve, reject) => {
          let answered = (): void => undefined;
          const decided = (value: unknown): ValueChange => {
            const journal = sound(value);
            const [after, answer] = decide(journal);
            // Answered once it is written.
            answered = () => resolve(answer);
            return after === journal ? KEEP : put(recordOf(after));
          };
          values.change(place, decided).then(() => answered(), reject);
        }),
    );
}

function sound(value: unknown): JournalDocument {
  const read = readJournal(value);
  if (!read.ok) throw new StoreRefusal(read.error);
  return read.value;
}

function begun(
  journal: JournalDocument,
  step: Omit<JournalEntry, 'id'>,
  after: number | undefined,
): readonly [JournalDocument, number | null] {
  const { entries } = journal;
  if (after !== undefined && !entries.some(({ id }) => id === after)) return [journal, null];
  const id = journal.last + 1;
  const others = entries.filter((entry) => entry.id !== after).slice(1 - KEPT);
  return [{ last: id, entries: [...others, { ...step, id }] }, id];
}

function ended(journal: JournalDocument, id: number, outcome: JournalOutcome): JournalDocument {
  const line = journal.entries.find((entry) => entry.id === id);
  if (line === undefined) return journal;
  const entries =
    outcome === 'unknown'
      ? journal.entries.map((entry) => (entry === line ? { ...line, outcome } : entry))
      : journal.entries.filter((entry) => entry !== line);
  return { ...journal, entries };
}

/** What memory held while the database could not be had joins what lies there, under ids of its own. */
export const mergeJournals: Merge = (held, mine) => {
  const [stored, added] = [readJournal(held), readJournal(mine)];
  if (!stored.ok || !added.ok) return KEEP;
  const last = Math.max(stored.value.last, added.value.last);
  const ids = new Set(stored.value.entries.map(({ id }) => id));
  // A step that is under way is ended by the id it has: that one stays where it can.
  const entries = added.value.entries.map((entry, at) => (ids.has(entry.id) ? { ...entry, id: last + at + 1 } : entry));
  const all = [...stored.value.entries, ...entries].slice(-KEPT);
  return put(recordOf({ last: last + entries.length, entries: all }));
};
