import { untrack } from 'svelte';
import { NO_DIGESTS, type Digests } from '../domain/calls/digests.ts';
import type { DesignPlan } from '../domain/calls/plan.ts';
import type { Published } from '../domain/calls/published.ts';
import type { Design } from '../domain/design/schema.ts';
import type { StoreError } from '../ports/draft-store.ts';
import type { Runtime } from '../ports/runtime.ts';
import type { Ledger, LedgerEntry } from '../ports/ledger.ts';
import type { EditorSession } from './editor-session.svelte.ts';
import { KnownApps } from './known-apps.svelte.ts';
import type { PortalLink } from './portal-link.svelte.ts';
import type * as calls from './publish-calls.ts';
import type { PublishAction, PublishState } from './publish-state.ts';

export interface PublishOptions {
  readonly session: EditorSession;
  readonly link: PortalLink;
  /** Opened when there is a portal to keep a ledger for. */
  readonly openLedger: () => Promise<Ledger>;
  readonly runtime: Runtime;
  /** Fetches what makes the calls. */
  readonly loadCalls?: () => Promise<typeof calls>;
}

/**
 * Registers, updates and removes the open design on the connected portal, and remembers what was acknowledged. What makes
 * the calls (`publish-calls.ts`) is fetched by `prepare`, or with the first call.
 */
export class Publish {
  readonly #parts: PublishOptions;
  readonly #apps: KnownApps;
  #calls = $state.raw<typeof calls | null>(null);
  #state = $state.raw<PublishState>({ phase: 'idle' });
  #digests = $state.raw<Digests>(NO_DIGESTS);

  readonly #entry = $derived.by(() => {
    const { bot, code } = this.#parts.session.design;
    return this.#apps.entries.find((entry) => entry.botId === bot.id && entry.code === code) ?? null;
  });

  readonly #published = $derived.by((): Published | null =>
    this.#entry === null ? null : { ...this.#entry, digests: this.#digests },
  );

  readonly #plan = $derived.by((): DesignPlan | null =>
    this.#calls === null ? null : this.#calls.planOf(this.#parts.session.design, this.#published),
  );

  /** The two values whose digests are kept: other edits leave the digests as they are. */
  readonly #hash = $derived.by(() => this.#parts.session.design.frame.hash);
  readonly #png = $derived.by(() => this.#parts.session.design.icon?.png ?? '');

  constructor(parts: PublishOptions) {
    this.#parts = parts;
    this.#apps = new KnownApps(parts.link, parts.openLedger);
  }

  get state(): PublishState {
    return this.#state;
  }

  /** Every app that we know of on this portal. */
  get entries(): readonly LedgerEntry[] {
    return this.#apps.entries;
  }

  /** The ledger was read (or could not be): what is registered is known as far as it can be. */
  get isReady(): boolean {
    return this.#apps.isRead;
  }

  /** The app that the design's bot and code stand for; `null`: not registered as far as we know. */
  get entry(): LedgerEntry | null {
    return this.#entry;
  }

  /** The same app, with the digests of the design's own HASH and icon beside what was acknowledged. */
  get published(): Published | null {
    return this.#published;
  }

  /** The calls that would bring the portal to the design; standalone its registration. `null` before `prepare`. */
  get plan(): DesignPlan | null {
    return this.#plan;
  }

  get ledgerError(): StoreError | null {
    return this.#apps.error;
  }

  /** Reads the ledger of the connected portal and keeps the digests fresh. The returned function stops it. */
  start = (): (() => void) =>
    $effect.root(() => {
      // The outside thing: the ledger's store, once there is a connection.
      $effect(() => {
        if (this.#parts.link.session !== null) untrack(() => void this.#apps.read());
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

  /** Fetches what makes the calls; rejects when that fails, and may be asked again. */
  prepare = async (): Promise<void> => {
    this.#calls ??= await (this.#parts.loadCalls ?? (() => import('./publish-calls.ts')))();
  };

  /** Takes a finished outcome off the screen; a call under way stays. */
  dismiss = (): void => {
    if (untrack(() => this.#state.phase !== 'working')) this.#state = { phase: 'idle' };
  };

  register = (): Promise<void> => {
    const design = this.#design();
    return this.#with('register', (making) => making.register(design));
  };

  update = async (): Promise<void> => {
    const [entry, design] = [untrack(() => this.#entry), this.#design()];
    if (entry !== null) await this.#with('update', (making) => making.update(design, entry));
  };

  /** Removes an app of the ledger. An app that is gone already is done, too (observed: CHAT_APP_ID_ERROR). */
  remove = (appId: number): Promise<void> => this.#with('remove', (making) => making.remove(appId));

  /** Strikes an app off the ledger without a call: it is gone, or not ours to keep. */
  forget = (appId: number): Promise<void> => this.#apps.forget(appId);

  /**
   * Takes an app into the ledger that was registered elsewhere: there is no method that lists them, so the person types its
   * id. The probe changes nothing on the portal.
   */
  adopt = (appId: number): Promise<void> => {
    const design = this.#design();
    return this.#with('check', (making) => making.adopt(design, appId));
  };

  /**
   * After an unknown outcome: asks the portal what is true about *that* call, in a way that changes nothing twice. The same
   * registration is repeated, because a repeated one only tells the id; an update or removal is looked up by the existence
   * probe.
   */
  recover = (): Promise<void> => this.#with('check', (making) => making.recover());

  async #with(action: PublishAction, run: (making: calls.PublishCalls) => Promise<void>): Promise<void> {
    try {
      if (this.#calls === null) await this.prepare();
    } catch (cause) {
      const { bot, code } = this.#design();
      const target = { botId: Number(bot.id), code, appId: null, sent: {}, digests: NO_DIGESTS };
      this.#state = { phase: 'failed', action, target, error: { code: 'not-loaded', cause } };
    }
    if (this.#calls === null) return;
    const { link, runtime } = this.#parts;
    const making = new this.#calls.PublishCalls({
      link,
      apps: this.#apps,
      now: () => runtime.now(),
      digest: ({ frame, icon }) => this.#digest(frame.hash, icon?.png ?? ''),
      state: () => this.#state,
      report: (state) => (this.#state = state),
    });
    await run(making);
  }

  #design(): Design {
    return untrack(() => this.#parts.session.design);
  }

  async #digest(hash: string, png: string): Promise<Digests> {
    const { runtime } = this.#parts;
    return {
      hash: hash === '' ? null : await runtime.sha256(hash),
      icon: png === '' ? null : await runtime.sha256(png),
    };
  }
}
