import { DEFAULT_ADJUSTMENTS, ICON_COLOURS } from '../../../domain/design/factory.ts';
import type { IconAdjustments } from '../../../domain/design/schema.ts';
import { removeBackground } from '../background.ts';
import { chroma } from '../colour.ts';
import {
  blankImage,
  cropImage,
  halfOf,
  ICON,
  ICON_STATES,
  pasteImage,
  VISIBLE_ALPHA,
  visibleBounds,
  wholeOf,
  type IconState,
  type RgbaImage,
} from '../image.ts';
import { oneInk } from '../one-ink.ts';
import { placeInHalf } from '../place.ts';
import { resample } from '../resample.ts';
import { composeSprite, prepareIcon } from '../sprite.ts';
import { greyed, tinted } from '../states.ts';
import { checkIcon } from './check.ts';
import { mainColour, standsOnPlate } from './measure.ts';
import type { IconRepair, IconReport } from './report.ts';

type Halves = Readonly<Record<IconState, RgbaImage>>;

function split(sprite: RgbaImage): Halves {
  return { normal: cropImage(sprite, halfOf('normal')), active: cropImage(sprite, halfOf('active')) };
}

function join(halves: Halves): RgbaImage {
  const sprite = blankImage(ICON.width, ICON.height);
  for (const state of ICON_STATES) pasteImage(sprite, halves[state], halfOf(state).x, 0, halfOf(state));
  return sprite;
}

function eachHalf(sprite: RgbaImage, change: (half: RgbaImage, state: IconState) => RgbaImage): RgbaImage {
  const { normal, active } = split(sprite);
  return join({ normal: change(normal, 'normal'), active: change(active, 'active') });
}

/** A picture of the icon's proportions is taken for an icon of another size, anything else for a drawing to be placed. */
function rebuild(image: RgbaImage): RgbaImage {
  const isProportional = Math.abs(image.width / image.height - ICON.width / ICON.height) < 0.02;
  if (isProportional) return resample(image, ICON.width, ICON.height);
  const adjustments: IconAdjustments = { ...DEFAULT_ADJUSTMENTS, states: 'colours', removeBackground: true };
  const prepared = prepareIcon([image], adjustments);
  return prepared.ok ? composeSprite(prepared.value, adjustments).image : blankImage(ICON.width, ICON.height);
}

/** Tolerances tried in turn until the border is clear: a background from a photograph is never of one colour. */
const TOLERANCES = [8, 24, 48, 96];

/** A drawing in one ink loses the ground inside its lines, too. */
function cleared(picture: RgbaImage): RgbaImage {
  const drawing = oneInk(picture);
  if (drawing !== null) return drawing;
  for (const tolerance of TOLERANCES) {
    const result = removeBackground(picture, tolerance);
    if (result.kind === 'removed') return result.image;
  }
  return picture;
}

/** A background that fills the halves, or the plates that the drawings stand on. */
function withoutBackground(sprite: RgbaImage): RgbaImage {
  if (!ICON_STATES.every((state) => standsOnPlate(sprite, state))) return eachHalf(sprite, cleared);
  return fitted(
    eachHalf(sprite, (half) => {
      const bounds = visibleBounds(half, wholeOf(half), VISIBLE_ALPHA) ?? wholeOf(half);
      const result = blankImage(half.width, half.height);
      pasteImage(result, cleared(cropImage(half, bounds)), bounds.x, bounds.y, wholeOf(result));
      return result;
    }),
  );
}

function withoutHaze(sprite: RgbaImage): RgbaImage {
  const result = blankImage(sprite.width, sprite.height);
  for (let at = 0; at < sprite.data.length; at += 4) {
    if ((sprite.data[at + 3] ?? 0) >= VISIBLE_ALPHA) result.data.set(sprite.data.subarray(at, at + 4), at);
  }
  return result;
}

const CENTRED = { scale: 1, shiftX: 0, shiftY: 0, padding: 0 };

