import type { IconSources } from '../../ports/icon-sources.ts';
import { idbKeyValue } from '../key-value/idb-key-value.ts';
import { settled } from '../key-value/open-key-value.ts';
import { keyValueIconSources } from './key-value-icon-sources.ts';

export const ICON_SOURCES_DATABASE = 'chat-app-designer-icon-sources';

/** Pictures in this browser's database. */
export function createIdbIconSources(database = ICON_SOURCES_DATABASE): IconSources {
  return keyValueIconSources(settled('browser', idbKeyValue(database)));
}
