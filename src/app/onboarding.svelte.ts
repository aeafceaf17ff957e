import type { Preferences } from '../ports/preferences.ts';
import type { Analysis } from '../state/analysis.svelte.ts';
import type { DraftLibrary } from '../state/draft-library.svelte.ts';
import type { EditorSession } from '../state/editor-session.svelte.ts';

export interface OnboardingContext {
  readonly preferences: Preferences;
  readonly session: Pick<EditorSession, 'canUndo'>;
  readonly analysis: Pick<Analysis, 'phase'>;
  readonly library: Pick<DraftLibrary, 'openId' | 'drafts'>;
}

/** What stands where nothing has been begun yet, and the tour of the screen. */
export class Onboarding {
  readonly #context: OnboardingContext;
  /** The draft that is begun without a template. */
  #emptied = $state('');
  #touring = $state(false);
  #toured = $state(false);

  readonly #begins = $derived.by(() => {
    const { analysis, session, library } = this.#context;
    return analysis.phase === 'untouched' && !session.canUndo && this.#emptied !== library.openId;
  });
  readonly #asksForTour = $derived.by(() => !this.#toured && this.#context.library.drafts.length === 0);

  constructor(context: OnboardingContext) {
    this.#context = context;
    this.#toured = context.preferences.read().toured;
  }

  /** Nothing is there yet, and nothing was: one chooses what to begin with, where later the preview is. */
  get begins(): boolean {
    return this.#begins;
  }

  /** Asked once in the life of this browser, and only where nothing is at stake. */
  get offersTour(): boolean {
    return this.#asksForTour;
  }

  get touring(): boolean {
    return this.#touring;
  }

  /** Goes on without a template. */
  beginEmpty = (): void => {
    this.#emptied = this.#context.library.openId;
  };

  declineTour = (): void => {
    this.#context.preferences.write({ toured: true });
    this.#toured = true;
  };

  /** An empty design shows the parts of the screen, too, meanwhile. */
  startTour = (): void => {
    this.declineTour();
    this.beginEmpty();
    this.#touring = true;
  };

  endTour = (): void => {
    this.#touring = false;
    this.#emptied = '';
  };
}
