import type { Journal } from '../../ports/journal.ts';
import type { Timer } from '../../ports/timer.ts';
import { openKeyValue } from '../key-value/open-key-value.ts';
import { keyValueJournal, mergeJournals } from './key-value-journal.ts';

const JOURNAL_DATABASE = 'chat-app-designer-journal';

/** The journal in the browser's database, or in memory where that does not work within 3 s. Never rejects. */
export async function openJournal(timer: Timer, database = JOURNAL_DATABASE): Promise<Journal> {
  return keyValueJournal(await openKeyValue(database, timer, { loadMerge: () => Promise.resolve(mergeJournals) }));
}
