import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DEFAULT_ADJUSTMENTS } from '../../../src/domain/design/factory.ts';
import type { IconAdjustments } from '../../../src/domain/design/schema.ts';
import { checkIcon } from '../../../src/icons/core/check/check.ts';
import { measureState } from '../../../src/icons/core/check/measure.ts';
import { repairAll, repairIcon } from '../../../src/icons/core/check/repair.ts';
import { GROUNDS, type IconCheckId, type IconRepair, type IconReport } from '../../../src/icons/core/check/report.ts';
import { blankImage, ICON, pasteImage, wholeOf, type RgbaImage } from '../../../src/icons/core/image.ts';
import { decodePng } from '../../../src/icons/core/png/decode.ts';
import { isSprite, picturesOfSprite, readySprite } from '../../../src/icons/core/ready-sprite.ts';
import { composeSprite, prepareIcon, type Sprite, type StatePictures } from '../../../src/icons/core/sprite.ts';
import { CLEAR, fixtureBytes, numbers, painted, pixelAt, withRectangle, type Pixel } from './pictures.ts';

const GREY: Pixel = [0xb3, 0xb7, 0xbc, 255];
const BLUE: Pixel = [0x2f, 0xc7, 0xf7, 255];
const ORANGE: Pixel = [230, 120, 20, 255];

function made(pictures: StatePictures, changes: Partial<IconAdjustments> = {}): Sprite {
  const adjustments = { ...DEFAULT_ADJUSTMENTS, ...changes };
  const prepared = prepareIcon(pictures, adjustments);
  if (!prepared.ok) throw new Error(prepared.error.code);
  return composeSprite(prepared.value, adjustments);
}

function reportOn(image: RgbaImage, format = 'png', hasAlpha = true): IconReport {
  return checkIcon({ format, image, hasAlpha, bytes: 1 });
}

const failing = (report: IconReport): IconCheckId[] =>
  report.checks.filter(({ status }) => status === 'fail').map(({ id }) => id);

const statusOf = (report: IconReport, id: IconCheckId): string | undefined =>
  report.checks.find((check) => check.id === id)?.status;

const drawing = withRectangle([100, 100], CLEAR, [20, 10, 80, 90], ORANGE);

