import { readFileSync } from 'node:fs';
import type { Browser, Page } from '@playwright/test';
import { nextFrame, percentile, type Bench, type Figure } from './bench.ts';
import { designWith, openDesign } from './designs.ts';

const DRAFTS = 2000;
const OPENINGS = 7;

const icon = readFileSync(new URL('../fixtures/icons/good/sprite.png', import.meta.url)).toString('base64');

/** Puts so many copies of the stored draft beside it, each with an icon, as they would have been written one by one. */
async function multiply(page: Page, count: number): Promise<void> {
  await page.evaluate(
    async ({ count, icon }) => {
      const asked = <T>(request: IDBRequest<T>): Promise<T> =>
        new Promise((resolve, reject) => {
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(new Error('the database cannot be written'));
        });
      const database = await asked(indexedDB.open('chat-app-designer-drafts'));
      const [name = ''] = database.objectStoreNames;
      const store = database.transaction(name, 'readwrite').objectStore(name);
      const keys = (await asked(store.getAllKeys())).map(String);
      const id = keys.find((key) => key.startsWith('draft:'))?.slice('draft:'.length) ?? '';
      const draft = (await asked(store.get(`draft:${id}`))) as { design: object };
      const summary = (await asked(store.get(`summary:${id}`))) as object;
      for (let at = 0; at < count; at += 1) {
        const design = { ...draft.design, icon: { png: icon, source: null, activeSource: null, adjustments: null } };
        store.put({ ...draft, design }, `draft:copy-${String(at)}`);
        await asked(store.put(summary, `summary:copy-${String(at)}`));
      }
      database.close();
    },
    { count, icon },
  );
}

async function measure({ browser, url }: { browser: Browser; url: string }): Promise<Figure[]> {
  const context = await browser.newContext({ locale: 'en-US' });
  const page = await context.newPage();
  await openDesign(page, url, designWith(1));
  await page.getByTitle(/^Saved in this browser/).waitFor();
  await multiply(page, DRAFTS);
  await page.reload();
  const times: number[] = [];
  for (let at = 0; at <= OPENINGS; at += 1) {
    const open = page.getByRole('button', { name: /^Drafts/ });
    await open.waitFor();
    times.push(
      await open.evaluate(async (button: HTMLElement) => {
        const before = performance.now();
        button.click();
        while (document.querySelectorAll('dialog li').length < 40) await new Promise(requestAnimationFrame);
        return performance.now() - before;
      }),
    );
    // Only a list of all of them counts.
    await page
      .getByRole('dialog')
      .getByText(new RegExp(`${(DRAFTS + 1).toLocaleString('en-US')}|${String(DRAFTS + 1)}`))
      .waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await nextFrame(page);
  }
  await context.close();
  const [first = NaN, ...rest] = times;
  return [
    { what: 'the first opening, its part loaded with it', value: first, unit: 'ms' },
    { what: 'later openings, the middle one', value: percentile(rest, 0.5), unit: 'ms' },
    { what: 'later openings, the slowest', value: Math.max(...rest), unit: 'ms' },
  ];
}

export const bench: Bench = {
  title: `The window of the drafts with ${String(DRAFTS)} in it: from the press until the first rows stand (200 ms wanted)`,
  measure,
};
