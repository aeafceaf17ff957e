import { describe, expect, it } from 'vitest';
import { IconPipeline } from '../../src/icons/client/icon-pipeline.ts';
import type { IconInput, IconInputs } from '../../src/icons/client/types.ts';
import { fromBase64, toBase64 } from '../../src/domain/kernel/base64.ts';
import { blankImage, pasteImage, wholeOf, type RgbaImage } from '../../src/icons/core/image.ts';
import { decodePng } from '../../src/icons/core/png/decode.ts';
import { encodePng } from '../../src/icons/core/png/encode.ts';
import { MemoryPictureClipboard } from '../../src/platform/clipboard/memory-picture-clipboard.ts';
import { createMemoryDrafts } from '../../src/platform/drafts/memory-drafts.ts';
import { createMemoryIconSources } from '../../src/platform/icon-sources/memory-icon-sources.ts';
import type { IconAdjustments } from '../../src/domain/design/schema.ts';
import type { IconRepair } from '../../src/icons/core/check/report.ts';
import type { IconResult } from '../../src/state/icon-maker.ts';
import { IconService } from '../../src/state/icon-service.ts';
import { IconSourceCache } from '../../src/state/icon-source-cache.ts';
import { CLEAR, withRectangle, type Pixel } from '../icons/core/pictures.ts';
import { browserTimer } from '../../src/platform/timer/browser-timer.ts';

const WHITE: Pixel = [255, 255, 255, 255];
const GREY: Pixel = [150, 150, 150, 255];
const GREEN: Pixel = [0, 200, 0, 255];
const RED: Pixel = [200, 0, 0, 255];

type Parts = ConstructorParameters<typeof IconPipeline>[0];

/** Real work on the page; pictures have the icon's size, so that no canvas is needed. */
function open(pipeline: (parts: Parts) => IconPipeline = (parts) => new IconPipeline(parts)): IconService {
  const sources = createMemoryIconSources();
  const ports = { openSources: () => Promise.resolve(sources), drafts: createMemoryDrafts(), now: () => 0 };
  const createWorker = (): never => {
    throw new Error('no worker here');
  };
  return new IconService(
    new IconSourceCache(ports, () => []),
    () => pipeline({ timer: browserTimer, createWorker }),
    new MemoryPictureClipboard(),
  );
}

const input = (image: RgbaImage): IconInput => ({ kind: 'text', text: toBase64(encodePng(image)) });

/** A ready icon with a fault: it stands on white. */
function flawedSprite(): RgbaImage {
  const image = blankImage(108, 66);
  [GREY, GREEN].forEach((ink, half) => {
    pasteImage(image, withRectangle([54, 66], WHITE, [15, 20, 39, 46], ink), half * 54, 0, wholeOf(image));
  });
  return image;
}

/** One drawing that goes through the middle. */
const single = withRectangle([108, 66], CLEAR, [30, 10, 78, 56], RED);

async function made(result: ReturnType<IconService['take']>): Promise<IconResult> {
  const finished = await result;
  if (!finished.ok) throw new Error(finished.error.code);
  return finished.value;
}

/** Share of the icon's visible pixels that are greenish: the old picture's. */
function greenIn(png: string): number {
  const decoded = decodePng(fromBase64(png) ?? new Uint8Array());
  if (!decoded.ok) throw new Error(decoded.error);
  const { data } = decoded.value.image;
  let green = 0;
  for (let at = 0; at < data.length; at += 4) {
    const [red = 0, high = 0, blue = 0, alpha = 0] = data.subarray(at, at + 4);
    if (alpha > 127 && high > red + 60 && high > blue + 60) green++;
  }
  return green;
}

describe('a new picture after a ready icon that was taken apart', () => {
  it.each(['normal', 'active'] as const)('takes the place of both its states (%s)', async (slot) => {
    const work = open();
    const old = await made(work.take(input(flawedSprite()), null, 'normal', {}));
    expect(old.icon.adjustments?.states).toBe('two-pictures');
    expect(greenIn(old.icon.png)).toBeGreaterThan(100);
    const next = await made(work.take(input(single), old.icon, slot, {}));
    expect(greenIn(next.icon.png)).toBe(0);
    expect(next.icon.adjustments?.states).toBe('silhouette');
    expect(next.icon.activeSource).toBeNull();
    expect(next.report.ok).toBe(true);
  });

  it('makes a pair of two that show one thing each', async () => {
    const work = open();
    const old = await made(work.take(input(single), null, 'normal', {}));
    const adjustments = { ...old.icon.adjustments!, states: 'two-pictures' as const };
    const both = await made(work.remake(old.icon, adjustments, {}));
    const other = withRectangle([108, 66], CLEAR, [30, 10, 78, 56], GREEN);
    const next = await made(work.take(input(other), both.icon, 'active', {}));
    expect(next.icon.adjustments?.states).toBe('two-pictures');
    expect(next.icon.activeSource).not.toBeNull();
    expect(greenIn(next.icon.png)).toBeGreaterThan(100);
  });
});

