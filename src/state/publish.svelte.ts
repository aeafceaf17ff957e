import { untrack } from 'svelte';
import { acknowledgedAfter, acknowledgedOf, NO_DIGESTS, type Digests } from '../domain/calls/acknowledged.ts';
import { registerParams } from '../domain/calls/register.ts';
import { updateFields, type Update } from '../domain/calls/update.ts';
import type { Design } from '../domain/chat-app/schema.ts';
import type { Entropy } from '../ports/entropy.ts';
import type { HostError, PortalSession } from '../ports/host.ts';
import type { Ledger, LedgerEntry, LedgerScope } from '../ports/ledger.ts';
import type { StoreError } from '../ports/draft-store.ts';
import type { EditorSession } from './editor-session.svelte.ts';
import type { PortalLink } from './portal-link.svelte.ts';

export type PublishAction = 'register' | 'update' | 'remove' | 'check';

/**
 * How the newest call went.
 * - `working`: under way; `silence` says that no answer came for 10 s, or that one was lost: the outcome is unknown yet.
 * - `unknown`: 90 s went by. Nothing is repeated by itself; `recover` asks the portal what is true.
 */
export type PublishState =
  | { readonly phase: 'idle' }
  | { readonly phase: 'working'; readonly action: PublishAction; readonly silence: 'late' | 'lost' | null }
  | { readonly phase: 'done'; readonly action: PublishAction; readonly appId: number; readonly existed: boolean }
  | { readonly phase: 'failed'; readonly action: PublishAction; readonly error: HostError }
  | { readonly phase: 'unknown'; readonly action: PublishAction };

export interface PublishParts {
  readonly session: EditorSession;
  readonly link: PortalLink;
  readonly ledger: Ledger;
  readonly entropy: Entropy;
}

/** Registers, updates and removes the open design on the connected portal, and remembers what was acknowledged. */
export class Publish {
  readonly #parts: PublishParts;
  #state = $state.raw<PublishState>({ phase: 'idle' });
  #entries = $state.raw<readonly LedgerEntry[]>([]);
  #ledgerError = $state.raw<StoreError | null>(null);
  #digests = $state.raw<Digests>(NO_DIGESTS);

