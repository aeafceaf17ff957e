import type { Browser, Page } from '@playwright/test';
import { nextFrame, percentile, spent, watch, type Bench, type Figure } from './bench.ts';
import { designWith, designWithEnvironments, openDesign } from './designs.ts';

/** Keystrokes per scenario, after a few that warm up. */
const STROKES = 120;
const WARM_UP = 20;

interface Strokes {
  /** ms of script, style and layout per keystroke: handler and derived state until the next frame has run. */
  readonly work: readonly number[];
  /** ms of all main-thread tasks: painting in software, and the measuring itself, are in it. */
  readonly tasks: readonly number[];
  /** ms of Event Timing; what is under the browser's threshold of 16 ms counts as 16. */
  readonly events: readonly number[];
}

/**
 * Types into a field, one character at a time, and reads the browser's own count of main-thread work before the key and
 * after the next frame has run.
 */
async function type(page: Page, label: string): Promise<Strokes> {
  const session = await watch(page);
  await page.getByLabel(label, { exact: true }).click();
  await page.evaluate(() => {
    const seen: number[] = [];
    Object.assign(globalThis, { seen });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        if (entry.name === 'keydown' || entry.name === 'input') seen.push(entry.duration);
    }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
  });
  const work: number[] = [];
  const tasks: number[] = [];
  for (let stroke = 0; stroke < STROKES + WARM_UP; stroke += 1) {
    const before = await spent(session);
    await page.keyboard.press(stroke % 10 === 9 ? 'Backspace' : 'a');
    await nextFrame(page);
    const after = await spent(session);
    if (stroke < WARM_UP) continue;
    work.push(after.work - before.work);
    tasks.push(after.tasks - before.tasks);
  }
  const slow = await page.evaluate(() => (globalThis as unknown as { seen: number[] }).seen);
  await session.detach();
  const quick = Array.from({ length: Math.max(0, STROKES - slow.length) }, () => 16);
  return { work, tasks, events: [...slow, ...quick] };
}

async function makeDrafts(page: Page, count: number): Promise<void> {
  for (let made = 0; made < count; made += 1) {
    await page.getByRole('button', { name: /^Drafts/ }).click();
    await page.getByRole('button', { name: 'Duplicate', exact: true }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  }
}

async function scenario(
  browser: Browser,
  name: string,
  open: (page: Page) => Promise<void>,
  label = 'Handler page',
): Promise<Figure[]> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-US' });
  const page = await context.newPage();
  await open(page);
  const { work, tasks, events } = await type(page, label);
  await context.close();
  return [
    { what: `${name}: main-thread work of one edit, median`, value: percentile(work, 0.5), unit: 'ms' },
    { what: `${name}: main-thread work of one edit, p95`, value: percentile(work, 0.95), unit: 'ms' },
    { what: `${name}: all main-thread tasks, p95`, value: percentile(tasks, 0.95), unit: 'ms' },
    { what: `${name}: Event Timing, p95`, value: percentile(events, 0.95), unit: 'ms' },
  ];
}

export const bench: Bench = {
  title: 'One edit, until the next frame has run (production build, 1440 × 900)',
  async measure({ browser, url }) {
    const empty = (page: Page): Promise<void> => page.setContent('<label>Handler page <input></label>');
    return [
      ...(await scenario(browser, 'empty page', empty)),
      ...(await scenario(browser, '1 language', (page) => openDesign(page, url, designWith(1)))),
      ...(await scenario(browser, '20 languages', (page) => openDesign(page, url, designWith(20)))),
      ...(await scenario(browser, '20 languages, 2 environments', (page) =>
        openDesign(page, url, designWithEnvironments(20)),
      )),
      ...(await scenario(browser, '1 language, 30 drafts', async (page) => {
        await openDesign(page, url, designWith(1));
        await makeDrafts(page, 30);
      })),
      ...(await scenario(
        browser,
        'title, 20 languages',
        (page) => openDesign(page, url, designWith(20)),
        'Title, English',
      )),
    ];
  },
};
