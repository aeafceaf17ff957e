import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { idbKeyValue } from '../../../src/platform/key-value/idb-key-value.ts';
import { settled } from '../../../src/platform/key-value/open-key-value.ts';
import { keyValueJournal, mergeJournals } from '../../../src/platform/journal/key-value-journal.ts';
import { createMemoryJournal } from '../../../src/platform/journal/memory-journal.ts';
import { openJournal } from '../../../src/platform/journal/open-journal.ts';
import { browserTimer } from '../../../src/platform/timer/browser-timer.ts';
import type { JournalStep } from '../../../src/ports/journal.ts';
import { journalContract } from '../../contracts/journal.ts';

const SCOPE = { portal: 'acme', application: 'local.designer' };
const STEP: JournalStep = {
  kind: 'remove',
  about: { target: 'chat-app', appId: 7, botId: 62, code: 'echo' },
  sent: {},
  plan: 'remove',
  part: { at: 1, of: 1 },
  begun: 5,
  tab: '',
  tries: 0,
};

let databases = 0;
const stored = (database: string) => keyValueJournal(settled('browser', idbKeyValue(database)));

journalContract('The IndexedDB adapter', () => {
  databases += 1;
  const database = `journal-${databases}`;
  return { journal: stored(database), other: stored(database) };
});

journalContract('The memory adapter', () => {
  const values = new Map<string, unknown>();
  return { journal: createMemoryJournal(values), other: createMemoryJournal(values) };
});

it('is there again when the page is opened anew', async () => {
  const first = await openJournal(browserTimer, 'journal-again');
  await first.begin(SCOPE, STEP);
  const second = await openJournal(browserTimer, 'journal-again');
  expect(await second.unfinished(SCOPE)).toMatchObject({ value: [{ kind: 'remove' }] });
});

it('leaves a journal alone that it cannot read', async () => {
  const values = new Map<string, unknown>([['journal:["acme","local.designer"]', { format: 'another' }]]);
  const journal = createMemoryJournal(values);
  expect(await journal.begin(SCOPE, STEP)).toEqual({ ok: false, error: { code: 'unreadable' } });
  expect(await journal.unfinished(SCOPE)).toEqual({ ok: false, error: { code: 'unreadable' } });
  expect([...values.values()]).toEqual([{ format: 'another' }]);
});

it('loses no line when the database comes late', () => {
  const line = (id: number, code: string) => ({ ...STEP, about: { ...STEP.about, code }, id, outcome: null });
  const journal = (...entries: object[]) => ({ format: 'chat-app-journal', version: 1, last: entries.length, entries });
  const merged = mergeJournals(journal(line(1, 'a'), line(2, 'b')), journal(line(1, 'c')));
  expect(merged).toMatchObject({
    value: { last: 3, entries: [{ id: 1, about: { code: 'a' } }, { id: 2 }, { id: 3, about: { code: 'c' } }] },
  });
  expect(mergeJournals('another', journal(line(1, 'c')))).toEqual({ type: 'keep' });
});
