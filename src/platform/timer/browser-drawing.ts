/** ms that a page may not draw before what waits for it goes on. */
const HIDDEN = 100;

/** The page's own drawing and clock, as turns need them. */
export const browserDrawing = {
  now: (): number => performance.now(),

  /** Calls once, in a task of its own, after the page was drawn, or could not be (one that is hidden is not). */
  drawn: (then: () => void): void => {
    const go = (): void => {
      clearTimeout(late);
      cancelAnimationFrame(frame);
      setTimeout(then);
    };
    const frame = requestAnimationFrame(go);
    const late = setTimeout(go, HIDDEN);
  },
};
