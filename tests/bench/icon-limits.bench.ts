import type { Browser, Page } from '@playwright/test';
import type { Bench, Figure } from './bench.ts';

interface Probe {
  readonly longTasks: readonly number[];
  readonly seconds: number;
}

/** Draws a photograph of this size in the page, lets the browser settle, and begins to watch for tasks over 50 ms. */
async function prepare(page: Page, width: number, height: number): Promise<number> {
  const bytes = await page.evaluate(
    async ([w, h]) => {
      const canvas = new OffscreenCanvas(w, h);
      const context = canvas.getContext('2d');
      if (context === null) throw new Error('no canvas');
      for (let at = 0; at < 4000; at += 1) {
        context.fillStyle = `hsl(${(at * 47) % 360} 60% ${30 + ((at * 13) % 50)}%)`;
        context.fillRect((at * 7919) % w, (at * 104729) % h, w / 24, h / 24);
      }
      const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.9 });
      Object.assign(globalThis, { photo: new File([blob], 'photo.jpg', { type: 'image/jpeg' }), tasks: [] });
      return blob.size;
    },
    [width, height] as const,
  );
  await page.waitForTimeout(2000);
  await page.evaluate(() => {
    const { tasks } = globalThis as unknown as { tasks: number[] };
    new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({
      type: 'longtask',
    });
  });
  return bytes;
}

const drop = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add((globalThis as unknown as { photo: File }).photo);
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
  });

const longTasks = (page: Page): Promise<number[]> =>
  page.evaluate(() => (globalThis as unknown as { tasks: number[] }).tasks);

async function dropped(page: Page): Promise<Probe> {
  const start = Date.now();
  await drop(page);
  await page.getByRole('button', { name: 'Change…' }).waitFor();
  const seconds = (Date.now() - start) / 1000;
  await page.waitForTimeout(500);
  const seen = await longTasks(page);
  await proveWatching(page, seen.length);
  return { longTasks: seen, seconds };
}

/** No long task may also mean that nobody looked: one that is made on purpose has to be found. */
async function proveWatching(page: Page, before: number): Promise<void> {
  await page.evaluate(() => {
    setTimeout(() => {
      for (const end = performance.now() + 80; performance.now() < end;);
    });
  });
  await page.waitForTimeout(500);
  if ((await longTasks(page)).length <= before) throw new Error('Long tasks are not seen here.');
}

/** ms from a click on Cancel, as soon as it is there, until the icon's place is as it was. */
async function cancelled(page: Page): Promise<number> {
  const waiting = page.evaluate(async () => {
    const button = async (name: string): Promise<HTMLElement> => {
      for (;;) {
        const found = [...document.querySelectorAll('button')].find(({ textContent }) => textContent.trim() === name);
        if (found !== undefined) return found;
        await new Promise((resolve) => setTimeout(resolve, 1));
      }
    };
    const cancel = await button('Cancel');
    const start = performance.now();
    cancel.click();
    await button('Choose a picture…');
    return performance.now() - start;
  });
  await drop(page);
  return waiting;
}

async function scenario(
  browser: Browser,
  url: string,
  name: string,
  size: readonly [number, number],
): Promise<Figure[]> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-US' });
  const page = await context.newPage();
  await page.goto(url);
  const bytes = await prepare(page, ...size);
  const cancelling = await cancelled(page);
  const { longTasks: tasks, seconds } = await dropped(page);
  await context.close();
  return [
    { what: `${name}: length of the file`, value: bytes / 1e6, unit: 'MB' },
    { what: `${name}: main-thread tasks over 50 ms, from the first drop on`, value: tasks.length, unit: '' },
    { what: `${name}: the longest of them`, value: Math.max(0, ...tasks), unit: 'ms' },
    { what: `${name}: from drop to icon`, value: seconds, unit: 's' },
    { what: `${name}: from Cancel to the screen as it was`, value: cancelling, unit: 'ms' },
  ];
}

export const bench: Bench = {
  title: 'Large photographs, dropped on the production build: does the page stand still?',
  async measure({ browser, url }) {
    return [
      ...(await scenario(browser, url, '12 megapixels', [4000, 3000])),
      ...(await scenario(browser, url, '24 megapixels, made smaller first', [6000, 4000])),
      ...(await scenario(browser, url, '96 megapixels, made smaller first', [12_000, 8000])),
    ];
  },
};
