/** Calls that a portal takes at once, and how many more each second (documentation; the cloud's ordinary tariffs). */
const FULL = 50;
const PER_SECOND = 2;

/**
 * Spreads calls so that the portal refuses none for their number. Portal and address share one bucket with whoever else calls from
 * there, so a refusal may come all the same.
 */
export class CallBucket {
  #free = FULL;
  #at = 0;

  /** ms that the next call has to wait, from now; it counts as made. */
  take(now: number): number {
    this.#free = Math.min(FULL, this.#free + ((now - this.#at) / 1000) * PER_SECOND) - 1;
    this.#at = now;
    return this.#free < 0 ? Math.ceil((-this.#free / PER_SECOND) * 1000) : 0;
  }
}
