import type { Timer } from '../../src/ports/timer.ts';

/** A clock that is moved by hand: what is due runs in order while it moves. */
export class HandTimer implements Timer {
  time = 1_000_000;
  #due: { at: number; task: () => void }[] = [];

  now = (): number => this.time;

  after(ms: number, task: () => void): () => void {
    const entry = { at: this.time + ms, task };
    this.#due.push(entry);
    return () => {
      this.#due = this.#due.filter((held) => held !== entry);
    };
  }

  /** Moves on, and lets what was started settle. */
  async pass(ms: number): Promise<void> {
    const end = this.time + ms;
    for (;;) {
      const [next] = this.#due.filter(({ at }) => at <= end).sort((one, other) => one.at - other.at);
      if (next === undefined) break;
      this.#due = this.#due.filter((held) => held !== next);
      this.time = Math.max(this.time, next.at);
      next.task();
      await settle();
    }
    this.time = end;
    await settle();
  }
}

/** Lets promises that are already settled run their course. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 80; turn += 1) await Promise.resolve();
}
