import { untrack } from 'svelte';
import { isUntouched } from '../domain/design/is-untouched.ts';
import type { Design } from '../domain/design/schema.ts';
import type { DraftLibrary } from './draft-library.svelte.ts';
import type { Publish } from './publish.svelte.ts';
import { saveVersion } from './version-saving.ts';

/** ms without an edit after which the next one begins work anew. */
export const WORK_PAUSE = 300_000;
/** ms of work without such a pause after which a version is saved all the same. */
export const WORK_LENGTH = 1_200_000;

/** What a draft was before the newest edit, and when it was edited and kept last. */
interface Rest {
  readonly id: string;
  readonly design: Design;
  readonly editedAt: number;
  readonly keptAt: number;
}

/**
 * Saves versions by themselves: the design as it was before work on it began or went on, and as it was sent to the portal. What
 * cannot be saved is not said: nobody has asked for it, and the draft itself says whether it is stored.
 */
export class VersionKeeper {
  readonly #library: DraftLibrary;
  readonly #publish: Pick<Publish, 'state'>;
  #rest: Rest | null = null;

  constructor(library: DraftLibrary, publish: Pick<Publish, 'state'>) {
    this.#library = library;
    this.#publish = publish;
  }

  /** Begins to look; the returned function ends it. */
  start = (): (() => void) =>
    $effect.root(() => {
      // The outside thing: the store of versions.
      $effect(() => {
        const { design } = this.#library.choice.session;
        const { openId } = this.#library;
        untrack(() => this.#look(openId, design));
      });
      $effect(() => {
        if (this.#isSending) untrack(() => void saveVersion(this.#library, 'publish'));
      });
    });

  readonly #isSending = $derived.by(() => {
    const { state } = this.#publish;
    return state.phase === 'working' && (state.action === 'register' || state.action === 'update');
  });

  #look(id: string, design: Design): void {
    const now = this.#library.choice.now();
    const before = this.#rest;
    if (before?.id !== id) {
      this.#rest = { id, design, editedAt: -Infinity, keptAt: now };
      return;
    }
    if (before.design === design) return;
    const isDue = now - before.editedAt >= WORK_PAUSE || now - before.keptAt >= WORK_LENGTH;
    this.#rest = { id, design, editedAt: now, keptAt: isDue ? now : before.keptAt };
    if (isDue && !isUntouched(before.design)) void saveVersion(this.#library, 'work', { design: before.design });
  }
}
