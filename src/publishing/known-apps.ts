import type { StoreError } from '../ports/draft-store.ts';
import type { ChatAppEntry, Ledger, LedgerEntry, LedgerScope, WidgetEntry } from '../ports/ledger.ts';

export interface KnownAppsState {
  readonly entries: readonly ChatAppEntry[];
  /** Widgets of the new chat that were bound from here, or taken over. */
  readonly widgets: readonly WidgetEntry[];
  /** The ledger was read, or could not be. */
  readonly isRead: boolean;
  /** Why the ledger could not be read or written. */
  readonly error: StoreError | null;
}

export interface KnownAppsOptions {
  /** Whose ledger it is; `null` while no portal is connected. */
  readonly scope: () => LedgerScope | null;
  readonly openLedger: () => Promise<Ledger>;
  readonly report?: (state: KnownAppsState) => void;
  /** Other tabs read the same ledger: something in it is another now. */
  readonly onchange?: () => void;
}

export function isChatApp(entry: LedgerEntry): entry is ChatAppEntry {
  return entry.target === 'chat-app';
}

type WidgetKey = Pick<WidgetEntry, 'placement' | 'handler'>;
const isOf = (one: WidgetKey, other: WidgetKey): boolean =>
  one.placement === other.placement && one.handler === other.handler;

/**
 * The apps that were registered from here on the connected portal, as the ledger keeps them for all tabs: what is stored counts,
 * whatever this page knew before. Only what could not be stored is known by this page alone.
 */
export class KnownApps {
  readonly #parts: KnownAppsOptions;
  #ledger: Ledger | null = null;
  /** APP_IDs whose newest word could not be stored. */
  readonly #unstored = new Set<number>();
  /** Counts the changes that were begun: what was read before one is older. */
  #changes = 0;
  #state: KnownAppsState = { entries: [], widgets: [], isRead: false, error: null };

  constructor(parts: KnownAppsOptions) {
    this.#parts = parts;
  }

  get state(): KnownAppsState {
    return this.#state;
  }

  find(appId: number): ChatAppEntry | undefined {
    return this.#state.entries.find((entry) => entry.appId === appId);
  }

  findWidget(key: WidgetKey): WidgetEntry | null {
    return this.#state.widgets.find((widget) => isOf(widget, key)) ?? null;
  }

  /** Reads the ledger of the connected portal; without one it does nothing. Rejects only when no ledger opens. */
  async read(): Promise<void> {
    const scope = this.#parts.scope();
    if (scope === null) return;
    this.#ledger ??= await this.#parts.openLedger();
    const changes = this.#changes;
    const listed = await this.#ledger.list(scope);
    if (!listed.ok) this.#become({ isRead: true, error: listed.error });
    // A change that was begun meanwhile brings what lies there after it.
    else if (changes === this.#changes) this.#become({ ...this.#known(listed.value), isRead: true, error: null });
    else await this.read();
  }

  /** Where changes go (`change-app.ts`); `null`: there is nothing to change. */
  get place(): { readonly ledger: Ledger; readonly scope: LedgerScope } | null {
    const scope = this.#parts.scope();
    return scope === null || this.#ledger === null ? null : { ledger: this.#ledger, scope };
  }

  isUnstored(appId: number): boolean {
    return this.#unstored.has(appId);
  }

  /** The ledger is being changed: what is read now may be older than what is known after it. */
  touch(isDone: boolean): void {
    this.#changes += 1;
    if (isDone) this.#parts.onchange?.();
  }

  /** Takes up what is known of an app now; `error` is why only this page knows it. */
  take(appId: number, entry: ChatAppEntry | null, error: StoreError | null, isStored = error === null): void {
    this.#unstored[isStored ? 'delete' : 'add'](appId);
    const others = this.#state.entries.filter((other) => other.appId !== appId);
    this.#become({ entries: entry === null ? others : [entry, ...others], error });
  }

  /** Takes up what is known of a widget now. */
  takeWidget(key: WidgetKey, entry: WidgetEntry | null, error: StoreError | null): void {
    const others = this.#state.widgets.filter((other) => !isOf(other, key));
    this.#become({ widgets: entry === null ? others : [entry, ...others], error });
  }

  #known(stored: readonly LedgerEntry[]): Pick<KnownAppsState, 'entries' | 'widgets'> {
    const isOurs = ({ appId }: ChatAppEntry): boolean => this.#unstored.has(appId);
    return {
      entries: [...this.#state.entries.filter(isOurs), ...stored.filter(isChatApp).filter((entry) => !isOurs(entry))],
      widgets: stored.filter((entry) => entry.target === 'widget'),
    };
  }

  #become(change: Partial<KnownAppsState>): void {
    this.#state = { ...this.#state, ...change };
    this.#parts.report?.(this.#state);
  }
}
