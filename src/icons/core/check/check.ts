import { ICON_COLOURS } from '../../../domain/design/factory.ts';
import type { DrawnIcon } from '../../../domain/problems/icon-report.ts';
import { chroma, rgbOf } from '../colour.ts';
import { ICON, ICON_STATES, type IconState, type RgbaImage } from '../image.ts';
import {
  backgroundPixels,
  isOpaque,
  mainColour,
  mainColourHex,
  measureState,
  standsOnPlate,
  stateContrast,
  stateDifference,
  TOLERANCE,
  type StateMeasures,
} from './measure.ts';
import { GROUNDS, MIN_CONTRAST, type IconCheck, type IconCheckId, type IconRepair, type IconReport } from './report.ts';

/** A finished icon to be judged. */
export interface CheckedIcon {
  /** As found from the bytes: `png`, `jpeg` … */
  readonly format: string;
  readonly image: RgbaImage;
  /** The file can say "transparent". */
  readonly hasAlpha: boolean;
  /** Length of the file. */
  readonly bytes: number;
}

type Measures = Readonly<Record<IconState, StateMeasures>>;

function passed(id: IconCheckId, params: IconCheck['params'] = {}): IconCheck {
  return { id, status: 'pass', params, repair: null };
}

function found(id: IconCheckId, status: 'fail' | 'advice', params: IconCheck['params'], repair: IconRepair): IconCheck {
  return { id, status, params, repair };
}

function checkAlpha({ image, hasAlpha }: CheckedIcon): IconCheck {
  return hasAlpha && !isOpaque(image) ? passed('alpha') : found('alpha', 'fail', {}, 'remove-background');
}

function checkBackground(image: RgbaImage): IconCheck {
  let haze = 0;
  let solid = 0;
  for (const state of ICON_STATES) {
    const counts = backgroundPixels(image, state);
    haze += counts.haze;
    solid += counts.solid;
  }
  const params = { pixels: haze + solid, haze, solid };
  if (params.pixels === 0) {
    const isPlate = ICON_STATES.every((state) => standsOnPlate(image, state));
    return isPlate ? found('background', 'advice', params, 'remove-background') : passed('background', params);
  }
  return found('background', 'fail', params, solid > 0 ? 'remove-background' : 'clear-haze');
}

function checkFilled(measures: Measures): IconCheck {
  const empty = ICON_STATES.filter((state) => measures[state].bounds === null);
  if (empty.length === 0) return passed('states-filled');
  const state = empty.length === 2 ? 'both' : (empty[0] as IconState);
  return found('states-filled', 'fail', { state }, 'complete-states');
}

function checkBox({ normal, active }: Measures): IconCheck {
  const params = { normalOver: normal.beyond, activeOver: active.beyond };
  return normal.beyond + active.beyond === 0 ? passed('box', params) : found('box', 'fail', params, 'fit');
}

function checkCentre({ normal, active }: Measures): IconCheck {
  const params = { normalX: normal.offX, normalY: normal.offY, activeX: active.offX, activeY: active.offY };
  const isCentred = Object.values(params).every((value) => Math.abs(value) <= TOLERANCE);
  return isCentred ? passed('centre', params) : found('centre', 'fail', params, 'centre');
}

function checkColours(image: RgbaImage): IconCheck {
  const normal = mainColour(image, 'normal');
  const active = mainColour(image, 'active');
  const params = { normal: mainColourHex(image, 'normal'), active: mainColourHex(image, 'active'), ...EXPECTED };
  const isSwapped = normal !== null && active !== null && chroma(normal) > chroma(active) + CLEARLY_LIVELIER;
  return isSwapped ? found('colours', 'advice', params, 'swap-states') : passed('colours', params);
}

const EXPECTED = { usualNormal: ICON_COLOURS.normal, usualActive: ICON_COLOURS.active };
const CLEARLY_LIVELIER = 24;

function checkContrast(image: RgbaImage, ground: keyof typeof GROUNDS): IconCheck {
  const id = ground === 'light' ? 'contrast-light' : 'contrast-dark';
  const rounded = (state: IconState): number =>
    Math.round(stateContrast(image, state, rgbOf(GROUNDS[ground])) * 100) / 100;
  const params = { normal: rounded('normal'), active: rounded('active'), least: MIN_CONTRAST };
  const isSeen = Math.min(params.normal, params.active) >= MIN_CONTRAST;
  return isSeen ? passed(id, params) : found(id, 'advice', params, 'recolour');
}

const PIXEL_CHECKS: readonly IconCheckId[] = [
  'background',
  'states-filled',
  'box',
  'centre',
  'states-differ',
  'colours',
  'contrast-light',
  'contrast-dark',
];

/** Changed pixels below this are a speck, not a state. */
const MIN_CHANGE = 4;

function pixelChecks(image: RgbaImage): { checks: IconCheck[]; drawn: DrawnIcon } {
  const measures = { normal: measureState(image, 'normal'), active: measureState(image, 'active') };
  const { pixels, identical } = stateDifference(image);
  const differ =
    pixels >= MIN_CHANGE
      ? passed('states-differ', { pixels })
      : found('states-differ', 'fail', { pixels }, 'complete-states');
  const checks = [
    checkBackground(image),
    checkFilled(measures),
    checkBox(measures),
    checkCentre(measures),
    differ,
    checkColours(image),
    checkContrast(image, 'light'),
    checkContrast(image, 'dark'),
  ];
  const sizeOf = ({ bounds }: StateMeasures): DrawnIcon['normal'] =>
    bounds && { width: bounds.width, height: bounds.height };
  const drawn = {
    normal: sizeOf(measures.normal),
    active: sizeOf(measures.active),
    sameStates: identical,
    opaque: isOpaque(image),
  };
  return { checks, drawn };
}

/** Judges a finished icon, also one that came in by import. Never fails: whatever is wrong is in the report. */
export function checkIcon(icon: CheckedIcon): IconReport {
  const { image, format, bytes } = icon;
  const isRightSize = image.width === ICON.width && image.height === ICON.height;
  const size = { width: image.width, height: image.height };
  const pixels = isRightSize ? pixelChecks(image) : null;
  const checks: IconCheck[] = [
    format === 'png' ? passed('png', { format }) : found('png', 'fail', { format }, 'convert'),
    isRightSize ? passed('size', size) : found('size', 'fail', size, 'rebuild'),
    checkAlpha(icon),
    ...(pixels?.checks ?? PIXEL_CHECKS.map((id) => ({ id, status: 'skipped' as const, params: {}, repair: null }))),
  ];
  const isOk = checks.every(({ status }) => status === 'pass' || status === 'advice');
  return { checks, ok: isOk, ...size, bytes, drawn: pixels?.drawn ?? null };
}
