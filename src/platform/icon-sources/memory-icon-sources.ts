import type { IconSources } from '../../ports/icon-sources.ts';
import { memoryKeyValue } from '../key-value/memory-key-value.ts';
import { settled } from '../key-value/open-key-value.ts';
import { keyValueIconSources } from './key-value-icon-sources.ts';

/** Pictures until the page closes. */
export function createMemoryIconSources(values?: Map<string, unknown>): IconSources {
  return keyValueIconSources(settled('memory', memoryKeyValue(values)));
}
