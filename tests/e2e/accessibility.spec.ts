import { expectClean } from './axe.ts';
import { Designer, ECHO_BOT, GOOD_FRAME } from './designer.ts';
import { expect, test } from './fixtures.ts';

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`axe finds nothing, ${colorScheme}`, () => {
    test.use({ colorScheme });

    test('untouched, with problems, and without', async ({ page, standalone }) => {
      await page.goto(standalone);
      const designer = new Designer(page);
      await expect(designer.field('Code')).toBeVisible();
      await expectClean(page);
      await designer.fill({ ...GOOD_FRAME, page: 'http://apps.example.com', width: '40', title: '' });
      await designer.field('Code').click();
      await expect(page.getByText(/block registering/).first()).toBeVisible();
      await expectClean(page);
      await designer.fill({ ...GOOD_FRAME, bot: '62', width: '400' });
      await expectClean(page);
    });

    test('a command app, every tab', async ({ page, standalone }) => {
      await page.goto(standalone);
      const designer = new Designer(page);
      await designer.fill({ kind: 'Runs a command', bot: '62', code: 'echo', parameter: '/help now!', title: 'Echo' });
      for (const tab of await page.getByRole('tab').all()) {
        await tab.click();
        await expectClean(page);
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
        await expectClean(page);
        await page.keyboard.press('Escape');
        await expect(page.getByRole('dialog')).toBeHidden();
      }
      await designer.button('More').click();
      await expectClean(page);
    });

    test('narrow, each of the three panes', async ({ page, standalone }) => {
      await page.setViewportSize({ width: 420, height: 800 });
      await page.goto(standalone);
      const designer = new Designer(page);
      await designer.fill({ code: 'echo', title: 'Echo' });
      for (const pane of ['Preview', 'Output', 'Edit'] as const) {
        await designer.pane(pane).click();
        await expectClean(page);
      }
    });

    test('in Russian', async ({ page, standalone }) => {
      await page.goto(standalone);
      const designer = new Designer(page);
      await designer.fill(GOOD_FRAME);
      await designer.menu('Русский');
      await expect(page.locator('html')).toHaveAttribute('lang', 'ru');
      await expectClean(page);
    });

    test('inside the portal: connected, registered, refused', async ({ page, portal }) => {
      const designer = new Designer(await portal.open({ theme: colorScheme }));
      await designer.fill({ ...GOOD_FRAME, bot: ECHO_BOT });
      await expectClean(page);
      await portal.fault({ kind: 'error', method: 'imbot.app.register', code: 'HASH_ERROR' });
      await designer.button(/^Register on/).click();
      await expect(designer.place.getByText('HASH_ERROR', { exact: true })).toBeVisible();
      await expectClean(page);
      await designer.button(/^Register on/).click();
      await expect(designer.place.getByText(/^APP_ID/)).toBeVisible();
      await designer.button('Remove…').click();
      await expect(designer.place.getByRole('dialog')).toBeVisible();
      await expectClean(page);
    });
  });
}
