import { createContext } from 'svelte';
import type { Viewer } from '../domain/kernel/viewer.ts';
import type { HandlerFrame } from '../ports/handler-frame.ts';
import {
  changeScenario,
  DEFAULT_SCENARIO,
  followScenario,
  viewerOf,
  type Followed,
  type Scenario,
} from './scenario.ts';

/** The scenario of the preview, reactive. */
export class PreviewScenario {
  #chosen = $state.raw<Scenario>(DEFAULT_SCENARIO);
  #followed = $state.raw<() => Followed>(() => DEFAULT_SCENARIO);
  readonly #value = $derived(followScenario(this.#chosen, this.#followed()));
  #viewerId = $state.raw(1);
  #replaced = $state.raw(0);
  readonly #viewer = $derived(viewerOf(this.#value, this.#viewerId));

  constructor(scenario: Scenario = DEFAULT_SCENARIO, viewerId = 1) {
    this.#chosen = scenario;
    this.#viewerId = viewerId;
  }

  get value(): Scenario {
    return this.#value;
  }

  /** As it was chosen, without what follows others: what is worth keeping. */
  get chosen(): Scenario {
    return this.#chosen;
  }

  /** From now on what nobody has chosen is as this says, until the returned function is called. */
  follow = (followed: () => Followed): (() => void) => {
    this.#followed = followed;
    return () => {
      this.#followed = () => DEFAULT_SCENARIO;
    };
  };

  get viewer(): Viewer {
    return this.#viewer;
  }

  get isDefault(): boolean {
    return this.#chosen === DEFAULT_SCENARIO || changeScenario(DEFAULT_SCENARIO, this.#chosen) === DEFAULT_SCENARIO;
  }

  /** Changes some of it, within the limits. */
  set = (change: Partial<Scenario>): void => {
    this.#chosen = changeScenario(this.#chosen, change);
  };

  /** On a portal the digests are those of the person who is there. */
  setViewerId = (id: number): void => {
    this.#viewerId = id;
  };

  /** How often another scenario has come as a whole: what the mock remembers of the one before is over. */
  get replaced(): number {
    return this.#replaced;
  }

  /** Takes another scenario as a whole, for example from an address. */
  replace = (scenario: Scenario): void => {
    this.#chosen = scenario;
    this.#replaced += 1;
  };

  reset = (): void => this.replace(DEFAULT_SCENARIO);
}

export const [useScenario, provideScenario] = createContext<PreviewScenario>();
/** Where the preview loads handler pages. */
export const [useHandlerFrames, provideHandlerFrames] = createContext<HandlerFrame>();
