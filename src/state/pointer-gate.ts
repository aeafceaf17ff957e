import type { Timer } from '../ports/timer.ts';

/**
 * Holds back what would move the page while a button of the pointer is down. Leaving a field shows its problems, which moves
 * what stands below; between press and release that would take the target away from under the pointer, and the click is lost.
 */
export class PointerGate {
  readonly #timer: Timer;
  #down = false;
  #waiting: (() => void)[] = [];

  constructor(timer: Timer) {
    this.#timer = timer;
  }

  /** Runs at once, or when the pointer has been released and its click was delivered. */
  run = (task: () => void): void => {
    if (this.#down) this.#waiting.push(task);
    else task();
  };

  pressed = (): void => {
    this.#down = true;
  };

  /** The click comes after the release, within the same task. */
  released = (): void => {
    this.#down = false;
    const tasks = this.#waiting;
    this.#waiting = [];
    if (tasks.length > 0) this.#timer.after(0, () => tasks.forEach((task) => task()));
  };
}
