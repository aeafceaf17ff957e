import { createContext, untrack } from 'svelte';
import type { PageAddress } from '../ports/page-address.ts';
import type { Timer } from '../ports/timer.ts';
import type { PreviewScenario } from './preview-scenario.svelte.ts';
import type * as codec from './scenario-codec.ts';

type Codec = typeof codec;

/** ms of rest after which the view is written into the address: with every move of a pointer, browsers would soon refuse. */
export const ADDRESS_DEBOUNCE_MS = 250;
/** ms after which it is tried again where the browser has refused. */
export const ADDRESS_RETRY_MS = 10_000;

/** Keeps the preview's scenario in the address of the page, and follows it where the address is changed by hand. */
export class ViewAddress {
  readonly #scenario: PreviewScenario;
  readonly #address: PageAddress;
  readonly #timer: Timer;
  #stopWaiting: (() => void) | null = null;
  /** What writes and reads views: fetched with the first view that is not the usual one. */
  #codec = $state.raw<Codec | null>(null);

  constructor(scenario: PreviewScenario, address: PageAddress, timer: Timer) {
    this.#scenario = scenario;
    this.#address = address;
    this.#timer = timer;
  }

  /**
   * An address that shows this view to whoever opens it; what a portal has put into its own is left out. `null`: the view
   * cannot be written, as its codec cannot be fetched.
   */
  current = async (): Promise<string | null> => {
    const codec = this.#codec ?? (await this.prepare());
    return codec && this.#address.page + codec.scenarioToHash('', this.#scenario.chosen);
  };

  /** Takes the view that the address holds; an address without one is left alone. */
  read = async (): Promise<void> => {
    if (/[#&]view=/.test(this.#address.hash)) await this.#follow(this.#address.hash);
  };

  /** Begins to write and to follow; the returned function stops both. */
  start = (): (() => void) =>
    $effect.root(() => {
      // The outside thing: the network, from which the codec comes, and the address of the page.
      $effect(() => {
        if (!this.#scenario.isDefault) void this.prepare();
      });
      $effect(() => {
        if (!this.#isWritten) untrack(() => this.#wait(ADDRESS_DEBOUNCE_MS));
      });
      const stopFollowing = this.#address.follow((hash) => {
        this.#cancel();
        void this.#follow(hash);
      });
      return () => {
        stopFollowing();
        this.#cancel();
      };
    });

  /** Writes now what waits: on leaving the page. */
  flush = (): void => {
    if (this.#stopWaiting !== null) this.#write();
  };

  async #follow(hash: string): Promise<void> {
    const loaded = await this.prepare();
    // Another one may have come meanwhile.
    if (loaded !== null && hash === this.#address.hash) this.#scenario.replace(loaded.scenarioFromHash(hash));
  }

  /** Fetches what writes and reads views. `null`: it cannot be fetched; the view is then kept until the page closes. */
  prepare = async (): Promise<Codec | null> => {
    try {
      this.#codec ??= await import('./scenario-codec.ts');
    } catch {
      return null;
    }
    return this.#codec;
  };

  #wait(ms: number): void {
    this.#cancel();
    this.#stopWaiting = this.#timer.after(ms, () => this.#write());
  }

  #cancel(): void {
    this.#stopWaiting?.();
    this.#stopWaiting = null;
  }

  get #wanted(): string {
    return this.#codec?.scenarioToHash(this.#address.hash, this.#scenario.chosen) ?? this.#address.hash;
  }

  get #isWritten(): boolean {
    return this.#wanted === this.#address.hash;
  }

  #write(): void {
    this.#cancel();
    if (!this.#isWritten && !this.#address.replaceHash(this.#wanted)) this.#wait(ADDRESS_RETRY_MS);
  }
}

export const [useViewAddress, provideViewAddress] = createContext<ViewAddress>();
