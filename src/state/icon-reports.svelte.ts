import type { DesignIcon } from '../domain/design/schema.ts';
import type { Result } from '../domain/kernel/result.ts';
import type { InputFacts } from '../icons/client/types.ts';
import type { IconReport } from '../icons/core/check/report.ts';
import type { IconError, IconFinding } from '../icons/core/errors.ts';
import type { Timer } from '../ports/timer.ts';

/** ms after which an icon that came by import, draft or undo is looked at; what only passes by is left alone. */
export const CHECK_AFTER = 300;
/** Times that such an icon is looked at when that fails for no fault of its own, and ms between them. */
const CHECKS = 3;
const CHECK_AGAIN_AFTER = 2000;
/** Icons whose report is remembered: going back and forth asks nothing anew. */
const REMEMBERED = 64;

/** What is known of one finished icon. `report` is `null` when it could not even be read: then there is an `error`. */
export interface KnownIcon {
  readonly report: IconReport | null;
  readonly error: IconError | null;
  readonly findings: readonly IconFinding[];
  /** Empty for an icon that was not made on this page. */
  readonly inputs: readonly InputFacts[];
}

export interface IconReportsOptions {
  readonly timer: Timer;
  /** Judges a finished icon. Never rejects. */
  readonly check: (icon: DesignIcon) => Promise<Result<IconReport, IconError>>;
  /** Whether it is the design's icon still. */
  readonly isPresent: (png: string) => boolean;
}

/** The reports on finished icons, by their letters. One that did not come from here is looked at after a moment. */
export class IconReports {
  readonly #parts: IconReportsOptions;
  #known = $state.raw<readonly (KnownIcon & { readonly png: string })[]>([]);
  #stop: (() => void) | null = null;

  constructor(parts: IconReportsOptions) {
    this.#parts = parts;
  }

  /** `null`: not looked at yet. */
  find(png: string | undefined): KnownIcon | null {
    return this.#known.find((known) => known.png === png) ?? null;
  }

  remember(png: string, known: KnownIcon): void {
    const others = this.#known.filter((held) => held.png !== png).slice(1 - REMEMBERED);
    this.#known = [...others, { ...known, png }];
  }

  /** The design has this icon now: unless it is known it is looked at soon. */
  follow(icon: DesignIcon | null): void {
    this.stop();
    if (icon === null) return;
    const known = this.find(icon.png);
    if (known === null || isAccident(known.error)) this.#checkAfter(CHECK_AFTER, icon, CHECKS);
  }

  /** No icon is waited with any more. */
  stop(): void {
    this.#stop?.();
  }

  #checkAfter(wait: number, icon: DesignIcon, checks: number): void {
    this.#stop = this.#parts.timer.after(wait, () => void this.#check(icon, checks));
  }

  async #check(icon: DesignIcon, checks: number): Promise<void> {
    const { png } = icon;
    const checked = await this.#parts.check(icon);
    const error = checked.ok ? null : checked.error;
    if (isAccident(error) && checks > 1) {
      if (this.#parts.isPresent(png)) this.#checkAfter(CHECK_AGAIN_AFTER, icon, checks - 1);
    } else this.remember(png, { report: checked.ok ? checked.value : null, error, findings: [], inputs: [] });
  }
}

/** Says nothing about the picture: the next time may go well. */
function isAccident(error: IconError | null): boolean {
  return error !== null && ['failed', 'aborted', 'superseded'].includes(error.code);
}
