/** What turns need of the browser. */
export interface TurnsHost {
  /** ms since any moment. */
  readonly now: () => number;
  /** Calls once, in a task of its own, after the browser has drawn, or could not (a page that is hidden draws nothing). */
  readonly drawn: (then: () => void) => void;
}

/** ms that turns may take before the browser draws what they made. */
const BEFORE_DRAWING = 20;

/**
 * Runs tasks in the order in which they come, as many before the browser draws as take no time worth speaking of: a quick machine is
 * ready at once, a slow one stays able to hear between any two. A task is not run once the function that was returned for it was called.
 */
export function createTurns({ now, drawn }: TurnsHost): (task: () => void) => () => void {
  const waiting = new Set<() => void>();

  async function run(): Promise<void> {
    const start = now();
    for (const task of waiting) {
      task();
      // What a task changes is put on the screen in a microtask.
      await Promise.resolve();
      waiting.delete(task);
      if (now() - start > BEFORE_DRAWING) break;
    }
    if (waiting.size > 0) next();
  }
  const next = (): void => drawn(() => void run());

  return (task) => {
    const turn = (): void => task();
    if (waiting.size === 0) next();
    waiting.add(turn);
    return () => void waiting.delete(turn);
  };
}
