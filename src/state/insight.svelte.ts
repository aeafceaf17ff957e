import { assumedWorld, NOTHING_KNOWN, type PortalKnowledge } from '../domain/calls/assumed-world.ts';
import { problemsOfDesign } from '../domain/problems/design.ts';
import type { DesignProblem } from '../domain/problems/found.ts';
import type { World } from '../domain/portal/world.ts';
import { effectiveTitle } from '../domain/portal/texts.ts';
import type { EditorSession } from './editor-session.svelte.ts';
import type { PortalLink } from './portal-link.svelte.ts';
import { previewedApp, type PreviewedApp } from './preview-subject.ts';
import type { Publish } from './publish.svelte.ts';

/** What follows from the design and from what is known of the portal. Everything here is derived, nothing is kept. */
export class Insight {
  readonly #session: EditorSession;
  readonly #link: PortalLink;
  readonly #publish: Publish;

  readonly #knowledge = $derived.by((): PortalKnowledge => {
    const connection = this.#link.session?.connection;
    if (connection === undefined) return NOTHING_KNOWN;
    return {
      portal: connection.portal,
      applicationId: connection.applicationId,
      language: connection.language,
      bots: this.#link.botsPhase === 'ready' ? this.#link.bots : null,
      foreignBots: this.#link.foreignBots,
    };
  });

  /** Only the bot of the design counts: other edits keep the world, and what was computed in it. */
  readonly #botId = $derived.by(() => this.#session.design.bot.id);
  readonly #world = $derived.by(() => assumedWorld(this.#knowledge, this.#botId));

  readonly #problems = $derived.by(() => {
    const { entry, digests } = this.#publish;
    const published = entry === null ? null : { ...entry, digests };
    return problemsOfDesign(this.#session.design, this.#world, null, published);
  });

  readonly #previewed = $derived.by(() => previewedApp(this.#session.design, this.#world));

  constructor(session: EditorSession, link: PortalLink, publish: Publish) {
    this.#session = session;
    this.#link = link;
    this.#publish = publish;
  }

  get knowledge(): PortalKnowledge {
    return this.#knowledge;
  }

  get world(): World {
    return this.#world;
  }

  get problems(): readonly DesignProblem[] {
    return this.#problems;
  }

  /** The design as the portal would store it, mended where it would be refused, so that there is something to look at. */
  get previewed(): PreviewedApp {
    return this.#previewed;
  }

  /** The title that people with this language see; `null` asks for every language without a row of its own. */
  titleFor = (language: string | null): string | null => {
    const texts = this.#previewed.stored?.texts ?? [];
    return effectiveTitle(texts, language ?? '', this.#world.languages.portalDefault) || null;
  };
}
