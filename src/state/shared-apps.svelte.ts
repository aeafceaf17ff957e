import { untrack } from 'svelte';
import type { HostError } from '../ports/host.ts';
import type { ChatAppEntry } from '../ports/ledger.ts';
import type { RecordMemory } from '../ports/record-memory.ts';
import type { Runtime } from '../ports/runtime.ts';
import { SharedRecord } from '../publishing/shared/shared-record.ts';
import { wordsOf, type Word } from '../publishing/shared/words.ts';
import type { OptionStore } from '../publishing/shared/write-words.ts';
import type { PortalLink } from './portal-link.svelte.ts';
import type { Publish } from './publish.svelte.ts';

export interface SharedAppsParts {
  readonly link: PortalLink;
  readonly publish: Publish;
  readonly runtime: Runtime;
  readonly openMemory: () => Promise<RecordMemory>;
}

/**
 * The record of apps that all administrators of the application share, kept with the ledger of this browser: exchanged when the page
 * is used first, and after every change.
 */
export class SharedApps {
  readonly #parts: SharedAppsParts;
  #record: SharedRecord | null = null;
  #words = $state.raw<readonly Word[]>([]);
  #error = $state.raw<HostError | null>(null);
  #isUnwritten = $state.raw(false);
  #isRead = $state.raw(false);
  #isBusy = $state.raw(false);
  /** APP_IDs that were known at the last exchange. */
  #known: readonly number[] = [];

  /** Grows with whatever has to be exchanged. */
  readonly #change = $derived.by(() => {
    const { isReady, entries, state } = this.#parts.publish;
    if (!isReady || this.#parts.link.session === null || state.phase === 'working') return null;
    return JSON.stringify(entries.map(({ appId, acknowledged, open = [] }) => [appId, acknowledged, open.length]));
  });

  constructor(parts: SharedAppsParts) {
    this.#parts = parts;
  }

  /** Who did what to an app, the newest first. */
  wordsOf = (appId: number): readonly Word[] => wordsOf(this.#words, appId).toReversed();

  /** The record was read. */
  get isRead(): boolean {
    return this.#isRead;
  }

  get isBusy(): boolean {
    return this.#isBusy;
  }

  /** Why the record could not be read. */
  get error(): HostError | null {
    return this.#error;
  }

  /** Something known here is not written there: no administrator, or the portal did not take it. */
  get isUnwritten(): boolean {
    return this.#isUnwritten;
  }

  /** Exchanges now and after every change, until the returned function is called. */
  start = (): (() => void) =>
    $effect.root(() => {
      // The outside thing: the portal's options.
      $effect(() => {
        if (this.#change !== null) untrack(() => void this.exchange());
      });
    });

  /** Reads the record, takes up what is new in it and writes what is new here. Never rejects. */
  exchange = async (): Promise<void> => {
    this.#isBusy = true;
    this.#record ??= await this.#open();
    const { entries } = this.#parts.publish;
    const removed = this.#known.filter((appId) => !entries.some((entry) => entry.appId === appId));
    const exchanged = await this.#record.exchange(removed);
    this.#isBusy = false;
    this.#error = exchanged.ok ? null : exchanged.error;
    if (!exchanged.ok) return;
    this.#known = this.#parts.publish.entries.map(({ appId }: ChatAppEntry) => appId);
    this.#words = exchanged.value.words;
    this.#isUnwritten = exchanged.value.isUnwritten;
    this.#isRead = true;
  };

  async #open(): Promise<SharedRecord> {
    const { link, publish, openMemory } = this.#parts;
    return new SharedRecord({
      store: () => this.#store(),
      scope: publish.scope,
      memory: await openMemory(),
      apps: publish.apps,
      pen: () => this.#pen(),
      mayWrite: () => link.session?.connection.admin === true,
    });
  }

  #store(): OptionStore | null {
    const { session } = this.#parts.link;
    return session && { read: () => session.ask('options'), write: (options) => session.ask('keepOptions', options) };
  }

  #pen() {
    const { runtime, link } = this.#parts;
    const { userId = null, userName = '' } = link.session?.connection ?? {};
    const id = Array.from(runtime.randomBytes(9), (byte) => byte.toString(36)).join('');
    return { by: { id: userId, name: userName }, at: runtime.now(), id };
  }
}
