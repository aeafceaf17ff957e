import type { DrawnIcon } from '../../../domain/problems/icon-report.ts';

/**
 * What is checked on a finished icon.
 *
 * - `png`: the file is a PNG (`format`).
 * - `size`: 108 × 66 px (`width`, `height`).
 * - `alpha`: the file can be transparent and somewhere is.
 * - `background`: outside the two boxes nothing is left of a background, not even a haze (`pixels` that are); advice where the
 *   drawings in them stand on a rectangle of one colour.
 * - `states-filled`: something can be seen in both halves (`state` that is empty).
 * - `box`: what is drawn fits the 45 × 32 px box of its half (`normalOver`, `activeOver`: px beyond it).
 * - `centre`: and is centred within half a pixel (`normalX`, `normalY`, `activeX`, `activeY`: px off).
 * - `states-differ`: the pointer changes something (`pixels` that differ).
 * - `colours`: the livelier state is the active one (`normal`, `active`: main colours as `#rrggbb`).
 * - `visible`: the ink of both states is strong enough (`normal`, `active`: alpha that a tenth of it reaches, `least`).
 * - `inside`: what can be seen inside the picture, and its outline, is seen in the icon, too (`kept`, `least`: per cent of the edges;
 *   `photograph`: 1 where the picture is taken for one). Only of icons whose picture is at hand.
 * - `contrast-light`, `contrast-dark`: seen on the messenger's backgrounds (`normal`, `active`: contrast, to hundredths).
 */
export type IconCheckId =
  | 'png'
  | 'size'
  | 'alpha'
  | 'background'
  | 'states-filled'
  | 'box'
  | 'centre'
  | 'states-differ'
  | 'visible'
  | 'inside'
  | 'colours'
  | 'contrast-light'
  | 'contrast-dark';

/**
 * What repairs an icon: its pixels (see `repair.ts`), or where its picture is at hand the adjustments it was made with
 * (`adjusted.ts`).
 *
 * - `convert`: written again as PNG with alpha. `rebuild`: scaled and placed anew as 108 × 66.
 * - `remove-background`, `clear-haze`, `fit` (scale into the box and centre), `centre`.
 * - `complete-states`: the missing or same state is made from the other. `swap-states`: left and right change places.
 * - `recolour`: the documented colours. `strengthen`: faint ink becomes solid.
 * - By adjustments only: `keep-colours` (no silhouette), `more-detail` (a stronger silhouette), `fill-holes` (filled or not).
 */
export type IconRepair =
  | 'convert'
  | 'rebuild'
  | 'remove-background'
  | 'clear-haze'
  | 'fit'
  | 'centre'
  | 'complete-states'
  | 'swap-states'
  | 'recolour'
  | 'strengthen'
  | 'keep-colours'
  | 'more-detail'
  | 'fill-holes';

/**
 * `fail`: to be repaired. `advice`: works, but better repaired. `skipped`: not known until another check passes (`after`), or is
 * the same fault.
 */
export type IconCheckStatus = 'pass' | 'fail' | 'advice' | 'skipped';

export interface IconCheck {
  readonly id: IconCheckId;
  readonly status: IconCheckStatus;
  /** What its sentence may mention. */
  readonly params: Readonly<Record<string, string | number>>;
  /** `null` when it passes, or nothing that is known helps. */
  readonly repair: IconRepair | null;
  /** How many checks still fail once it is repaired so. */
  readonly leaves?: number;
}

export interface IconReport {
  /** What fails first, then advice, then the rest, each in the order of `IconCheckId`. */
  readonly checks: readonly IconCheck[];
  /** No check fails; advice does not count. */
  readonly ok: boolean;
  readonly width: number;
  readonly height: number;
  /** Length of the file. */
  readonly bytes: number;
  /** What the problem list takes; `null` when the size is wrong, for then there are no halves. */
  readonly drawn: DrawnIcon | null;
}

/** The messenger's backgrounds behind the icon row, as in the preview. The dark one is approximate: no document gives it. */
export const GROUNDS = { light: '#ffffff', dark: '#262b33' } as const;

/** The documentation's own grey has 2.0 : 1 on white, so advice begins below that. */
export const MIN_CONTRAST = 1.9;
