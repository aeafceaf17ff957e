import { untrack } from 'svelte';
import { setIcon } from '../domain/design/operations.ts';
import type { DesignIcon, IconAdjustments } from '../domain/design/schema.ts';
import { fail, type Result } from '../domain/kernel/result.ts';
import type { IconCallOptions, IconInput, IconStage } from '../icons/client/types.ts';
import type { IconRepair, IconReport } from '../icons/core/check/report.ts';
import type { IconError } from '../icons/core/errors.ts';
import type { Timer } from '../ports/timer.ts';
import type { EditorSession } from './editor-session.svelte.ts';
import type { IconResult } from './icon-maker.ts';
import type { IconSlot, IconService } from './icon-service.ts';
import { IconReports, type KnownIcon } from './icon-reports.svelte.ts';

/** ms after the first work at which pictures that nobody needs are thrown away. */
const COLLECT_AFTER = 30_000;

export interface IconControllerOptions {
  readonly session: EditorSession;
  readonly timer: Timer;
  /** Which document is open; what was begun for another one is given up. */
  readonly documentId: () => string;
  /** Loads all that icons need, once. `needed` gives the digests of pictures that this page has referred to. */
  readonly loadService: (needed: () => readonly string[]) => Promise<IconService>;
}

/** How a change of adjustments goes into the design. */
export interface AdjustOptions {
  /** Equal keys within a second are one undo step. */
  readonly key?: string | null;
  /** Settles when the gesture ends. Until then the result is known, but not in the design: a gesture is one step. */
  readonly held?: Promise<void> | undefined;
}

interface Taken {
  readonly input: IconInput;
  readonly slot: IconSlot;
  readonly key: string | null;
}

type Task = (work: IconService, options: IconCallOptions) => Promise<Result<IconResult, IconError>>;

/**
 * Where pictures become the design's icon. The work itself is loaded when there is first something to do. The newest wish
 * wins; what fails or is cancelled leaves the present icon as it is.
 */
export class IconController {
  readonly #parts: IconControllerOptions;
  readonly #icons: IconReports;
  #needed: readonly string[] = [];
  #work: Promise<IconService> | null = null;
  #abort: AbortController | null = null;
  /** Adjustments that are being made now: a picture that comes meanwhile takes them over. */
  #wished: IconAdjustments | null = null;
  /** The picture that is being made now: adjustments that come meanwhile are for it. */
  #taken: Taken | null = null;
  #busy = $state.raw<IconStage | null>(null);
  #error = $state.raw<IconError | null>(null);
  #slot = $state.raw<IconSlot>('normal');
  #ahead = $state.raw<KnownIcon | null>(null);

  // The picture by its letters: edits of other fields are then over here before anything is looked up or drawn anew.
  readonly #png = $derived.by(() => this.#parts.session.design.icon?.png);
  readonly #knownNow = $derived.by(() => this.#icons.find(this.#png));

