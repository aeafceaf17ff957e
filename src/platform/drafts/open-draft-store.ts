import type { DraftStore } from '../../ports/draft-store.ts';
import type { Timer } from '../../ports/timer.ts';
import { openKeyValue } from '../key-value/open-key-value.ts';
import { DRAFTS_DATABASE } from './idb-drafts.ts';
import { keyValueDrafts } from './key-value-drafts.ts';

/** Drafts in the browser's database, or in memory where that does not work within 3 s; `durability` says which. Never rejects. */
export async function openDraftStore(timer: Timer, database = DRAFTS_DATABASE): Promise<DraftStore> {
  return keyValueDrafts(await openKeyValue(database, timer));
}
