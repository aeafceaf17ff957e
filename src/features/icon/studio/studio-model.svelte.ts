import { createContext, untrack } from 'svelte';
import type { DesignIcon, IconAdjustments } from '../../../domain/design/schema.ts';
import { ICON, type RgbaImage } from '../../../icons/core/image.ts';
import type { Timer } from '../../../ports/timer.ts';
import type { EditorSession } from '../../../state/editor-session.svelte.ts';
import { adjustmentsOf } from '../../../state/icon-adjustments.ts';
import type { IconController } from '../../../state/icon-controller.svelte.ts';
import { close, decodeIcon, pictureOf, type Picture } from './picture.ts';

/** ms after the last move of a slider at which the icon is encoded. */
export const ENCODE_AFTER = 150;

/** What is being tried out, until it is in the design. */
interface PendingAdjustments {
  /** The icon it began with: with another one (undo, a new picture) it is over. */
  readonly icon: DesignIcon;
  readonly adjustments: IconAdjustments;
}

interface Hold {
  readonly ended: Promise<void>;
  readonly end: () => void;
}

/** More than one picture per frame nobody sees. */
const nextFrame = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve));

/**
 * What the studio shows and changes. While a slider moves only pixels are painted; the icon is encoded when it rests, and goes
 * into the design when it is let go, as one step.
 */
export class StudioModel {
  readonly #session: EditorSession;
  readonly #controller: IconController;
  readonly #timer: Timer;
  #pending = $state.raw<PendingAdjustments | null>(null);
  #picture = $state.raw<Picture | null>(null);
  // Not the report itself: it changes with every rest of a slider.
  readonly #isChecked = $derived.by(() => this.#controller.report !== null);
  #followed: DesignIcon | null = null;
  #hold: Hold | null = null;
  #gesture = 0;
  /** One at a time: moves that come meanwhile leave no mark but the newest. */
  #painting = false;
  #shows = 0;
  /** Stops the clock that encodes what rests; `null`: everything is encoded. */
  #stopWaiting: (() => void) | null = null;
  /** Of the undo step that the waiting encoding will belong to. */
  #key: string | null = null;
  /** What was encoded last, by which the icon that comes of it is known. */
  #encoded: IconAdjustments | null = null;

  constructor(session: EditorSession, controller: IconController, timer: Timer) {
    this.#session = session;
    this.#controller = controller;
    this.#timer = timer;
  }

  /** As the sliders stand. */
  get adjustments(): IconAdjustments {
    const { icon } = this.#session.design;
    return this.#pending !== null && this.#pending.icon === icon ? this.#pending.adjustments : adjustmentsOf(icon);
  }

  /** A gesture is under way, or waits for its icon. */
  get isTrying(): boolean {
    return this.#pending !== null && this.#pending.icon === this.#session.design.icon;
  }

  /** What all views show: the icon, or what a moving slider makes of it. */
  get picture(): Picture | null {
    return this.#picture;
  }

