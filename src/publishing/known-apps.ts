import type { StoreError } from '../ports/draft-store.ts';
import type { ChatAppEntry, Ledger, LedgerEntry, LedgerScope } from '../ports/ledger.ts';

export interface KnownAppsState {
  readonly entries: readonly ChatAppEntry[];
  /** The ledger was read, or could not be. */
  readonly isRead: boolean;
  /** Why the ledger could not be read or written. */
  readonly error: StoreError | null;
}

type Listener = (state: KnownAppsState) => void;

function isChatApp(entry: LedgerEntry): entry is ChatAppEntry {
  return entry.target === 'chat-app';
}

/** The apps that were registered from here on the connected portal, as the ledger keeps them. */
export class KnownApps {
  readonly #scope: () => LedgerScope | null;
  readonly #openLedger: () => Promise<Ledger>;
  readonly #listeners = new Set<Listener>();
  #ledger: Ledger | null = null;
  #state: KnownAppsState = { entries: [], isRead: false, error: null };

  /** `scope`: whose ledger it is; `null` while no portal is connected. */
  constructor(scope: () => LedgerScope | null, openLedger: () => Promise<Ledger>) {
    this.#scope = scope;
    this.#openLedger = openLedger;
  }

  get state(): KnownAppsState {
    return this.#state;
  }

  /** Called after every change; gives back the way to stop. */
  subscribe(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  find(appId: number): ChatAppEntry | undefined {
    return this.#state.entries.find((entry) => entry.appId === appId);
  }

  /** Reads the ledger of the connected portal; without one it does nothing. Rejects only when no ledger opens. */
  async read(): Promise<void> {
    const scope = this.#scope();
    if (scope === null) return;
    this.#ledger ??= await this.#openLedger();
    const listed = await this.#ledger.list(scope);
    // What was acknowledged meanwhile is newer than what was read.
    const older = listed.ok ? listed.value.filter(isChatApp).filter(({ appId }) => this.find(appId) === undefined) : [];
    const entries = [...this.#state.entries, ...older];
    this.#become({ entries, isRead: true, error: listed.ok ? null : listed.error });
  }

  /** Known at once: an APP_ID that could not be stored is still the person's only way to the app. */
  async remember(entry: ChatAppEntry): Promise<void> {
    this.#become({ entries: [entry, ...this.#without(entry.appId)] });
    await this.#write((ledger, scope) => ledger.put(scope, entry));
  }

  async forget(appId: number): Promise<void> {
    this.#become({ entries: this.#without(appId) });
    await this.#write((ledger, scope) => ledger.remove(scope, { target: 'chat-app', appId }));
  }

  #without(appId: number): readonly ChatAppEntry[] {
    return this.#state.entries.filter((entry) => entry.appId !== appId);
  }

  async #write(change: (ledger: Ledger, scope: LedgerScope) => ReturnType<Ledger['remove']>): Promise<void> {
    const scope = this.#scope();
    if (scope === null || this.#ledger === null) return;
    const written = await change(this.#ledger, scope);
    this.#become({ error: written.ok ? null : written.error });
  }

  #become(change: Partial<KnownAppsState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener(this.#state);
  }
}
