import type { RecordMemory } from '../../ports/record-memory.ts';
import type { Timer } from '../../ports/timer.ts';
import { memoryKeyValue } from '../key-value/memory-key-value.ts';
import { openKeyValue, settled } from '../key-value/open-key-value.ts';
import { keyValueRecordMemory } from './key-value-record-memory.ts';

const DATABASE = 'chat-app-designer-record';

/** In the browser's database, or in memory where that does not work. */
export async function openRecordMemory(timer: Timer): Promise<RecordMemory> {
  return keyValueRecordMemory(await openKeyValue(DATABASE, timer));
}

/** Until the page closes, for tests. */
export function memoryRecordMemory(values?: Map<string, unknown>): RecordMemory {
  return keyValueRecordMemory(settled('memory', memoryKeyValue(values)));
}
