/**
 * What lies beside the open draft: the bot message that is designed with it, as `domain/calls/message-codec` writes it, and the blanks that an
 * import has left, as `exchange/named-blanks` does. Both are stored with the draft (autosave hangs on `revision`), and are no part of
 * the design: undo does not know them.
 */
export class DraftMessage {
  #text = $state.raw('');
  #blanks = $state.raw('');
  #revision = $state.raw(0);

  /** Empty: there is none. */
  get text(): string {
    return this.#text;
  }

  /** Empty: there are none. */
  get blanks(): string {
    return this.#blanks;
  }

  /** Grows with every change. */
  get revision(): number {
    return this.#revision;
  }

  /** Also where another draft is opened: its own takes the place. */
  change = (text: string): void => {
    if (text === this.#text) return;
    this.#text = text;
    this.#revision += 1;
  };

  /** Likewise of the blanks. */
  leaveBlanks = (blanks: string): void => {
    if (blanks === this.#blanks) return;
    this.#blanks = blanks;
    this.#revision += 1;
  };
}
