import type { Runtime } from '../../ports/runtime.ts';
import { createBrowserRuntime } from './browser-runtime.ts';

/** Runtime that is the same in every run, for tests: a clock moved by hand, and bytes from a seed. Never for secrets. */
export class FixedRuntime implements Runtime {
  /** ms since 1970; set it to move the clock. */
  time: number;
  #state: number;
  readonly #digests = createBrowserRuntime();

  constructor(time = Date.UTC(2026, 0, 1), seed = 1) {
    this.time = time;
    this.#state = seed;
  }

  readonly now = (): number => this.time;

  randomBytes(count: number): Uint8Array<ArrayBuffer> {
    return Uint8Array.from({ length: count }, () => this.#next());
  }

  /** Real digests: they are computed, not guessed. */
  sha256(data: Uint8Array<ArrayBuffer> | string): Promise<string> {
    return this.#digests.sha256(data);
  }

  /** Linear congruential generator; its high bits are the good ones. */
  #next(): number {
    this.#state = (Math.imul(this.#state, 1664525) + 1013904223) >>> 0;
    return this.#state >>> 24;
  }
}
