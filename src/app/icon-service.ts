import { IconPipeline } from '../icons/client/icon-pipeline.ts';
import { createBrowserPictureClipboard } from '../platform/clipboard/browser-picture-clipboard.ts';
import { openIconSources } from '../platform/icon-sources/open-icon-sources.ts';
import { browserTimer } from '../platform/timer/browser-timer.ts';
import type { DraftStore } from '../ports/draft-store.ts';
import { IconService } from '../state/icon-service.ts';
import { IconSourceCache } from '../state/icon-source-cache.ts';

/** All that icons need, in a part of its own that is loaded with the first of them. */
export function createIconService(drafts: DraftStore, now: () => number, needed: () => readonly string[]): IconService {
  return new IconService(
    new IconSourceCache({ openSources: () => openIconSources(browserTimer), drafts, now }, needed),
    () => new IconPipeline({ timer: browserTimer }),
    createBrowserPictureClipboard(navigator.clipboard),
  );
}
