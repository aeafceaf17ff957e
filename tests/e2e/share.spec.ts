import { expectClean } from './axe.ts';
import { Designer } from './designer.ts';
import { expect, test } from './fixtures.ts';

const HASH = 'd1ab17949a572b0979d8db0d5b349cd2';

test('a link holds the design, is looked at, and opens as a draft', async ({ page, standalone, foreignRequests }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(`${standalone}#view=ru`);
  const designer = new Designer(page);
  await designer.fill({ code: 'echo', title: 'Echo', page: 'https://example.com/echo', hash: HASH });
  await designer.menu('Share a link…');
  const shown = page.getByRole('dialog', { name: 'Share a link' });
  await expect(shown.getByText(/^Not in the link: the signature key/)).toBeVisible();
  await expectClean(page);
  const link = await shown.getByRole('region', { name: 'Link' }).innerText();
  await page.keyboard.press('Escape');
  await page.goto('about:blank');
  await page.goto(`${link.trim()}&view=ru`);
  const shared = page.getByRole('dialog', { name: 'A design from a link' });
  await expect(shared.getByRole('row', { name: 'Code echo' })).toBeVisible();
  await expect(shared).not.toContainText(HASH);
  await expectClean(page);
  await shared.getByRole('button', { name: 'Open as a draft' }).click();
  await expect(designer.field('Code')).toHaveValue('echo');
  await expect(designer.field('Signature key (HASH)')).toHaveValue('');
  expect(new URL(page.url()).hash).toBe('#view=ru');
  expect(asked.filter((address) => address.includes('design='))).toEqual([]);
  expect(foreignRequests).toEqual([]);
});

test('a broken link says so, and shows what can be made out', async ({ page, standalone }) => {
  await page.goto(standalone);
  const designer = new Designer(page);
  await designer.fill({ code: 'echo', title: 'Echo', page: 'https://example.com/echo' });
  await designer.menu('Share a link…');
  const link = await page.getByRole('dialog').getByRole('region', { name: 'Link' }).innerText();
  await page.keyboard.press('Escape');
  await page.evaluate((hash) => (location.hash = hash), new URL(link.trim()).hash.slice(0, -12));
  const shared = page.getByRole('dialog', { name: 'A design from a link' });
  await expect(shared.getByText(/^This link was cut off or changed/)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(shared).toBeHidden();
  expect(new URL(page.url()).hash).toBe('');
  await expect(designer.field('Code')).toHaveValue('echo');
});
