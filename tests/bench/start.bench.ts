import type { Browser, BrowserContext, Frame, Page } from '@playwright/test';
import { servePortalScript } from '../tools/portal-script.ts';
import { startSimulation } from '../tools/simulation/start-simulation.ts';
import { percentile, type Bench, type Figure } from './bench.ts';
import { designWith, openDesign } from './designs.ts';

/** Starts per scenario, each with nothing in the browser's cache. */
const STARTS = 9;
/** ms that a start is watched for after the form is there: what comes late may move what stands. */
const SETTLES = 1500;
/** How much slower than this machine a weak one is. */
const SLOW_DOWN = 4;

/** What the designer's own page tells of its start; times in ms since it was navigated to. */
interface Start {
  /** Until the first frame with the form in it. */
  readonly usable: number;
  readonly longTasks: readonly number[];
  /** Cumulative layout shift, as the browser counts it. */
  readonly shift: number;
  readonly shifted: readonly string[];
}

/** Runs in every frame before anything else does; the form is there as soon as its field for the code is. */
function observe(): void {
  const seen = { usable: 0, longTasks: [] as number[], shift: 0, shifted: [] as string[] };
  Object.assign(globalThis, { seen });
  new PerformanceObserver((list) => seen.longTasks.push(...list.getEntries().map(({ duration }) => duration))).observe({
    type: 'longtask',
    buffered: true,
  });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const { value, sources } = entry as PerformanceEntry & {
        value: number;
        sources: readonly { node: Element | null }[];
      };
      seen.shift += value;
      for (const { node } of sources) seen.shifted.push(`${node?.nodeName ?? ''}.${node?.className ?? ''}`);
    }
  }).observe({ type: 'layout-shift', buffered: true });
  const look = (): void => {
    if (document.getElementById('field-chatApp.code') === null) requestAnimationFrame(look);
    else seen.usable = performance.now();
  };
  requestAnimationFrame(look);
}

async function started(frame: Frame, page: Page): Promise<Start> {
  await frame.waitForFunction(() => (globalThis as unknown as { seen: Start }).seen.usable > 0);
  await page.waitForTimeout(SETTLES);
  return frame.evaluate(() => (globalThis as unknown as { seen: Start }).seen);
}

async function designerFrame(page: Page, designerUrl: string): Promise<Frame> {
  const isThere = (frame: Frame): boolean => frame.url().startsWith(designerUrl);
  return page.frames().find(isThere) ?? page.waitForEvent('framenavigated', { predicate: isThere });
}

interface Scenario {
  readonly name: string;
  readonly address: string;
  readonly designerUrl: string;
  readonly rate?: number;
  /** Leaves something behind in the browser's storage. */
  readonly before?: (page: Page) => Promise<void>;
  readonly prepare?: (context: BrowserContext) => Promise<void>;
}

async function oneStart(browser: Browser, scenario: Scenario): Promise<Start> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-US' });
  await scenario.prepare?.(context);
  if (scenario.before !== undefined) {
    const earlier = await context.newPage();
    await scenario.before(earlier);
    await earlier.close();
  }
  await context.addInitScript(observe);
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.clearBrowserCache');
  await session.send('Emulation.setCPUThrottlingRate', { rate: scenario.rate ?? 1 });
  await page.goto(scenario.address);
  const start = await started(await designerFrame(page, scenario.designerUrl), page);
  await context.close();
  return start;
}

async function measure(browser: Browser, scenario: Scenario): Promise<Figure[]> {
  const starts: Start[] = [];
  for (let count = 0; count < STARTS; count += 1) starts.push(await oneStart(browser, scenario));
  const { name } = scenario;
  const usable = starts.map((start) => start.usable);
  const shifted = new Set(starts.flatMap((start) => start.shifted));
  const tasks = starts.map(({ longTasks }) => longTasks.length);
  return [
    { what: `${name}: until the form can be used, median`, value: percentile(usable, 0.5), unit: 'ms' },
    { what: `${name}: the slowest`, value: Math.max(...usable), unit: 'ms' },
    { what: `${name}: tasks over 50 ms, median of starts`, value: percentile(tasks, 0.5), unit: '' },
    {
      what: `${name}: the longest of them`,
      value: Math.max(0, ...starts.flatMap(({ longTasks }) => longTasks)),
      unit: 'ms',
    },
    {
      what: `${name}: layout shift ${[...shifted].join(', ')}`,
      value: Math.max(...starts.map(({ shift }) => shift)),
      unit: '',
    },
  ];
}

/** The draft that a returning person finds; it is stored within a second of its last change. */
async function keepDraft(page: Page, url: string): Promise<void> {
  await openDesign(page, url, designWith(3));
  await page.getByText(/^Saved in this browser/).waitFor();
}

export const bench: Bench = {
  title: 'From navigation to the form (production build, nothing cached, 1440 × 900)',
  async measure({ browser }) {
    const simulation = await startSimulation({ designer: 'dist' });
    const { portalUrl, designerUrl } = simulation;
    const standalone = { address: designerUrl, designerUrl };
    try {
      return [
        ...(await measure(browser, { name: 'standalone', ...standalone })),
        ...(await measure(browser, { name: `standalone, ${SLOW_DOWN} × slower`, ...standalone, rate: SLOW_DOWN })),
        ...(await measure(browser, {
          name: 'standalone, with a draft',
          ...standalone,
          before: (page) => keepDraft(page, designerUrl),
        })),
        ...(await measure(browser, {
          name: 'in a portal',
          address: `${portalUrl}/?world=start&panel=0`,
          designerUrl,
          prepare: (context) => servePortalScript(context, portalUrl),
        })),
      ];
    } finally {
      await simulation.close();
    }
  },
};
