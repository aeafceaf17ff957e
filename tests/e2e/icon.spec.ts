import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { Designer } from './designer.ts';
import { expect, test } from './fixtures.ts';

const good = (name: string): string => fileURLToPath(new URL(`../fixtures/icons/good/${name}`, import.meta.url));

async function openStudio(page: Page, designer: Designer) {
  await designer.button('Change…').click();
  const studio = page.getByRole('dialog', { name: 'Icon studio' });
  await expect(studio.getByRole('slider', { name: 'Scale' })).toBeVisible();
  return studio;
}

test('a design takes the picture of its icon along, and the studio goes on with it elsewhere', async ({
  page,
  standalone,
  browser,
  foreignRequests,
}) => {
  await page.goto(standalone);
  const designer = new Designer(page);
  await designer.fill({ code: 'echo' });
  await designer.setIcon(page, good('mark.svg'));
  await designer.button('Export design…').click();
  const dialog = page.getByRole('dialog', { name: 'Export the design' });
  await dialog.getByRole('checkbox', { name: 'With the picture the icon was made from' }).check();
  const download = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Download' }).click();
  const file = await (await download).path();
  expect(await readFile(file, 'utf8')).toContain((await readFile(good('mark.svg'))).toString('base64'));

  const elsewhere = await browser.newContext();
  const other = await elsewhere.newPage();
  await other.goto(standalone);
  const there = new Designer(other);
  await there.menu('Import…');
  const chosen = other.waitForEvent('filechooser');
  await there.button('Choose a file…').click();
  await (await chosen).setFiles(file);
  await expect(other.getByText(/^Imported/).first()).toBeVisible();
  const studio = await openStudio(other, there);
  await expect(studio.getByText(/is not in this browser/)).toHaveCount(0);
  await studio.getByRole('radio', { name: 'Keep colours' }).check();
  await expect(studio.getByText(/^Before: mark\.svg, SVG/)).toBeVisible();
  await elsewhere.close();
  expect(foreignRequests).toEqual([]);
});

test('a letter is drawn while it is typed, and what is the matter with the icon stands in its section', async ({
  page,
  standalone,
}) => {
  await page.goto(standalone);
  const designer = new Designer(page);
  const inSection = page.locator('#field-icon').getByText('There is no icon.');
  await designer.fill({ code: 'echo' });
  await expect(page.getByRole('region', { name: 'Output' }).getByText('There is no icon.')).toBeVisible();
  await expect(inSection).toHaveCount(0);

  await designer.button('Letter, glyph…').click();
  const studio = page.getByRole('dialog', { name: 'Icon studio' });
  await expect(studio.getByRole('tab', { name: 'Letter, emoji' })).toHaveAttribute('aria-selected', 'true');
  await studio.getByRole('textbox', { name: 'Letter or emoji' }).pressSequentially('Q');
  await expect(studio.getByText('All 11 checks passed')).toBeVisible();
  await studio.getByRole('button', { name: 'Done' }).click();
  await designer.button('Remove the icon').click();
  await designer.field('Code').focus();
  await expect(inSection).toBeVisible();
});
