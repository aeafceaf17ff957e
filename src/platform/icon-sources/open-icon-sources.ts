import type { IconSources } from '../../ports/icon-sources.ts';
import type { Timer } from '../../ports/timer.ts';
import { openKeyValue } from '../key-value/open-key-value.ts';
import { ICON_SOURCES_DATABASE } from './idb-icon-sources.ts';
import { keyValueIconSources } from './key-value-icon-sources.ts';

/** The pictures in the browser's database, or in memory where that does not work within 3 s. Never rejects. */
export async function openIconSources(timer: Timer, database = ICON_SOURCES_DATABASE): Promise<IconSources> {
  return keyValueIconSources(await openKeyValue(database, timer));
}
