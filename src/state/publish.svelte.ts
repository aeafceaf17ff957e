import { untrack } from 'svelte';
import { acknowledgedAfter, acknowledgedOf, NO_DIGESTS, type Digests } from '../domain/calls/acknowledged.ts';
import { registerParams } from '../domain/calls/register.ts';
import { updateFields, type Update } from '../domain/calls/update.ts';
import type { Design } from '../domain/chat-app/schema.ts';
import type { JsonObject } from '../domain/kernel/json.ts';
import type { Entropy } from '../ports/entropy.ts';
import type { HostAnswer, HostError, PortalSession } from '../ports/host.ts';
import type { Ledger, LedgerEntry, LedgerScope } from '../ports/ledger.ts';
import type { StoreError } from '../ports/draft-store.ts';
import type { EditorSession } from './editor-session.svelte.ts';
import type { PortalLink } from './portal-link.svelte.ts';

export type PublishAction = 'register' | 'update' | 'remove' | 'check';

/** What a call is about, as it was when the call was made: the design may be another one by the time of the answer. */
export interface PublishTarget {
  readonly botId: number;
  readonly code: string;
  /** `null`: not known yet, it is being registered. */
  readonly appId: number | null;
  /** Parameters of a registration, fields of an update; empty otherwise. */
  readonly sent: JsonObject;
  readonly digests: Digests;
}

/**
 * How the newest call went.
 * - `working`: under way; `silence` says that no answer came for 10 s, or that one was lost: the outcome is unknown yet.
 * - `unknown`: 90 s went by. Nothing is repeated by itself; `recover` asks the portal what is true.
 */
export type PublishState =
  | { readonly phase: 'idle' }
  | {
      readonly phase: 'working';
      readonly action: PublishAction;
      readonly target: PublishTarget;
      readonly silence: 'late' | 'lost' | null;
    }
  | {
      readonly phase: 'done';
      readonly action: PublishAction;
      readonly target: PublishTarget;
      readonly appId: number;
      readonly existed: boolean;
    }
  | {
      readonly phase: 'failed';
      readonly action: PublishAction;
      readonly target: PublishTarget;
      readonly error: HostError;
    }
  | { readonly phase: 'unknown'; readonly action: PublishAction; readonly target: PublishTarget };

export interface PublishParts {
  readonly session: EditorSession;
  readonly link: PortalLink;
  /** Opened when there is a portal to keep a ledger for. */
  readonly openLedger: () => Promise<Ledger>;
  readonly entropy: Entropy;
}

/** Registers, updates and removes the open design on the connected portal, and remembers what was acknowledged. */
export class Publish {
  readonly #parts: PublishParts;
  #ledger: Ledger | null = null;
  #state = $state.raw<PublishState>({ phase: 'idle' });
  #entries = $state.raw<readonly LedgerEntry[]>([]);
  #isRead = $state.raw(false);
  #ledgerError = $state.raw<StoreError | null>(null);
  #digests = $state.raw<Digests>(NO_DIGESTS);