  readonly #entry = $derived.by(() => {
    const { bot, code } = this.#parts.session.design;
    return this.#entries.find((entry) => entry.botId === bot.id && entry.code === code) ?? null;
  });

  readonly #plan = $derived.by((): Update | null =>
    this.#entry === null ? null : updateFields(this.#parts.session.design, this.#entry.acknowledged, this.#digests),
  );

  constructor(parts: PublishParts) {
    this.#parts = parts;
  }

  get state(): PublishState {
    return this.#state;
  }

  /** Every app that we know of on this portal. */
  get entries(): readonly LedgerEntry[] {
    return this.#entries;
  }

  /** The app that the design's bot and code stand for; `null`: not registered as far as we know. */
  get entry(): LedgerEntry | null {
    return this.#entry;
  }

  /** What an update would send now; `null` without an entry. */
  get plan(): Update | null {
    return this.#plan;
  }

  /** Digests of the design's HASH and icon, as the ledger would keep them. */
  get digests(): Digests {
    return this.#digests;
  }

  get ledgerError(): StoreError | null {
    return this.#ledgerError;
  }

  /** Reads the ledger of the connected portal and keeps the digests fresh. The returned function stops it. */
  start = (): (() => void) =>
    $effect.root(() => {
      // The outside thing: the ledger's store, once there is a connection.
      $effect(() => {
        if (this.#parts.link.session !== null) untrack(() => void this.#readLedger());
      });
      // The outside thing: the platform's digest, which is asynchronous. Only the newest answer counts.
      $effect(() => {
        const { design } = this.#parts.session;
        let current = true;
        void this.#digest(design).then((digests) => {
          if (current) this.#digests = digests;
        });
        return () => {
          current = false;
        };
      });
    });

  dismiss = (): void => {
    if (this.#state.phase !== 'working') this.#state = { phase: 'idle' };
  };

  register = async (): Promise<void> => {
    const design = untrack(() => this.#parts.session.design);
    const params = registerParams(design);
    const answer = await this.#call('register', (portal, onSilence) => portal.registerApp(params, { onSilence }));
    if (answer === null) return;
    const { appId, existed } = answer;
    // A repeated registration changes nothing (observed), so nothing of it counts as acknowledged.
    const fresh = acknowledgedOf(params, await this.#digest(design));
    const acknowledged = existed ? (this.#known(appId)?.acknowledged ?? {}) : fresh;
    await this.#remember({
      appId,
      botId: Number(design.bot.id),
      code: design.code,
      acknowledged,
      at: this.#parts.entropy.now(),
    });
    this.#state = { phase: 'done', action: 'register', appId, existed };
  };

  update = async (): Promise<void> => {
    const [entry, design] = untrack(() => [this.#entry, this.#parts.session.design]);
    if (entry === null) return;
    const digests = await this.#digest(design);
    const { fields } = updateFields(design, entry.acknowledged, digests);
    if (Object.keys(fields).length === 0) return;
    const answer = await this.#call('update', (portal, onSilence) =>
      portal.updateApp(entry.appId, fields, { onSilence }),
    );
    if (answer === null) return;
    const acknowledged = acknowledgedAfter(entry.acknowledged, fields, digests);
    await this.#remember({ ...entry, acknowledged, at: this.#parts.entropy.now() });
    this.#state = { phase: 'done', action: 'update', appId: entry.appId, existed: true };
  };

  /** Removes an app of the ledger. An app that is gone already is done, too (observed: CHAT_APP_ID_ERROR). */
  remove = async (appId: number): Promise<void> => {
    const answer = await this.#call('remove', (portal, onSilence) => portal.removeApp(appId, { onSilence }));
    if (answer === null && !this.#isGone()) return;
    await this.forget(appId);
    this.#state = { phase: 'done', action: 'remove', appId, existed: answer !== null };
  };

  /** Strikes an app off the ledger without a call: it is gone, or not ours to keep. */
  forget = async (appId: number): Promise<void> => {
    const scope = this.#scope();
    if (scope === null) return;
    const removed = await this.#parts.ledger.remove(scope, appId);
    this.#ledgerError = removed.ok ? null : removed.error;
    this.#entries = this.#entries.filter((entry) => entry.appId !== appId);
  };

  /**
   * Takes an app into the ledger that was registered elsewhere: there is no method that lists them, so the person types its
   * id. The probe changes nothing on the portal.
   */
  adopt = async (appId: number): Promise<void> => {
    const design = untrack(() => this.#parts.session.design);
    if ((await this.#probe(appId)) === null) return;
    await this.#remember({
      appId,
      botId: Number(design.bot.id),
      code: design.code,
      acknowledged: {},
      at: this.#parts.entropy.now(),
    });
    this.#state = { phase: 'done', action: 'check', appId, existed: true };
  };

  /**
   * After an unknown outcome: asks the portal what is true, in a way that changes nothing twice. A registration is repeated,
   * because a repeated one only tells the id; an update or removal is looked up by the existence probe.
   */
  recover = async (): Promise<void> => {
    const state = untrack(() => this.#state);
    if (state.phase !== 'unknown') return;
    if (state.action === 'register') return this.register();
    const entry = untrack(() => this.#entry);
    if (entry === null) {
      this.dismiss();
      return;
    }
    if ((await this.#probe(entry.appId)) !== null) {
      this.#state = { phase: 'done', action: 'check', appId: entry.appId, existed: true };
    } else if (this.#isGone()) {
      await this.forget(entry.appId);
      this.#state = { phase: 'done', action: 'remove', appId: entry.appId, existed: false };
    }
  };

  #probe(appId: number): Promise<true | null> {
    return this.#call('check', (portal, onSilence) => portal.updateApp(appId, null, { onSilence }));
  }

  #isGone(): boolean {
    const state = untrack(() => this.#state);
    return state.phase === 'failed' && state.error.portalCode?.toUpperCase() === 'CHAT_APP_ID_ERROR';
  }

  #known(appId: number): LedgerEntry | undefined {
    return this.#entries.find((entry) => entry.appId === appId);
  }

  /** Makes one call and keeps its state; `null` when it did not succeed (the state then says how). */
  async #call<T>(
    action: PublishAction,
    run: (portal: PortalSession, onSilence: (reason: 'late' | 'lost') => void) => ReturnType<PortalCall<T>>,
  ): Promise<T | null> {
    const portal = untrack(() => this.#parts.link.session);
    if (portal === null || untrack(() => this.#state.phase === 'working')) return null;
    this.#state = { phase: 'working', action, silence: null };
    const answer = await run(portal, (silence) => {
      this.#state = { phase: 'working', action, silence };
    });
    if (answer.ok) {
      this.#state = { phase: 'idle' };
      return answer.value;
    }
    this.#learn(answer.error);
    this.#state =
      answer.error.code === 'unanswered'
        ? { phase: 'unknown', action }
        : { phase: 'failed', action, error: answer.error };
    return null;
  }

  /** The list of bots does not tell whose they are; this answer does. */
  #learn(error: HostError): void {
    const botId = untrack(() => this.#parts.session.design.bot.id);
    if (error.portalCode?.toUpperCase() === 'APP_ID_ERROR' && typeof botId === 'number') {
      this.#parts.link.markForeign(botId);
    }
  }

  #scope(): LedgerScope | null {
    const connection = untrack(() => this.#parts.link.session)?.connection;
    if (connection === undefined) return null;
    return { portal: connection.memberId || connection.portal, application: connection.applicationId };
  }

  async #readLedger(): Promise<void> {
    const scope = this.#scope();
    if (scope === null) return;
    const listed = await this.#parts.ledger.list(scope);
    this.#ledgerError = listed.ok ? null : listed.error;
    if (listed.ok) this.#entries = listed.value;
  }

  async #remember(entry: LedgerEntry): Promise<void> {
    // On the screen at once: an APP_ID that could not be stored is still the person's only way to the app.
    this.#entries = [entry, ...this.#entries.filter((known) => known.appId !== entry.appId)];
    const scope = this.#scope();
    if (scope === null) return;
    const written = await this.#parts.ledger.put(scope, entry);
    this.#ledgerError = written.ok ? null : written.error;
  }

  async #digest({ frame, icon }: Design): Promise<Digests> {
    const { entropy } = this.#parts;
    return {
      hash: frame.hash === '' ? null : await entropy.sha256(frame.hash),
      icon: icon === null ? null : await entropy.sha256(icon.png),
    };
  }
}

type PortalCall<T> = () => Promise<
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: HostError }
>;
