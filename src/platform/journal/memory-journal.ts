import type { Journal } from '../../ports/journal.ts';
import { memoryKeyValue } from '../key-value/memory-key-value.ts';
import { settled } from '../key-value/open-key-value.ts';
import { keyValueJournal } from './key-value-journal.ts';

/** The journal until the page closes. `values` may be shared, as two tabs share a place. */
export function createMemoryJournal(values?: Map<string, unknown>): Journal {
  return keyValueJournal(settled('memory', memoryKeyValue(values)));
}
