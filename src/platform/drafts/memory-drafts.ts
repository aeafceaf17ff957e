import type { DraftStore } from '../../ports/draft-store.ts';
import { memoryKeyValue } from '../key-value/memory-key-value.ts';
import { keyValueDrafts } from './key-value-drafts.ts';

/** Drafts until the page closes. */
export function createMemoryDrafts(values?: Map<string, unknown>): DraftStore {
  return keyValueDrafts({ durability: 'memory', values: memoryKeyValue(values) });
}
