import { fileURLToPath } from 'node:url';
import type { Browser, Page } from '@playwright/test';
import { withModule } from '../tools/imports/with-module.ts';
import type { Bench, Figure } from './bench.ts';

interface Attack {
  readonly name: string;
  readonly file: string;
  readonly text: string;
}

const ATTACKS = fileURLToPath(new URL('../tools/imports/attacks.ts', import.meta.url));
/** Characters from which on a text is long enough to hold a page. */
const LONG = 1_000_000;
/** UTF-8 that a file of an import may have. */
const LARGEST = 8_000_000;

const filled = (unit: (at: number) => string): string => {
  const parts: string[] = [];
  for (let [at, size] = [0, 0]; size < LARGEST - 2000; at += 1) size += parts[parts.push(unit(at)) - 1]?.length ?? 0;
  return parts.join('');
};

/** Texts that are designs, or stand for one. */
const DESIGNS: readonly Attack[] = [
  { name: '8 MB of fields in a design', file: 'a.json', text: `{"format":"chat-app-design"${filled((at) => `,"k${String(at)}":1`)}}` },
  { name: '8 MB of one key in a design', file: 'a.json', text: `{"format":"chat-app-design","${filled(() => 'k'.repeat(1000))}":1}` },
  { name: '8 MB of languages', file: 'a.json', text: `{"BOT_ID":1,"CODE":"a","LANG":[${filled(() => '{"LANGUAGE_ID":"en","TITLE":"a"},')}{}]}` },
  { name: '8 MB of a title', file: 'a.json', text: `{"BOT_ID":1,"CODE":"a","LANG":[{"LANGUAGE_ID":"en","TITLE":"${filled(() => 'a '.repeat(500))}"}]}` },
  { name: '8 MB of parameters', file: 'a.json', text: `{"BOT_ID":1,"CODE":"a"${filled((at) => `,"K${String(at)}":"v"`)}}` },
]; // prettier-ignore

async function longTexts(): Promise<readonly Attack[]> {
  const texts = await withModule(ATTACKS, async (module) => Promise.resolve(module['ATTACKS'] as readonly Attack[]));
  return [...DESIGNS, ...texts.filter(({ text }) => text.length >= LONG && text.length <= LARGEST)];
}

/** Drops a file on the page and waits for what came of it; the ms of every long task of the page meanwhile. */
async function dropped(page: Page, { file, text }: Attack): Promise<readonly number[]> {
  await page.evaluate(
    ([name, held]) => Object.assign(globalThis, { brought: new File([held], name, { type: 'text/plain' }) }),
    [
      file === '' ? 'a.txt' : file,
      `imbot.app.register\n`.slice(0, file === 'a.txt' || file === '' ? 19 : 0) + text,
    ] as const,
  );
  await page.waitForTimeout(500);
  await page.evaluate(() => {
    const seen = { tasks: [] as number[] };
    Object.assign(globalThis, seen);
    new PerformanceObserver((list) => seen.tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({
      type: 'longtask',
    });
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add((globalThis as unknown as { brought: File }).brought);
    document
      .querySelector('dialog[open] [role="group"]')
      ?.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
  });
  const dialog = page.getByRole('dialog');
  await dialog.getByText('Reading…').waitFor({ state: 'hidden', timeout: 60_000 });
  await page.waitForTimeout(700);
  return page.evaluate(() => (globalThis as unknown as { tasks: number[] }).tasks);
}

async function opened(browser: Browser, url: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-US' });
  const page = await context.newPage();
  await page.goto(url);
  await page.getByRole('button', { name: 'Import…' }).first().click();
  await page.getByRole('dialog').waitFor();
  return page;
}

export const bench: Bench = {
  title: 'Texts of up to 8 MB, dropped on the import: the longest task of the page, by the clock (50 ms wanted)',
  async measure({ browser, url }) {
    const figures: Figure[] = [];
    for (const text of await longTexts()) {
      const page = await opened(browser, url);
      const tasks = await dropped(page, text);
      figures.push({ what: text.name, value: Math.max(0, ...tasks), unit: 'ms' });
      await page.context().close();
    }
    return figures;
  },
};
