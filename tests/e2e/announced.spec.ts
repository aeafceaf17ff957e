import { Designer, ECHO_BOT, GOOD_FRAME } from './designer.ts';
import { expect, test } from './fixtures.ts';

test('what happens is said in regions that were there before, and saving is not said at all', async ({
  page,
  standalone,
}) => {
  await page.goto(standalone);
  const designer = new Designer(page);
  const foot = page.getByRole('contentinfo').getByRole('status');
  await expect(foot).toBeAttached();
  await expect(foot).toBeEmpty();
  await designer.button('Start empty').click();
  await designer.tab(/^Payload/).click();
  await designer.field('Code').fill('mine');
  await expect(page.getByRole('status').filter({ hasText: /^\d+ problems$/ })).toBeAttached();
  await designer.saved();
  await expect(page.getByRole('status').filter({ hasText: 'Saved' })).toHaveCount(0);
});

test('the outcome of a call comes into the foot’s region', async ({ portal }) => {
  const designer = new Designer(await portal.open());
  const foot = designer.place.getByRole('contentinfo').getByRole('status').first();
  await expect(foot).toBeAttached();
  await foot.evaluate((element) => element.setAttribute('data-was', 'here'));
  await designer.fill({ ...GOOD_FRAME, bot: ECHO_BOT });
  await designer.button(/^Register on/).click();
  await expect(designer.place.locator('[data-was=here]')).toContainText('APP_ID');
});

test('the focus stays at the foot when what had it goes', async ({ portal }) => {
  const designer = new Designer(await portal.open());
  await designer.fill({ ...GOOD_FRAME, bot: ECHO_BOT });
  // A key, unlike a click, does not wait until the button can be pressed.
  await expect(designer.button(/^Register on/)).toBeEnabled();
  await designer.button(/^Register on/).press('Enter');
  await designer.button('Dismiss').press('Enter');
  await expect(designer.button(/is up to date$/)).toBeFocused();
  await designer.button('Remove…').press('Enter');
  await designer.button(/^Remove from/).press('Enter');
  await expect(designer.place.getByText(/was removed from/)).toBeVisible();
  await expect(designer.button(/^Register on/)).toBeFocused();
});
