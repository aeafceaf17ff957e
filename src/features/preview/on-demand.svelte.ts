/** Holds something of a part that is loaded later: made once by whoever needs it first, and forgotten together with its draft. */
export class OnDemand<Value> {
  #value = $state.raw<Value | null>(null);

  /** `null`: nobody has needed it yet. */
  get value(): Value | null {
    return this.#value;
  }

  /** Gives what is there, or what `make` gives, which is kept. */
  ensure = (make: () => Value): Value => {
    this.#value ??= make();
    return this.#value;
  };

  forget = (): void => {
    this.#value = null;
  };
}
