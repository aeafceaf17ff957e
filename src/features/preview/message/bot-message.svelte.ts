import { buttonParams, newButton, type ButtonKind, type DesignedButton } from '../../../domain/calls/bot-message.ts';
import { decodeMessage, encodeMessage, type KeptMessage } from '../../../domain/calls/message-codec.ts';
import type { FrameOpening } from '../../../domain/messenger/classic/frame-address.ts';
import {
  clickButton,
  storeButton,
  type ButtonSilence,
  type ButtonClick,
  type StoredButton,
} from '../../../domain/messenger/classic/message-buttons.ts';
import type { ClickEffect } from '../../../domain/messenger/classic/run-app.ts';
import type { Dialog } from '../../../domain/messenger/classic/dialogs.ts';
import type { MockChat } from '../mock/mock-chat.svelte.ts';
import type { ServedApp } from '../../../domain/portal/imbot/stored-app.ts';
import type { DraftMessage } from '../../../state/draft-message.svelte.ts';

/** What a click did that the mock cannot show. */
export type ButtonDone = 'link' | 'command' | 'COPY' | 'DIALOG' | 'LIVECHAT' | 'HELP';

/** What came of a click where nothing is to be seen of it: what it did, or why it did nothing, which the messenger never says. */
export type ButtonOutcome =
  { readonly silence: ButtonSilence | 'context' } | { readonly done: ButtonDone; readonly value: string };

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
  readonly dialog: Pick<Dialog, 'type'>;
  readonly chat: Pick<MockChat, 'run'>;
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
    this.add('app', 'keyboard', buttonText);
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

  /** The keyboard row by row, as `row` entries end them; a row may be empty. */
  readonly rows: readonly (readonly ShownButton[])[] = $derived.by(() => {
    const entries = this.message.buttons.filter(({ place }) => place === 'keyboard');
    const ends = entries.flatMap(({ kind }, at) => (kind === 'row' ? [at] : []));
    return [...ends, entries.length].map((end, at) => shown(entries.slice(at === 0 ? 0 : ends[at - 1], end)));
  });
  readonly keyboard = $derived.by(() => this.rows.flat());
  readonly menu = $derived.by(() => shown(this.message.buttons.filter(({ place }) => place === 'menu')));

  setText = (text: string): void => {
    this.#set({ text });
  };

  setDialog = (dialogId: string): void => {
    this.#set({ dialogId });
  };

  /** One more at the end. */
  add = (kind: ButtonKind, place: DesignedButton['place'], text: string): void => {
    const id = 1 + Math.max(0, ...this.message.buttons.map((button) => button.id));
    this.#set({ buttons: [...this.message.buttons, newButton(id, kind, place, text)] });
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
    this.#outcome = null;
    if (effect.type === 'app') this.#open(effect.params, mock);
    else this.#outcome = outcomeOf(effect, mock);
  };

  #open(params: string, mock: Scene): void {
    if (mock.app === null) return;
    const opened = mock.openApp(mock.app, { from: 'button', messageId: this.#messageId, params });
    if (opened.type === 'nothing' && opened.reason !== 'no-action') this.#outcome = { silence: 'context' };
  }

  #set(change: Partial<KeptMessage>): void {
    this.#kept.change(encodeMessage({ ...this.message, ...change }));
    this.#outcome = null;
  }
}

/** Those that the portal keeps. */
function shown(buttons: readonly DesignedButton[]): readonly ShownButton[] {
  return buttons.flatMap((button) => {
    const stored = storeButton(buttonParams(button, NO_APP));
    return stored === null ? [] : [{ button, stored }];
  });
}

/** Does in the mock what can be done there, and says the rest. */
function outcomeOf(effect: Exclude<ButtonClick, { type: 'app' }>, mock: Scene): ButtonOutcome | null {
  switch (effect.type) {
    case 'nothing':
      return { silence: effect.reason };
    case 'link':
      return { done: 'link', value: effect.address };
    case 'command':
      return { done: 'command', value: `/${effect.command} ${effect.params}`.trim() };
    case 'action':
      return act(effect, mock);
  }
}

const IN_THE_CHAT = { PUT: 'put', SEND: 'send', CALL: 'call' } as const;

function act({ action, value }: Extract<ButtonClick, { type: 'action' }>, mock: Scene): ButtonOutcome | null {
  if (action !== 'PUT' && action !== 'SEND' && action !== 'CALL') return { done: action, value };
  mock.chat.run(mock.dialog.type, { does: IN_THE_CHAT[action], value });
  return null;
}
