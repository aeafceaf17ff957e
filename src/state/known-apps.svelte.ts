import { untrack } from 'svelte';
import type { StoreError } from '../ports/draft-store.ts';
import type { Ledger, LedgerEntry, LedgerScope } from '../ports/ledger.ts';
import type { PortalLink } from './portal-link.svelte.ts';

/** The apps that were registered from here on the connected portal, as the ledger keeps them. */
export class KnownApps {
  readonly #link: PortalLink;
  readonly #openLedger: () => Promise<Ledger>;
  #ledger: Ledger | null = null;
  #entries = $state.raw<readonly LedgerEntry[]>([]);
  #isRead = $state.raw(false);
  #error = $state.raw<StoreError | null>(null);

  constructor(link: PortalLink, openLedger: () => Promise<Ledger>) {
    this.#link = link;
    this.#openLedger = openLedger;
  }

  get entries(): readonly LedgerEntry[] {
    return this.#entries;
  }

  /** The ledger was read, or could not be. */
  get isRead(): boolean {
    return this.#isRead;
  }

  /** Why the ledger could not be read or written. */
  get error(): StoreError | null {
    return this.#error;
  }

  /** Reads the ledger of the connected portal; without one it does nothing. Never rejects but when no ledger opens. */
  async read(): Promise<void> {
    const scope = this.#scope();
    if (scope === null) return;
    this.#ledger ??= await this.#openLedger();
    const listed = await this.#ledger.list(scope);
    this.#error = listed.ok ? null : listed.error;
    if (listed.ok) {
      // What was acknowledged meanwhile is newer than what was read.
      const newer = new Set(this.#entries.map(({ appId }) => appId));
      this.#entries = [...this.#entries, ...listed.value.filter(({ appId }) => !newer.has(appId))];
    }
    this.#isRead = true;
  }

  /** On the screen at once: an APP_ID that could not be stored is still the person's only way to the app. */
  async remember(entry: LedgerEntry): Promise<void> {
    this.#entries = [entry, ...this.#entries.filter((known) => known.appId !== entry.appId)];
    await this.#write((ledger, scope) => ledger.put(scope, entry));
  }

  async forget(appId: number): Promise<void> {
    this.#entries = this.#entries.filter((entry) => entry.appId !== appId);
    await this.#write((ledger, scope) => ledger.remove(scope, appId));
  }

  async #write(change: (ledger: Ledger, scope: LedgerScope) => ReturnType<Ledger['remove']>): Promise<void> {
    const scope = this.#scope();
    if (scope === null || this.#ledger === null) return;
    const written = await change(this.#ledger, scope);
    this.#error = written.ok ? null : written.error;
  }

  #scope(): LedgerScope | null {
    const connection = untrack(() => this.#link.session)?.connection;
    if (connection === undefined) return null;
    return { portal: connection.memberId || connection.portal, application: connection.applicationId };
  }
}
