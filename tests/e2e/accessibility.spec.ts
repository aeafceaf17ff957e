import { expectCleanInBoth } from './axe.ts';
import { Designer, ECHO_BOT, GOOD_FRAME } from './designer.ts';
import { expect, test } from './fixtures.ts';

test.describe('axe finds nothing', () => {
  // A colour on its way from one to the other is neither.
  test.use({ contextOptions: { reducedMotion: 'reduce' } });

  test('untouched, with problems, and without', async ({ page, standalone }) => {
    await page.goto(standalone);
    const designer = new Designer(page);
    await expect(designer.field('Code')).toBeVisible();
    await expectCleanInBoth(page);
    await designer.fill({ ...GOOD_FRAME, page: 'http://apps.example.com', width: '40', title: '' });
    await designer.field('Code').click();
    await expect(page.getByText(/block registering/).first()).toBeVisible();
    await expectCleanInBoth(page);
    await designer.fill({ ...GOOD_FRAME, bot: '62', width: '400' });
    await expectCleanInBoth(page);
  });

  test('a command app, every tab', async ({ page, standalone }) => {
    await page.goto(standalone);
    const designer = new Designer(page);
    await designer.fill({ kind: 'Runs a command', bot: '62', code: 'echo', parameter: '/help now!', title: 'Echo' });
    for (const tab of await page.getByRole('tab').all()) {
      await tab.click();
      await expectCleanInBoth(page);
    }
  });

  test('every window', async ({ page, standalone }) => {
    await page.goto(standalone);
    const designer = new Designer(page);
    await designer.fill({ ...GOOD_FRAME, bot: '62' });
    for (const open of [
      () => designer.button(/^Drafts/).click(),
      () => designer.button('Export…').click(),
      () => designer.menu('Import…'),
    ]) {
      await open();
      await expect(page.getByRole('dialog')).toBeVisible();
      await expectCleanInBoth(page);
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toBeHidden();
    }
    await designer.button('More').click();
    await expectCleanInBoth(page);
  });

  test('narrow, each of the three panes', async ({ page, standalone }) => {
    await page.setViewportSize({ width: 420, height: 800 });
    await page.goto(standalone);
    const designer = new Designer(page);
    await designer.fill({ code: 'echo', title: 'Echo' });
    for (const pane of ['Preview', 'Output', 'Edit'] as const) {
      await designer.pane(pane).click();
      await expectCleanInBoth(page);
    }
  });

  test('in Russian', async ({ page, standalone }) => {
    await page.goto(standalone);
    const designer = new Designer(page);
    await designer.fill(GOOD_FRAME);
    await designer.menu('Русский');
    await expect(page.locator('html')).toHaveAttribute('lang', 'ru');
    await expectCleanInBoth(page);
  });

  test('inside the portal: connected, registered, refused', async ({ page, portal }) => {
    const designer = new Designer(await portal.open());
    await designer.fill({ ...GOOD_FRAME, bot: ECHO_BOT });
    await expectCleanInBoth(page);
    await portal.fault({ kind: 'error', method: 'imbot.app.register', code: 'HASH_ERROR' });
    await designer.button(/^Register on/).click();
    await expect(designer.place.getByText('HASH_ERROR', { exact: true })).toBeVisible();
    await expectCleanInBoth(page);
    await designer.button(/^Register on/).click();
    await expect(designer.place.getByText(/^APP_ID/)).toBeVisible();
    await designer.button('Remove…').click();
    await expect(designer.place.getByRole('dialog')).toBeVisible();
    await expectCleanInBoth(page);
  });
});
