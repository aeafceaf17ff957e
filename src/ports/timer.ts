/** The passing of time, passed in so that tests can move the clock by hand. Contract: `tests/contracts/timer.ts`. */
export interface Timer {
  /** Runs `task` once after `ms`, unless the returned function is called before. */
  after(ms: number, task: () => void): () => void;
}
