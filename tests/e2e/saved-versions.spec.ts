import { expectClean } from './axe.ts';
import { Designer } from './designer.ts';
import { expect, test } from './fixtures.ts';

test('a version is saved by key, compared field by field, and restored as one step', async ({ page, standalone }) => {
  await page.goto(standalone);
  const designer = new Designer(page);
  await designer.fill({ code: 'echo', title: 'Echo' });
  await designer.saved();
  await designer.field('Code').evaluate((element) => {
    const press = { key: 'ы', code: 'KeyS', ctrlKey: true, bubbles: true, cancelable: true };
    if (element.dispatchEvent(new KeyboardEvent('keydown', press))) element.remove();
  });
  await expect(page.getByRole('status').filter({ hasText: /^Version saved/ })).toBeVisible();
  await designer.field('Code').fill('other');
  await designer.saved();
  await designer.menu('Versions…');
  const window = page.getByRole('dialog', { name: 'Versions' });
  await expect(window.getByRole('row', { name: 'Code echo other' })).toBeVisible();
  await expectClean(page);
  await window.getByRole('textbox', { name: 'New version' }).fill('Second try');
  await window.getByRole('button', { name: 'Save', exact: true }).click();
  await window.getByRole('button', { name: /^Saved by hand/ }).click();
  await window.getByRole('combobox', { name: 'Compare with' }).selectOption({ index: 1 });
  await expect(window.getByRole('row', { name: 'Code echo other' })).toBeVisible();
  await window.getByRole('button', { name: 'Restore this version' }).click();
  await expect(window).toBeHidden();
  await expect(designer.field('Code')).toHaveValue('echo');
  await designer.button('Undo').first().click();
  await expect(designer.field('Code')).toHaveValue('other');
});

test('two tabs see each other’s versions', async ({ page, context, standalone }) => {
  await page.goto(standalone);
  const designer = new Designer(page);
  await designer.fill({ code: 'echo' });
  await designer.saved();
  const second = await context.newPage();
  await second.goto(standalone);
  await expect(new Designer(second).field('Code')).toHaveValue('echo');
  await designer.menu('Versions…');
  await expect(page.getByText('No versions yet')).toBeVisible();
  await second.keyboard.press('Control+s');
  await expect(page.getByRole('dialog').getByRole('button', { name: /^Saved by hand/ })).toBeVisible();
});
