import { readFile } from 'node:fs/promises';
import { Designer } from './designer.ts';
import { expect, test } from './fixtures.ts';

const HASH = 'd1ab17949a572b0979d8db0d5b349cd2';

test('all drafts go into one file, without keys, and come out of it in another portal', async ({ page, portal }) => {
  const designer = new Designer(await portal.open());
  const { place } = designer;
  await designer.fill({ code: 'first', title: 'First', page: 'https://example.com/first', hash: HASH });
  await designer.saved();
  await designer.menu('New draft…');
  await designer.button('Empty draft').click();
  await designer.fill({ code: 'second', title: 'Second', page: 'https://example.com/second' });
  await designer.saved();
  await designer.button(/^Drafts/).click();
  const window = place.getByRole('dialog', { name: 'Drafts' });
  await window.getByText('All drafts as one file').click();
  const downloading = page.waitForEvent('download');
  await window.getByRole('button', { name: 'Save all drafts' }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe('drafts.chat-app.json');
  await expect(window.getByText('2 drafts are in the file.')).toBeVisible();
  const file = await download.path();
  expect(await readFile(file, 'utf8')).not.toContain(HASH);

  await page.context().clearCookies();
  const frame = await portal.frame();
  await frame.evaluate(async () => {
    for (const { name } of await indexedDB.databases()) indexedDB.deleteDatabase(name ?? '');
  });
  const again = new Designer(await portal.open());
  await again.menu('Import…');
  const chosen = page.waitForEvent('filechooser');
  await again.button('Choose a file…').click();
  await (await chosen).setFiles(file);
  await again.button('Open all 2 as drafts').click();
  await expect(again.place.getByText('Opened 2 drafts; the first is shown.').first()).toBeVisible();
  await again.button(/^Drafts/).click();
  const drafts = again.place.getByRole('dialog', { name: 'Drafts' });
  await expect(drafts.getByText('First', { exact: true })).toBeVisible();
  await expect(drafts.getByText('Second', { exact: true })).toBeVisible();
});
