import { untrack } from 'svelte';
import type { DesignIcon, IconAdjustments } from '../../../domain/design/schema.ts';
import type { IconComparison } from '../../../icons/client/types.ts';
import type { Timer } from '../../../ports/timer.ts';
import type { EditorSession } from '../../../state/editor-session.svelte.ts';
import type { IconController } from '../../../state/icon-controller.svelte.ts';
import type { StudioModel } from './studio-model.svelte.ts';

/** ms after the last move of a slider at which the source is compared anew. */
const COMPARE_AFTER = 150;

interface Parts {
  readonly session: EditorSession;
  readonly controller: IconController;
  readonly studio: StudioModel;
  readonly timer: Timer;
}

/** The pictures behind the icon, and what the icon loses of them as the sliders stand. */
export class SourceLook {
  readonly #parts: Parts;
  #comparison = $state.raw<IconComparison | null>(null);
  #turn = 0;
  #stopWaiting = (): void => undefined;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** `null`: not known yet, or the picture is not in this browser. */
  get comparison(): IconComparison | null {
    return this.#comparison;
  }

  /** Follows the icon and the sliders; for an effect. */
  follow = (): (() => void) => {
    const { session, studio, timer } = this.#parts;
    const { icon } = session.design;
    const { adjustments } = studio;
    untrack(() => {
      this.#turn += 1;
      const turn = this.#turn;
      if (icon === null || icon.source === null) this.#comparison = null;
      else if (this.#comparison === null) void this.#compare(icon, adjustments, turn);
      else this.#stopWaiting = timer.after(COMPARE_AFTER, () => void this.#compare(icon, adjustments, turn));
    });
    return () => this.#stopWaiting();
  };

  async #compare(icon: DesignIcon, adjustments: IconAdjustments, turn: number): Promise<void> {
    const compared = await this.#parts.controller
      .work()
      .then((work) => work.compare(icon, adjustments))
      // The icon itself can be seen and changed without it.
      .catch(() => null);
    if (turn === this.#turn) this.#comparison = compared;
  }
}
