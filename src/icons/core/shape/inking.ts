import type { ColourAreas } from './areas.ts';
import { addBorder, borderWorth, eachBorder, type SharedBorder } from './borders.ts';
import { fieldDistance, type Field } from './field.ts';
import type { Ground } from './ground.ts';

/** The borders of each kind with each other one: `count` rows of `count`. */
function bordersOf(field: Field, areas: ColourAreas, least: number): SharedBorder[] {
  const { count, kinds } = areas;
  const borders = Array.from({ length: count * count }, () => ({ kept: 0, madeUp: 0 }));
  const add = (at: number, contrast: number): void => {
    const border = borders[at];
    if (border !== undefined) addBorder(border, contrast, least);
  };
  eachBorder(field, areas, (one, other, contrast) => {
    const [a, b] = [kinds[one] ?? 0, kinds[other] ?? 0];
    add(a * count + b, contrast);
    add(b * count + a, contrast);
  });
  return borders;
}

const WHITE = Uint8ClampedArray.of(255, 255, 255, 255);
/** px of border that a px of area is worth: of two ways as good, the one with more ink. White is paper. */
const AREA = { any: 0.001, dark: 0.05 } as const;
/** What the outline of something white on a clear ground is worth beside that of other colours: on white it is not seen. */
const WHITE_OUTLINE = 0.5;

/** How far each kind is from white, 0 … 1. */
function darknessOf({ count, colours }: ColourAreas): Float64Array {
  return Float64Array.from({ length: count }, (_, kind) => fieldDistance(colours, kind * 4, WHITE, 0) / 255);
}

/** In a picture without a ground the dark may be as much ground as the light. */
function areaWorths({ count, kinds }: ColourAreas, darkness: Float64Array, { kind: ground }: Ground): Float64Array {
  const sizes = new Float64Array(count);
  for (const kind of kinds) sizes[kind] = (sizes[kind] ?? 0) + 1;
  return sizes.map((size, kind) => size * (AREA.any + (ground === 'full' ? 0 : AREA.dark * (darkness[kind] ?? 0))));
}

function lessenWhite(borders: readonly SharedBorder[], darkness: Float64Array): void {
  const count = darkness.length;
  for (let kind = 1; kind < count; kind++) {
    const share = WHITE_OUTLINE + (1 - WHITE_OUTLINE) * (darkness[kind] ?? 0);
    for (const border of [borders[kind], borders[kind * count]]) if (border !== undefined) border.kept *= share;
  }
}

/** What changing one kind would gain. `levels`: how strong each kind is when it is ink. */
function gainOf(kind: number, ink: Uint8Array, borders: readonly SharedBorder[], levels: Float64Array): number {
  const count = ink.length;
  const level = levels[kind] ?? 0;
  const [before, after] = ink[kind] === 1 ? [level, 0] : [0, level];
  let gain = 0;
  for (let other = 0; other < count; other++) {
    const border = borders[kind * count + other];
    if (other === kind || border === undefined) continue;
    const there = ink[other] === 1 ? (levels[other] ?? 0) : 0;
    gain += borderWorth(border, after, there) - borderWorth(border, before, there);
  }
  return gain;
}

/** How strong each kind is as ink, 0 … 1: what is half clear stays so. */
export function levelsOf({ count, colours }: ColourAreas): Float64Array {
  return Float64Array.from({ length: count }, (_, kind) => (colours[kind * 4 + 3] ?? 0) / 255);
}

/**
 * Which kinds are ink (1), so that of what can be seen in the picture as much as possible is an edge of the ink: every way is
 * tried. The ground is never ink. Edges of less contrast than `least` do not count.
 */
export function inkOf(field: Field, areas: ColourAreas, least: number, ground: Ground): Uint8Array {
  const { count } = areas;
  const borders = bordersOf(field, areas, least);
  const darkness = darknessOf(areas);
  if (ground.kind === 'clear') lessenWhite(borders, darkness);
  const sizes = areaWorths(areas, darkness, ground);
  const levels = levelsOf(areas);
  const ink = new Uint8Array(count);
  let value = 0;
  let best = 0;
  let result = ink.slice();
  // A Gray code: from each way to the next a single kind changes.
  for (let step = 1; step < 2 ** (count - 1); step++) {
    const kind = 32 - Math.clz32(step & -step);
    value += gainOf(kind, ink, borders, levels) + (ink[kind] === 1 ? -1 : 1) * (sizes[kind] ?? 0);
    ink[kind] = 1 - (ink[kind] ?? 0);
    if (value <= best + 1e-6) continue;
    best = value;
    result = ink.slice();
  }
  return result;
}
