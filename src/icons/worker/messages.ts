import type { IconAdjustments } from '../../domain/design/schema.ts';
import type { Result } from '../../domain/kernel/result.ts';
import type { IconRepair, IconReport } from '../core/check/report.ts';
import type { IconError, IconFinding } from '../core/errors.ts';
import type { IconState, PixelRect, RgbaImage } from '../core/image.ts';
import type { PictureFacts } from '../core/sniff.ts';

/**
 * A source on its way to the worker. `key` names the picture for the worker's caches: the same key is always the same
 * picture. What the worker cannot decode (SVG, glyphs) comes as drawn pixels.
 */
export type JobSource =
  | { readonly kind: 'file'; readonly key: number; readonly blob: Blob; readonly facts: PictureFacts }
  | { readonly kind: 'pixels'; readonly key: number; readonly image: RgbaImage; readonly original: Blob | null };

export type JobSources = readonly [JobSource] | readonly [JobSource, JobSource];

export type IconJob =
  | {
      readonly kind: 'make';
      readonly sources: JobSources;
      readonly adjustments: IconAdjustments;
      /** Keys of sources whose stored form is wanted too. */
      readonly store: readonly number[];
    }
  | { readonly kind: 'preview'; readonly sources: JobSources; readonly adjustments: IconAdjustments }
  | { readonly kind: 'compare'; readonly sources: JobSources; readonly adjustments: IconAdjustments }
  | {
      readonly kind: 'check';
      readonly bytes: Uint8Array<ArrayBuffer>;
      /** What the icon was made from, where that is at hand. */
      readonly from?: { readonly sources: JobSources; readonly adjustments: IconAdjustments } | undefined;
    }
  | { readonly kind: 'repair'; readonly bytes: Uint8Array<ArrayBuffer>; readonly repair: IconRepair | 'all' };

/** What is being done. `reading` and `shrinking` happen before the worker. */
export type IconStage = 'reading' | 'shrinking' | 'decoding' | 'shaping' | 'encoding';

/** Bytes as they are to be kept beside the document: at most 1024 px and 512 kB. */
export interface StoredForm {
  readonly key: number;
  readonly type: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly sha256: string;
}

export type Places = Readonly<Record<IconState, PixelRect>>;

export interface FinishedIcon {
  /** The PNG file. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly report: IconReport;
  readonly findings: readonly IconFinding[];
  /** `null` when the icon was taken over ready. */
  readonly places: Places | null;
  readonly stored: readonly StoredForm[];
}

export interface PaintedIcon {
  /** 108 × 66 px. */
  readonly image: RgbaImage;
  readonly places: Places | null;
  readonly findings: readonly IconFinding[];
}

/** A picture behind an icon, and the part of it that the icon shows. */
export interface ComparedPicture {
  /** At most 480 px. */
  readonly image: RgbaImage;
  /** px of the picture that was decoded. */
  readonly width: number;
  readonly height: number;
  /** In shares of its sides. */
  readonly part: PixelRect;
}

/** The pictures behind an icon, and what of the first it does not show. */
export interface IconComparison {
  readonly pictures: readonly ComparedPicture[];
  /** Marks over the part of the first picture: their alpha is how much is missing of the edges there. `null`: nothing is taken away. */
  readonly lost: RgbaImage | null;
  /** Per cent of the edges that are kept, as the check `inside` says it; 100 with `lost` null. */
  readonly kept: number;
}

export interface JobAnswers {
  readonly make: FinishedIcon;
  readonly preview: PaintedIcon;
  readonly compare: IconComparison;
  readonly check: IconReport;
  readonly repair: FinishedIcon;
}

export type JobKind = keyof JobAnswers;
export type JobAnswer = JobAnswers[JobKind];
export type JobResult = Result<JobAnswer, IconError>;

export interface ToWorker {
  readonly type: 'run';
  readonly id: number;
  readonly job: IconJob;
}

export type FromWorker =
  | { readonly type: 'ready' }
  | { readonly type: 'progress'; readonly id: number; readonly stage: IconStage }
  | { readonly type: 'done'; readonly id: number; readonly result: JobResult };
