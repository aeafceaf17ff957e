import { Designer, ECHO_BOT } from './designer.ts';
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
