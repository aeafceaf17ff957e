import type { DraftStore } from '../../ports/draft-store.ts';
import { memoryKeyValue } from '../key-value/memory-key-value.ts';
import { settled } from '../key-value/open-key-value.ts';
import { keyValueDrafts } from './key-value-drafts.ts';

/** Drafts until the page closes. */
export function createMemoryDrafts(values?: Map<string, unknown>): DraftStore {
  return keyValueDrafts(settled('memory', memoryKeyValue(values)));
}
