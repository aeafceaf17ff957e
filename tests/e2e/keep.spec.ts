import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext } from '@playwright/test';
import { chromiumLaunchOptions } from '../tools/chromium.ts';
import { Designer } from './designer.ts';
import { expect, test } from './fixtures.ts';

test('an edit of a second ago is there after the browser was killed', async ({ standalone }) => {
  const profile = await mkdtemp(join(tmpdir(), 'designer-profile-'));
  const launch = (): Promise<BrowserContext> =>
    chromium.launchPersistentContext(profile, { ...chromiumLaunchOptions(), locale: 'en-US' });
  try {
    const first = await launch();
    const page = first.pages()[0] ?? (await first.newPage());
    await page.goto(standalone);
    const designer = new Designer(page);
    await designer.field('Title, English').fill('Survivor');
    const edited = Date.now();
    await designer.saved();
    // Half a second on a machine that does nothing else; what is asked here is that nobody has to wait for it.
    expect(Date.now() - edited).toBeLessThan(5000);
    // The whole browser at once, as by a power switch: nothing is asked to close.
    const session = await first.newCDPSession(page);
    await session.send('Browser.crash' as never).catch(() => undefined);
    await first.close().catch(() => undefined);

    const second = await launch();
    const reopened = second.pages()[0] ?? (await second.newPage());
    await reopened.goto(standalone);
    await expect(new Designer(reopened).field('Title, English')).toHaveValue('Survivor');
    await second.close();
  } finally {
    await rm(profile, { recursive: true, force: true });
  }
});

test('the view in the address comes back after a reload, and is followed when it is changed by hand', async ({
  page,
  standalone,
}) => {
  await page.goto(`${standalone}#view=dark`);
  const designer = new Designer(page);
  await designer.fill({ code: 'echo' });
  await designer.saved();
  const viewer = page.getByRole('combobox', { name: 'Viewer', exact: true });
  await viewer.selectOption('Administrator');
  await expect(page).toHaveURL(/#view=admin,dark$/);
  await page.reload();
  await expect(viewer).toHaveValue('admin');
  await page.evaluate(() => (location.hash = '#view=lines,guest'));
  await expect(viewer).toHaveValue('guest');
  await expect(page.getByRole('combobox', { name: 'Chat type' })).toHaveValue('lines');
  await expect(page).toHaveURL(/#view=lines,guest$/);
});

test('where storage is refused, drafts live in memory and the screen says so', async ({ page, standalone }) => {
  await page.addInitScript(() => {
    const refuse = (): never => {
      throw new DOMException('denied', 'SecurityError');
    };
    Object.defineProperty(window, 'indexedDB', { get: refuse });
    Object.defineProperty(window, 'localStorage', { get: refuse });
  });
  await page.goto(standalone);
  const designer = new Designer(page);
  await designer.fill({ title: 'Fleeting' });
  await expect(page.getByText(/^Kept until this page closes/)).toBeVisible();
  await designer.button(/^Drafts/).click();
  await expect(page.getByText('The browser’s storage cannot be had here').last()).toBeVisible();
});

test('copying works inside the portal’s frame', async ({ page, portal, context }) => {
  const place = await portal.open();
  const designer = new Designer(place);
  await designer.fill({ code: 'echo' });
  await designer.tab('Payload').click();
  await designer.button('Copy without HASH').click();
  await expect(designer.place.getByText('Copied', { exact: true }).first()).toBeAttached();
  await context.grantPermissions(['clipboard-read']);
  const text = await page.evaluate(() => navigator.clipboard.readText());
  expect(JSON.parse(text)).toMatchObject({ CODE: 'echo' });
});
