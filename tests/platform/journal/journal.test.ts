import { createMemoryJournal } from '../../../src/platform/journal/memory-journal.ts';
import { journalContract } from '../../contracts/journal.ts';

journalContract('The memory adapter', () => {
  const lines: Parameters<typeof createMemoryJournal>[0] = [];
  return { journal: createMemoryJournal(lines), other: createMemoryJournal(lines) };
});
