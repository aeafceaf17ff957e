import type { Page } from '@playwright/test';
import { serveComponentGallery, type ComponentGallery } from '../tools/component-gallery.ts';
import { expectClean } from './axe.ts';
import { expect, test } from './fixtures.ts';

let gallery: ComponentGallery;

test.beforeAll(async () => {
  gallery = await serveComponentGallery();
});

test.afterAll(async () => {
  await gallery.close();
});

/** The page is none of the product's, so the guard against foreign requests has to let it pass. */
async function open(page: Page, query: string): Promise<void> {
  await page.route(`${gallery.url}**`, (route) => route.continue());
  await page.goto(`${gallery.url}${query}`);
  await expect(page.getByRole('heading', { name: 'ToastHost' })).toBeVisible();
}

/** What only stands there after a click. */
async function openEverything(page: Page): Promise<void> {
  for (const help of await page.locator('#TextField').getByRole('button', { name: 'About this field' }).all()) {
    await help.click();
  }
  await page.locator('#IconButton').getByRole('button', { name: 'About this field' }).click();
  await page.locator('#FieldMessage').getByRole('button', { name: 'Why?' }).click();
  for (const copy of await page.locator('#CopyButton button:not([aria-disabled])').all()) await copy.click();
  // At the bottom of the page, and in the flow of a window.
  for (const show of await page.getByRole('button', { name: 'Show one with an action' }).all()) await show.click();
  await expect(page.getByText('The draft was removed.')).toHaveCount(2);
}

const VIEWS = [
  { name: 'light', query: '?theme=light&lang=en', forcedColors: 'none' },
  { name: 'dark', query: '?theme=dark&lang=en', forcedColors: 'none' },
  { name: 'forced colours', query: '?theme=system&lang=en', forcedColors: 'active' },
] as const;

for (const { name, query, forcedColors } of VIEWS) {
  test(`axe finds nothing in any component, ${name}`, async ({ page }) => {
    await page.emulateMedia({ forcedColors, reducedMotion: 'reduce' });
    await open(page, query);
    await openEverything(page);
    await expectClean(page);

    for (const menu of await page.locator('#Menu').getByRole('button', { name: 'More actions' }).all()) {
      await menu.click();
      await expect(page.getByRole('menu')).toBeVisible();
      await expectClean(page, '#Menu');
      await page.keyboard.press('Escape');
    }
    await page.getByRole('button', { name: 'Open the window (normal)' }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await expectClean(page, 'dialog');
  });
}

test('says everything in Russian, and remembers in its address how it is looked at', async ({ page }) => {
  await open(page, '?lang=en');
  await page.getByRole('radio', { name: 'Русский' }).check();
  await page.getByRole('radio', { name: 'Dark' }).check();
  await expect(page.locator('html')).toHaveAttribute('lang', 'ru');
  await expect(page.getByRole('button', { name: 'Удалить…' }).first()).toBeVisible();
  await expectClean(page);
  expect(new URL(page.url()).search).toBe('?theme=dark&lang=ru');
  await page.reload();
  await expect(page.getByRole('radio', { name: 'Русский' })).toBeChecked();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});
