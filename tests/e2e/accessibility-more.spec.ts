import { fileURLToPath } from 'node:url';
import { expectCleanInBoth } from './axe.ts';
import { Designer, ECHO_BOT, GOOD_FRAME } from './designer.ts';
import { expect, test } from './fixtures.ts';

const picture = fileURLToPath(new URL('../fixtures/icons/good/mark.svg', import.meta.url));

test.describe('axe finds nothing', () => {
  // A colour on its way from one to the other is neither.
  test.use({ contextOptions: { reducedMotion: 'reduce' } });

  test('the preview: window open, matrix, note, page tools, dark messenger', async ({ page, standalone }) => {
    await page.goto(standalone);
    const designer = new Designer(page);
    await designer.fill({ ...GOOD_FRAME, bot: '62' });
    await designer.setIcon(page, picture);
    await page.locator('[data-part="icon"]').click();
    await expectCleanInBoth(page);
    for (const name of ['Who sees it: all chats and viewers', 'Handler page and its messages']) {
      await designer.button(name).click();
      await expectCleanInBoth(page);
      await designer.button(name).click();
    }
    await designer.button('Old messenger').click();
    await expectCleanInBoth(page);
    await (await designer.view()).getByRole('radio', { name: 'Dark', exact: true }).check();
    await page.keyboard.press('Escape');
    await expectCleanInBoth(page);
  });

  test('the icon studio', async ({ page, standalone }) => {
    await page.goto(standalone);
    const designer = new Designer(page);
    await designer.setIcon(page, picture);
    await designer
      .button(/^(Change|Open the studio|Studio)/)
      .first()
      .click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await expectCleanInBoth(page);
  });

  test('inside the portal: windows, log, not connected, installing, unknown', async ({ page, portal }) => {
    const designer = new Designer(await portal.open());
    await designer.fill({ ...GOOD_FRAME, bot: ECHO_BOT });
    await designer.button('Create a bot').click();
    await expectCleanInBoth(page);
    await page.keyboard.press('Escape');
    await designer.button('Registered elsewhere?').click();
    await expectCleanInBoth(page);
    await page.keyboard.press('Escape');
    await designer.tab('Log').click();
    await expectCleanInBoth(page);

    await portal.change({ installing: true });
    const installing = new Designer(await portal.open({ install: true }));
    await installing.button('Finish the installation…').click();
    await expect(installing.place.getByText('is saved in this browser and comes back')).toBeVisible();
    await expectCleanInBoth(page);
    await installing.button('Finish and reload').click();
    await expect.poll(async () => (await portal.snapshot()).settings.installing).toBe(false);
    await expect(installing.field('Code')).toHaveValue('echo');
    await expect(installing.button('Finish the installation…')).toBeHidden();
  });

  test('inside a portal that does not answer', async ({ page, portal }) => {
    await page.clock.install();
    await portal.fault({ kind: 'no-init', once: false });
    const designer = new Designer(await portal.open());
    await page.clock.runFor(10_100);
    await expect(designer.place.getByText('The portal is not connected')).toBeVisible();
    await page.clock.resume();
    await expectCleanInBoth(page);
  });
});
