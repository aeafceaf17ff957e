import { hex } from '../domain/kernel/hex.ts';
import { HASH_LIMIT } from '../domain/portal/limits.ts';
import type { Entropy } from '../ports/entropy.ts';

/** A new signature key: as long as the portal keeps, from the platform's random source. */
export function newHash(entropy: Pick<Entropy, 'randomBytes'>): string {
  return hex(entropy.randomBytes(HASH_LIMIT / 2));
}