describe('placing', () => {
  test('fills the box and is centred in both halves', () => {
    const { image, places } = made([drawing]);
    expect(places.normal).toEqual({ x: 15, y: 17, width: 24, height: 32 });
    expect(measureState(image, 'normal')).toMatchObject({ offX: 0, offY: 0, beyond: 0 });
    expect(measureState(image, 'active')).toMatchObject({ offX: 0, offY: 0, beyond: 0 });
    expect(pixelAt(image, 27, 33)).toEqual([...GREY]);
    expect(pixelAt(image, 81, 33)).toEqual([...BLUE]);
  });

  test('scale, shift and padding in px of the half', () => {
    const bounds = (changes: Partial<IconAdjustments>): unknown =>
      measureState(made([drawing], changes).image, 'active').bounds;
    expect(bounds({ scale: 0.5 })).toEqual({ x: 21, y: 25, width: 12, height: 16 });
    expect(bounds({ padding: 4 })).toEqual({ x: 18, y: 21, width: 18, height: 24 });
    expect(bounds({ shiftX: 5, shiftY: -3 })).toEqual({ x: 20, y: 14, width: 24, height: 32 });
  });

  test('a crop in shares of the sides is all there is of a picture', () => {
    const halves = painted(100, 60, (x) => (x < 50 ? ORANGE : BLUE));
    const pictures = (changes: Partial<IconAdjustments>): number[][] => {
      const { image } = made(changes.states === 'two-pictures' ? [halves, halves] : [halves], changes);
      return [pixelAt(image, 27, 33), pixelAt(image, 81, 33)];
    };
    const right = { x: 0.5, y: 0, width: 0.5, height: 1 };
    expect(pictures({ states: 'colours', crop: right })[1]).toEqual([...BLUE]);
    expect(pictures({ states: 'two-pictures', activeCrop: right })[1]).toEqual([...BLUE]);
    const left = { ...right, x: 0 };
    expect(pictures({ states: 'two-pictures', crop: right, activeCrop: left })).toEqual([[...BLUE], [...ORANGE]]);
    const { places } = made([halves], { states: 'colours', crop: { x: 0.9, y: 0.5, width: 0.1, height: 0.5 } });
    expect(places.active).toMatchObject({ width: 11, height: 32 });
    expect(made([halves], { crop: { x: 0.999, y: 0.999, width: 0.001, height: 0.001 } }).places.active.width).toBe(32);
  });

  test('one state never reaches into the other', () => {
    const { image } = made([drawing], { scale: 4, shiftX: 30 });
    expect(pixelAt(image, 53, 33)).toEqual([...GREY]);
    expect(pixelAt(image, 54, 33)).toEqual([0, 0, 0, 0]);
  });

  test('without trimming the margins count', () => {
    expect(measureState(made([drawing], { trim: false }).image, 'normal').bounds).toMatchObject({
      width: 20,
      height: 26,
    });
  });

  test('any picture in any way gives a right icon', () => {
    const rectangle = fc.tuple(
      fc.nat(38),
      fc.nat(38),
      fc.integer({ min: 1, max: 40 }),
      fc.integer({ min: 1, max: 40 }),
    );
    fc.assert(
      fc.property(
        rectangle,
        fc.constantFrom<IconAdjustments['states']>('silhouette', 'colours'),
        ([x, y, w, h], states) => {
          const picture = withRectangle([41, 41], CLEAR, [x, y, Math.min(40, x + w), Math.min(40, y + h)], ORANGE);
          if (picture.data.every((value) => value === 0)) return;
          expect(failing(reportOn(made([picture], { states }).image))).toEqual([]);
        },
      ),
      { numRuns: 60 },
    );
  });

  test.each(['silhouette', 'colours'] as const)('faint and uneven edges are centred as they are seen: %s', (states) => {
    const random = numbers(17);
    for (let round = 0; round < 24; round++) {
      const [left, right] = [random() * 20 + 4, random() * 20 + 60];
      const haze = Math.floor(random() * 15);
      const image = painted(96, 96, (x, y) => {
        const edge = Math.min(1, Math.max(0, Math.min(x - left, right - x, y - 10, 80 - y) / (3 + random() * 9)));
        return [90, 90, 90, Math.max(haze, 255 * edge ** 2)];
      });
      expect(failing(reportOn(made([image], { states }).image)), `round ${round}`).not.toContain('centre');
    }
  });

  test('a picture with nothing in it says so', () => {
    const prepared = prepareIcon([blankImage(9, 9)], DEFAULT_ADJUSTMENTS);
    expect(prepared).toEqual({ ok: false, error: { code: 'blank', params: {} } });
    const pair = prepareIcon([drawing, blankImage(9, 9)], { ...DEFAULT_ADJUSTMENTS, states: 'two-pictures' });
    expect(pair).toMatchObject({ ok: false, error: { code: 'blank', params: { state: 'active' } } });
  });
});

describe('states', () => {
  test('keep colours: grey as bright as the chosen grey, active as it is', () => {
    const { image } = made([drawing], { states: 'colours' });
    expect(pixelAt(image, 81, 33)).toEqual([...ORANGE]);
    expect(pixelAt(image, 27, 33)).toEqual([...GREY]);
  });

  test('keep colours: no paper is left in the counters and rings of a drawing in one ink', () => {
    const ring = painted(100, 100, (x, y) =>
      Math.abs(Math.hypot(x - 50, y - 50) - 35) < 4 ? [20, 20, 20, 255] : [255, 255, 255, 255],
    );
    const { image } = made([ring], { states: 'colours', removeBackground: true });
    expect(pixelAt(image, 81, 33)).toEqual([0, 0, 0, 0]);
    expect(pixelAt(image, 27, 33)).toEqual([0, 0, 0, 0]);
  });

  test('two pictures of one size keep their places to each other', () => {
    const left = withRectangle([100, 100], CLEAR, [0, 40, 20, 60], ORANGE);
    const right = withRectangle([100, 100], CLEAR, [0, 40, 100, 60], BLUE);
    const { image } = made([left, right], { states: 'two-pictures' });
    expect(pixelAt(image, 54 + 8, 33)).toEqual([...BLUE]);
    expect(measureState(image, 'active').bounds).toMatchObject({ width: 45 });
    expect(measureState(image, 'normal').bounds?.width).toBe(9);
  });

  test('own colours', () => {
    const { image } = made([drawing], { normalColour: '#112233', activeColour: '#ff0080' });
    expect(pixelAt(image, 27, 33)).toEqual([0x11, 0x22, 0x33, 255]);
    expect(pixelAt(image, 81, 33)).toEqual([255, 0, 0x80, 255]);
  });
});

