import { DEFAULT_ADJUSTMENTS } from '../../../src/domain/design/factory.ts';
import type { IconAdjustments } from '../../../src/domain/design/schema.ts';
import { IconPipeline } from '../../../src/icons/client/icon-pipeline.ts';
import { cropImage, ICON } from '../../../src/icons/core/image.ts';
import type { IconInput } from '../../../src/icons/client/types.ts';
import { browserTimer } from '../../../src/platform/timer/browser-timer.ts';

const COLOURS: IconAdjustments = { ...DEFAULT_ADJUSTMENTS, states: 'colours' };

async function time(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** Everything measured in the browser; times in ms. */
const bench = {
  /** The whole way to base64 beside the browser's own resize of the same file, by turns, both warm. */
  async photo(address: string, runs: number): Promise<{ pipeline: number[]; browser: number[]; png: string }> {
    const file = await (await fetch(address)).blob();
    const icons = new IconPipeline({ timer: browserTimer });
    const make = (): Promise<unknown> => icons.make({ kind: 'file', file, name: 'photo.jpg' }, COLOURS);
    const resize = async (): Promise<void> =>
      (await createImageBitmap(file, { resizeWidth: 43, resizeHeight: 32, resizeQuality: 'high' })).close();
    const pipeline: number[] = [];
    const browser: number[] = [];
    for (let run = -2; run < runs; run++) {
      const ours = await time(make);
      const theirs = await time(resize);
      if (run < 0) continue;
      pipeline.push(ours);
      browser.push(theirs);
    }
    const icon = await icons.make({ kind: 'file', file, name: 'photo.jpg' }, COLOURS);
    icons.dispose();
    return { pipeline, browser, png: icon.ok ? icon.value.png : '' };
  },

  /** What the whole way makes of a file in its own colours: the pixels of its place in the active half. */
  async painted(address: string): Promise<{ width: number; height: number; data: number[] }> {
    const file = await (await fetch(address)).blob();
    const icons = new IconPipeline({ timer: browserTimer });
    const result = await icons.preview({ kind: 'file', file, name: address }, { ...COLOURS, trim: false });
    icons.dispose();
    if (!result.ok || result.value.places === null) throw new Error(`${address} was not painted`);
    const { image, places } = result.value;
    const { x, y, width, height } = places.active;
    const part = cropImage(image, { x: ICON.halfWidth + x, y, width, height });
    return { width, height, data: [...part.data] };
  },

  /** A slider moved step by step: work on the page (call and painting), and the time until it is seen. */
  async slider(address: string, steps: number): Promise<{ page: number[]; seen: number[] }> {
    const file = await (await fetch(address)).blob();
    const input: IconInput = { kind: 'file', file, name: 'photo.jpg' };
    const icons = new IconPipeline({ timer: browserTimer });
    const context = document.createElement('canvas').getContext('2d');
    await icons.preview(input, COLOURS);
    const page: number[] = [];
    const seen: number[] = [];
    for (let step = 0; step < steps; step++) {
      const start = performance.now();
      const call = icons.preview(input, { ...COLOURS, scale: 0.5 + step / steps });
      const called = performance.now();
      const result = await call;
      const answered = performance.now();
      if (!result.ok) throw new Error(result.error.code);
      const { image } = result.value;
      context?.putImageData(new ImageData(image.data, image.width, image.height), 0, 0);
      const painted = performance.now();
      page.push(called - start + painted - answered);
      seen.push(painted - start);
    }
    icons.dispose();
    return { page, seen };
  },
};

declare global {
  var iconBench: typeof bench;
}
globalThis.iconBench = bench;
