import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser } from '@playwright/test';
import { build, preview } from 'vite';
import { projectFolder } from '../tools/project.ts';
import { servePreview } from '../tools/preview.ts';
import { percentile, spent, watch, type Bench, type Figure } from './bench.ts';

/** Starts of each page, in turns, each with nothing in the browser's cache. */
const STARTS = 9;
/** How much slower than this machine a weak one is. */
const SLOW_DOWN = 4;
/** ms that a start is watched for after its field is there. */
const SETTLES = 2500;
/** What is longer blocks, and blocks for as long as it is longer. */
const LONG = 50;
/**
 * ms that the empty app's blocking counts as at least. On a quiet machine it has none, by which nothing can be divided; on a busy one
 * (where the limit of 5 was set) it had 30 to 60. So at most 5 × means at most 250 ms on a quiet machine, and 5 × what the empty app
 * has in the same run on a machine that is busy with other things.
 */
const LEAST_BLOCKING = LONG;

interface Beginning {
  readonly usable: number;
  readonly tasks: readonly number[];
  /** ms of the main thread's own time, whatever else the machine does. */
  readonly work: number;
}

/** Runs in the page: when the field was there, and every long task. */
function observe(id: string): void {
  const seen = { usable: 0, tasks: [] as number[] };
  Object.assign(globalThis, { seen });
  new PerformanceObserver((list) => seen.tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({
    type: 'longtask',
    buffered: true,
  });
  const look = (): void => {
    if (document.getElementById(id) === null) requestAnimationFrame(look);
    else seen.usable = performance.now();
  };
  requestAnimationFrame(look);
}

interface Opened {
  readonly name: string;
  readonly address: string;
  /** DOM id of the field that is waited for. */
  readonly field: string;
}

async function begin(browser: Browser, { address, field }: Opened): Promise<Beginning> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-US' });
  await context.addInitScript(observe, field);
  const page = await context.newPage();
  const session = await watch(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOW_DOWN });
  await page.goto(address);
  await page.waitForFunction(() => (globalThis as unknown as { seen: Beginning }).seen.usable > 0);
  await page.waitForTimeout(SETTLES);
  const seen = await page.evaluate(() => (globalThis as unknown as { seen: Omit<Beginning, 'work'> }).seen);
  const { tasks: work } = await spent(session);
  await context.close();
  return { ...seen, work };
}

const blocking = ({ tasks }: Beginning): number => tasks.reduce((sum, ms) => sum + Math.max(0, ms - LONG), 0);
const longest = ({ tasks }: Beginning): number => Math.max(0, ...tasks);

function figuresOf(name: string, starts: readonly Beginning[]): Figure[] {
  const middle = (of: (start: Beginning) => number): number => percentile(starts.map(of), 0.5);
  return [
    { what: `${name}: blocking time, median`, value: middle(blocking), unit: 'ms' },
    { what: `${name}: longest task, median (the designer’s at most 250)`, value: middle(longest), unit: 'ms' },
    { what: `${name}: longest task of all starts`, value: Math.max(...starts.map(longest)), unit: 'ms' },
    { what: `${name}: main-thread time until it has settled, median`, value: middle(({ work }) => work), unit: 'ms' },
    { what: `${name}: until its field is there, median`, value: middle(({ usable }) => usable), unit: 'ms' },
  ];
}

/** Builds the empty app as the designer is built, and serves it. */
async function serveEmpty() {
  const outDir = await mkdtemp(join(tmpdir(), 'empty-app-'));
  const root = fileURLToPath(new URL('empty-app/', import.meta.url));
  const configFile = join(projectFolder, 'vite.config.ts');
  await build({ root, configFile, logLevel: 'error', publicDir: false, build: { outDir, emptyOutDir: true } });
  const server = await preview({
    configFile: false,
    root: outDir,
    logLevel: 'warn',
    build: { outDir },
    preview: { host: '127.0.0.1', port: 0, open: false },
  });
  const { port } = server.httpServer.address() as AddressInfo;
  const close = async (): Promise<void> => {
    await server.close();
    await rm(outDir, { recursive: true });
  };
  return { url: `http://127.0.0.1:${port}/`, close };
}

export const bench: Bench = {
  title: `Start beside an empty app of the same framework, in turns (${SLOW_DOWN} × slower, nothing cached, 1440 × 900)`,
  async measure({ browser }) {
    const empty = await serveEmpty();
    const designer = await servePreview();
    const pages: readonly Opened[] = [
      { name: 'empty app', address: empty.url, field: 'field' },
      { name: 'designer', address: designer.url, field: 'field-page.address' },
    ];
    try {
      const starts = pages.map((): Beginning[] => []);
      for (let round = 0; round < STARTS; round += 1) {
        for (const [at, page] of pages.entries()) starts[at]?.push(await begin(browser, page));
      }
      const [least, ours] = starts.map((of) => ({
        blocking: of.reduce((sum, start) => sum + blocking(start), 0) / of.length,
        work: percentile(
          of.map(({ work }) => work),
          0.5,
        ),
      }));
      return [
        ...pages.flatMap(({ name }, at) => figuresOf(name, starts[at] ?? [])),
        {
          what: `blocking time, mean, times the empty app’s, which counts as ${LEAST_BLOCKING} ms at least (at most 5)`,
          value: (ours?.blocking ?? NaN) / Math.max(LEAST_BLOCKING, least?.blocking ?? NaN),
          unit: '×',
        },
        {
          what: 'main-thread time, times the empty app’s',
          value: (ours?.work ?? NaN) / (least?.work ?? NaN),
          unit: '×',
        },
      ];
    } finally {
      await Promise.all([designer.close(), empty.close()]);
    }
  },
};
