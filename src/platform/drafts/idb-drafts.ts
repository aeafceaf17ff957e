import type { DraftStore } from '../../ports/draft-store.ts';
import { idbKeyValue } from '../key-value/idb-key-value.ts';
import { settled } from '../key-value/open-key-value.ts';
import { keyValueDrafts } from './key-value-drafts.ts';

export const DRAFTS_DATABASE = 'chat-app-designer-drafts';

/** Drafts in this browser's database. */
export function createIdbDrafts(database = DRAFTS_DATABASE): DraftStore {
  return keyValueDrafts(settled('browser', idbKeyValue(database)));
}
