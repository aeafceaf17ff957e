import type { Environment } from './environments-schema.ts';
import type { Design } from './schema.ts';

/** The environment whose values and key are in force; `null`: the design is the same everywhere. */
export function activeEnvironment({ environments }: Pick<Design, 'environments'>): Environment | null {
  return environments?.list.find(({ id }) => id === environments.active) ?? null;
}

/** The signature key in force: that of the active environment, without environments the design's own. */
export function hashOf(design: Pick<Design, 'environments' | 'chatApp'>): string {
  return activeEnvironment(design)?.hash ?? design.chatApp.frame.hash;
}