  /**
   * Follows the design's icon; for an effect. It is decoded once it was checked: that happens in the worker, which refuses what
   * would unpack to something enormous.
   */
  follow = (): void => {
    const { icon } = this.#session.design;
    const isChecked = this.#isChecked;
    untrack(() => {
      const isNew = icon !== this.#followed;
      this.#followed = icon;
      if (isNew && this.#isMovedOn(icon)) return;
      if (isNew) this.#leave();
      if (icon === null || !isChecked) this.#put(null);
      else if (!this.#isTried(icon)) void this.#show(icon);
    });
  };

  /** A pointer takes hold of a slider. */
  hold = (): void => {
    this.#release();
    this.#gesture += 1;
    let end = (): void => undefined;
    const ended = new Promise<void>((resolve) => (end = resolve));
    this.#hold = { ended, end };
  };

  /** The same for what reports only its moves, such as the browser's picker of colours. */
  holdOn = (): void => {
    if (this.#hold === null) this.hold();
  };

  /** One move of a gesture. */
  slide = (field: keyof IconAdjustments, change: Partial<IconAdjustments>): void => {
    const { icon } = this.#session.design;
    if (icon === null) return;
    const adjustments = { ...this.adjustments, ...change };
    this.#pending = { icon, adjustments };
    void this.#paint();
    this.#stopWaiting?.();
    this.#key = `icon.${field}.${this.#gesture}`;
    this.#stopWaiting = this.#timer.after(ENCODE_AFTER, () => this.#encode(this.#key));
  };

  /** The end of a gesture. */
  settle = (): void => this.#release();

  /** A choice that is made at once. */
  choose = (change: Partial<IconAdjustments>): void => {
    const { icon } = this.#session.design;
    if (icon === null) return;
    this.hold();
    this.#pending = { icon, adjustments: { ...this.adjustments, ...change } };
    this.#encode(null);
    this.#release();
  };

  dispose = (): void => {
    // What was let go but not encoded yet is still wanted.
    if (this.#stopWaiting !== null) this.#encode(this.#key);
    this.#release();
    this.#shows += 1;
    this.#put(null);
  };

  #encode(key: string | null): void {
    this.#stopWaiting?.();
    this.#stopWaiting = null;
    if (this.#pending === null) return;
    const { icon } = this.#pending;
    this.#encoded = this.#pending.adjustments;
    void this.#controller.adjust(this.#pending.adjustments, { key, held: this.#hold?.ended }).then(() => {
      // It failed, or changed nothing: the controls go back to what the icon has.
      const isOver = this.#pending?.icon === icon && this.#stopWaiting === null && this.#controller.busy === null;
      if (isOver && this.#session.design.icon === icon) this.#goBack(icon);
    });
  }

  #release(): void {
    if (this.#hold === null) return;
    // What was encoded before the last move still waits for this end: the last move has to be the newer wish by then.
    if (this.#stopWaiting !== null) this.#encode(this.#key);
    this.#hold.end();
    this.#hold = null;
  }

  /** The icon of an earlier move arrives while a later one rests: what is pending goes on from it. */
  #isMovedOn(icon: DesignIcon | null): boolean {
    if (icon === null || this.#stopWaiting === null || this.#pending === null) return false;
    if (icon.adjustments === null || icon.adjustments !== this.#encoded) return false;
    this.#pending = { icon, adjustments: this.#pending.adjustments };
    return true;
  }

  #leave(): void {
    this.#stopWaiting?.();
    this.#stopWaiting = null;
    this.#pending = null;
    this.#shows += 1;
    this.#release();
  }

  #goBack(icon: DesignIcon): void {
    this.#leave();
    if (this.#isChecked) void this.#show(icon);
  }

  async #paint(): Promise<void> {
    if (this.#painting) return;
    this.#painting = true;
    for (
      let pending = this.#pending, last: PendingAdjustments | null = null;
      pending !== null && pending !== last;
      pending = this.#pending
    ) {
      last = pending;
      const painted = await this.#preview(pending);
      await nextFrame();
      // A later move may have been made; the picture of an earlier one is still better than none.
      if (painted !== null && this.#isTried(pending.icon)) this.#put(pictureOf(painted));
    }
    this.#painting = false;
  }

  /** The pixels, without touching the design; `null` when something newer took their place, or nothing can be seen. */
  async #preview({ icon, adjustments }: PendingAdjustments): Promise<RgbaImage | null> {
    try {
      const painted = await (await this.#controller.work()).preview(icon, adjustments, {});
      return painted.ok ? painted.value.image : null;
    } catch {
      return null;
    }
  }

  #isTried(icon: DesignIcon): boolean {
    return this.#pending?.icon === icon;
  }

  async #show(icon: DesignIcon): Promise<void> {
    this.#shows += 1;
    const turn = this.#shows;
    const picture = await decodeIcon(icon.png, this.#controller.report ?? ICON);
    if (turn === this.#shows) this.#put(picture);
    else close(picture);
  }

  #put(picture: Picture | null): void {
    close(this.#picture);
    this.#picture = picture;
  }
}

export const [useStudio, provideStudio] = createContext<StudioModel>();