  readonly #entry = $derived.by(() => {
    const { bot, code } = this.#parts.session.design;
    return this.#entries.find((entry) => entry.botId === bot.id && entry.code === code) ?? null;
  });

  readonly #plan = $derived.by((): Update | null =>
    this.#entry === null ? null : updateFields(this.#parts.session.design, this.#entry.acknowledged, this.#digests),
  );

  /** The two values whose digests are kept: other edits leave the digests as they are. */
  readonly #hash = $derived.by(() => this.#parts.session.design.frame.hash);
  readonly #png = $derived.by(() => this.#parts.session.design.icon?.png ?? '');

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

  /** The ledger was read (or could not be): what is registered is known as far as it can be. */
  get isReady(): boolean {
    return this.#isRead;
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
        const [hash, png] = [this.#hash, this.#png];
        let current = true;
        void this.#digest(hash, png).then((digests) => {
          if (current) this.#digests = digests;
        });
        return () => {
          current = false;
        };
      });
    });

  /** Takes a finished outcome off the screen; a call under way stays. */
  dismiss = (): void => {
    if (untrack(() => this.#state.phase !== 'working')) this.#state = { phase: 'idle' };
  };

  register = async (): Promise<void> => {
    const design = untrack(() => this.#parts.session.design);
    await this.#register({ ...(await this.#target(design, null)), sent: registerParams(design) });
  };

  update = async (): Promise<void> => {
    const [entry, design] = untrack(() => [this.#entry, this.#parts.session.design]);
    if (entry === null) return;
    const target = await this.#target(design, entry.appId);
    const { fields } = updateFields(design, entry.acknowledged, target.digests);
    if (Object.keys(fields).length === 0) return;
    const answer = await this.#call('update', { ...target, sent: fields }, (portal, onSilence) =>
      portal.updateApp(entry.appId, fields, { onSilence }),
    );
    if (answer === null) return;
    const acknowledged = acknowledgedAfter(entry.acknowledged, fields, target.digests);
    await this.#remember({ ...entry, acknowledged, at: this.#parts.entropy.now() });
    this.#finish('update', target, entry.appId, true);
  };

  /** Removes an app of the ledger. An app that is gone already is done, too (observed: CHAT_APP_ID_ERROR). */
  remove = async (appId: number): Promise<void> => {
    const target = this.#targetOf(appId);
    const answer = await this.#call('remove', target, (portal, onSilence) => portal.removeApp(appId, { onSilence }));
    if (answer === null && !this.#isGone()) return;
    await this.forget(appId);
    this.#finish('remove', target, appId, answer !== null);
  };

  /** Strikes an app off the ledger without a call: it is gone, or not ours to keep. */
  forget = async (appId: number): Promise<void> => {
    this.#entries = this.#entries.filter((entry) => entry.appId !== appId);
    const scope = this.#scope();
    if (scope === null || this.#ledger === null) return;
    const removed = await this.#ledger.remove(scope, appId);
    this.#ledgerError = removed.ok ? null : removed.error;
  };

  /**
   * Takes an app into the ledger that was registered elsewhere: there is no method that lists them, so the person types its
   * id. The probe changes nothing on the portal.
   */
  adopt = async (appId: number): Promise<void> => {
    const target = await this.#target(
      untrack(() => this.#parts.session.design),
      appId,
    );
    if ((await this.#probe(target, appId)) === null) return;
    const { botId, code } = target;
    await this.#remember({ appId, botId, code, acknowledged: {}, at: this.#parts.entropy.now() });
    this.#finish('check', target, appId, true);
  };

  /**
   * After an unknown outcome: asks the portal what is true about *that* call, in a way that changes nothing twice. The same
   * registration is repeated, because a repeated one only tells the id; an update or removal is looked up by the existence
   * probe.
   */
  recover = async (): Promise<void> => {
    const state = untrack(() => this.#state);
    if (state.phase !== 'unknown') return;
    const { target } = state;
    if (state.action === 'register') return this.#register(target);
    const { appId } = target;
    if (appId === null) return;
    if ((await this.#probe(target, appId)) !== null) {
      this.#finish('check', target, appId, true);
    } else if (this.#isGone()) {
      await this.forget(appId);
      this.#finish('remove', target, appId, false);
    }
  };

  async #register(target: PublishTarget): Promise<void> {
    const answer = await this.#call('register', target, (portal, onSilence) =>
      portal.registerApp(target.sent, { onSilence }),
    );
    if (answer === null) return;
    const { appId, existed } = answer;
    // A repeated registration changes nothing (observed), so nothing of it counts as acknowledged.
    const acknowledged = existed
      ? (this.#entries.find((entry) => entry.appId === appId)?.acknowledged ?? {})
      : acknowledgedOf(target.sent, target.digests);
    const { botId, code } = target;
    await this.#remember({ appId, botId, code, acknowledged, at: this.#parts.entropy.now() });
    this.#finish('register', target, appId, existed);
  }

  #probe(target: PublishTarget, appId: number): Promise<true | null> {
    return this.#call('check', target, (portal, onSilence) => portal.updateApp(appId, null, { onSilence }));
  }

  #finish(action: PublishAction, target: PublishTarget, appId: number, existed: boolean): void {
    this.#state = { phase: 'done', action, target: { ...target, appId }, appId, existed };
  }

  #isGone(): boolean {
    const state = untrack(() => this.#state);
    return state.phase === 'failed' && state.error.portalCode?.toUpperCase() === 'CHAT_APP_ID_ERROR';
  }

  /** Makes one call and keeps its state; `null` when it did not succeed (the state then says how). */
  async #call<T>(
    action: PublishAction,
    target: PublishTarget,
    run: (portal: PortalSession, onSilence: (reason: 'late' | 'lost') => void) => HostAnswer<T>,
  ): Promise<T | null> {
    const portal = untrack(() => this.#parts.link.session);
    if (portal === null || untrack(() => this.#state.phase === 'working')) return null;
    this.#state = { phase: 'working', action, target, silence: null };
    const answer = await run(portal, (silence) => {
      this.#state = { phase: 'working', action, target, silence };
    });
    if (answer.ok) {
      this.#state = { phase: 'idle' };
      return answer.value;
    }
    const { error } = answer;
    // The list of bots does not tell whose they are; this answer to a registration does.
    if (action === 'register' && error.portalCode?.toUpperCase() === 'APP_ID_ERROR') {
      this.#parts.link.markForeign(target.botId);
    }
    this.#state =
      error.code === 'unanswered' ? { phase: 'unknown', action, target } : { phase: 'failed', action, target, error };
    return null;
  }

  async #target(design: Design, appId: number | null): Promise<PublishTarget> {
    const digests = await this.#digest(design.frame.hash, design.icon?.png ?? '');
    return { botId: Number(design.bot.id), code: design.code, appId, sent: {}, digests };
  }

  #targetOf(appId: number): PublishTarget {
    const entry = untrack(() => this.#entries).find((known) => known.appId === appId);
    return { botId: entry?.botId ?? 0, code: entry?.code ?? '', appId, sent: {}, digests: NO_DIGESTS };
  }

  #scope(): LedgerScope | null {
    const connection = untrack(() => this.#parts.link.session)?.connection;
    if (connection === undefined) return null;
    return { portal: connection.memberId || connection.portal, application: connection.applicationId };
  }

  async #readLedger(): Promise<void> {
    const scope = this.#scope();
    if (scope === null) return;
    this.#ledger ??= await this.#parts.openLedger();
    const listed = await this.#ledger.list(scope);
    this.#ledgerError = listed.ok ? null : listed.error;
    if (listed.ok) {
      // What was acknowledged meanwhile is newer than what was read.
      const newer = new Set(this.#entries.map(({ appId }) => appId));
      this.#entries = [...this.#entries, ...listed.value.filter(({ appId }) => !newer.has(appId))];
    }
    this.#isRead = true;
  }

  async #remember(entry: LedgerEntry): Promise<void> {
    // On the screen at once: an APP_ID that could not be stored is still the person's only way to the app.
    this.#entries = [entry, ...this.#entries.filter((known) => known.appId !== entry.appId)];
    const scope = this.#scope();
    if (scope === null || this.#ledger === null) return;
    const written = await this.#ledger.put(scope, entry);
    this.#ledgerError = written.ok ? null : written.error;
  }

  async #digest(hash: string, png: string): Promise<Digests> {
    const { entropy } = this.#parts;
    return {
      hash: hash === '' ? null : await entropy.sha256(hash),
      icon: png === '' ? null : await entropy.sha256(png),
    };
  }
}
