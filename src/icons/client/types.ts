import type { IconAdjustments, IconSource } from '../../domain/design/schema.ts';
import type { IconReport } from '../core/check/report.ts';
import type { IconFinding } from '../core/errors.ts';
import type { PictureFormat } from '../core/formats/facts.ts';
import type { RgbaImage } from '../core/image.ts';
import type { IconStage, Places } from '../worker/messages.ts';

export type { IconComparison, IconStage } from '../worker/messages.ts';

/**
 * Whatever a person brings. Results are remembered per object: pass the same object again while its adjustments change.
 *
 * - `file`, `bytes`: chosen, dropped, pasted, or from the store of sources. Names and announced types do not count.
 * - `text`: SVG, a data URI or bare base64, as pasted.
 * - `glyph`: letters or an emoji, drawn with this machine's fonts.
 */
export type IconInput =
  | { readonly kind: 'file'; readonly file: Blob; readonly name: string }
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array<ArrayBuffer>; readonly name: string }
  | { readonly kind: 'text'; readonly text: string; readonly name?: string }
  | { readonly kind: 'glyph'; readonly text: string };

/** One picture for both states, or the normal and the active one (for `two-pictures`). */
export type IconInputs = IconInput | readonly [IconInput, IconInput];

/** What an icon was made from, and how. */
export interface IconOrigin {
  readonly inputs: IconInputs;
  readonly adjustments: IconAdjustments;
}

/** What an input turned out to be. */
export interface InputFacts {
  readonly name: string;
  readonly format: PictureFormat | 'glyph';
  /** px, upright. Of an SVG or glyph: as drawn. */
  readonly width: number;
  readonly height: number;
  /** Length of the file. */
  readonly bytes: number;
  /** Fonts that an SVG asks for and this machine does not have. */
  readonly missingFonts?: readonly string[];
}

/** The source as it is kept beside the document: at most 1024 px and 512 kB. The first three fields go into the design. */
export interface StoredSource extends IconSource {
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export interface MadeIcon {
  /** Base64 without a `data:` prefix. */
  readonly png: string;
  /** Length of the PNG file, not of its base64. */
  readonly bytes: number;
  /** px: 108 × 66. */
  readonly width: number;
  readonly height: number;
  readonly report: IconReport;
  readonly findings: readonly IconFinding[];
  /** Where the pictures lie in their halves, px; `null` for an icon that came ready. */
  readonly places: Places | null;
  /** One per input, in order. */
  readonly sources: readonly StoredSource[];
  readonly inputs: readonly InputFacts[];
}

/** An icon repaired on its pixels; it has no source any more. */
export type RepairedIcon = Pick<MadeIcon, 'png' | 'bytes' | 'width' | 'height' | 'report'>;

export interface IconPreview {
  /** 108 × 66 px, ready for `putImageData`. */
  readonly image: RgbaImage;
  readonly places: Places | null;
  readonly findings: readonly IconFinding[];
  readonly inputs: readonly InputFacts[];
}

export interface IconCallOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (stage: IconStage) => void;
}
