import { assumedCaller, assumedWorld, NOTHING_KNOWN, type PortalKnowledge } from '../domain/calls/assumed-world.ts';
import { isUntouched } from '../domain/design/is-untouched.ts';
import type { Viewer } from '../domain/kernel/viewer.ts';
import type { AppRules } from '../domain/messenger/classic/app-rules.ts';
import type { DesignProblem } from '../domain/problems/problem-entry.ts';
import type { DrawnIcon } from '../domain/problems/icon-report.ts';
import type { Published } from '../domain/calls/published.ts';
import type { Caller, World } from '../domain/portal/imbot/world.ts';
import type * as engine from './engine.ts';
import type { EditorSession } from './editor-session.svelte.ts';
import type { PortalLink } from './portal-link.svelte.ts';
import type { PreviewedApp, PreviewSubject } from '../domain/forecast/preview-subject.ts';
import type { Publish } from './publish.svelte.ts';

type Engine = typeof engine;

export interface AnalysisOptions {
  readonly session: EditorSession;
  readonly link: PortalLink;
  readonly publish: Publish;
  /** What was measured on the present icon; `null` when it was not. */
  readonly iconReport: () => DrawnIcon | null;
  /** Fetches the engine, and the texts of what it finds. */
  readonly loadEngine: () => Promise<Engine>;
}

/**
 * `untouched`: nothing is filled in, so there is nothing to judge. `loading`: the engine is on its way. `missing`: it could
 * not be fetched; `retry` tries again.
 */
export type AnalysisPhase = 'untouched' | 'loading' | 'missing' | 'ready';

const NO_PROBLEMS: readonly DesignProblem[] = [];

const NOTHING_TO_SEE: PreviewSubject = {
  served: null,
  refusal: null,
  hasAction: false,
  asked: { width: null, height: null },
  hash: '',
  textRow: null,
};

/**
 * What follows from the design and from what is known of the portal. Everything is derived, nothing is kept; only the engine
 * that derives it is fetched when it is first needed.
 */
export class Analysis {
  readonly #parts: AnalysisOptions;
  #engine = $state.raw<Engine | null>(null);
  #failed = $state.raw(false);

  readonly #knowledge = $derived.by((): PortalKnowledge => {
    const { link } = this.#parts;
    const connection = link.session?.connection;
    if (connection === undefined) return NOTHING_KNOWN;
    return {
      portal: connection.portal,
      applicationId: connection.applicationId,
      language: connection.language,
      bots: link.botsPhase === 'ready' ? link.bots : null,
      foreignBots: link.foreignBots,
    };
  });

  readonly #untouched = $derived.by(() => isUntouched(this.#parts.session.design));

  /** Only the bot of the design counts: other edits keep the world, and what was computed in it. */
  readonly #botId = $derived.by(() => this.#parts.session.design.chatApp.bot.id);
  readonly #world = $derived.by(() => assumedWorld(this.#knowledge, this.#botId));

  readonly #caller = $derived.by(() => assumedCaller(this.#knowledge));

  readonly #problems = $derived.by((): readonly DesignProblem[] => {
    if (this.#engine === null || this.#untouched) return NO_PROBLEMS;
    const { session, iconReport } = this.#parts;
    return this.#engine.problemsOfDesign(session.design, this.#world, iconReport(), this.published, this.#caller);
  });

  readonly #previewed = $derived.by((): PreviewedApp | null =>
    this.#engine === null || this.#untouched
      ? null
      : this.#engine.previewedApp(this.#parts.session.design, this.#world),
  );

  constructor(parts: AnalysisOptions) {
    this.#parts = parts;
  }

  get phase(): AnalysisPhase {
    if (this.#untouched) return 'untouched';
    if (this.#engine !== null) return 'ready';
    return this.#failed ? 'missing' : 'loading';
  }

  get knowledge(): PortalKnowledge {
    return this.#knowledge;
  }

  /** Who makes the calls from here. */
  get caller(): Caller {
    return this.#caller;
  }

  /** The app that the design is registered as, as far as we know. */
  get published(): Published | null {
    return this.#parts.publish.published;
  }

  get world(): World {
    return this.#world;
  }

  /** Empty, too, while `phase` is not `ready`. */
  get problems(): readonly DesignProblem[] {
    return this.#problems;
  }

  /** Fetches the engine as soon as there is something to judge. The returned function stops waiting for that. */
  start = (): (() => void) =>
    $effect.root(() => {
      // The outside thing: the network, from which the engine comes.
      $effect(() => {
        if (!this.#untouched) void this.warmUp();
      });
    });

  /** Fetches the engine now, for instance when the form is entered. Never rejects. */
  warmUp = async (): Promise<void> => {
    this.#failed = false;
    try {
      this.#engine ??= await this.#parts.loadEngine();
    } catch {
      this.#failed = true;
    }
  };

  /** What a viewer gets of the design, fixed where the portal would refuse it, so that there is something to look at. */
  subjectFor = (viewer: Viewer): PreviewSubject => {
    const previewed = this.#previewed;
    if (this.#engine === null || previewed === null) return NOTHING_TO_SEE;
    return this.#engine.subjectFor(previewed, viewer);
  };

  /** What the messenger does with an app; `null` while `phase` is not `ready`, and nothing is served either. */
  get appRules(): AppRules | null {
    return this.#engine?.appRules ?? null;
  }

  /** The title that people with this language see; `null` asks for every language without a row of its own. */
  titleFor = (language: string | null): string | null => {
    const texts = this.#previewed?.stored?.texts ?? [];
    return this.#engine?.effectiveTitle(texts, language ?? '', this.#world.languages.portalDefault) || null;
  };
}
