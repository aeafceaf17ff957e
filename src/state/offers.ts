import { createContext } from 'svelte';

/** Something that a part of the screen lets one do, while that part is there. */
export interface Offer {
  /** Stable, and unique on the screen. */
  readonly id: string;
  readonly label: string;
  /** Why it cannot be done now. */
  readonly disabledReason?: string | undefined;
  readonly run: () => void;
}

/** What the parts of the screen that are there let one do. Each says it when asked, so that it is true at that moment. */
export class Offers {
  readonly #given = new Set<() => readonly Offer[]>();

  get all(): readonly Offer[] {
    return [...this.#given].flatMap((offers) => offers());
  }

  find = (id: string): Offer | undefined => this.all.find((offer) => offer.id === id);

  /** From now on these are there, until the returned function is called: when the part goes. */
  give = (offers: () => readonly Offer[]): (() => void) => {
    this.#given.add(offers);
    return () => this.#given.delete(offers);
  };
}

export const [useOffers, provideOffers] = createContext<Offers>();
