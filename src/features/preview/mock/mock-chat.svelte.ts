import { EMPTY_COMPOSER, putMessage, sendMessage, type Composer } from '../../../domain/messenger/classic/composer.ts';
import type { DialogType } from '../../../domain/messenger/classic/dialogs.ts';
import type { CommandEffect } from '../../../domain/messenger/classic/run-app.ts';
import type { Timer } from '../../../ports/timer.ts';

/** Something that happened in the mock besides messages; the screen says it in words. */
export type ChatEvent =
  | {
      readonly type:
        'sent' | 'put' | 'call' | 'support' | 'local' | 'script-error' | 'openDialog' | 'restriction' | 'helpdesk';
      readonly value: string;
    }
  | { readonly type: 'inactive' | 'no-command' };

export interface MockMessage {
  readonly id: number;
  readonly text: string;
}

/** A panel the messenger opens over the chat: a telephone call, or the dialog of a support line. */
export type Panel = { readonly type: 'call' | 'support'; readonly value: string };

/** ms that a notice of what has happened stays. */
const NOTICE_MS = 6000;

/** The mock's chats: what was sent, what stands in each text field, and what the last click did. */
export class MockChat {
  #sent = $state.raw<Readonly<Partial<Record<DialogType, readonly MockMessage[]>>>>({});
  #fields = $state.raw<Readonly<Partial<Record<DialogType, Composer>>>>({});
  #chatEvent = $state.raw<ChatEvent | null>(null);
  #panel = $state.raw<Panel | null>(null);
  #nextId = 1;
  readonly #timer: Timer;
  #stopNotice = (): void => undefined;

  constructor(timer: Timer) {
    this.#timer = timer;
  }

  /** What has happened in the last few seconds. */
  get chatEvent(): ChatEvent | null {
    return this.#chatEvent;
  }

  get panel(): Panel | null {
    return this.#panel;
  }

  sentTo(dialog: DialogType): readonly MockMessage[] {
    return this.#sent[dialog] ?? [];
  }

  field(dialog: DialogType): Composer {
    return this.#fields[dialog] ?? EMPTY_COMPOSER;
  }

  type = (dialog: DialogType, composer: Composer): void => {
    const { text, selectionStart, selectionEnd } = this.field(dialog);
    const isSame =
      text === composer.text && selectionStart === composer.selectionStart && selectionEnd === composer.selectionEnd;
    if (isSame) return;
    this.#fields = { ...this.#fields, [dialog]: composer };
  };

  /** Sends what stands in the field, as Enter does. */
  sendField = (dialog: DialogType): void => {
    const { text } = this.field(dialog);
    this.type(dialog, EMPTY_COMPOSER);
    this.#send(dialog, text);
  };

  /** Does what a command app or a message of the frame asks for, in the dialog that is open now. */
  run = (dialog: DialogType, effect: CommandEffect): void => {
    switch (effect.does) {
      case 'send':
        // What stood in the field is put aside meanwhile and comes back: it stays untouched.
        this.#send(dialog, effect.value);
        break;
      case 'put':
        this.type(dialog, putMessage(this.field(dialog), effect.value));
        this.say({ type: 'put', value: effect.value });
        break;
      case 'call':
      case 'support':
        this.#panel = { type: effect.does, value: effect.value };
        this.say({ type: effect.does, value: effect.value });
        break;
      case 'script-error':
        this.say({ type: 'script-error', value: effect.value });
    }
  };

  say = (chatEvent: ChatEvent): void => {
    this.#stopNotice();
    this.#chatEvent = chatEvent;
    this.#stopNotice = this.#timer.after(NOTICE_MS, () => (this.#chatEvent = null));
  };

  closePanel = (): void => {
    this.#panel = null;
  };

  /** Begins anew. */
  forget = (): void => {
    this.#sent = {};
    this.#fields = {};
    this.#stopNotice();
    this.#chatEvent = null;
    this.#panel = null;
  };

  #send(dialog: DialogType, text: string): void {
    const sending = sendMessage(text);
    if (sending.outcome === 'local') this.say({ type: 'local', value: sending.command });
    if (sending.outcome !== 'sent') return;
    const message = { id: this.#nextId++, text: sending.text };
    this.#sent = { ...this.#sent, [dialog]: [...this.sentTo(dialog).slice(-49), message] };
    this.say({ type: 'sent', value: sending.text });
  }
}
