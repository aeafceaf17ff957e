import type { Timer } from '../../ports/timer.ts';

/** The browser's own timer. Looked up at every call, so that a test's fake clock works with it, too. */
export const browserTimer: Timer = {
  after(ms, task) {
    const handle = setTimeout(task, ms);
    return () => {
      clearTimeout(handle);
    };
  },
};
