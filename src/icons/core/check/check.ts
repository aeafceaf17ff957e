import { ICON_COLOURS } from '../../../domain/design/factory.ts';
import type { DrawnIcon } from '../../../domain/problems/icon-report.ts';
import { chroma, rgbOf } from '../colour.ts';
import { ICON, ICON_STATES, type IconState, type RgbaImage } from '../image.ts';
import type { KeptEdges } from './inside.ts';
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
import {
  GROUNDS,
  MIN_CONTRAST,
  type IconCheck,
  type IconCheckId,
  type IconCheckStatus,
  type IconRepair,
  type IconReport,
} from './report.ts';

/** A finished icon to be checked. */
export interface CheckedIcon {
  /** As found from the bytes: `png`, `jpeg` … */
  readonly format: string;
  readonly image: RgbaImage;
  /** The file can say "transparent". */
  readonly hasAlpha: boolean;
  /** Length of the file. */
  readonly bytes: number;
  /** How it compares with the picture it was made from, where that is at hand. */
  readonly likeness?: Likeness | null;
}

/** What an icon still shows of its picture. */
export interface Likeness extends KeptEdges {
  /** The picture is taken for a photograph, and the icon is a silhouette of it. */
  readonly photograph: boolean;
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
  const [first, second] = empty;
  if (first === undefined) return passed('states-filled');
  const state = second === undefined ? first : 'both';
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

/** Fainter ink is hardly there, whatever its colour. */
const MIN_ALPHA = 40;

function checkVisible({ normal, active }: Measures): IconCheck {
  const params = { normal: normal.alpha, active: active.alpha, least: MIN_ALPHA };
  return Math.min(params.normal, params.active) >= MIN_ALPHA
    ? passed('visible', params)
    : found('visible', 'fail', params, 'strengthen');
}

/** Per cent of the edges that must be left: with less a picture is not recognised. */
export const MIN_KEPT = 60;

function checkInside({ inside, outline, photograph }: Likeness): IconCheck {
  const kept = Math.floor(Math.min(inside, outline) * 100);
  const params = { kept, least: MIN_KEPT, photograph: photograph ? 1 : 0 };
  if (kept < MIN_KEPT) return found('inside', 'fail', params, photograph ? 'keep-colours' : 'more-detail');
  return photograph ? found('inside', 'advice', params, 'keep-colours') : passed('inside', params);
}

const PIXEL_CHECKS: readonly IconCheckId[] = [
  'background',
  'states-filled',
  'box',
  'centre',
  'states-differ',
  'visible',
  'colours',
  'contrast-light',
  'contrast-dark',
];

/** Changed pixels below this are a speck, not a state. */
const MIN_CHANGE = 4;

function checkDiffer(pixels: number): IconCheck {
  const params = { pixels };
  return pixels >= MIN_CHANGE
    ? passed('states-differ', params)
    : found('states-differ', 'fail', params, 'complete-states');
}

function skipped(id: IconCheckId, after: IconCheckId): IconCheck {
  return { id, status: 'skipped', params: { after }, repair: null };
}

/** What cannot be said, or would report the same fault again, while another check fails. */
const FOLLOW: Partial<Record<IconCheckId, readonly IconCheckId[]>> = {
  size: PIXEL_CHECKS,
  alpha: ['background', 'box', 'centre'],
  'states-filled': ['states-differ', 'visible', 'colours', 'contrast-light', 'contrast-dark'],
};

function withoutFollowing(checks: readonly IconCheck[]): IconCheck[] {
  const failing = checks.filter(({ status }) => status === 'fail').map(({ id }) => id);
  return checks.map((check) => {
    const cause = failing.find((id) => FOLLOW[id]?.includes(check.id));
    return cause === undefined ? check : skipped(check.id, cause);
  });
}

const ORDER: readonly IconCheckStatus[] = ['fail', 'advice', 'pass', 'skipped'];

function inOrder(checks: readonly IconCheck[]): IconCheck[] {
  return [...checks].sort((a, b) => ORDER.indexOf(a.status) - ORDER.indexOf(b.status));
}

function pixelChecks(image: RgbaImage, likeness: Likeness | null): { checks: IconCheck[]; drawn: DrawnIcon } {
  const measures = { normal: measureState(image, 'normal'), active: measureState(image, 'active') };
  const { pixels, identical } = stateDifference(image);
  const checks = [
    checkBackground(image),
    checkFilled(measures),
    checkBox(measures),
    checkCentre(measures),
    checkDiffer(pixels),
    checkVisible(measures),
    ...(likeness === null ? [] : [checkInside(likeness)]),
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

/** Checks a finished icon, also one that came in by import. Never fails: whatever is wrong is in the report. */
export function checkIcon(icon: CheckedIcon): IconReport {
  const { image, format, bytes, likeness = null } = icon;
  const isRightSize = image.width === ICON.width && image.height === ICON.height;
  const size = { width: image.width, height: image.height };
  const pixels = isRightSize ? pixelChecks(image, likeness) : null;
  const checks: IconCheck[] = [
    format === 'png' ? passed('png', { format }) : found('png', 'fail', { format }, 'convert'),
    isRightSize ? passed('size', size) : found('size', 'fail', size, 'rebuild'),
    checkAlpha(icon),
    ...(pixels?.checks ?? PIXEL_CHECKS.map((id) => skipped(id, 'size'))),
  ];
  const isOk = checks.every(({ status }) => status === 'pass' || status === 'advice');
  return { checks: inOrder(withoutFollowing(checks)), ok: isOk, ...size, bytes, drawn: pixels?.drawn ?? null };
}