describe('pictures that came with an icon', () => {
  const text = toBase64(encodePng(single));

  it.each(['before', 'after'] as const)('are kept, and the person’s own picture is made, too (%s)', async (order) => {
    const { icon } = await made(open().take(input(single), null, 'normal', {}));
    const work = open();
    const receive = () => work.receive(icon, [{ sha256: icon.source!.sha256, data: text }]);
    const received = order === 'before' ? receive() : null;
    const taken = work.take(input(flawedSprite()), null, 'normal', {});
    const refused = await (received ?? receive());
    expect([refused, (await taken).ok]).toEqual([0, true]);
    expect(await work.pictures(icon)).toHaveLength(1);
  });

  it('are read as the files that they are, never as a text that somebody pasted', async () => {
    const { icon } = await made(open().take(input(single), null, 'normal', {}));
    const seen: IconInputs[] = [];
    class Listening extends IconPipeline {
      override make(...[inputs, ...rest]: Parameters<IconPipeline['make']>): ReturnType<IconPipeline['make']> {
        seen.push(inputs);
        return super.make(inputs, ...rest);
      }
    }
    const bytes = new TextEncoder().encode('\ufeff<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>');
    const picture = { sha256: icon.source!.sha256, data: toBase64(bytes) };
    await open((parts) => new Listening(parts)).receive(icon, [picture]);
    expect(seen).toEqual([{ kind: 'bytes', bytes, name: icon.source!.name }]);
  });

  it('are refused when they are others than the icon refers to', async () => {
    const { icon } = await made(open().take(input(single), null, 'normal', {}));
    const work = open();
    expect(await work.receive(icon, [{ sha256: 'a'.repeat(64), data: text }])).toBe(1);
    expect(await work.pictures(icon)).toEqual([]);
  });
});

