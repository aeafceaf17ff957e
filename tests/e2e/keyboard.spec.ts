import { Designer, ECHO_BOT, GOOD_FRAME } from './designer.ts';
import { expect, test } from './fixtures.ts';

test.use({ firstVisit: true });

/** Keys besides texts that a frame app may take from empty to registered. */
const MOST = 60;

test('a frame app is registered with the keyboard alone, and the focus never falls on the page', async ({
  page,
  portal,
}) => {
  test.slow();
  const designer = new Designer(await portal.open());
  const { place } = designer;
  await expect(designer.field('Title, English')).toBeVisible();
  let keys = 0;
  const where = () =>
    place.locator('body').evaluate((body) => {
      const { activeElement } = body.ownerDocument;
      return activeElement === body ? 'body' : (activeElement?.id ?? '');
    });
  const press = async (key: string): Promise<string> => {
    keys += 1;
    await page.keyboard.press(key);
    const now = await where();
    expect(now, `after ${key}, key ${keys}`).not.toBe('body');
    return now;
  };
  const tabTo = async (id: string): Promise<void> => {
    for (let at = 0; at < 40 && (await press('Tab')) !== id; at += 1);
    expect(await where()).toBe(id);
  };

  await place.locator('.skip').first().focus();
  await press('Enter');
  if ((await where()) !== 'field-texts.1.title') await tabTo('field-texts.1.title');
  await page.keyboard.type('Order status');
  await tabTo('field-page.address');
  await page.keyboard.type('https://apps.example.com/order');
  // What blocks is gone through by F8: the bot, then the key.
  await expect(place.locator('[id="field-chatApp.bot.id"]')).toBeVisible();
  await press('F8');
  await expect(place.locator('[id="field-chatApp.bot.id"]')).toBeFocused();
  await page.keyboard.type('Echo');
  await expect(place.locator('[id="field-chatApp.bot.id"] option:checked')).toHaveText(ECHO_BOT);
  await expect(designer.field('Code')).toHaveValue('order_status');
  const action = place.locator('#main-action');
  for (
    let at = 0;
    at < MOST && !(await action.evaluate((element) => element === element.ownerDocument.activeElement));
    at += 1
  )
    await press('Tab');
  await press('Enter');
  await expect(place.getByText(/^APP_ID/)).toBeVisible();
  expect(await where()).not.toBe('body');
  console.log(`From empty to registered: ${keys} keys besides texts`);
  expect(keys).toBeLessThanOrEqual(MOST);
});

test('the focus is never lost: windows, menus, notices, and rows that are taken away', async ({ page, portal }) => {
  test.slow();
  const designer = new Designer(await portal.open());
  const { place } = designer;
  const kept = async (after: string): Promise<void> => {
    const active = await place.locator(':focus').count();
    expect(active, `the focus after ${after}`).toBe(1);
  };
  await designer.fill({ title: GOOD_FRAME.title!, page: GOOD_FRAME.page! });
  await designer.button('Add language').focus();
  for (let count = 0; count < 2; count += 1) await page.keyboard.press('Enter');
  const remove = place.getByRole('button', { name: /^Remove, / });
  await expect(remove.first()).toBeVisible();
  while ((await remove.count()) > 1) {
    const before = await remove.count();
    await remove.last().focus();
    await page.keyboard.press('Enter');
    await expect(remove).toHaveCount(before - 1);
    await kept('a language went');
  }

  await designer.tool('Message buttons');
  const keys = place.getByRole('button', { name: /^Remove button/ });
  await designer.button('Keyboard button').focus();
  await page.keyboard.press('Enter');
  await expect(keys).toHaveCount(2);
  await keys.first().focus();
  await page.keyboard.press('Enter');
  await expect(keys).toHaveCount(1);
  await kept('a button of the message went');
  await designer.button('Take the message away').focus();
  await page.keyboard.press('Enter');
  await expect(keys).toHaveCount(0);
  await kept('the message went');

  for (const item of ['Import…', 'Keyboard shortcuts', 'Apps on this portal…', 'New draft…']) {
    await designer.button('More').focus();
    await page.keyboard.press('Enter');
    await place.getByRole('menuitem', { name: item, exact: true }).focus();
    await page.keyboard.press('Enter');
    await expect(place.getByRole('dialog')).toBeVisible();
    await kept(`${item} opened`);
    await page.keyboard.press('Escape');
    await expect(place.getByRole('dialog')).toBeHidden();
    await kept(`${item} closed`);
  }
  await designer.button(/^Drafts/).focus();
  await page.keyboard.press('Enter');
  await expect(place.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await kept('the drafts closed');
});
