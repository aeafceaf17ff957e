import type { Host, HostError, HostLogEntry, PortalBot, PortalSession } from '../ports/host.ts';
import type { CreateBotStep } from '../domain/calls/step.ts';
import type { Result } from '../domain/kernel/result.ts';

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
  #foreignBots = $state.raw<ReadonlySet<number>>(new Set());
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

  get bots(): readonly PortalBot[] {
    return this.#bots;
  }

  get botsPhase(): BotsPhase {
    return this.#botsPhase;
  }

  get botsError(): HostError | null {
    return this.#botsError;
  }

  get log(): readonly HostLogEntry[] {
    return this.#log;
  }

  /** Bots that turned out to be another application's: the list does not say so, an APP_ID_ERROR does. */
  get foreignBots(): ReadonlySet<number> {
    return this.#foreignBots;
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

  /** Registers a bot of our own; the list is read again, also when no answer came: it may have been made. */
  createBot = async (
    step: CreateBotStep,
    onSilence: (reason: 'late' | 'lost') => void,
  ): Promise<Result<number, HostError> | null> => {
    if (this.#session === null) return null;
    const made = await this.#session.apply(step, { onSilence });
    if (made.ok || made.error.code === 'unanswered') await this.loadBots();
    return made;
  };

  markForeign = (botId: number): void => {
    this.#foreignBots = new Set([...this.#foreignBots, botId]);
  };
}