describe('a repair of an icon whose picture is there', () => {
  const blue = '#2fc7f7';
  const grey = '#95a4ae';
  const onWhite = withRectangle([108, 66], WHITE, [30, 10, 78, 56], RED);
  const rows: readonly (readonly [IconRepair | 'all', Partial<IconAdjustments>, RgbaImage])[] = [
    ['fit', { scale: 1.5 }, single],
    ['centre', { scale: 0.5, shiftX: 4 }, single],
    ['complete-states', { normalColour: blue, activeColour: blue }, single],
    ['swap-states', { normalColour: blue, activeColour: grey }, single],
    ['recolour', { normalColour: '#ffffff', activeColour: '#fefefe' }, single],
    ['remove-background', { states: 'colours', removeBackground: false }, onWhite],
    ['all', { normalColour: blue, activeColour: blue, scale: 1.5 }, single],
    ['all', { states: 'colours', removeBackground: false, scale: 1.5, shiftX: 4 }, onWhite],
  ];

  it.each(rows)('keeps the picture (%s, %o)', async (repair, change, image) => {
    const work = open();
    const { icon } = await made(work.take(input(image), null, 'normal', {}));
    const wanted = { ...icon.adjustments!, ...change };
    // Twice: the first time that colours are shown the paper is taken away.
    const shown = await made(work.remake(icon, wanted, {}));
    const faulty = await made(work.remake(shown.icon, wanted, {}));
    const isFaulty = ({ report }: IconResult): boolean =>
      repair === 'all' ? !report.ok : report.checks.some((check) => check.repair === repair);
    expect(isFaulty(faulty)).toBe(true);
    const repaired = await made(work.repair(faulty.icon, repair, {}));
    expect(isFaulty(repaired)).toBe(false);
    expect(repaired.icon.source).toEqual(icon.source);
  });

  it('of everything leaves alone what is right', async () => {
    const work = open();
    const { icon } = await made(work.take(input(single), null, 'normal', {}));
    const colours = { normalColour: '#445566', activeColour: '#dd2200' };
    const faulty = await made(work.remake(icon, { ...icon.adjustments!, ...colours, scale: 1.5 }, {}));
    const repaired = await made(work.repair(faulty.icon, 'all', {}));
    expect(repaired.icon.adjustments).toEqual({ ...icon.adjustments, ...colours });
  });

  it('that would change nothing leaves the icon as it is, source and states', async () => {
    const work = open();
    const { icon } = await made(work.take(input(single), null, 'normal', {}));
    for (const repair of ['recolour', 'strengthen', 'clear-haze', 'convert', 'all'] as const) {
      expect((await made(work.repair(icon, repair, {}))).icon, repair).toEqual(icon);
    }
  });

  it('swaps two pictures by their sources', async () => {
    const work = open();
    const { icon } = await made(
      work.take(input(withRectangle([108, 66], CLEAR, [30, 10, 78, 56], GREEN)), null, 'normal', {}),
    );
    const two = await made(work.remake(icon, { ...icon.adjustments!, states: 'two-pictures' }, {}));
    const pair = await made(
      work.take(input(withRectangle([108, 66], CLEAR, [30, 10, 78, 56], GREY)), two.icon, 'active', {}),
    );
    expect(pair.report.checks.find(({ id }) => id === 'colours')).toMatchObject({ repair: 'swap-states' });
    const repaired = await made(work.repair(pair.icon, 'swap-states', {}));
    expect(repaired.icon).toMatchObject({ source: pair.icon.activeSource, activeSource: pair.icon.source });
    expect(repaired.icon.adjustments?.states).toBe('two-pictures');
    expect(repaired.report.checks.find(({ id }) => id === 'colours')?.status).toBe('pass');
  });

  it('of a ready icon makes it anew of its two drawings', async () => {
    const work = open();
    const sprite = blankImage(108, 66);
    [[225, 226, 228, 255] as Pixel, GREEN].forEach((ink, half) => {
      pasteImage(sprite, withRectangle([54, 66], CLEAR, [10, 20, 43, 46], ink), half * 54, 0, wholeOf(sprite));
    });
    const ready = await made(work.take(input(sprite), null, 'normal', {}));
    expect(ready.icon.adjustments).toBeNull();
    expect(ready.report.checks[0]).toMatchObject({ id: 'contrast-light', repair: 'recolour' });
    const repaired = await made(work.repair(ready.icon, 'recolour', {}));
    expect(repaired.icon.source).toEqual(ready.icon.source);
    expect(repaired.report.checks.find(({ id }) => id === 'contrast-light')?.status).toBe('pass');
  });
});

describe('the check of an icon', () => {
  const badge = withRectangle([108, 66], CLEAR, [24, 8, 84, 58], [30, 60, 220, 255]);
  pasteImage(badge, withRectangle([30, 20], WHITE, [0, 0, 0, 0], WHITE), 40, 22, wholeOf(badge));
  const inside = (result: Awaited<ReturnType<IconService['check']>>): unknown =>
    result.ok ? result.value.checks.find(({ id }) => id === 'inside') : result.error;

  it('compares it with its picture also when it was made in another session', async () => {
    const work = open();
    const taken = await made(work.take(input(badge), null, 'normal', {}));
    const { icon } = await made(work.remake(taken.icon, { ...taken.icon.adjustments!, states: 'colours' }, {}));
    expect(inside(await work.check(icon))).toMatchObject({ status: 'pass' });
    const flat = { ...icon, adjustments: { ...icon.adjustments!, states: 'silhouette' as const, strength: 0 } };
    const blot = await made(work.remake(flat, flat.adjustments, {}));
    expect(inside(await work.check(blot.icon))).toMatchObject({ status: 'fail', repair: 'more-detail' });
    const repaired = await made(work.repair(blot.icon, 'all', {}));
    expect(repaired.icon.adjustments?.strength).toBeGreaterThan(0);
    expect(repaired.report.ok).toBe(true);
  });

  it('says nothing of the picture where it is not in this browser', async () => {
    const { icon } = await made(open().take(input(badge), null, 'normal', {}));
    expect(inside(await open().check(icon))).toBeUndefined();
  });

  it('repairs pixels where the picture is not in this browser, and keeps the reference to it', async () => {
    const work = open();
    const { icon } = await made(work.take(input(badge), null, 'normal', {}));
    const pale = await made(work.remake(icon, { ...icon.adjustments!, normalColour: '#e0e2e4' }, {}));
    const repaired = await made(open().repair(pale.icon, 'recolour', {}));
    expect(repaired.icon).toMatchObject({ source: icon.source, adjustments: pale.icon.adjustments });
    expect(repaired.icon.png).not.toBe(pale.icon.png);
  });
});
