import { expect, type APIRequestContext, type Frame, type FrameLocator, type Page } from '@playwright/test';
import type { ServedApp, StoredApp } from '../../src/domain/portal/imbot/stored-app.ts';
import type {
  StoredMessage,
  CallRecord,
  Fault,
  FaultOrder,
  OpeningMode,
  PlacementOptions,
  SimulatedBot,
  SimulatedViewer,
  WorldSeed,
  WorldSnapshot,
} from '../../src/simulator/server/world-types.ts';

/** How the portal's page is opened; what is absent stays as the world has it. */
export interface OpenOptions {
  readonly open?: OpeningMode;
  /** `DEFAULT` or the code of a placement. */
  readonly placement?: string;
  readonly placementOptions?: PlacementOptions;
  readonly lang?: string;
  /** Address of another page than the designer. */
  readonly frame?: string;
  /** The installation is not finished. */
  readonly install?: boolean;
  /** Shows the panel; without it the frame has all the room. */
  readonly panel?: boolean;
  readonly theme?: 'light' | 'dark';
}

/** One world of the simulated portal and the page that shows it: everything a test needs of a portal. */
export class PortalDriver {
  readonly #page: Page;
  readonly #request: APIRequestContext;
  readonly #base: string;
  readonly world: string;
  /** The designer inside the portal's page. */
  readonly designer: FrameLocator;

  constructor(page: Page, request: APIRequestContext, base: string, world: string) {
    this.#page = page;
    this.#request = request;
    this.#base = base;
    this.world = world;
    this.designer = page.frameLocator('iframe[id^="appframe_"]');
  }

  /** Address of the portal's page in this world. */
  address(options: OpenOptions = {}): string {
    const { open, placement, placementOptions, lang, frame, install, panel = false, theme } = options;
    const query = new URLSearchParams({ world: this.world, panel: panel ? '1' : '0' });
    if (open) query.set('open', open);
    if (placement) query.set('placement', placement);
    if (placementOptions !== undefined) {
      query.set('options', placementOptions === '' ? '' : JSON.stringify(placementOptions));
    }
    if (lang) query.set('lang', lang);
    if (frame) query.set('frame', frame);
    if (install !== undefined) query.set('install', install ? '1' : '0');
    if (theme) query.set('theme', theme);
    return `${this.#base}/?${query.toString()}`;
  }

  /** Opens the portal's page with the designer in it, and answers the designer. */
  async open(options: OpenOptions = {}): Promise<FrameLocator> {
    await this.#page.goto(this.address(options));
    await this.#loaded();
    return this.designer;
  }

  /** Until the frame shows the page that it was opened for, and not the empty one that a new frame starts with. */
  async #loaded(): Promise<void> {
    await expect(this.#page.locator('iframe[id^="appframe_"]')).toBeVisible();
    await expect(this.#page.locator('[id^="appframe_loading_"]')).toHaveCount(0);
  }

  /** The designer's frame itself, for what a locator cannot do: running code in it, or asking for its address. */
  async frame(): Promise<Frame> {
    await this.#loaded();
    const handle = await this.#page.locator('iframe[id^="appframe_"]').elementHandle();
    const frame = await handle.contentFrame();
    if (!frame) throw new Error('The designer is not open');
    return frame;
  }

  /** Address of one of the world's controls, for what this driver has no word for. */
  controlAddress(path: string): string {
    return `${this.#base}/control/${this.world}${path}`;
  }

  async #send(verb: 'GET' | 'POST' | 'DELETE', path: string, body?: object): Promise<unknown> {
    const response = await this.#request.fetch(this.controlAddress(path), {
      method: verb,
      ...(body && { data: body }),
    });
    expect(response.ok(), `${verb} ${path} answered ${response.status()}: ${await response.text()}`).toBe(true);
    return response.json();
  }

  /** Starts the world afresh with this instead of the defaults. To be called before `open`. */
  async seed(seed: WorldSeed): Promise<void> {
    await this.#send('POST', '/seed', seed);
  }

  /** Changes settings of the running world; an open frame notices after its next opening, REST at once. */
  async change(settings: WorldSeed): Promise<void> {
    await this.#send('POST', '/settings', settings);
  }

  async switchViewer(viewer: Partial<SimulatedViewer>): Promise<void> {
    await this.#send('POST', '/viewer', viewer);
  }

  /** Makes something go wrong: once unless said otherwise, with whichever call is next unless a method is given. */
  async fault(order: FaultOrder): Promise<Fault> {
    return (await this.#send('POST', '/faults', order)) as Fault;
  }

  async clearFaults(): Promise<void> {
    await this.#send('DELETE', '/faults');
  }

  /** Faults that still wait for their call. */
  async faults(): Promise<readonly Fault[]> {
    return (await this.#send('GET', '/faults')) as readonly Fault[];
  }

  /** The REST calls so far, the oldest first; only those of a method if one is given. */
  async calls(method?: string): Promise<readonly CallRecord[]> {
    const log = (await this.#send('GET', '/log')) as readonly CallRecord[];
    return method === undefined ? log : log.filter((call) => call.method === method);
  }

  async clearCalls(): Promise<void> {
    await this.#send('DELETE', '/log');
  }

  async apps(): Promise<readonly StoredApp[]> {
    return (await this.#send('GET', '/apps')) as readonly StoredApp[];
  }

  /** What the present viewer's page is given. */
  async servedApps(): Promise<readonly ServedApp[]> {
    return (await this.#send('GET', '/served')) as readonly ServedApp[];
  }

  async bots(): Promise<readonly SimulatedBot[]> {
    return (await this.#send('GET', '/bots')) as readonly SimulatedBot[];
  }

  /** What bots wrote over REST, with the buttons that were kept. */
  async messages(): Promise<readonly StoredMessage[]> {
    return (await this.#send('GET', '/messages')) as readonly StoredMessage[];
  }

  /** The application's options. */
  async appOptions(): Promise<Readonly<Record<string, unknown>>> {
    return (await this.#send('GET', '/options')) as Readonly<Record<string, unknown>>;
  }

  /** Removes an app behind the designer's back. */
  async removeApp(id: number): Promise<void> {
    await this.#send('DELETE', `/apps/${String(id)}`);
  }

  async snapshot(): Promise<WorldSnapshot> {
    return (await this.#send('GET', '/')) as WorldSnapshot;
  }
}
