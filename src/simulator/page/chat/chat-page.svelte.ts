import type { ChatShellView, ShellWidget, WidgetOpening } from '../../server/world-types.ts';
import { answerMessage, type BridgeSurface } from '../bridge.ts';
import type { ControlClient } from '../control-client.ts';
import { originOf } from '../open-frame.ts';

interface Field {
  readonly text: string;
  readonly selectionStart: number;
  readonly selectionEnd: number;
}

const EMPTY: Field = { text: '', selectionStart: 0, selectionEnd: 0 };

/** The new chat of the simulated portal: which chat is open, what its places hold, and the widget whose page is open. */
export class ChatPage {
  readonly #client: ControlClient;
  #view = $state.raw<ChatShellView | null>(null);
  #opened = $state.raw<{ readonly widget: ShellWidget; readonly opening: WidgetOpening } | null>(null);
  #field = $state.raw<Field>(EMPTY);
  #sent = $state.raw<readonly string[]>([]);
  #height = $state.raw<number | null>(null);
  #frame: HTMLIFrameElement | null = null;

  constructor(client: ControlClient) {
    this.#client = client;
  }

  /** `null`: the chat is not shown. */
  get view(): ChatShellView | null {
    return this.#view;
  }

  get opened() {
    return this.#opened;
  }

  get field(): Field {
    return this.#field;
  }

  get sent(): readonly string[] {
    return this.#sent;
  }

  /** px that the page has asked for; `null`: all there is. */
  get height(): number | null {
    return this.#height;
  }

  /** Shows a chat with its widgets as they are now. */
  show = async (chat: string): Promise<void> => {
    this.closeWidget();
    this.#view = await this.#client.chat(chat);
  };

  leave = (): void => {
    this.closeWidget();
    this.#view = null;
  };

  type = (field: Field): void => {
    this.#field = field;
  };

  send = (): void => {
    if (this.#field.text.trim() !== '') this.#sent = [...this.#sent, this.#field.text.trim()];
    this.#field = EMPTY;
  };

  openWidget = async (widget: ShellWidget): Promise<void> => {
    const isOpen = this.#opened?.widget.id === widget.id;
    this.closeWidget();
    if (isOpen || this.#view === null) return;
    const opening = await this.#client.openWidget(widget.id, this.#view.chat);
    this.#opened = { widget, opening };
  };

  closeWidget = (): void => {
    this.#opened = null;
    this.#frame = null;
    this.#height = null;
  };

  /** The frame of the widget stands in the page now. */
  attach(frame: HTMLIFrameElement): void {
    this.#frame = frame;
  }

  /** Answers one message of the widget's page: to the text field, or to the portal. */
  async answer({ origin, data }: Pick<MessageEvent<unknown>, 'origin' | 'data'>): Promise<void> {
    const opened = this.#opened;
    if (opened === null || this.#frame === null) return;
    const appOrigin = originOf(opened.opening.address);
    const reply = (await this.#onField(origin, data, appOrigin)) ?? (await this.#onPortal(origin, data, appOrigin));
    if (reply !== null && this.#opened === opened) this.#frame.contentWindow?.postMessage(reply, appOrigin);
  }

  async #onField(origin: string, data: unknown, appOrigin: string): Promise<string | null> {
    if (typeof data !== 'object') return null;
    const field = this.#opened?.widget.place === 'IM_NAVIGATION' ? null : this.#field;
    const did = await this.#client.textField({ origin, data, appOrigin, field });
    if (did === null) return null;
    if (field !== null) this.#field = did.field;
    return did.reply;
  }

  async #onPortal(origin: string, data: unknown, appOrigin: string): Promise<string | null> {
    if (this.#opened === null) return null;
    const { sid, placement, denied } = this.#opened.opening;
    const bridge = { sid, origin: appOrigin, placement, denied, server: this.#client, surface: this.#surface };
    return answerMessage(bridge, origin, data);
  }

  readonly #surface: BridgeSurface = {
    resize: ({ height }) => {
      this.#height = height;
      const { width = 0 } = this.#frame?.getBoundingClientRect() ?? {};
      return { width: Math.round(width), height };
    },
    setTitle: () => undefined,
    scrollTo: () => undefined,
    reloadPage: () => undefined,
    reopen: () => undefined,
    refreshFailed: () => undefined,
    // Only a slider can be closed from inside.
    close: () => {
      if (this.#opened?.widget.place === 'IM_CONTEXT_MENU') this.closeWidget();
    },
  };
}
