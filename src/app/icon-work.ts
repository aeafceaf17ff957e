import { openIconSources } from '../platform/icon-sources/open-icon-sources.ts';
import { browserTimer } from '../platform/timer/browser-timer.ts';
import type { DraftStore } from '../ports/draft-store.ts';
import { IconWork } from '../state/icon-work.ts';
import { SourceKeeper } from '../state/source-keeper.ts';

/** All that icons need, in a part of its own that is loaded with the first of them. */
export function createIconWork(drafts: DraftStore, now: () => number, needed: () => readonly string[]): IconWork {
  return new IconWork(new SourceKeeper({ openSources: () => openIconSources(browserTimer), drafts, now }, needed));
}