  constructor(parts: IconControllerOptions) {
    this.#parts = parts;
    this.#icons = new IconReports({
      timer: parts.timer,
      check: (icon) => this.#ask((work) => work.check(icon)),
      isPresent: (png) => parts.session.design.icon?.png === png,
    });
  }

  /** What is being done, or `null`. */
  get busy(): IconStage | null {
    return this.#busy;
  }

  /** Why the last wish did not come true, until the next one or `dismiss`. */
  get error(): IconError | null {
    return this.#error;
  }

  /** What is known of the design's icon, or of the one that a held gesture will bring; `null`: not looked at yet. */
  get known(): KnownIcon | null {
    return this.#ahead ?? this.#knownNow;
  }

  get report(): IconReport | null {
    return this.known?.report ?? null;
  }

  /** Where the next picture goes when there are two. */
  get slot(): IconSlot {
    return this.#slot;
  }

  chooseSlot = (slot: IconSlot): void => {
    this.#slot = slot;
  };

  /** All that icons need, loaded once. For what goes past the design; rejects where it cannot be loaded. */
  work = (): Promise<IconService> => (this.#work ??= this.#begin());

  /** Begins to follow the session; the returned function stops it. */
  start = (): (() => void) =>
    $effect.root(() => {
      $effect(() => {
        this.#parts.documentId();
        untrack(() => this.#forget());
      });
      // The outside thing: the worker, asked about every icon that did not come from here.
      $effect(() => {
        const icon = this.#parts.session.design.icon;
        untrack(() => {
          this.#need(icon);
          this.#icons.follow(icon);
        });
      });
      return () => this.#forget();
    });

  /** Makes the icon of a new picture. `key` as in `AdjustOptions`. */
  take = (input: IconInput, key: string | null = null): Promise<void> => {
    return this.#take({ input, slot: this.#slot, key }, this.#wished);
  };

  /** Makes the icon anew from the same pictures, or from the one that is being made. */
  adjust = async (adjustments: IconAdjustments, how: AdjustOptions = {}): Promise<void> => {
    const { icon } = this.#parts.session.design;
    if (icon === null) return;
    if (this.#taken !== null) return this.#take(this.#taken, adjustments, how.held);
    const done = this.#run((work, options) => work.remake(icon, adjustments, options), how);
    this.#wished = adjustments;
    await done;
  };

  repair = async (repair: IconRepair | 'all'): Promise<void> => {
    const { icon } = this.#parts.session.design;
    if (icon !== null) await this.#run((work, options) => work.repair(icon, repair, options));
  };

  remove = (): void => {
    this.cancel();
    this.#error = null;
    this.#parts.session.edit(setIcon(null));
  };

  /** Gives up what is under way. The present icon stays. */
  cancel = (): void => {
    this.#abort?.abort();
    this.#abort = null;
    this.#busy = null;
    this.#ahead = null;
    this.#wished = null;
    this.#taken = null;
  };

  dismiss = (): void => {
    this.#error = null;
  };

  /** For what could not even be handed over, such as a file that is too large to open. */
  refuse = (error: IconError): void => {
    this.cancel();
    this.#error = error;
  };

  #take(taken: Taken, wished: IconAdjustments | null, held?: Promise<void>): Promise<void> {
    const { icon } = this.#parts.session.design;
    const { input, slot, key } = taken;
    const present = icon !== null && wished !== null ? { ...icon, adjustments: wished } : icon;
    const done = this.#run((work, options) => work.take(input, present, slot, options), { key, held });
    this.#wished = wished;
    this.#taken = taken;
    return done;
  }

  async #run(task: Task, { key = null, held }: AdjustOptions = {}): Promise<void> {
    this.cancel();
    const abort = new AbortController();
    const { session } = this.#parts;
    const before = session.design.icon;
    this.#abort = abort;
    this.#error = null;
    this.#busy = 'reading';
    const onProgress = (stage: IconStage): void => {
      if (this.#abort === abort) this.#busy = stage;
    };
    const result = await this.#ask((work) => task(work, { signal: abort.signal, onProgress }));
    if (this.#abort !== abort) return;
    if (held !== undefined && result.ok) {
      this.#busy = null;
      this.#ahead = knownOf(result.value);
      await held;
      if (this.#abort !== abort) return;
    }
    this.cancel();
    // An undo that came meanwhile is the newer wish.
    if (session.design.icon !== before) return;
    if (result.ok) this.#put(result.value, key);
    else if (result.error.code !== 'aborted' && result.error.code !== 'superseded') this.#error = result.error;
  }

  /** Never rejects: that the work could not be loaded, or broke down, is an answer, too. */
  async #ask<T>(task: (work: IconService) => Promise<Result<T, IconError>>): Promise<Result<T, IconError>> {
    try {
      return await task(await this.work());
    } catch (cause) {
      return fail({ code: 'failed', params: {}, cause });
    }
  }

  #put(result: IconResult, key: string | null): void {
    const { icon } = result;
    this.#icons.remember(icon.png, knownOf(result));
    const edit = setIcon(icon);
    // The same icon again is no step.
    this.#parts.session.edit({ key, apply: (design) => (isSame(design.icon, icon) ? design : edit.apply(design)) });
  }

  #need(icon: DesignIcon | null): void {
    for (const source of [icon?.source, icon?.activeSource]) {
      if (source && !this.#needed.includes(source.sha256)) this.#needed = [...this.#needed, source.sha256];
    }
  }

  #forget(): void {
    this.cancel();
    this.#icons.stop();
    this.#error = null;
    this.#slot = 'normal';
  }

  async #begin(): Promise<IconService> {
    try {
      const work = await this.#parts.loadService(() => this.#needed);
      this.#parts.timer.after(COLLECT_AFTER, () => void work.collect().catch(() => undefined));
      return work;
    } catch (cause) {
      // The network may be back the next time.
      this.#work = null;
      throw cause;
    }
  }
}

function knownOf({ report, findings, inputs }: IconResult): KnownIcon {
  return { report, error: null, findings, inputs };
}

function isSame(one: DesignIcon | null, other: DesignIcon): boolean {
  return one?.png === other.png && JSON.stringify(one) === JSON.stringify(other);
}
