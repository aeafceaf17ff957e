import type { Browser, CDPSession, Page } from '@playwright/test';

export interface Figure {
  what: string;
  value: number;
  unit: string;
}

export interface Bench {
  title: string;
  /** `url` is the production build, opened standalone. */
  measure(surroundings: { browser: Browser; url: string }): Promise<Figure[]>;
}

/** The value that `share` of all samples (0 … 1) do not exceed. */
export function percentile(samples: readonly number[], share: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? NaN;
}

/**
 * Begins to count what the page's main thread does. In the thread's own processor time, so that other programs of a busy machine
 * do not count.
 */
export async function watch(page: Page): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return session;
}

/** ms of the page's main thread so far, by the browser's own count: script, style and layout, and all of its tasks. */
export async function spent(session: CDPSession): Promise<{ work: number; tasks: number }> {
  const { metrics } = await session.send('Performance.getMetrics');
  const ms = (wanted: string): number => (metrics.find(({ name }) => name === wanted)?.value ?? NaN) * 1000;
  const work = ms('ScriptDuration') + ms('LayoutDuration') + ms('RecalcStyleDuration');
  return { work, tasks: ms('TaskDuration') };
}

/** Settles when the next frame has run. */
export const nextFrame = (page: Page): Promise<void> =>
  page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
