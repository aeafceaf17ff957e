import { acknowledgedKind } from '../domain/calls/acknowledged.ts';
import { designOfKnown, withAcknowledged } from '../domain/calls/known-design.ts';
import { planOf } from '../domain/calls/plan.ts';
import { replaceDesign } from '../domain/design/operations.ts';
import type { JsonObject } from '../domain/kernel/json.ts';
import type { Design, Kind } from '../domain/design/schema.ts';
import { nameOf } from '../domain/design/summary.ts';
import type { DraftSummary } from '../ports/draft-store.ts';
import type { ChatAppEntry } from '../ports/ledger.ts';
import type { Runtime } from '../ports/runtime.ts';
import type { DraftLibrary } from './draft-library.svelte.ts';
import type { Publish } from './publish.svelte.ts';

/**
 * How an app of the ledger compares with its draft here. `same`: the portal acknowledged all of it; `changed`: the draft says something
 * else; `no-draft`: none of this browser's drafts has its bot and code; `unknown`: the portal has it, and what of it was never told;
 * `reading`: the draft is on its way.
 */
export type PortalAppState = 'same' | 'changed' | 'no-draft' | 'unknown' | 'reading';

/** One app of this portal, as far as it is known here. */
export interface PortalApp {
  readonly entry: ChatAppEntry;
  readonly kind: Kind | null;
  readonly draft: DraftSummary | null;
  /** The title that the portal acknowledged, else what the draft is called (it may be a copy); `''`: neither. */
  readonly title: string;
  readonly state: PortalAppState;
}

interface Compared {
  readonly design: Design;
  readonly savedAt: number;
  readonly isSame: boolean;
}

function acknowledgedTitle({ acknowledged }: ChatAppEntry): string {
  const [first] = designOfKnown({ appId: 0, botId: 0, code: '', acknowledged }).texts;
  return first?.title ?? '';
}

/** The apps that the ledger knows on the connected portal, held against the drafts of this browser. */
export class PortalApps {
  readonly #library: DraftLibrary;
  readonly #publish: Publish;
  readonly #sha256: Runtime['sha256'];
  /** By APP_ID. */
  #compared = $state.raw<ReadonlyMap<number, Compared>>(new Map());

  readonly all = $derived.by((): readonly PortalApp[] =>
    this.#publish.entries.map((entry) => {
      const draft = this.#draftOf(entry);
      const title = acknowledgedTitle(entry) || (draft === null ? '' : nameOf(draft));
      return { entry, kind: acknowledgedKind(entry.acknowledged), draft, title, state: this.#stateOf(entry, draft) };
    }),
  );

  constructor(library: DraftLibrary, publish: Publish, sha256: Runtime['sha256']) {
    this.#library = library;
    this.#publish = publish;
    this.#sha256 = sha256;
  }

  /** Reads the drafts of the apps, and compares. */
  compare = async (): Promise<void> => {
    await this.#library.settle();
    await this.#library.refresh();
    for (const entry of this.#publish.entries) {
      const draft = this.#draftOf(entry);
      if (draft === null) continue;
      const read = await this.#library.choice.store.read(draft.id);
      if (!read.ok) continue;
      const isSame = await this.#isSame(read.value.design, entry);
      this.#compared = new Map([
        ...this.#compared,
        [entry.appId, { savedAt: draft.savedAt, isSame, design: read.value.design }],
      ]);
    }
  };

  /** The draft of an app as it was compared; `null`: there is none. */
  designOf = (appId: number): Design | null => this.#compared.get(appId)?.design ?? null;

  /** Opens the draft of an app; where there is none, a new one of what is known. `false`: it could not be read. */
  open = async ({ entry, draft }: PortalApp): Promise<boolean> => {
    if (draft === null) await this.#library.create(designOfKnown(entry));
    return draft === null || (await this.#library.open(draft.id)).ok;
  };

  /**
   * Puts what an app was into its draft, as one step of undo; what was not known then stays as it is now, icon and signature key, too.
   * `false`: the draft could not be read.
   */
  bringBack = async (app: PortalApp, acknowledged: JsonObject): Promise<boolean> => {
    if (!(await this.open(app))) return false;
    const { session } = this.#library.choice;
    session.edit(replaceDesign(withAcknowledged(session.design, { ...app.entry.acknowledged, ...acknowledged })));
    return true;
  };

  /** The newest draft of this bot and code. */
  #draftOf({ botId, code }: ChatAppEntry): DraftSummary | null {
    return this.#library.drafts.find((draft) => draft.botId === botId && draft.code === code) ?? null;
  }

  #stateOf({ appId, acknowledged }: ChatAppEntry, draft: DraftSummary | null): PortalAppState {
    if (Object.keys(acknowledged).length === 0) return 'unknown';
    if (draft === null) return 'no-draft';
    const compared = this.#compared.get(appId);
    if (compared === undefined) return 'reading';
    return compared.isSame ? 'same' : 'changed';
  }

  async #isSame(design: Design, entry: ChatAppEntry): Promise<boolean> {
    const { hash } = design.chatApp.frame;
    const png = design.icon?.png ?? '';
    const digests = {
      hash: hash === '' ? null : await this.#sha256(hash),
      icon: png === '' ? null : await this.#sha256(png),
    };
    return planOf(design, { ...entry, digests }).choice === 'none';
  }
}
