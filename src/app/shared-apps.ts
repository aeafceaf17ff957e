import { openRecordMemory } from '../platform/record-memory/open-record-memory.ts';
import { browserTimer } from '../platform/timer/browser-timer.ts';
import { SharedApps, type SharedAppsParts } from '../state/shared-apps.svelte.ts';
import type { Publish } from '../state/publish.svelte.ts';

const made = new WeakMap<Publish, SharedApps>();

/** The one record of a page, made when it is first needed. */
export function sharedAppsOf(parts: Omit<SharedAppsParts, 'openMemory'>): SharedApps {
  const shared =
    made.get(parts.publish) ?? new SharedApps({ ...parts, openMemory: () => openRecordMemory(browserTimer) });
  made.set(parts.publish, shared);
  return shared;
}
