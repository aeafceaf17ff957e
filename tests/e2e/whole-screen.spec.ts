import { Designer } from './designer.ts';
import { expect, test } from './fixtures.ts';

test('the way back after removing a draft works while the drafts are open, by keyboard too', async ({
  page,
  standalone,
}) => {
  await page.goto(standalone);
  const designer = new Designer(page);
  const drafts = page.getByRole('dialog', { name: 'Drafts in this browser' });
  const rows = drafts.getByRole('listitem');
  await designer.field('Code').fill('mine');
  await designer.saved();
  await page.getByRole('button', { name: /^Drafts/ }).click();
  await drafts.getByRole('button', { name: 'Duplicate', exact: true }).click();
  await page.getByRole('button', { name: /^Drafts/ }).click();
  await expect(rows).toHaveCount(2);
  await drafts
    .getByRole('button', { name: /^Remove/ })
    .last()
    .click();
  await expect(rows).toHaveCount(1);
  const undo = page.getByRole('button', { name: 'Undo', exact: true }).last();
  for (let at = 0; at < 12 && !(await undo.evaluate((element) => element === document.activeElement)); at += 1) {
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Enter');
  await expect(rows).toHaveCount(2);
  // It goes back to where it was before the notice: in the window still, never on the page.
  await expect(drafts.locator(':focus')).toHaveCount(1);
});

test('undo belongs to the design in its fields, and to the browser in every other text', async ({
  page,
  standalone,
}) => {
  await page.goto(standalone);
  const designer = new Designer(page);
  await expect(designer.button('Undo')).toHaveAttribute('title', 'Undo. Nothing to undo');
  await designer.field('Code').fill('mine');
  const message = designer.field('Message');
  await message.pressSequentially('abc');
  await message.press('Control+z');
  await expect(message).not.toHaveValue('abc');
  await expect(designer.field('Code')).toHaveValue('mine');
  await designer.field('Code').press('Control+z');
  await expect(designer.field('Code')).toHaveValue('');
});

test('a design that is dropped anywhere waits in the import window', async ({ page, standalone }) => {
  await page.goto(standalone);
  const data = await page.evaluateHandle(() => {
    const transfer = new DataTransfer();
    transfer.items.add(new File(['{"format": "broken"'], 'design.json', { type: 'application/json' }));
    return transfer;
  });
  await page.getByRole('banner').dispatchEvent('drop', { dataTransfer: data });
  await expect(page.getByRole('dialog')).toContainText('damaged at line 1, column');
  await expect(page.getByRole('region', { name: 'The text as it was read' })).toContainText('{"format": "broken"');
});

test('the first stops of the keyboard lead past the head to the parts of the screen', async ({ page, standalone }) => {
  await page.setViewportSize({ width: 420, height: 800 });
  await page.goto(standalone);
  const designer = new Designer(page);
  await designer.field('Title, English').fill('Echo');
  await designer.pane('Output').click();
  await designer.button('Skip to the preview').press('Enter');
  await expect(designer.pane('Preview')).toHaveAttribute('aria-selected', 'true');
  await expect(page.getByRole('combobox', { name: 'Chat type' })).toBeFocused();
  await designer.button('Skip to the output').press('Enter');
  await expect(designer.tab(/^Problems/)).toBeFocused();
  await designer.button('Skip to the form').press('Enter');
  await expect(designer.field('Title, English')).toBeInViewport();
  await designer.button('Skip to the main action').press('Enter');
  await expect(designer.button('Export design…')).toBeFocused();
});

test('the keyboard goes through the form field by field, whatever the preview shows of them', async ({
  page,
  standalone,
}) => {
  await page.goto(standalone);
  const designer = new Designer(page);
  await designer.fill({ code: 'echo', page: 'https://apps.example.com/echo', title: 'Echo' });
  await designer.button('Generate').click();
  await designer.field('Handler page').focus();
  await expect(page.locator('[data-part="window"]')).toBeVisible();
  for (const name of ['Help on Handler page', 'Window', 'Help on Window', 'Width', 'Help on Width', 'Height']) {
    await page.keyboard.press('Tab');
    await expect(page.locator(':focus')).toHaveAccessibleName(name);
  }
});

test('a window that cannot be loaded says so over the page, and opens once it can', async ({ page, standalone }) => {
  await page.goto(standalone);
  const designer = new Designer(page);
  await expect(designer.field('Code')).toBeVisible();
  await page.context().setOffline(true);
  await designer.button(/^Drafts/).click();
  await expect(page.getByRole('alert')).toContainText('could not be loaded');
  await expect(page.getByRole('alert')).toBeInViewport({ ratio: 1 });
  await page.getByRole('alert').getByRole('button', { name: 'Close' }).click();
  await expect(page.getByRole('alert')).toHaveCount(0);
  await designer.button(/^Drafts/).click();
  await page.context().setOffline(false);
  await designer.button('Try again').click();
  await expect(page.getByRole('dialog')).toBeVisible();
});
