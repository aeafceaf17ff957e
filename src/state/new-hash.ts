import { hex } from '../domain/kernel/hex.ts';
import { HASH_LIMIT } from '../domain/portal/imbot/limits.ts';
import type { Runtime } from '../ports/runtime.ts';

/** A new signature key: as long as the portal keeps, from the platform's random source. */
export function newHash(runtime: Pick<Runtime, 'randomBytes'>): string {
  return hex(runtime.randomBytes(HASH_LIMIT / 2));
}
