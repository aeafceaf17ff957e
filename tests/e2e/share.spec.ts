import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
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
  const picture = shared.getByRole('region', { name: 'What people would see' });
  await expect(picture.getByText('Would work here').first()).toBeVisible();
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

/** The link of the open design, without its last letters. */
async function linkOf(page: Page, designer: Designer, without = 0): Promise<string> {
  await designer.menu('Share a link…');
  const link = (await page.getByRole('dialog').getByRole('region', { name: 'Link' }).innerText()).trim();
  await page.keyboard.press('Escape');
  return link.slice(0, link.length - without);
}

test('a link in a text that is imported opens as it does in the address', async ({ page, standalone }) => {
  await page.goto(standalone);
  const designer = new Designer(page);
  await designer.fill({ code: 'echo', title: 'Echo', page: 'https://example.com/echo' });
  const link = await linkOf(page, designer);
  const broken = link.slice(0, -12);
  const window = page.getByRole('dialog', { name: 'Paste code or JSON' });
  const shared = page.getByRole('dialog', { name: 'A design from a link' });
  await designer.menu('Import…');
  await window.getByRole('textbox').fill(`Have a look: ${link} — is that right?`);
  await expect(shared.getByRole('row', { name: 'Code echo' })).toBeVisible();
  await expect(window).toBeHidden();
  await page.keyboard.press('Escape');
  expect(new URL(page.url()).hash).toBe('');
  await designer.menu('Import…');
  await window.getByRole('textbox').fill(broken);
  await expect(shared.getByText(/^This link was cut off or changed/)).toBeVisible();
  await expect(shared.getByText('This much can still be made out, and may be wrong:')).toBeVisible();
});

test('a long link is said to be one, with the offer to leave the icon out', async ({ page, standalone }) => {
  await page.goto(standalone);
  const designer = new Designer(page);
  // What hardly packs, so that the link is long with the icon and short without.
  const dense = Array.from({ length: 24 }, (_, at) => createHash('sha256').update(String(at)).digest('hex')).join(' ');
  await designer.fill({ code: 'echo', title: 'Echo', page: 'https://example.com/echo', description: dense });
  await designer.setIcon(page, fileURLToPath(new URL('../fixtures/icons/good/photo.jpg', import.meta.url)));
  await designer.menu('Share a link…');
  const window = page.getByRole('dialog', { name: 'Share a link' });
  const warning = window.getByText(/^The link has [\d,]+ characters\. Mail and chat programs may cut/);
  await expect(warning).toBeVisible();
  await expectClean(page);
  await window.getByRole('button', { name: 'Leave the icon out' }).click();
  await expect(warning).toBeHidden();
  await expect(window.getByRole('checkbox', { name: 'Include the icon' })).not.toBeChecked();
  await expect(window.getByText(/^Not in the link: .*the icon/)).toBeVisible();
  expect((await window.getByRole('region', { name: 'Link' }).innerText()).length).toBeLessThan(2000);
});
