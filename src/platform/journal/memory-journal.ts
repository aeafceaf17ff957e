import { ok } from '../../domain/kernel/result.ts';
import type { Journal, JournalEntry } from '../../ports/journal.ts';
import type { LedgerScope } from '../../ports/ledger.ts';

const sameScope = (one: LedgerScope, other: LedgerScope): boolean =>
  one.portal === other.portal && one.application === other.application;

interface Line {
  readonly scope: LedgerScope;
  readonly entry: JournalEntry;
}

/** The journal until the page closes. `lines` may be shared, as two tabs share a place. */
export function createMemoryJournal(lines: Line[] = []): Journal {
  let lastId = 0;
  return {
    durability: 'memory',
    begin(scope, step) {
      lastId = Math.max(lastId, ...lines.map(({ entry }) => entry.id)) + 1;
      lines.push({ scope, entry: { ...step, id: lastId, outcome: null } });
      return Promise.resolve(ok(lastId));
    },
    end(scope, id, outcome) {
      const at = lines.findIndex(({ scope: whose, entry }) => entry.id === id && sameScope(whose, scope));
      const line = lines[at];
      if (line !== undefined && outcome === 'unknown') lines[at] = { scope, entry: { ...line.entry, outcome } };
      else if (line !== undefined) lines.splice(at, 1);
      return Promise.resolve(ok(true));
    },
    unfinished: (scope) =>
      Promise.resolve(ok(lines.filter(({ scope: whose }) => sameScope(whose, scope)).map(({ entry }) => entry))),
  };
}
