import { describe, expect, test } from 'vitest';
import { DEFAULT_ADJUSTMENTS } from '../../../src/domain/design/factory.ts';
import type { IconAdjustments } from '../../../src/domain/design/schema.ts';
import { changesFor } from '../../../src/icons/core/check/adjusted.ts';
import { keptEdges } from '../../../src/icons/core/check/inside.ts';
import { checkKnown, checkMade, checkPixels, checkReady } from '../../../src/icons/core/check/check-with-repairs.ts';
import { isRepaired } from '../../../src/icons/core/check/offers.ts';
import type { IconCheck, IconCheckId, IconReport } from '../../../src/icons/core/check/report.ts';
import { blankImage, type RgbaImage } from '../../../src/icons/core/image.ts';
import { resample } from '../../../src/icons/core/resample.ts';
import { groundOf } from '../../../src/icons/core/shape/ground.ts';
import { composeSprite, prepareIcon, type StatePictures } from '../../../src/icons/core/sprite.ts';
import { CLEAR, disc, numbers, painted, withRectangle, type Pixel } from './pictures.ts';

const WHITE: Pixel = [255, 255, 255, 255];
const BLUE: Pixel = [30, 60, 220, 255];

/** A disc with a white cross in it. */
const badge = disc(160, 78, (x, y) => (Math.abs(x - 80) < 12 || Math.abs(y - 80) < 12 ? WHITE : BLUE), CLEAR);

function blot(image: RgbaImage): RgbaImage {
  const result = blankImage(image.width, image.height);
  for (let at = 3; at < image.data.length; at += 4) result.data[at] = (image.data[at] as number) > 127 ? 255 : 0;
  return result;
}

describe('what is kept of a picture', () => {
  const original = { image: badge, ground: groundOf(badge) };
  const small = resample(badge, 32, 32);

  test('all, when the icon is the picture', () => {
    expect(keptEdges(original, small)).toEqual({ inside: 1, outline: 1 });
  });

  test('nothing of the inside, when only the outline is left', () => {
    const kept = keptEdges(original, blot(small));
    expect(kept.inside).toBeLessThan(0.2);
    expect(kept.outline).toBeGreaterThan(0.8);
  });

  test('nothing of the outline, when only the inside is left', () => {
    const cross = painted(32, 32, (x, y) =>
      Math.abs(x - 15.5) < 2.5 || Math.abs(y - 15.5) < 2.5 ? [0, 0, 0, 255] : CLEAR,
    );
    const kept = keptEdges(original, cross);
    expect(kept.inside).toBeGreaterThan(0.8);
    expect(kept.outline).toBeLessThan(0.5);
  });

  test('half of it, when half of it is there', () => {
    const half = blot(small);
    for (let y = 0; y < 32; y++)
      for (let x = 0; x < 16; x++)
        half.data.set(small.data.subarray((y * 32 + x) * 4, (y * 32 + x) * 4 + 4), (y * 32 + x) * 4);
    const { inside } = keptEdges(original, half);
    expect(inside).toBeGreaterThan(0.3);
    expect(inside).toBeLessThan(0.75);
  });

  test('the same on a plain ground, and in a picture without one', () => {
    const onWhite = disc(160, 60, (x, y) => (Math.abs(x - 80) < 10 || Math.abs(y - 80) < 10 ? WHITE : BLUE), WHITE);
    const plain = { image: onWhite, ground: groundOf(onWhite) };
    expect(plain.ground.kind).toBe('plain');
    const solid = blot(
      resample(
        disc(160, 60, () => BLUE, CLEAR),
        32,
        32,
      ),
    );
    expect(keptEdges(plain, solid).inside).toBeLessThan(0.35);
    const stripes = painted(90, 90, (x) => (x % 30 < 15 ? BLUE : [250, 180, 20, 255]));
    const full = { image: stripes, ground: groundOf(stripes) };
    const filled = painted(32, 32, () => [0, 0, 0, 255]);
    expect(full.ground.kind).toBe('full');
    expect(keptEdges(full, filled).inside).toBe(0);
    expect(keptEdges(full, resample(stripes, 32, 32)).inside).toBe(1);
  });

  test('all, where there is nothing inside', () => {
    const plain = disc(160, 78, () => BLUE, CLEAR);
    expect(keptEdges({ image: plain, ground: groundOf(plain) }, blot(resample(plain, 32, 32))).inside).toBe(1);
  });
});

