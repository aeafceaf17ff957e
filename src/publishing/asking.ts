import type { HostError } from '../ports/host.ts';

/** How often the portal is asked by itself before it is left to the person. */
const BY_ITSELF = 3;
/** ms before it is asked for the first time; each further time takes twice as long. */
const FIRST = 10_000;

/** The portal takes no more calls for a while, and says so (documentation; both statuses, 429 and 503, are seen). */
const BUSY: ReadonlySet<string> = new Set([
  'QUERY_LIMIT_EXCEEDED',
  'OVERLOAD_LIMIT',
  'OPERATION_TIME_LIMIT',
  'TOO_MANY_REQUESTS',
]);

/** The portal refuses calls for their number, not for what they say. */
export function isBusy({ portalCode }: HostError): boolean {
  return BUSY.has(portalCode?.toUpperCase() ?? '');
}

/**
 * After how many ms the portal is asked by itself what became of a call; `null`: it takes a person. `asked`: how often it was asked
 * before. A refusal that a person has to do something about is not asked over again.
 */
export function nextAsking(error: HostError, asked: number): number | null {
  const isWorthIt = error.code === 'broken' || error.code === 'unanswered' || isBusy(error);
  return isWorthIt && asked < BY_ITSELF ? FIRST * 2 ** asked : null;
}