/** Every half's drawing in the centre, made smaller when it is larger than the box. */
function fitted(sprite: RgbaImage): RgbaImage {
  return eachHalf(sprite, (half) => {
    const bounds = visibleBounds(half, wholeOf(half), VISIBLE_ALPHA);
    if (bounds === null) return half;
    const factor = Math.min(1, ICON.boxWidth / bounds.width, ICON.boxHeight / bounds.height);
    const side = (length: number): number => Math.max(1, Math.floor(length * factor));
    const drawing = resample(cropImage(half, bounds), side(bounds.width), side(bounds.height));
    const part = visibleBounds(drawing, wholeOf(drawing), VISIBLE_ALPHA) ?? wholeOf(drawing);
    const place = placeInHalf(part, CENTRED);
    const result = blankImage(half.width, half.height);
    pasteImage(result, drawing, place.x, place.y, wholeOf(result));
    return result;
  });
}

/** Below this a colour counts as grey. */
const GREY = 24;

/** Keeps the state that is there: a lively one becomes the active state, a grey one the normal state. */
function completed(sprite: RgbaImage): RgbaImage {
  const halves = split(sprite);
  const isEmpty = (state: IconState): boolean => visibleBounds(sprite, halfOf(state), VISIBLE_ALPHA) === null;
  const kept: IconState = isEmpty('normal') ? 'active' : 'normal';
  const picture = halves[kept];
  const colour = mainColour(sprite, kept);
  if (colour === null || chroma(colour) < GREY)
    return join({ normal: picture, active: tinted(picture, ICON_COLOURS.active) });
  return join({ normal: greyed(picture, ICON_COLOURS.normal), active: picture });
}

function recoloured(sprite: RgbaImage): RgbaImage {
  return eachHalf(sprite, (half, state) => tinted(half, ICON_COLOURS[state]));
}

function swapped(sprite: RgbaImage): RgbaImage {
  const { normal, active } = split(sprite);
  return join({ normal: active, active: normal });
}

/** Alpha of each half brought up until its strongest is solid. */
function strengthened(sprite: RgbaImage): RgbaImage {
  return eachHalf(sprite, (half) => {
    let most = 0;
    for (let at = 3; at < half.data.length; at += 4) most = Math.max(most, half.data[at] ?? 0);
    const result = { ...half, data: half.data.slice() };
    for (let at = 3; at < half.data.length; at += 4) result.data[at] = ((half.data[at] ?? 0) * 255) / (most || 255);
    return result;
  });
}

/** Does one repair on the pixels of a finished icon. All but `rebuild` and `convert` need 108 × 66 px. */
export function repairIcon(image: RgbaImage, repair: IconRepair): RgbaImage {
  switch (repair) {
    case 'convert':
      return image;
    case 'rebuild':
      return rebuild(image);
    case 'remove-background':
      return withoutBackground(image);
    case 'clear-haze':
      return withoutHaze(image);
    case 'fit':
    case 'centre':
      return fitted(image);
    case 'complete-states':
      return completed(image);
    case 'swap-states':
      return swapped(image);
    case 'recolour':
      return recoloured(image);
    case 'strengthen':
      return strengthened(image);
    // Of these the picture behind the icon is needed.
    case 'keep-colours':
    case 'more-detail':
    case 'fill-holes':
      return image;
  }
}

/** Repairs follow one another at most this often; each may bring the next one's fault to light. */
const ROUNDS = 8;

function nextRepair(report: IconReport, done: ReadonlySet<IconRepair>): IconRepair | null {
  const open = report.checks.filter(({ status, repair }) => status === 'fail' && repair !== null && !done.has(repair));
  return open[0]?.repair ?? null;
}

/**
 * Repairs everything that fails, in the order of the checks, each kind once. What cannot be repaired (an icon with nothing in
 * it) still fails in the caller's next report.
 */
export function repairAll(image: RgbaImage, format: string): RgbaImage {
  const done = new Set<IconRepair>();
  let current = image;
  for (let round = 0; round < ROUNDS; round++) {
    const report = checkIcon({ format: round === 0 ? format : 'png', image: current, hasAlpha: true, bytes: 0 });
    const repair = nextRepair(report, done);
    if (repair === null) break;
    done.add(repair);
    current = repairIcon(current, repair);
  }
  return current;
}
