import type { DraftShelf, DraftSummary, RemovedDraft } from '../../ports/draft-store.ts';
import { KEEP, put, REMOVE, type KeyValue } from '../key-value/key-value.ts';
import { attempt, attemptChange, StoreRefusal } from '../key-value/store-failure.ts';
import { members, number } from '../read.ts';
import { designIn, DRAFT, HISTORY, nextRevision, readEnvelope, readSummary, SUMMARY } from './records.ts';
import { VERSIONS } from './version-records.ts';

/** Where a removed draft lies, and what the list shows of it. */
const REMOVED = 'removed:';
const REMOVED_SUMMARY = 'removed-summary:';

/** The drafts' own keys, and what is beside them when they are laid aside. */
export function keyValueShelf(values: KeyValue): DraftShelf {
  const purge = (id: string): Promise<void> =>
    values.changeAll([REMOVED + id, REMOVED_SUMMARY + id, VERSIONS + id], () => [REMOVE, REMOVE, REMOVE]);
  return {
    remove: (id, at) => attemptChange(() => layAside(values, id, at)),
    removed: (since) =>
      attempt(async () => {
        const all = (await values.entries(REMOVED_SUMMARY)).flatMap(([key, value]) => {
          const removed = readRemoved(key.slice(REMOVED_SUMMARY.length), value);
          return removed ? [removed] : [];
        });
        const isOver = ({ removedAt }: RemovedDraft): boolean => removedAt < since;
        for (const { id } of all.filter(isOver)) await purge(id);
        return all.filter((removed) => !isOver(removed)).sort((one, other) => other.removedAt - one.removedAt);
      }),
    restore: (id) => attemptChange(() => bringBack(values, id)),
    purge: (id) => attemptChange(() => purge(id)),
    raw: (id) => attempt(() => values.get(DRAFT + id)),
    discard: (id) =>
      attemptChange(() =>
        values.changeAll(
          [DRAFT, SUMMARY, HISTORY, VERSIONS].map((prefix) => prefix + id),
          (held) => held.map(() => REMOVE),
        ),
      ),
    icon: (id) => attempt(async () => pngIn(await values.get(DRAFT + id))),
  };
}

function readRemoved(id: string, value: unknown): RemovedDraft | undefined {
  const [summary, removedAt] = [readSummary(id, value), number(members(value)?.['removedAt'])];
  return summary && removedAt !== undefined ? { ...summary, removedAt } : undefined;
}

async function layAside(values: KeyValue, id: string, at: number): Promise<void> {
  const keys = [DRAFT, SUMMARY, HISTORY, REMOVED, REMOVED_SUMMARY].map((prefix) => prefix + id);
  await values.changeAll(keys, ([held, listed]) => {
    if (held === undefined) return [];
    const summary: DraftSummary | undefined = readSummary(id, listed);
    // Without a summary it was never listed as a draft: it cannot be read.
    if (!readEnvelope(held) || !summary) throw new StoreRefusal({ code: 'unreadable' });
    return [REMOVE, REMOVE, REMOVE, put(held), put({ ...summary, removedAt: at })];
  });
}

/** With a revision of its own, so that a page that has it open still sees that something happened. */
async function bringBack(values: KeyValue, id: string): Promise<void> {
  await values.changeAll([DRAFT + id, REMOVED + id, REMOVED_SUMMARY + id], ([held, removed]) => {
    if (removed === undefined) return [];
    if (held !== undefined) throw new StoreRefusal({ code: 'newer' });
    return [put({ ...members(removed), revision: nextRevision(removed) }), REMOVE, REMOVE, KEEP];
  });
}

/** Looked for without the schema: a list of pictures is not worth reading every design. */
function pngIn(value: unknown): string | null {
  const png = members(members(designIn(value))?.['icon'])?.['png'];
  return typeof png === 'string' && png !== '' ? png : null;
}