function reportOn(pictures: StatePictures, changes: Partial<IconAdjustments> = {}): IconReport {
  const adjustments = { ...DEFAULT_ADJUSTMENTS, ...changes };
  const prepared = prepareIcon(pictures, adjustments);
  if (!prepared.ok) throw new Error(prepared.error.code);
  const sprite = composeSprite(prepared.value, adjustments);
  return checkMade({ prepared: prepared.value, sprite }, { pictures: () => pictures, adjustments, bytes: 1 });
}

const checkOf = (report: IconReport, id: IconCheckId): IconCheck | undefined =>
  report.checks.find((check) => check.id === id);

describe('an icon beside its picture', () => {
  test('keeps its inside', () => {
    expect(checkOf(reportOn([badge]), 'inside')).toMatchObject({ status: 'pass', repair: null });
    expect(checkOf(reportOn([badge], { states: 'colours' }), 'inside')).toMatchObject({ status: 'pass' });
    expect(checkOf(reportOn([badge, badge], { states: 'two-pictures' }), 'inside')).toBeUndefined();
  });

  test('fails when only the outline is left, and more detail is offered because it helps', () => {
    const report = reportOn([badge], { strength: 0 });
    expect(report.ok).toBe(false);
    expect(report.checks[0]).toMatchObject({ id: 'inside', status: 'fail', repair: 'more-detail' });
    expect(Number(report.checks[0]?.params['kept'])).toBeLessThan(20);
  });

  test('is offered its colours where no silhouette shows what is inside', () => {
    // Light and dark of one colour that change too slowly to be an edge anywhere.
    const soft = disc(
      160,
      78,
      (x, y) => {
        const wave = 0.5 + 0.5 * Math.sin(x / 9) * Math.sin(y / 9);
        return [30 + 180 * wave, 60 + 150 * wave, 220, 255];
      },
      CLEAR,
    );
    expect(checkOf(reportOn([soft], { strength: 1 }), 'inside')).toMatchObject({
      status: 'fail',
      repair: 'keep-colours',
    });
    expect(checkOf(reportOn([soft], { states: 'colours' }), 'inside')).toMatchObject({ status: 'pass' });
  });

  test('of a photograph is advised to keep colours, first of all', () => {
    const random = numbers(3);
    const photo = painted(200, 200, (x, y) => {
      const light = 128 + 80 * Math.sin(x / 17 + Math.sin(y / 23)) + (random() - 0.5) * 30;
      return [light, light * 0.9, 255 - light, 255];
    });
    const inside = checkOf(reportOn([photo]), 'inside');
    expect(inside).toMatchObject({ repair: 'keep-colours', params: { photograph: 1 } });
    expect(['advice', 'fail']).toContain(inside?.status);
  });

  test('that was made some time is checked by its own pixels', () => {
    const adjustments = { ...DEFAULT_ADJUSTMENTS };
    const prepared = prepareIcon([badge], adjustments);
    if (!prepared.ok) throw new Error(prepared.error.code);
    const sprite = composeSprite(prepared.value, adjustments);
    const icon = (image: RgbaImage): IconReport =>
      checkKnown(
        { format: 'png', image, hasAlpha: true, bytes: 1 },
        { prepared: prepared.value, sprite },
        { pictures: () => [badge], adjustments },
      );
    expect(checkOf(icon(sprite.image), 'inside')).toMatchObject({ status: 'pass' });
    const old = composeSprite({ ...prepared.value, pictures: [blot(badge)] }, adjustments).image;
    expect(checkOf(icon(old), 'inside')).toMatchObject({ status: 'fail' });
  });
});

