import { untrack } from 'svelte';
import { NO_DIGESTS, type Digests } from '../domain/calls/digests.ts';
import type { WholePlan } from '../domain/calls/whole-plan.ts';
import type { KnownWidget } from '../domain/calls/widget-plan.ts';
import type { Published } from '../domain/calls/published.ts';
import { hashOf } from '../domain/design/active-environment.ts';
import type { Design } from '../domain/design/schema.ts';
import type { StoreError } from '../ports/draft-store.ts';
import type { Journal } from '../ports/journal.ts';
import type { Ledger, ChatAppEntry, LedgerScope } from '../ports/ledger.ts';
import type { Runtime } from '../ports/runtime.ts';
import type { Tabs } from '../ports/tabs.ts';
import { KnownApps, type KnownAppsState } from '../publishing/known-apps.ts';
import type { PublishAction, PublishState } from '../publishing/publish-state.ts';
import type * as publishing from '../publishing/create-publisher.ts';
import type { AnyPlan } from '../publishing/making.ts';
import type { PublishParts } from '../publishing/publish-parts.ts';
import type { EditorSession } from './editor-session.svelte.ts';
import type { PortalLink } from './portal-link.svelte.ts';

export interface PublishOptions {
  readonly session: EditorSession;
  readonly link: PortalLink;
  /** Opened when there is a portal to keep a ledger for. */
  readonly openLedger: () => Promise<Ledger>;
  /** Opened with the first look into it. */
  readonly openJournal: () => Promise<Journal>;
  readonly runtime: Runtime;
  /** Runs work while no other tab makes calls, and tells the others that the ledger is another now. */
  readonly tabs?: Tabs;
  /** Fetches what plans and makes the calls. */
  readonly loadPublishing?: () => Promise<typeof publishing>;
}

/**
 * What is registered on the connected portal, what would be called to bring it to the open design, and how the newest call went.
 * What plans and makes the calls (`publishing/create-publisher.ts`) is fetched by `prepare`, or with the first call; this only shows it.
 */
export class Publish {
  readonly #parts: PublishOptions;
  /** The registry behind `entries`, for what brings it together with others'. */
  readonly apps: KnownApps;
  #publishing = $state.raw<typeof publishing | null>(null);
  #publisher: publishing.Publisher | null = null;
  #draft = $state.raw('');
  #known = $state.raw<KnownAppsState>({ entries: [], widgets: [], isRead: false, error: null });
  #state = $state.raw<PublishState>({ phase: 'idle' });
  #digests = $state.raw<Digests>(NO_DIGESTS);

