import type { ColourAreas } from './areas.ts';
import { eachBorder, stepSeen } from './borders.ts';
import type { Field } from './field.ts';
import type { Regions } from './regions.ts';

/** Half the width of a gap in px of the icon: narrower ones are not seen, wider ones eat the drawing. */
const HALF = 0.55;
/** A region is carved when it is so many times as thick as half a gap. */
const THICK = 3;
/** Where the strengths of two inks show an edge this well, none need be made. */
const SEEN_ALREADY = 0.4;

/** About how thick each region is, px: its area over half its outline. */
function thicknesses({ width, kinds }: ColourAreas, { count, of }: Regions): Float64Array {
  const areas = new Float64Array(count);
  const outlines = new Float64Array(count).fill(1);
  for (let pixel = 0; pixel < kinds.length; pixel++) {
    const region = of[pixel] ?? 0;
    areas[region] = (areas[region] ?? 0) + 1;
    const isEnd = of[pixel + 1] !== region || of[pixel + width] !== region;
    if (isEnd) outlines[region] = (outlines[region] ?? 0) + 1;
  }
  return areas.map((area, region) => area / (outlines[region] ?? 0));
}

/** Lessens `shares` around a pixel, in its own region: nothing is left within `half` px. */
function carve(areas: ColourAreas, of: Int32Array, pixel: number, half: number, shares: Float32Array): void {
  const { width, height } = areas;
  const x = pixel % width;
  const y = (pixel - x) / width;
  const reach = Math.ceil(half);
  for (let row = Math.max(0, y - reach); row <= Math.min(height - 1, y + reach); row++) {
    for (let column = Math.max(0, x - reach); column <= Math.min(width - 1, x + reach); column++) {
      const other = row * width + column;
      if (of[other] !== of[pixel]) continue;
      const share = Math.max(0, Math.hypot(column - x, row - y) + 0.5 - half);
      if (share < (shares[other] ?? 0)) shares[other] = share;
    }
  }
}

/**
 * How much of each pixel stays, 0 … 1, when gaps part the inks that touch: colours that are told apart in the picture would
 * become one blot. `strengths` of the regions' ink; edges of at least `least` contrast; `scale`: px of the picture to one of the
 * icon. Thin regions are left whole, the gap is then all on the other side.
 */
export function gapsBetween(
  field: Field,
  areas: ColourAreas,
  regions: Regions,
  { strengths, least, scale }: { strengths: Float64Array; least: number; scale: number },
): Float32Array {
  const shares = new Float32Array(areas.kinds.length).fill(1);
  const half = HALF * scale;
  const thick = thicknesses(areas, regions);
  const isThick = (region: number): boolean => (thick[region] ?? 0) >= half * THICK;
  eachBorder(field, areas, (one, other, contrast) => {
    if (contrast < least) return;
    const [a, b] = [regions.of[one] ?? 0, regions.of[other] ?? 0];
    const [inkA, inkB] = [strengths[a] ?? 0, strengths[b] ?? 0];
    if (inkA === 0 || inkB === 0 || stepSeen(inkA, inkB) > SEEN_ALREADY) return;
    if (isThick(a)) carve(areas, regions.of, one, isThick(b) ? half : half * 2, shares);
    if (isThick(b)) carve(areas, regions.of, other, isThick(a) ? half : half * 2, shares);
  });
  return shares;
}
