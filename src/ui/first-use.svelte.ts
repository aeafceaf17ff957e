/** What tells that a person is there: whatever waits for one may be fetched from then on. */
const SIGNS = ['pointermove', 'pointerdown', 'keydown', 'focusin', 'dragenter', 'paste'] as const;

/** Whether somebody has begun to use the page. */
export class FirstUse {
  #seen = $state(false);

  get seen(): boolean {
    return this.#seen;
  }

  /** Begins to listen; the returned function ends it. */
  start = (): (() => void) => {
    const stop = (): void => {
      for (const sign of SIGNS) window.removeEventListener(sign, noticed, true);
    };
    const noticed = (): void => {
      this.#seen = true;
      stop();
    };
    for (const sign of SIGNS) window.addEventListener(sign, noticed, true);
    return stop;
  };
}
