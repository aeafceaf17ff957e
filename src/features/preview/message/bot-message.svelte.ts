import { buttonParams, type DesignedButton } from '../../../domain/calls/bot-message.ts';
import { decodeMessage, encodeMessage, type KeptMessage } from '../../../domain/calls/message-codec.ts';
import type { FrameOpening } from '../../../domain/messenger/classic/frame-address.ts';
import {
  clickButton,
  storeButton,
  type ButtonSilence,
  type StoredButton,
} from '../../../domain/messenger/classic/message-buttons.ts';
import type { ClickEffect } from '../../../domain/messenger/classic/run-app.ts';
import type { ServedApp } from '../../../domain/portal/imbot/stored-app.ts';
import type { DraftMessage } from '../../../state/draft-message.svelte.ts';

/** Why a click on a button did nothing: the messenger never says so. */
export type ButtonOutcome = ButtonSilence | 'context';

/** A button that the portal keeps, as the mock shows it. */
export interface ShownButton {
  readonly button: DesignedButton;
  readonly stored: StoredButton;
}

/** The mock that a click happens in. */
interface Scene {
  /** As this viewer's page knows it; `null`: it does not. */
  readonly app: ServedApp | null;
  openApp(app: ServedApp, opening: FrameOpening): ClickEffect;
}

/** Stands for the id that the portal gives to the message. */
const EXAMPLE_ID = 1024;
/** Stands for the app where this viewer's page does not know it: any id that nobody is served. */
const NO_APP = 1;

const NO_MESSAGE: KeptMessage = { text: '', dialogId: null, buttons: [] };

/** A bot's message with buttons that open the app: what is designed, and what a click on it does in the mock. */
export class BotMessageEditor {
  readonly #kept: DraftMessage;
  readonly message = $derived.by((): KeptMessage => decodeMessage(this.#kept.text) ?? NO_MESSAGE);
  #outcome = $state.raw<ButtonOutcome | null>(null);
  /** MESSAGE_ID as the page gets it: an example until the portal gave one. */
  #messageId = $state.raw(EXAMPLE_ID);

  constructor(kept: DraftMessage) {
    this.#kept = kept;
  }

  /** Begins with a text and one button, unless a message is kept; `false`: it is. */
  begin = (text: string, buttonText: string): boolean => {
    if (decodeMessage(this.#kept.text) !== null) return false;
    this.#set({ ...NO_MESSAGE, text });
    this.add('keyboard', buttonText);
    return true;
  };

  takeAway = (): void => {
    this.#kept.change('');
  };

  /** The portal gave the message this id. */
  sentAs = (messageId: number): void => {
    this.#messageId = messageId;
  };

  get outcome(): ButtonOutcome | null {
    return this.#outcome;
  }

  readonly keyboard = $derived.by(() => this.#shown('keyboard'));
  readonly menu = $derived.by(() => this.#shown('menu'));

  setText = (text: string): void => {
    this.#set({ text });
  };

  setDialog = (dialogId: string): void => {
    this.#set({ dialogId });
  };

  add = (place: DesignedButton['place'], text: string): void => {
    const id = 1 + Math.max(0, ...this.message.buttons.map((button) => button.id));
    const button: DesignedButton = { id, text, place, params: '', display: 'LINE', disabled: false };
    this.#set({ buttons: [...this.message.buttons, button] });
  };

  change = (id: number, change: Partial<Omit<DesignedButton, 'id'>>): void => {
    this.#set({
      buttons: this.message.buttons.map((button) => (button.id === id ? { ...button, ...change } : button)),
    });
  };

  remove = (id: number): void => {
    this.#set({ buttons: this.message.buttons.filter((button) => button.id !== id) });
  };

  /** Puts a button one place up or down. */
  move = (id: number, by: 1 | -1): void => {
    const { buttons } = this.message;
    const at = buttons.findIndex((button) => button.id === id);
    const [moved, other] = [buttons[at], buttons[at + by]];
    if (moved !== undefined && other !== undefined)
      this.#set({ buttons: buttons.with(at, other).with(at + by, moved) });
  };

  /** What the messenger does with a click, in the dialog that is open and for the viewer who looks. */
  click = ({ button, stored }: ShownButton, mock: Scene): void => {
    const { app } = mock;
    const scene = { place: button.place, messageSent: true, knownApps: app === null ? [] : [app.id] };
    const action =
      stored.action.type === 'app' ? { ...stored.action, appId: String(app?.id ?? NO_APP) } : stored.action;
    const effect = clickButton({ ...stored, action }, scene);
    this.#outcome = effect.type === 'nothing' ? effect.reason : null;
    if (effect.type !== 'app' || app === null) return;
    const opened = mock.openApp(app, { from: 'button', messageId: this.#messageId, params: effect.params });
    if (opened.type === 'nothing' && opened.reason !== 'no-action') this.#outcome = 'context';
  };

  #set(change: Partial<KeptMessage>): void {
    this.#kept.change(encodeMessage({ ...this.message, ...change }));
    this.#outcome = null;
  }

  #shown(place: DesignedButton['place']): readonly ShownButton[] {
    return this.message.buttons.flatMap((button) => {
      const stored = button.place === place ? storeButton(buttonParams(button, NO_APP)) : null;
      return stored === null ? [] : [{ button, stored }];
    });
  }
}
