/** Calls that a portal takes at once, and how many more each second (documentation; the cloud's ordinary tariffs). */
const FULL = 50;
const PER_SECOND = 2;

/** How full the bucket of a portal and an address is. */
export interface Bucket {
  readonly calls: number;
  /** ms since the epoch */
  readonly at: number;
}

/** The bucket after one more call; `null`: it does not fit in. */
export function poured(bucket: Bucket | null, now: number): Bucket | null {
  const { calls, at } = bucket ?? { calls: 0, at: now };
  const left = Math.max(0, calls - ((now - at) / 1000) * PER_SECOND);
  return left + 1 > FULL ? null : { calls: left + 1, at: now };
}
