import type { ColourAreas } from './areas.ts';
import { addBorder, borderWorth, eachBorder, type SharedBorder } from './borders.ts';
import type { Field } from './field.ts';

/** Connected areas of one colour. */
export interface Regions {
  readonly count: number;
  /** The region of each pixel. */
  readonly of: Int32Array;
  /** The kind of each region. */
  readonly kinds: Uint8Array;
  /** 1: reaches the border of the picture. */
  readonly outer: Uint8Array;
}

function floodRegion({ width, height, kinds }: ColourAreas, of: Int32Array, start: number, region: number): boolean {
  const waiting = [start];
  const kind = kinds[start];
  let isOuter = false;
  of[start] = region;
  const visit = (pixel: number): void => {
    if (of[pixel] !== -1 || kinds[pixel] !== kind) return;
    of[pixel] = region;
    waiting.push(pixel);
  };
  for (let pixel = waiting.pop(); pixel !== undefined; pixel = waiting.pop()) {
    const x = pixel % width;
    const y = (pixel - x) / width;
    if (x === 0 || y === 0 || x === width - 1 || y === height - 1) isOuter = true;
    if (x > 0) visit(pixel - 1);
    if (x < width - 1) visit(pixel + 1);
    if (y > 0) visit(pixel - width);
    if (y < height - 1) visit(pixel + width);
  }
  return isOuter;
}

export function regionsOf(areas: ColourAreas): Regions {
  const of = new Int32Array(areas.kinds.length).fill(-1);
  const kinds: number[] = [];
  const outer: number[] = [];
  for (let start = 0; start < of.length; start++) {
    if (of[start] !== -1) continue;
    outer.push(floodRegion(areas, of, start, kinds.length) ? 1 : 0);
    kinds.push(areas.kinds[start] ?? 0);
  }
  return { count: kinds.length, of, kinds: Uint8Array.from(kinds), outer: Uint8Array.from(outer) };
}

type Links = ReadonlyMap<number, SharedBorder>;

/** The neighbours of every region and the border with each. */
function linksOf(field: Field, areas: ColourAreas, { count, of }: Regions, least: number): readonly Links[] {
  const links = Array.from({ length: count }, () => new Map<number, SharedBorder>());
  const borderWith = (region: number, neighbour: number): SharedBorder => {
    const known = links[region]?.get(neighbour);
    if (known !== undefined) return known;
    const border = { kept: 0, madeUp: 0 };
    links[region]?.set(neighbour, border);
    return border;
  };
  eachBorder(field, areas, (one, other, contrast) => {
    const [a, b] = [of[one] ?? 0, of[other] ?? 0];
    addBorder(borderWith(a, b), contrast, least);
    addBorder(borderWith(b, a), contrast, least);
  });
  return links;
}

/** A region goes another way than all of its colour only where that shows so much more of its borders. */
const WORTH_IT = 0.3;
/** Changes may call for others; they end soon. */
const ROUNDS = 4;

function wantsChange(links: Links, [before, after]: readonly [number, number], strengths: Float64Array): boolean {
  let gain = 0;
  let whole = 0;
  for (const [other, border] of links) {
    const there = strengths[other] ?? 0;
    gain += borderWorth(border, after, there) - borderWorth(border, before, there);
    whole += border.kept + border.madeUp;
  }
  return whole > 0 && gain > WORTH_IT * whole;
}

/**
 * Changes single regions from ink to hole and back where that shows more of the picture: a white sign on a black plate beside
 * white letters. `strengths`: how strong the ink of each region is, 0 for none; those of `fixed` stay.
 */
export function changeRegions(
  field: Field,
  areas: ColourAreas,
  regions: Regions,
  {
    strengths,
    levels,
    fixed,
    least,
  }: { strengths: Float64Array; levels: Float64Array; fixed: Uint8Array; least: number },
): void {
  const links = linksOf(field, areas, regions, least);
  for (let round = 0; round < ROUNDS; round++) {
    let changed = 0;
    for (const [region, own] of links.entries()) {
      if (fixed[region] === 1) continue;
      const before = strengths[region] ?? 0;
      const after = before > 0 ? 0 : (levels[regions.kinds[region] ?? 0] ?? 0);
      if (!wantsChange(own, [before, after], strengths)) continue;
      strengths[region] = after;
      changed++;
    }
    if (changed === 0) return;
  }
}