/** A right icon to be spoiled. */
const right = made([drawing]).image;

function changed(change: (image: RgbaImage) => void): RgbaImage {
  const image = blankImage(ICON.width, ICON.height);
  image.data.set(right.data);
  change(image);
  return image;
}

const SPOILED: readonly (readonly [string, RgbaImage, IconCheckId, IconRepair])[] = [
  ['another size', withRectangle([60, 60], CLEAR, [10, 10, 50, 50], ORANGE), 'size', 'rebuild'],
  ['twice the size', withRectangle([216, 132], CLEAR, [30, 40, 70, 90], ORANGE), 'size', 'rebuild'],
  ['no transparent pixel', changed((image) => blend(image, [255, 255, 255, 255])), 'alpha', 'remove-background'],
  ['a background', changed((image) => image.data.set([9, 9, 9, 255], 0)), 'box', 'fit'],
  ['a haze', changed((image) => blend(image, [0, 0, 0, 3])), 'background', 'clear-haze'],
  ['nothing on the left', changed((image) => erase(image, 0)), 'states-filled', 'complete-states'],
  ['nothing on the right', changed((image) => erase(image, 54)), 'states-filled', 'complete-states'],
  ['too large', made([drawing], { scale: 1.4 }).image, 'box', 'fit'],
  ['off the centre', made([drawing], { scale: 0.5, shiftX: 3 }).image, 'centre', 'centre'],
  ['the same states', made([drawing], { activeColour: '#b3b7bc' }).image, 'states-differ', 'complete-states'],
];

function blend(image: RgbaImage, [red, green, blue, alpha]: Pixel): void {
  for (let at = 0; at < image.data.length; at += 4) {
    if (image.data[at + 3] === 0) image.data.set([red, green, blue, alpha], at);
  }
}

function erase(image: RgbaImage, left: number): void {
  pasteImage(image, blankImage(54, 66), left, 0, wholeOf(image));
}

