import { Designer } from './designer.ts';
import { expect, test } from './fixtures.ts';

test.describe('on a narrow screen', () => {
  test.use({ viewport: { width: 420, height: 800 } });

  test('what is jumped to comes into view, from the list, by key and from the preview', async ({
    page,
    standalone,
  }) => {
    await page.goto(standalone);
    const designer = new Designer(page);
    const show = (pane: 'Edit' | 'Preview' | 'Output') => designer.pane(pane).click();
    await designer.field('Title, English').fill('Echo');

    await show('Output');
    await page.getByRole('button', { name: /^Bot No bot is chosen/ }).click();
    await expect(designer.pane('Edit')).toHaveAttribute('aria-selected', 'true');
    await expect(designer.field('Bot')).toBeFocused();
    await expect(designer.field('Bot')).toBeInViewport();

    await show('Preview');
    await page.keyboard.press('F8');
    await expect(designer.field('Handler page')).toBeFocused();
    await expect(designer.field('Handler page')).toBeInViewport();

    await show('Output');
    await show('Edit');
    await expect(designer.field('Handler page')).toBeVisible();
  });
});

test('F8 goes from problem to problem whatever tab is open, but not under a window', async ({ page, standalone }) => {
  await page.goto(standalone);
  const designer = new Designer(page);
  await designer.field('Code').fill('mine');
  await designer.tab(/^Payload/).click();
  await expect(page.getByRole('tab', { name: /^Problems/ })).toContainText(/\d/);
  await page.keyboard.press('F8');
  await expect(designer.field('Bot')).toBeFocused();
  await designer.menu('Import…');
  const text = page.getByRole('textbox', { name: 'Text of the design' });
  await text.press('F8');
  await expect(text).toBeFocused();
});