  readonly #entry = $derived.by(() => {
    const { bot, code } = this.#parts.session.design.chatApp;
    return this.#known.entries.find((entry) => entry.botId === bot.id && entry.code === code) ?? null;
  });

  readonly #published = $derived.by((): Published | null =>
    this.#entry === null ? null : { ...this.#entry, digests: this.#digests },
  );

  readonly #widgets = $derived.by((): readonly KnownWidget[] =>
    this.#known.widgets.map((widget) => ({ ...widget, isOurs: widget.draft === this.#draft })),
  );

  readonly #plan = $derived.by((): WholePlan | null =>
    this.#publishing === null
      ? null
      : this.#publishing.wholePlanOf(this.#parts.session.design, this.#published, this.#widgets),
  );

  /** The two values whose digests are kept: other edits leave the digests as they are. */
  readonly #hash = $derived.by(() => hashOf(this.#parts.session.design));
  readonly #png = $derived.by(() => this.#parts.session.design.icon?.png ?? '');

  constructor(parts: PublishOptions) {
    this.#parts = parts;
    const onchange = (): void => parts.tabs?.announce({ about: 'ledger' });
    const report = (known: KnownAppsState): void => void (this.#known = known);
    this.apps = new KnownApps({ scope: this.scope, openLedger: parts.openLedger, report, onchange });
  }

  get state(): PublishState {
    return this.#state;
  }

  /** Every app that we know of on this portal. */
  get entries(): readonly ChatAppEntry[] {
    return this.#known.entries;
  }

  /** The ledger was read (or could not be): what is registered is known as far as it can be. */
  get isReady(): boolean {
    return this.#known.isRead;
  }

  /** The app that the design's bot and code stand for; `null`: not registered as far as we know. */
  get entry(): ChatAppEntry | null {
    return this.#entry;
  }

  /** The same app, with the digests of the design's own HASH and icon beside what was acknowledged. */
  get published(): Published | null {
    return this.#published;
  }

  /** The calls that would bring the portal to the design; standalone its registration. `null` before `prepare`. */
  get plan(): WholePlan | null {
    return this.#plan;
  }

  /** The widgets that we know of on this portal; `isOurs`: of the open draft. */
  get widgets(): readonly KnownWidget[] {
    return this.#widgets;
  }

  get ledgerError(): StoreError | null {
    return this.#known.error;
  }

  /** Reads the ledger of the connected portal and keeps the digests fresh. The returned function stops it. */
  start = (): (() => void) =>
    $effect.root(() => {
      // The outside thing: the ledger's store, once there is a connection.
      $effect(() => {
        if (this.#parts.link.session !== null) untrack(() => void this.#read());
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

  /** Fetches what plans and makes the calls; rejects when that fails, and may be asked again. */
  prepare = async (): Promise<void> => {
    if (this.#publisher !== null) return;
    const load = this.#parts.loadPublishing ?? (() => import('../publishing/create-publisher.ts'));
    this.#publishing = await load();
    const report = (state: PublishState): void => void (this.#state = state);
    this.#publisher ??= this.#publishing.createPublisher(this.#parts, this.apps, this.scope, report, () =>
      untrack(() => this.#draft),
    );
    void this.#resume();
  };

  /** Reads the ledger again: another tab has changed it, or this one has slept. */
  revalidate = (): Promise<void> => this.#read();

  /** Takes a finished outcome off the screen; a call under way stays. */
  dismiss = (): void => {
    if (this.#publisher !== null) this.#publisher.dismiss();
    else this.#state = { phase: 'idle' };
  };

  /** Makes the calls of a plan, as it was shown. */
  carryOut = (plan: AnyPlan): Promise<void> =>
    this.#with(plan.choice === 'update' ? 'update' : 'register', (publisher) => publisher.carryOut(plan));

  /** Which draft is open: widgets are bound for it. */
  openDraft = (id: string): void => {
    this.#draft = id;
  };

  /** What is known and who is connected, for parts that are loaded when they are used; rejects where it cannot be fetched. */
  parts = async (): Promise<PublishParts> => {
    await this.prepare();
    return {
      session: untrack(() => this.#parts.link.session),
      apps: this.apps,
      bots: this.#publisher?.bots,
      moment: { draft: untrack(() => this.#draft), at: this.#parts.runtime.now() },
    };
  };

  /** Removes an app of the ledger. */
  remove = (appId: number): Promise<void> =>
    this.#with('remove', async (publisher) => {
      const app = this.apps.find(appId);
      if (app !== undefined) await publisher.remove(app);
    });

  /** Strikes an app off the ledger without a call: it is gone, or not ours to keep. */
  forget = (appId: number): Promise<void> => this.#with('check', (publisher) => publisher.forget(appId));

  /**
   * Takes an app into the ledger that was registered elsewhere: there is no method that lists them, so the person types its
   * id. The probe changes nothing on the portal.
   */
  adopt = (appId: number): Promise<void> => {
    const design = this.#design();
    return this.#with('check', (publisher) => publisher.adopt(design, appId));
  };

  /** Finds an APP_ID that was lost by a registration, which makes a hidden app where there is none. */
  findLost = (): Promise<void> => {
    const design = this.#design();
    return this.#with('register', (publisher) => publisher.findLost(design));
  };

  /**
   * After an unknown outcome: asks the portal what is true about that call, in a way that changes nothing twice (`recover`). What a page
   * has left in the midst of is brought to its end with the open design (`finish`), or taken back (`undo`).
   */
  recover = (way: 'recover' | 'finish' | 'undo' = 'recover'): Promise<void> => {
    const design = this.#design();
    return this.#with('check', (publisher) => publisher[way](design));
  };

  async #read(): Promise<void> {
    await this.apps.read();
    await this.#resume();
  }

  /** Once there are a portal and what makes the calls, whichever comes last. */
  async #resume(): Promise<void> {
    if (this.#known.isRead) await this.#publisher?.resume();
  }

  async #with(action: PublishAction, run: (publisher: publishing.Publisher) => Promise<void>): Promise<void> {
    try {
      if (this.#publisher === null) await this.prepare();
    } catch (cause) {
      this.#state = { phase: 'failed', action, ...this.#wanted(), error: { code: 'not-loaded', cause } };
    }
    if (this.#publisher !== null) await run(this.#publisher);
  }

  /** What a call would have been about. */
  #wanted() {
    const { bot, code } = this.#design().chatApp;
    return {
      target: { target: 'chat-app', appId: null, botId: Number(bot.id), code },
      part: { at: 1, of: 1 },
    } as const;
  }

  /** Whose ledger; `null` while no portal is connected. */
  readonly scope = (): LedgerScope | null => {
    const connection = untrack(() => this.#parts.link.session)?.connection;
    if (connection === undefined) return null;
    return { portal: connection.memberId || connection.portal, application: connection.applicationId };
  };

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