describe('checks', () => {
  test('a right icon passes all of them', () => {
    const report = reportOn(right);
    expect(report.checks.filter(({ status }) => status !== 'pass')).toEqual([]);
    expect(report).toMatchObject({
      ok: true,
      drawn: { normal: { width: 24, height: 32 }, sameStates: false, opaque: false },
    });
  });

  test.each(SPOILED)('%s: found, and repaired', (_, image, id, repair) => {
    const before = reportOn(image);
    expect(before.ok).toBe(false);
    expect(before.checks.find((check) => check.id === id)).toMatchObject({ status: 'fail', repair });
    expect(statusOf(reportOn(repairIcon(image, repair)), id)).toBe('pass');
    expect(failing(reportOn(repairAll(image, 'png')))).toEqual([]);
  });

  test('another format is found and written anew', () => {
    expect(reportOn(right, 'webp').checks[0]).toMatchObject({ id: 'png', status: 'fail', repair: 'convert' });
    expect(repairIcon(right, 'convert')).toBe(right);
  });

  test('background pixels are counted, every one', () => {
    const one = changed((image) => image.data.set([0, 0, 0, 1], 0));
    expect(reportOn(one).checks.find(({ id }) => id === 'background')).toMatchObject({
      status: 'fail',
      params: { pixels: 1, haze: 1 },
    });
    const all = changed((image) => blend(image, [255, 255, 255, 254]));
    expect(reportOn(all).checks.find(({ id }) => id === 'background')).toMatchObject({
      params: { pixels: 2 * (54 * 66 - 46 * 32) },
    });
  });

  test('one fault is reported once: what follows from it waits until it is repaired', () => {
    const follow = (image: RgbaImage, cause: IconCheckId): IconCheckId[] =>
      reportOn(image)
        .checks.filter(({ status, params }) => status === 'skipped' && params['after'] === cause)
        .map(({ id }) => id);
    const opaque = changed((image) => blend(image, [255, 255, 255, 255]));
    expect(failing(reportOn(opaque))).toEqual(['alpha']);
    expect(follow(opaque, 'alpha')).toEqual(['background', 'box', 'centre']);
    const empty = blankImage(ICON.width, ICON.height);
    expect(failing(reportOn(empty))).toEqual(['states-filled']);
    expect(follow(empty, 'states-filled')).toContain('states-differ');
    expect(follow(blankImage(9, 9), 'size')).toHaveLength(9);
  });

  test('what fails comes first, then advice', () => {
    const pale = made([drawing], { normalColour: '#d8dadd', shiftX: 9 }).image;
    const statuses = reportOn(pale).checks.map(({ status }) => status);
    expect(statuses.slice(0, 2)).toEqual(['fail', 'advice']);
    expect(new Set(statuses.slice(2))).toEqual(new Set(['pass']));
  });

  test('ink that is hardly there fails, and is made solid', () => {
    const faint = changed((image) => {
      for (let at = 3; at < image.data.length; at += 4) image.data[at] = (image.data[at] as number) * 0.14;
    });
    expect(reportOn(faint).checks[0]).toMatchObject({
      id: 'visible',
      status: 'fail',
      repair: 'strengthen',
      params: { normal: 36 },
    });
    expect(statusOf(reportOn(repairIcon(faint, 'strengthen')), 'visible')).toBe('pass');
    expect(repairIcon(faint, 'strengthen')).toEqual(right);
  });

  test('an opaque picture that keeps its paper is reported, and freed from it', () => {
    const paper = withRectangle([100, 80], [255, 255, 255, 255], [30, 20, 70, 70], ORANGE);
    const kept = made([paper], { states: 'colours', removeBackground: false }).image;
    expect(failing(reportOn(kept))).toEqual([]);
    expect(reportOn(kept).checks.find(({ id }) => id === 'background')).toMatchObject({
      status: 'advice',
      repair: 'remove-background',
    });
    const freed = repairIcon(kept, 'remove-background');
    expect(reportOn(freed).checks.filter(({ status }) => status !== 'pass')).toEqual([]);
    expect(pixelAt(freed, 81, 33)).toEqual([...ORANGE]);
    const removed = made([paper], { states: 'colours', removeBackground: true }).image;
    expect(statusOf(reportOn(removed), 'background')).toBe('pass');
  });

  test('a silhouette, a frame and a round sign stand on no paper', () => {
    const onIcon = (draw: (x: number, y: number) => Pixel): IconReport =>
      reportOn(painted(108, 66, (x, y) => (x % 54 < 7 || x % 54 > 46 || y < 18 || y > 47 ? CLEAR : draw(x % 54, y))));
    const frame = onIcon((x, y) => (x < 9 || x > 44 || y < 20 || y > 45 ? ORANGE : [255, 255, 255, 255]));
    const round = onIcon((x, y) => (Math.hypot(x - 26.5, y - 32.5) < 15 ? ORANGE : CLEAR));
    const full = onIcon(() => GREY);
    expect([frame, round, full].map((report) => statusOf(report, 'background'))).toEqual(['pass', 'pass', 'pass']);
  });

  test('the grounds are those of the preview', () => {
    const css = readFileSync(new URL('../../../src/features/preview/mock/mock.css', import.meta.url), 'utf8');
    const grounds = [...css.matchAll(/--mock-ground: (#\w+)/g)].map(([, colour]) => colour);
    expect(grounds).toEqual(['#fff', GROUNDS.dark]);
    expect(GROUNDS.light).toBe('#ffffff');
  });

  test('half a pixel off the centre is right, one is not', () => {
    const odd = withRectangle([108, 66], CLEAR, [20, 20, 33, 46], GREY);
    expect(measureState(odd, 'normal').offX).toBe(-0.5);
    expect(measureState(withRectangle([108, 66], CLEAR, [19, 20, 33, 46], GREY), 'normal').offX).toBe(-1);
  });

  test('45 × 32 px is right, one more is not', () => {
    const of = (width: number, height: number): number =>
      measureState(withRectangle([108, 66], CLEAR, [4, 17, 4 + width, 17 + height], GREY), 'normal').beyond;
    expect([of(45, 32), of(46, 32), of(47, 32), of(45, 33)]).toEqual([0, 0, 1.5, 1]);
  });

  test('swapped states are advice, and change places', () => {
    const swapped = made([drawing], { normalColour: '#2fc7f7', activeColour: '#b3b7bc' }).image;
    expect(reportOn(swapped).checks.find(({ id }) => id === 'colours')).toMatchObject({
      status: 'advice',
      repair: 'swap-states',
      params: { normal: '#2fc7f7', active: '#b3b7bc' },
    });
    expect(repairIcon(swapped, 'swap-states')).toEqual(right);
  });

  test('contrast: the documented grey is enough, paler is advice', () => {
    expect(reportOn(right).checks.find(({ id }) => id === 'contrast-light')).toMatchObject({
      status: 'pass',
      params: { normal: 2.02 },
    });
    const pale = reportOn(made([drawing], { normalColour: '#d8dadd' }).image);
    const dark = reportOn(made([drawing], { activeColour: '#20262e' }).image);
    expect(statusOf(pale, 'contrast-light')).toBe('advice');
    expect(statusOf(pale, 'contrast-dark')).toBe('pass');
    expect(statusOf(dark, 'contrast-dark')).toBe('advice');
    expect(pale.ok).toBe(true);
    const repaired = repairIcon(made([drawing], { normalColour: '#d8dadd' }).image, 'recolour');
    expect(statusOf(reportOn(repaired), 'contrast-light')).toBe('pass');
  });
});

describe('a picture that is an icon already', () => {
  const sprite = decodePng(fixtureBytes('good/sprite.png'));
  const double = decodePng(fixtureBytes('good/sprite-double.png'));
  const onWhite = decodePng(fixtureBytes('good/sprite-on-white.png'));

  test('is recognised by its two drawings, at any scale and on a plain ground', () => {
    for (const read of [sprite, double, onWhite]) expect(read.ok && isSprite(read.value.image)).toBe(true);
    expect(isSprite(painted(108, 66, (x) => (x > 40 && x < 70 ? BLUE : CLEAR)))).toBe(false);
    expect(isSprite(painted(100, 66, (x) => (x % 50 < 20 ? BLUE : CLEAR)))).toBe(false);
  });

  test('stays as it is until something is adjusted', () => {
    if (!sprite.ok) throw new Error(sprite.error);
    const { image } = sprite.value;
    const ready = { bytes: fixtureBytes('good/sprite.png'), image, report: reportOn(image) };
    expect(readySprite(ready, DEFAULT_ADJUSTMENTS)).toBe(ready);
    expect(readySprite(ready, { ...DEFAULT_ADJUSTMENTS, scale: 1.1 })).toBeNull();
    expect(readySprite({ ...ready, report: { ...ready.report, ok: false } }, DEFAULT_ADJUSTMENTS)).toBeNull();
    expect(picturesOfSprite(image, { ...DEFAULT_ADJUSTMENTS, states: 'two-pictures' })).toHaveLength(2);
    expect(picturesOfSprite(image, { ...DEFAULT_ADJUSTMENTS, states: 'colours' })).toHaveLength(1);
  });

  test('loses the paper inside its lines with the paper around them', () => {
    if (!onWhite.ok) throw new Error(onWhite.error);
    const both = { ...DEFAULT_ADJUSTMENTS, states: 'two-pictures' } as const;
    const inside = (removeBackground: boolean): (number | undefined)[] =>
      picturesOfSprite(onWhite.value.image, { ...both, removeBackground }).map((half) => pixelAt(half, 27, 33)[3]);
    expect(inside(false)).toEqual([255, 255]);
    expect(inside(true)).toEqual([0, 0]);
    const repaired = repairIcon(onWhite.value.image, 'remove-background');
    expect([pixelAt(repaired, 27, 33)[3], pixelAt(repaired, 81, 33)[3]]).toEqual([0, 0]);
    expect(statusOf(reportOn(repaired), 'background')).toBe('pass');
  });
});
