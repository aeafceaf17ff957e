import type { ChatType } from '../../../domain/messenger/current/chats.ts';
import type { TextField } from '../../../domain/messenger/current/text-field-protocol.ts';
import type { Timer } from '../../../ports/timer.ts';

const EMPTY: TextField = { text: '', selectionStart: 0, selectionEnd: 0 };

/** What happened in the mock besides messages; the screen says it in words. */
export type ChatNote =
  | { readonly type: 'other' | 'slider' | 'person' }
  | { readonly type: 'call' | 'phone' | 'open' | 'history' | 'written'; readonly value: string };

export interface SentText {
  readonly id: number;
  readonly text: string;
}

/** ms that a note stays. */
const NOTE_MS = 6000;

/** The mock's chats: what was sent, what stands in each text field, and what happened last. */
export class ChatText {
  readonly #timer: Timer;
  #fields = $state.raw<Readonly<Partial<Record<ChatType, TextField>>>>({});
  #sent = $state.raw<Readonly<Partial<Record<ChatType, readonly SentText[]>>>>({});
  #note = $state.raw<ChatNote | null>(null);
  /** How often a page has written into a field. */
  #written = $state.raw(0);
  #nextId = 1;
  #stopNote = (): void => undefined;

  constructor(timer: Timer) {
    this.#timer = timer;
  }

  get note(): ChatNote | null {
    return this.#note;
  }

  get written(): number {
    return this.#written;
  }

  field(chat: ChatType): TextField {
    return this.#fields[chat] ?? EMPTY;
  }

  sentTo(chat: ChatType): readonly SentText[] {
    return this.#sent[chat] ?? [];
  }

  type = (chat: ChatType, field: TextField): void => {
    this.#fields = { ...this.#fields, [chat]: field };
  };

  /** A widget's page has put something into the field. */
  write(chat: ChatType, field: TextField): void {
    this.type(chat, field);
    this.#written += 1;
    this.say({ type: 'written', value: field.text });
  }

  send = (chat: ChatType): void => {
    const text = this.field(chat).text.trim();
    this.type(chat, EMPTY);
    if (text === '') return;
    this.#sent = { ...this.#sent, [chat]: [...this.sentTo(chat).slice(-49), { id: this.#nextId++, text }] };
  };

  say = (note: ChatNote): void => {
    this.#stopNote();
    this.#note = note;
    this.#stopNote = this.#timer.after(NOTE_MS, () => (this.#note = null));
  };

  /** Another draft is open. */
  forget = (): void => {
    this.#fields = {};
    this.#sent = {};
    this.#stopNote();
    this.#note = null;
  };
}
