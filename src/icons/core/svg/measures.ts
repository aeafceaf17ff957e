import { attributesOf, type SvgTag } from './scan.ts';

export type Box = readonly [x: number, y: number, width: number, height: number];

/** The sides of an SVG that nothing gives: only what is drawn in it does. */
export type Unmeasured = 'none' | 'width' | 'height' | 'both';

export interface Measures {
  readonly box: Box;
  /** Units of the file, for the proportions. */
  readonly width: number;
  readonly height: number;
  readonly unmeasured: Unmeasured;
}

const PX_PER_UNIT: Readonly<Record<string, number>> = {
  '': 1,
  px: 1,
  pt: 4 / 3,
  pc: 16,
  mm: 96 / 25.4,
  cm: 96 / 2.54,
  q: 96 / 101.6,
  in: 96,
  em: 16,
  rem: 16,
  ex: 8,
};

/** Characters of a size with its unit. Longer ones are no size anybody wrote, and slow to read. */
const LONGEST_LENGTH = 40;

/** px; `null` where it is no size, or per cent. */
function length(text: string | undefined): number | null {
  const trimmed = (text ?? '').trim();
  if (trimmed.length > LONGEST_LENGTH) return null;
  const parts = /^\+?(\d*\.?\d+(?:e[+-]?\d+)?)\s*([a-z]*)$/i.exec(trimmed);
  const factor = PX_PER_UNIT[(parts?.[2] ?? '?').toLowerCase()];
  const value = Number(parts?.[1]) * (factor ?? NaN);
  return Number.isFinite(value) && value > 0 ? value : null;
}

function viewBox(text: string | undefined): Box | null {
  const numbers = (text ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  const [x = NaN, y = NaN, width = NaN, height = NaN] = numbers;
  const isBox = numbers.length === 4 && numbers.every(Number.isFinite) && width > 0 && height > 0;
  return isBox ? [x, y, width, height] : null;
}

/** What browsers take when an SVG says nothing. */
const USUAL = { width: 300, height: 150 };

function unmeasuredOf(width: number | null, height: number | null): Unmeasured {
  if (width === null) return height === null ? 'both' : 'width';
  return height === null ? 'height' : 'none';
}

/** @param box taken when the root has no viewBox of its own, as a symbol's */
export function measuresOf(root: SvgTag, otherBox: string | undefined): Measures {
  const attributes = new Map(attributesOf(root).map(({ name, value }) => [name, value]));
  const box = viewBox(otherBox) ?? viewBox(attributes.get('viewBox'));
  const width = length(attributes.get('width'));
  const height = length(attributes.get('height'));
  if (box === null) {
    const sides = { width: width ?? USUAL.width, height: height ?? USUAL.height };
    return { ...sides, box: [0, 0, sides.width, sides.height], unmeasured: unmeasuredOf(width, height) };
  }
  // The size on the page says nothing of a symbol's proportions.
  if (otherBox !== undefined) return { box, width: box[2], height: box[3], unmeasured: 'none' };
  const proportion = box[2] / box[3];
  const finalWidth = width ?? (height === null ? box[2] : height * proportion);
  return { box, width: finalWidth, height: height ?? finalWidth / proportion, unmeasured: 'none' };
}
