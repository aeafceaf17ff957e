import { blankImage, cropImage, withRim, type RgbaImage } from '../image.ts';
import { areasOf, type ColourAreas } from './areas.ts';
import { broughtUp, fieldOf, type Field } from './field.ts';
import { gapsBetween } from './gaps.ts';
import type { Ground } from './ground.ts';
import { inkOf, levelsOf } from './inking.ts';
import { mixturesOf } from './mixtures.ts';
import { changeRegions, regionsOf, type Regions } from './regions.ts';

export interface DrawingSettings {
  readonly ground: Ground;
  /** Contrast to a plain ground at which the drawing begins. */
  readonly noise: number;
  /** 0: the outline alone; 1: every edge that can be seen. */
  readonly strength: number;
  /** Enclosed ground becomes ink, and what is drawn on it a hole. */
  readonly fillHoles: boolean;
  /** px of the picture to one of the icon. */
  readonly scale: number;
  /** Half the width of a smooth edge, px. */
  readonly reach: number;
}

/** Contrast that an edge needs to be kept: at full strength, and how many times that at none. */
const NEEDED = { contrast: 12, times: 17 } as const;

function leastContrast(strength: number): number {
  return strength <= 0 ? Infinity : NEEDED.contrast * NEEDED.times ** (1 - strength);
}

/** How strong the ink of each region is, 0 … 1. */
function strengthsOf(field: Field, areas: ColourAreas, regions: Regions, settings: DrawingSettings): Float64Array {
  const { ground, strength, fillHoles } = settings;
  const levels = levelsOf(areas);
  const least = leastContrast(strength);
  const ink = strength <= 0 ? new Uint8Array(areas.count).fill(1) : inkOf(field, areas, least, ground);
  const fixed = new Uint8Array(regions.count);
  const strengths = Float64Array.from(regions.kinds, (kind, region) => {
    if (kind > 0) return ink[kind] === 1 ? (levels[kind] ?? 0) : 0;
    fixed[region] = 1;
    return fillHoles && regions.outer[region] === 0 ? 1 : 0;
  });
  if (strength > 0) changeRegions(field, areas, regions, { strengths, levels, fixed, least });
  if (strengths.some((ink) => ink > 0)) return strengths;
  // No edge is strong enough: then the figure as a whole is the shape.
  return strengths.map((_, region) => (levels[regions.kinds[region] ?? 0] ?? 0) * (fixed[region] === 1 ? 0 : 1));
}

/** A drawing in one colour. */
export interface Drawing {
  /** Alpha over black. */
  readonly image: RgbaImage;
  /** Something within it became a hole or a gap. */
  readonly hasHoles: boolean;
  /** All of the picture is ink on nothing: then its own alpha is the shape, and better than this one. */
  readonly isAlpha: boolean;
}

/** px of ground put around a drawing that may touch the border of its picture, so that its outline is seen there, too. */
const RIM = 3;

export function drawingOf(image: RgbaImage, settings: DrawingSettings): Drawing {
  const { ground } = settings;
  if (ground.kind === 'full') return inked(image, settings);
  const drawn = inked(withRim(image, RIM, ground.colour), settings);
  const { width, height } = image;
  return { ...drawn, image: cropImage(drawn.image, { x: RIM, y: RIM, width, height }) };
}

/** Alpha in what is taken for ground, and the share of it that has such: more is haze, to be left out. */
const HAZE = { alpha: 4, share: 0.5 } as const;

function isHazy(field: Field, { kinds, origins }: ColourAreas): boolean {
  let ground = 0;
  let hazy = 0;
  for (let pixel = 0; pixel < kinds.length; pixel++) {
    if (kinds[pixel] !== 0 || origins[pixel] !== pixel) continue;
    ground++;
    if ((field.data[pixel * 4 + 3] ?? 0) > HAZE.alpha) hazy++;
  }
  return hazy > ground * HAZE.share;
}

function inked(image: RgbaImage, settings: DrawingSettings): Drawing {
  const { ground, noise, strength, scale, reach } = settings;
  const plain = fieldOf(image);
  const field = broughtUp(plain, ground.colour, noise);
  const areas = areasOf(field, ground.colour, mixturesOf(field, reach));
  const regions = regionsOf(areas);
  const strengths = strengthsOf(field, areas, regions, settings);
  const shares = gapsBetween(field, areas, regions, { strengths, least: leastContrast(strength), scale });
  const result = blankImage(image.width, image.height);
  let hasHoles = false;
  let isFilled = false;
  for (let pixel = 0; pixel < areas.kinds.length; pixel++) {
    const region = regions.of[pixel] ?? 0;
    const share = shares[pixel] ?? 0;
    const isInk = (strengths[region] ?? 0) > 0;
    const isGround = regions.kinds[region] === 0;
    const alpha = ground.kind === 'clear' && !isGround ? (field.data[pixel * 4 + 3] ?? 0) : 255;
    if (isInk) result.data[pixel * 4 + 3] = alpha * share;
    if (isGround && isInk) isFilled = true;
    if (!isGround && (!isInk || share < 1)) hasHoles = true;
  }
  const isOwn = ground.kind === 'clear' && field === plain && !hasHoles && !isFilled;
  return { image: result, hasHoles, isAlpha: isOwn && !isHazy(field, areas) };
}
