import { afterAll, beforeEach, expect, test, vi } from 'vitest';
import { DEFAULT_ADJUSTMENTS } from '../../src/domain/design/factory.ts';
import type { IconAdjustments } from '../../src/domain/design/schema.ts';
import { IconPipeline } from '../../src/icons/client/icon-pipeline.ts';
import { toBase64 } from '../../src/domain/kernel/base64.ts';
import { browserTimer } from '../../src/platform/timer/browser-timer.ts';
import { fixture } from './fixtures.ts';

/** All on this page, whose canvas lies; the other one has its worker, whose canvas does not. */
const fooled = new IconPipeline({
  timer: browserTimer,
  createWorker: () => {
    throw new Error('no workers here');
  },
});
const honest = new IconPipeline({ timer: browserTimer });
afterAll(() => [fooled, honest].forEach((pipeline) => pipeline.dispose()));

const COLOURS: IconAdjustments = { ...DEFAULT_ADJUSTMENTS, states: 'colours' };

// As with resistFingerprinting: whatever was drawn, what is read is white.
beforeEach(() => {
  vi.spyOn(OffscreenCanvasRenderingContext2D.prototype, 'getImageData').mockImplementation((_x, _y, width, height) => {
    const image = new ImageData(width, height);
    image.data.fill(255);
    return image;
  });
});

test('a ready icon is taken byte for byte', async () => {
  const sprite = await fixture('sprite.png');
  if (sprite.kind !== 'file') throw new Error(sprite.kind);
  const bytes = new Uint8Array(await sprite.file.arrayBuffer());
  const kept = await fooled.make(sprite, DEFAULT_ADJUSTMENTS);
  expect(kept.ok && [kept.value.png, kept.value.findings]).toEqual([toBase64(bytes), ['kept']]);
});

test('what has to be drawn is refused, and why', async () => {
  const inputs = [await fixture('photo.jpg'), await fixture('camera.svg'), { kind: 'glyph', text: 'A' } as const];
  for (const [i, format] of ['jpeg', 'svg', 'glyph'].entries()) {
    expect(await fooled.make(inputs[i]!, DEFAULT_ADJUSTMENTS)).toMatchObject({
      error: { code: 'canvas-lies', params: { format } },
    });
  }
});

test.each(['wheel.png', 'still.gif', 'favicon.ico'])('our own code reads %s without it', async (name) => {
  const one = await fooled.make(await fixture(name), COLOURS);
  const other = await honest.make(await fixture(name), COLOURS);
  expect(one.ok && one.value.png).toBe(other.ok && other.value.png);
  expect(one.ok && one.value.report).toEqual(other.ok && other.value.report);
  expect(one.ok && one.value.places?.active.width).toBeGreaterThan(20);
});