describe('repairs', () => {
  test('are not offered where they change nothing', () => {
    const thin = withRectangle([90, 90], CLEAR, [44, 5, 45, 85], [90, 90, 90, 255]);
    const report = reportOn([thin]);
    for (const check of report.checks) {
      if (check.repair === 'recolour') throw new Error('the usual colours are set already');
    }
    const pale = reportOn([badge], { normalColour: '#d8dadd' });
    expect(checkOf(pale, 'contrast-light')).toMatchObject({ status: 'advice', repair: 'recolour' });
  });

  test('are tried the gentlest first, none that is set already', () => {
    const now = { ...DEFAULT_ADJUSTMENTS, states: 'colours' as const, normalColour: '#d8dadd' };
    const recolour = changesFor('recolour', now).map(({ adjustments }) => adjustments);
    expect(recolour.map(({ states }) => states)).toEqual(['colours', 'silhouette']);
    expect(changesFor('recolour', DEFAULT_ADJUSTMENTS)).toEqual([]);
    expect(changesFor('more-detail', { ...DEFAULT_ADJUSTMENTS, strength: 85 })).toHaveLength(1);
    expect(changesFor('more-detail', { ...DEFAULT_ADJUSTMENTS, strength: 100 })).toEqual([]);
    expect(changesFor('fill-holes', DEFAULT_ADJUSTMENTS)[0]?.adjustments.fillHoles).toBe(true);
    expect(changesFor('clear-haze', now)).toEqual([]);
  });

  test('swap two pictures, never the colours of one', () => {
    const both = { ...DEFAULT_ADJUSTMENTS, states: 'two-pictures' as const };
    expect(changesFor('swap-states', both)).toEqual([{ adjustments: both, swapsPictures: true }]);
    const grey = disc(90, 40, () => [170, 172, 175, 255], CLEAR);
    const lively = disc(90, 40, () => [240, 60, 60, 255], CLEAR);
    expect(checkOf(reportOn([lively, grey], both), 'colours')).toMatchObject({
      status: 'advice',
      repair: 'swap-states',
    });
    expect(checkOf(reportOn([grey, lively], both), 'colours')).toMatchObject({ status: 'pass' });
  });

  test('count only when they break nothing else', () => {
    const report = (statuses: Partial<Record<IconCheckId, IconCheck['status']>>): IconReport => ({
      checks: Object.entries(statuses).map(([id, status]) => ({
        id: id as IconCheckId,
        status,
        params: {},
        repair: null,
      })),
      ok: false,
      width: 108,
      height: 66,
      bytes: 1,
      drawn: null,
    });
    const before = report({ alpha: 'fail', box: 'skipped', centre: 'pass' });
    expect(isRepaired(before, report({ alpha: 'pass', box: 'fail', centre: 'pass' }), 'alpha')).toBe(true);
    expect(isRepaired(before, report({ alpha: 'pass', box: 'pass', centre: 'fail' }), 'alpha')).toBe(false);
    expect(isRepaired(before, before, 'alpha')).toBe(false);
  });

  test('of pixels alone: only what pixels can do', () => {
    const off = withRectangle([108, 66], CLEAR, [2, 20, 20, 46], [120, 120, 120, 255]);
    const report = checkPixels({ format: 'png', image: off, hasAlpha: true, bytes: 1 });
    expect(report.checks[0]).toMatchObject({ id: 'states-filled', status: 'fail', repair: 'complete-states' });
    const empty = checkPixels({ format: 'png', image: blankImage(108, 66), hasAlpha: true, bytes: 1 });
    expect(empty.checks[0]).toMatchObject({ id: 'states-filled', status: 'fail', repair: null });
  });

  test('of a ready icon keep its two pictures', () => {
    const made = prepareIcon([badge], DEFAULT_ADJUSTMENTS);
    if (!made.ok) throw new Error(made.error.code);
    const pale = composeSprite(made.value, { ...DEFAULT_ADJUSTMENTS, normalColour: '#dddfe2' }).image;
    const pixels = checkPixels({ format: 'png', image: pale, hasAlpha: true, bytes: 1 });
    expect(checkOf(pixels, 'contrast-light')).toMatchObject({ status: 'advice', repair: 'recolour' });
    const ready = checkReady(pixels, () => [badge, badge]);
    expect(checkOf(ready, 'contrast-light')?.repair).toBe('recolour');
  });
});
