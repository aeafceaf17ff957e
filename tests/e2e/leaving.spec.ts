import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Page } from '@playwright/test';
import { chromiumLaunchOptions } from '../tools/chromium.ts';
import { Designer } from './designer.ts';
import { expect, test } from './fixtures.ts';

/** Ways to go, each with the page that is looked at afterwards. */
const WAYS: Readonly<Record<string, (page: Page, address: string) => Promise<Page>>> = {
  reload: async (page) => {
    await page.reload();
    return page;
  },
  'link away': async (page, address) => {
    await page.goto(`${address}/icon.svg`);
    await page.goBack();
    return page;
  },
  close: async (page, address) => {
    const context = page.context();
    // As by its cross: the page is told, and asked nothing.
    await page.close({ runBeforeUnload: true });
    await expect.poll(() => page.isClosed()).toBe(true);
    const next = await context.newPage();
    await next.goto(address);
    return next;
  },
};

const AFTER = [0, 100, 300] as const;
const DRAFTS = ['stored', 'new'] as const;

/** Types, leaves so many ms after the last key, and tells whether all of it is there again, and on which page. */
async function keeps(
  page: Page,
  leave: (page: Page) => Promise<Page>,
  after: number,
  draft: (typeof DRAFTS)[number],
): Promise<{ isKept: boolean; next: Page }> {
  const designer = new Designer(page);
  await designer.button(/^Drafts/).click();
  await page.getByRole('dialog').getByRole('button', { name: 'New draft' }).click();
  // Until the window has gone, what is typed goes into it.
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(designer.field('Code')).toHaveValue('');
  await designer.field('Code').fill('begun');
  if (draft === 'stored') await designer.saved();
  await designer.field('Code').press('End');
  await page.keyboard.type('zz');
  // eslint-disable-next-line no-restricted-syntax -- the time between the edit and the end is what is tried
  if (after > 0) await page.waitForTimeout(after);
  const next = await leave(page);
  const field = new Designer(next).field('Code');
  await field.waitFor();
  // Where the database is slow to open, an empty form stands there until the stored drafts come.
  const isKept = await expect(field)
    .toHaveValue('begunzz')
    .then(
      () => true,
      () => false,
    );
  return { isKept, next };
}

for (const [way, leave] of Object.entries(WAYS)) {
  test(`the last key survives: ${way}`, async ({ page, standalone }) => {
    const lost: string[] = [];
    await page.goto(standalone);
    let current = page;
    for (const draft of DRAFTS) {
      const cells: string[] = [];
      for (const after of AFTER) {
        const { isKept, next } = await keeps(current, (from) => leave(from, standalone), after, draft);
        current = next;
        if (!isKept) lost.push(`${draft} draft, ${String(after)} ms`);
        cells.push(`${String(after)} ms: ${isKept ? 'kept' : 'LOST'}`);
      }
      console.log(`${way.padEnd(10)} ${draft.padEnd(7)} ${cells.join('   ')}`);
    }
    expect(lost).toEqual([]);
  });
}

test('an edit of 300 ms ago survives the death of the browser', async ({ standalone }) => {
  const lines: string[] = [];
  const lost: string[] = [];
  for (const draft of DRAFTS) {
    const profile = await mkdtemp(join(tmpdir(), 'designer-profile-'));
    const launch = (): Promise<BrowserContext> =>
      chromium.launchPersistentContext(profile, { ...chromiumLaunchOptions(), locale: 'en-US' });
    try {
      const first = await launch();
      const page = await first.newPage();
      await page.goto(standalone);
      const designer = new Designer(page);
      if (draft === 'stored') {
        await designer.field('Title, English').fill('begun');
        await designer.saved();
      }
      await designer.field('Title, English').fill('last');
      // 300 ms of quiet are what the autosave waits for; then the write itself.
      // eslint-disable-next-line no-restricted-syntax -- the time between the edit and the end is what is tried
      await page.waitForTimeout(300);
      await designer.saved();
      const session = await first.newCDPSession(page);
      await session.send('Browser.crash' as never).catch(() => undefined);
      await first.close().catch(() => undefined);
      const second = await launch();
      const again = await second.newPage();
      await again.goto(standalone);
      const field = new Designer(again).field('Title, English');
      await field.waitFor();
      const isKept = (await field.inputValue()) === 'last';
      lines.push(`kill       ${draft.padEnd(7)} 300 ms: ${isKept ? 'kept' : 'LOST'}`);
      if (!isKept) lost.push(draft);
      await second.close();
    } finally {
      await rm(profile, { recursive: true, force: true });
    }
  }
  console.log(lines.join('\n'));
  expect(lost).toEqual([]);
});

test('the browser asks before leaving only while something would be lost', async ({ page, standalone }) => {
  const asked: string[] = [];
  page.on('dialog', (dialog) => {
    asked.push(dialog.type());
    void dialog.accept();
  });
  await page.goto(standalone);
  const designer = new Designer(page);
  await designer.fill({ code: 'kept' });
  await page.reload();
  await expect(designer.field('Code')).toHaveValue('kept');
  expect(asked).toEqual([]);

  await page.addInitScript(() => {
    Object.defineProperty(window, 'indexedDB', {
      get: () => {
        throw new DOMException('denied', 'SecurityError');
      },
    });
  });
  await page.reload();
  await page.reload();
  expect(asked).toEqual([]);
  await designer.fill({ code: 'fleeting' });
  await expect(page.getByText(/^Kept until this page closes/)).toBeVisible();
  await page.reload();
  expect(asked).toEqual(['beforeunload']);
});
