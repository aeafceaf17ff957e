import type { AppOpening, WorldSeed, WorldSnapshot } from '../server/world-types.ts';
import { answerMessage, type BridgeSurface, type RequestedSize } from './bridge.ts';
import { ChatPage } from './chat/chat-page.svelte.ts';
import type { ControlClient } from './control-client.ts';
import { originOf } from './open-frame.ts';

/** Size of the frame's box: as much room as there is, until the application asks for a size of its own. */
export interface BoxSize {
  readonly width: string;
  readonly height: string;
}

/** The portal's page around one frame: what is open, what the application asked of it, and the world as last read. */
export class PortalPage {
  #world = $state.raw<WorldSnapshot>();
  opening = $state.raw<AppOpening | null>(null);
  /** Set by the application; empty: its own name. */
  title = $state('');
  size = $state.raw<BoxSize | null>(null);
  /** The portal could not get a new token and says so, as a real one does. */
  refreshFailed = $state(false);
  #panelOpen = $state(false);
  /** The frame and its box, whose parent scrolls it; they come with the first paint. */
  #box: HTMLElement | null = null;
  #frame: HTMLIFrameElement | null = null;
  readonly client: ControlClient;
  /** The new chat, which stands in the application's place while it is shown. */
  readonly chat: ChatPage;

  constructor(client: ControlClient, panelOpen: boolean) {
    this.client = client;
    this.chat = new ChatPage(client);
    this.#panelOpen = panelOpen;
  }

  get panelOpen(): boolean {
    return this.#panelOpen;
  }

  togglePanel = (): void => {
    this.#panelOpen = !this.#panelOpen;
  };

  /** The application's frame stands in the page now, in this box. */
  attach(box: HTMLElement, frame: HTMLIFrameElement): void {
    this.#box = box;
    this.#frame = frame;
  }

  get world(): WorldSnapshot {
    if (!this.#world) throw new Error('The world was not read yet');
    return this.#world;
  }

  /** Presets the world and opens the designer. */
  async start(settings: WorldSeed): Promise<void> {
    if (Object.keys(settings).length > 0) await this.client.change(settings);
    await this.reopen();
  }

  /** Shows the application anew, with a session of its own, as after a reload of the portal's page. */
  async reopen(): Promise<void> {
    this.title = '';
    this.size = null;
    this.refreshFailed = false;
    const opening = await this.client.open();
    await this.refresh();
    this.opening = opening;
  }

  /** Reads the world again; nothing is redrawn when nothing has changed. */
  async refresh(): Promise<void> {
    const world = await this.client.snapshot();
    if (world.revision !== this.#world?.revision) this.#world = world;
    if (world.faults.some(({ kind }) => kind === 'foreign-messages')) this.#chatter();
  }

  /** What other parts of a portal's page send to whoever listens: the script breaks over both (observed). */
  #chatter(): void {
    const origin = this.opening && originOf(this.opening.address);
    for (const message of [{ type: 'analytics' }, 'not ours:{'])
      if (origin !== null) this.#frame?.contentWindow?.postMessage(message, origin);
  }

  /** Changes settings; the frame shows them once it is opened again, so that happens at once. */
  async change(settings: WorldSeed): Promise<void> {
    await this.client.change(settings);
    await this.reopen();
  }

  async reset(): Promise<void> {
    await this.client.reset();
    await this.reopen();
  }

  /** Carries out one thing on the control address and shows what became of it. */
  async act(action: (client: ControlClient) => Promise<void>): Promise<void> {
    await action(this.client);
    await this.refresh();
  }

  /** Answers one message of the frame. */
  async answer(event: MessageEvent): Promise<void> {
    const { opening } = this;
    const frame = this.#frame;
    if (opening === null || frame === null) return;
    const origin = originOf(opening.address);
    const { sid, placement } = opening;
    const bridge = { sid, origin, placement, server: this.client, surface: this.#surface };
    const reply = await answerMessage(bridge, event.origin, event.data);
    // Texts only, and to the application's own origin: what stands in the frame by then may be another page.
    if (reply !== null && this.opening === opening) frame.contentWindow?.postMessage(reply, origin);
  }

  readonly #surface: BridgeSurface = {
    resize: (size) => this.#resize(size),
    setTitle: (title) => {
      this.title = title;
    },
    scrollTo: (position) => this.#box?.parentElement?.scrollTo({ top: position }),
    reloadPage: () => location.reload(),
    reopen: () => void this.reopen(),
    refreshFailed: () => {
      this.refreshFailed = true;
    },
  };

  #resize({ width, height }: RequestedSize): { width: number; height: number } {
    this.size = { width: typeof width === 'number' ? `${String(width)}px` : width, height: `${String(height)}px` };
    return { width: typeof width === 'number' ? width : (this.#box?.offsetWidth ?? 0), height };
  }
}
