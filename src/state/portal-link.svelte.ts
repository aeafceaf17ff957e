import type { Host, HostError, HostLogEntry, PortalBot, PortalSession } from '../ports/host.ts';

export type LinkPhase = 'connecting' | 'standalone' | 'connected' | 'failed';
export type BotsPhase = 'none' | 'loading' | 'ready' | 'failed';

/** The connection to the portal as the screen sees it: its phase, the bots there, the log of calls. */
export class PortalLink {
  readonly #host: Host;
  #phase = $state.raw<LinkPhase>('connecting');
  #session = $state.raw<PortalSession | null>(null);
  #error = $state.raw<HostError | null>(null);
  #bots = $state.raw<readonly PortalBot[]>([]);
  #botsPhase = $state.raw<BotsPhase>('none');
  #botsError = $state.raw<HostError | null>(null);
  #log = $state.raw<readonly HostLogEntry[]>([]);
  #earlier = $state.raw<readonly HostLogEntry[]>([]);
  #foreignBots = $state.raw<ReadonlySet<number>>(new Set());
  #ownBots = $state.raw<ReadonlySet<number> | null>(null);
  #turn = 0;

  constructor(host: Host) {
    this.#host = host;
    if (host.kind === 'standalone') this.#phase = 'standalone';
  }

  get phase(): LinkPhase {
    return this.#phase;
  }

  get session(): PortalSession | null {
    return this.#session;
  }

  get error(): HostError | null {
    return this.#error;
  }

  /** Something that the start knows is wrong: no connection, an installation that waits, no scope for bots, no list of them. */
  get isTroubled(): boolean {
    const { installing, scopes } = this.#session?.connection ?? {};
    return (
      this.#error !== null || this.#botsError !== null || installing === true || scopes?.includes('imbot') === false
    );
  }

  get bots(): readonly PortalBot[] {
    return this.#bots;
  }

  get botsPhase(): BotsPhase {
    return this.#botsPhase;
  }

  get botsError(): HostError | null {
    return this.#botsError;
  }

  /** Lines of before a reload come first, with numbers below 0. */
  get log(): readonly HostLogEntry[] {
    return [...this.#earlier, ...this.#log];
  }

  recall = (earlier: readonly HostLogEntry[]): void => {
    this.#earlier = earlier;
  };

  /** Bots that turned out to be another application's: the list does not say so, an APP_ID_ERROR does. */
  get foreignBots(): ReadonlySet<number> {
    const own = this.#ownBots;
    if (own === null) return this.#foreignBots;
    return new Set(this.#bots.flatMap(({ id }) => (own.has(id) ? [] : id)).concat(...this.#foreignBots));
  }

  /** Bots that the portal says are this application's; `null`: it does not say. */
  get ownBots(): ReadonlySet<number> | null {
    return this.#ownBots;
  }

  /** Connects, and reads the list of bots. Never throws; the phase says how it ended. */
  connect = async (): Promise<void> => {
    if (this.#host.kind === 'standalone') return;
    this.#phase = 'connecting';
    this.#error = null;
    const connected = await this.#host.connect();
    if (!connected.ok) {
      this.#error = connected.error;
      this.#phase = connected.error.code === 'not-in-portal' ? 'standalone' : 'failed';
      return;
    }
    this.#session = connected.value;
    this.#phase = 'connected';
    connected.value.onLog((log) => {
      this.#log = log;
    });
    await this.loadBots();
  };

  /** Reads the list of bots; the newest reading counts. Whose they are is asked anew with the next registration. */
  loadBots = async (): Promise<void> => {
    if (this.#session === null) return;
    this.#turn += 1;
    const turn = this.#turn;
    this.#botsPhase = 'loading';
    this.#foreignBots = new Set();
    const listed = await this.#session.bots();
    if (turn !== this.#turn) return;
    this.#botsError = listed.ok ? null : listed.error;
    if (listed.ok) this.#bots = listed.value;
    this.#botsPhase = listed.ok ? 'ready' : 'failed';
  };

  /** The portal has said which bots are ours. */
  tellOwn = (ids: Iterable<number>): void => {
    this.#ownBots = new Set(ids);
  };

  markForeign = (botId: number): void => {
    this.#foreignBots = new Set([...this.#foreignBots, botId]);
  };
}
