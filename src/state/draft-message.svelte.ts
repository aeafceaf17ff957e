/**
 * The bot message that is designed beside the open draft, as `domain/calls/message-codec` writes it. It is stored with the draft
 * (autosave hangs on `revision`), and is no part of the design: neither exports nor undo know it.
 */
export class DraftMessage {
  #text = $state.raw('');
  #revision = $state.raw(0);

  /** Empty: there is none. */
  get text(): string {
    return this.#text;
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
}
